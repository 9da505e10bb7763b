// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/precisionchart.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <utility>

#include "gui/support/tablenumbers.h"

namespace {

bool usable(double value) { return std::isfinite(value) && value > 0; }

/// Distance from a point to a polyline.
double distanceTo(const QPolygonF& line, const QPointF& at) {
    double best = INFINITY;
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        const QPointF along = line[i + 1] - line[i];
        const double length = QPointF::dotProduct(along, along);
        const double t = length > 0 ? std::clamp(QPointF::dotProduct(at - line[i], along) / length, 0.0, 1.0) : 0.0;
        const QPointF d = at - (line[i] + t * along);
        best = std::min(best, std::hypot(d.x(), d.y()));
    }
    return best;
}

}  // namespace

PrecisionChart::PrecisionChart(QWidget* parent) : ChartView(parent) { setZoomable(Qt::Horizontal | Qt::Vertical); }

void PrecisionChart::setCurves(const QVector<PrecisionCurve>& curves, double target) {
    m_curves = curves;
    m_target = target;
    if (m_selected >= m_curves.size()) m_selected = -1;
    setHomes();
    refresh();
}

void PrecisionChart::setLogarithmic(bool logarithmic) {
    if (std::exchange(m_log, logarithmic) == logarithmic) return;
    setHomes();
    x().goHome();
    y().goHome();
    refresh();
}

void PrecisionChart::setSelected(int curve) {
    const int wanted = curve < m_curves.size() ? curve : -1;
    if (std::exchange(m_selected, wanted) != wanted) repaintOverlay();
}

void PrecisionChart::setHomes() {
    double right = 0, left = INFINITY, top = 0, bottom = usable(m_target) ? m_target : INFINITY;
    const auto take = [&](double n, double width) {
        if (!usable(width)) return;
        left = std::min(left, n);
        right = std::max(right, n);
        top = std::max(top, width);
        bottom = std::min(bottom, width);
    };
    for (const PrecisionCurve& curve : std::as_const(m_curves)) {
        for (const QPointF& point : curve.theory) take(point.x(), point.y());
        for (const QPointF& point : curve.soFar) take(point.x(), point.y());
        for (const PrecisionCurve::Block& block : curve.blocks) take(block.n, block.width);
    }
    if (!(right > left)) return;
    top = std::max(top, m_target);
    x().setHome(m_log ? AxisRange{std::log10(left), std::log10(right)} : AxisRange{0, right});
    y().setHome(m_log ? niceLogRange(std::log10(bottom * 0.92), std::log10(top * 1.08)) : niceRange(0, top * 1.04));
}

// --- places -------------------------------------------------------------------------------------

QPointF PrecisionChart::place(double n, double width) const { return toPixel({plotted(n), plotted(width)}); }

QPointF PrecisionChart::crossPosition(int curve) const { return place(m_curves[curve].repeats, m_curves[curve].width); }

QPolygonF PrecisionChart::line(const QVector<QPointF>& points) const {
    QPolygonF polygon;
    for (const QPointF& point : points)
        if (usable(point.y())) polygon << place(point.x(), point.y());
    return polygon;
}

int PrecisionChart::curveAt(const QPointF& at) const {
    int best = -1;
    double nearest = px(8);
    for (int i = 0; i < m_curves.size(); ++i) {
        const double distance = std::min(distanceTo(line(m_curves[i].theory), at), distanceTo(line(m_curves[i].soFar), at));
        if (distance < nearest) best = i;
        nearest = std::min(nearest, distance);
    }
    return plot().contains(at) ? best : -1;
}

QString PrecisionChart::xReadout(double value) const { return tr("n = %1").arg(chartNumber(std::round(m_log ? std::pow(10.0, value) : value), 0)); }
QString PrecisionChart::yReadout(double value) const { return chartNumber(m_log ? std::pow(10.0, value) : value); }

// --- painting -----------------------------------------------------------------------------------

void PrecisionChart::paintOver(QPainter& painter) {
    painter.save();
    painter.setClipRect(plot().adjusted(-1, -px(8), px(1), 1));
    paintTarget(painter);
    for (int i = 0; i < m_curves.size(); ++i) paintCurve(painter, m_curves[i], i == m_selected || m_curves.size() == 1);
    for (const PrecisionCurve& curve : std::as_const(m_curves)) paintBlocks(painter, curve);
    painter.restore();
    paintMarks(painter);
}

void PrecisionChart::paintTarget(QPainter& painter) const {
    if (!usable(m_target)) return;
    const double y = place(1, m_target).y();
    painter.setPen(QPen(theme().placeholder, px(1.4), Qt::CustomDashLine));
    QPen pen = painter.pen();
    pen.setDashPattern({6 / 1.4, 4 / 1.4});
    painter.setPen(pen);
    painter.drawLine(QPointF(plot().left(), y), QPointF(plot().right(), y));
}

void PrecisionChart::paintCurve(QPainter& painter, const PrecisionCurve& curve, bool strong) const {
    const ExperimentStyle style = theme().experiment(curve.styleIndex);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(style.outline, px(strong ? 2.6 : 2.2), style.dashed || style.hatched ? Qt::DashLine : Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line(curve.theory));
    painter.setPen(QPen(style.outline, px(1.0), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line(curve.soFar));
}

void PrecisionChart::paintBlocks(QPainter& painter, const PrecisionCurve& curve) const {
    ExperimentStyle style = theme().experiment(curve.styleIndex);
    for (const PrecisionCurve::Block& block : curve.blocks) {
        if (!usable(block.width)) continue;
        const QPointF at = place(block.n, block.width);
        painter.setPen(QPen(style.outline, px(1.2), Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(place(block.n, block.low), place(block.n, block.high));
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().base);
        painter.drawEllipse(at, px(3.2), px(3.2));
        drawMarker(painter, style, at, px(3.2), px(1.4));
    }
}

/// Crosses with their figures; rings where the law meets the target.
void PrecisionChart::paintMarks(QPainter& painter) const {
    const QFont strong = themeFont(TypeRole::CaptionStrong), caption = themeFont(TypeRole::Caption);
    const double height = QFontMetricsF(strong).height();
    QVector<QRectF> taken;
    const auto label = [&](QPointF at, const QString& text, const QFont& font, const QColor& colour, bool above) {
        const double width = textWidth(font, text);
        const auto boxAt = [&](bool right, bool up) {
            return QRectF(right ? at.x() + px(8) : at.x() - px(8) - width, up ? at.y() - px(4) - height : at.y() + px(4), width, height);
        };
        // Above and to the right of a falling line there is room; to the left and beneath as well.
        QRectF best = boxAt(above, above);
        for (const auto& [right, up] : {std::pair(above, above), std::pair(!above, !above), std::pair(true, true), std::pair(false, true), std::pair(true, false), std::pair(false, false)}) {
            const QRectF box = boxAt(right, up);
            const bool inside = box.left() >= plot().left() - 1 && box.right() <= plot().right() + rightMargin() && box.top() >= plot().top() - px(8) && box.bottom() <= plot().bottom();
            if (inside && std::ranges::none_of(taken, [&](const QRectF& other) { return other.intersects(box); })) {
                best = box;
                break;
            }
        }
        taken << best;
        drawLabel(painter, best, Qt::AlignLeft, text, font, colour);
    };
    const auto shown = [this](double n, double width) {
        return xWindow().view().contains(plotted(n)) && yWindow().view().contains(plotted(width));
    };
    for (const PrecisionCurve& curve : m_curves) {
        if (!usable(curve.width) || !shown(curve.repeats, curve.width)) continue;
        const QPointF at = place(curve.repeats, curve.width);
        const double r = px(5);
        painter.setPen(QPen(theme().text, px(2), Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(at - QPointF(r, r), at + QPointF(r, r));
        painter.drawLine(at - QPointF(r, -r), at + QPointF(r, -r));
        const ExperimentStyle style = theme().experiment(curve.styleIndex);
        label(at, tr("%1, n = %2: ±%3").arg(curve.name.simplified().left(32), chartNumber(curve.repeats, 0), chartNumber(curve.width, 1)), strong, style.text, true);
    }
    for (const PrecisionCurve& curve : m_curves) {
        if (!usable(m_target) || !usable(curve.needed) || !shown(curve.needed, m_target)) continue;
        const ExperimentStyle style = theme().experiment(curve.styleIndex);
        const QPointF at = place(curve.needed, m_target);
        painter.setPen(QPen(style.outline, px(1.6)));
        painter.setBrush(theme().base);
        painter.drawEllipse(at, px(4.6), px(4.6));
        label(at, tr("n = %1").arg(chartNumber(curve.needed, 0)), strong, style.text, false);
    }
    if (!usable(m_target) || !shown(m_log ? std::pow(10.0, xWindow().view().low) : xWindow().view().low, m_target)) return;
    const double y = place(1, m_target).y();
    drawLabel(painter, {plot().left() + px(4), y - height - px(2), textWidth(caption, tr("±%1").arg(chartNumber(m_target))), height}, Qt::AlignLeft, tr("±%1").arg(chartNumber(m_target)),
              caption, theme().secondary);
}

// --- pointer and keys ---------------------------------------------------------------------------

QString PrecisionChart::toolTipAt(const QPointF& at) const {
    for (const PrecisionCurve& curve : m_curves)
        for (const PrecisionCurve::Block& block : curve.blocks) {
            const QPointF d = place(block.n, block.width) - at;
            if (std::hypot(d.x(), d.y()) < px(8))
                return tr("%1: %2 blocks of %3 repeats, ±%4 (95 % interval %5 to %6)")
                    .arg(curve.name, chartNumber(block.blocks, 0), chartNumber(block.n, 0), fixedNumber(block.width, 2), fixedNumber(block.low, 2), fixedNumber(block.high, 2));
        }
    const int curve = curveAt(at);
    return curve < 0 ? QString() : m_curves[curve].name;
}

void PrecisionChart::hover(int curve) {
    if (std::exchange(m_hovered, curve) != curve) Q_EMIT curveHovered(curve);
}
void PrecisionChart::moved(const QPointF& at, QMouseEvent*) { hover(curveAt(at)); }
void PrecisionChart::left() { hover(-1); }
void PrecisionChart::released(const QPointF& at, QMouseEvent* event) {
    const int curve = event->button() == Qt::LeftButton && !wasDragged() ? curveAt(at) : -1;
    if (curve >= 0) Q_EMIT curveClicked(curve);
}

bool PrecisionChart::keyPressed(QKeyEvent* event) {
    if ((event->key() != Qt::Key_Left && event->key() != Qt::Key_Right) || event->modifiers() || m_curves.isEmpty()) return false;
    const int last = static_cast<int>(m_curves.size()) - 1, step = event->key() == Qt::Key_Right ? 1 : -1;
    Q_EMIT curveClicked(m_selected < 0 ? (step > 0 ? 0 : last) : std::clamp(m_selected + step, 0, last));
    return true;
}

// --- as a table ---------------------------------------------------------------------------------

QStringList PrecisionChart::tableHeader() const {
    return {tr("Experiment"), tr("Repeats"), tr("By the root law"), tr("First n repeats"), tr("Blocks of n"), tr("95 % from"), tr("95 % to"), tr("Number of blocks")};
}

/// One row for every size that has a block, the present n and the one that the target needs.
QVector<QStringList> PrecisionChart::tableRows() const {
    QVector<QStringList> rows;
    const auto at = [](const QVector<QPointF>& points, double n) {
        const auto found = std::ranges::find(points, n, &QPointF::x);
        return found == points.end() ? QString() : fixedNumber(found->y(), 2);
    };
    for (const PrecisionCurve& curve : m_curves) {
        QVector<double> sizes;
        for (const QPointF& point : curve.theory) sizes << point.x();
        for (const double n : std::as_const(sizes)) {
            QStringList row{curve.name, chartNumber(n, 0), at(curve.theory, n), at(curve.soFar, n)};
            const auto block = std::ranges::find(curve.blocks, static_cast<int>(n), &PrecisionCurve::Block::n);
            if (block == curve.blocks.end()) row << QString() << QString() << QString() << QString();
            else row << fixedNumber(block->width, 2) << fixedNumber(block->low, 2) << fixedNumber(block->high, 2) << chartNumber(block->blocks, 0);
            rows << row;
        }
    }
    return rows;
}
