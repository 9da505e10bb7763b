// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/precisionchart.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <utility>

#include "gui/support/settingtexts.h"
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
    double right = 0, left = INFINITY, top = m_target, bottom = usable(m_target) ? m_target : INFINITY;
    QVector<QPointF> all;
    for (const PrecisionCurve& curve : std::as_const(m_curves)) {
        all += curve.theory + curve.soFar;
        for (const PrecisionCurve::Block& block : curve.blocks) all.append({static_cast<double>(block.n), block.width});
    }
    all.removeIf([](const QPointF& point) { return !usable(point.y()); });
    for (const QPointF& point : std::as_const(all)) {
        left = std::min(left, point.x());
        right = std::max(right, point.x());
        top = std::max(top, point.y());
        bottom = std::min(bottom, point.y());
    }
    if (!(right > left)) return;
    if (m_log) {
        x().setHome({std::log10(left), std::log10(right)});
        y().setHome(niceLogRange(std::log10(bottom * 0.92), std::log10(top * 1.08)));
        return;
    }
    // Few repeats would squash what counts: the law rises steeply there. Zooming out shows it.
    double usual = 1.5 * m_target;
    for (const QPointF& point : std::as_const(all))
        if (point.x() >= right / 20) usual = std::max(usual, 1.1 * point.y());
    x().setHome({0, right});
    y().setHome(niceRange(0, usual), {0, std::max(niceRange(0, top).high, niceRange(0, usual).high)});
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

/// Crosses with their figures; rings where the law meets the target. Their words stand where they hide least.
void PrecisionChart::paintMarks(QPainter& painter) const {
    const auto shown = [this](double n, double width) { return xWindow().view().contains(plotted(n)) && yWindow().view().contains(plotted(width)); };
    std::vector<QPointF> ink = inkPoints();
    const auto label = [&](QPointF at, const QString& text, const QFont& font, const QColor& colour) {
        const QRectF box = freeBox(at, {textWidth(font, text), QFontMetricsF(font).height()}, ink);
        drawLabel(painter, box, Qt::AlignLeft, text, font, colour);
        for (double x = box.left(); x <= box.right() + 2; x += 4)
            for (const double y : {box.top(), box.center().y(), box.bottom()}) ink.insert(ink.end(), 12, QPointF(x, y));  // rather a line than another label
    };
    const QFont strong = themeFont(TypeRole::CaptionStrong), caption = themeFont(TypeRole::Caption);
    const double r = px(5);
    const bool rings = usable(m_target);
    for (const PrecisionCurve& curve : m_curves) {
        const ExperimentStyle style = theme().experiment(curve.styleIndex);
        if (usable(curve.width) && shown(curve.repeats, curve.width))
            label(place(curve.repeats, curve.width), tr("%1: ±%2").arg(curve.name.simplified().left(32), chartNumber(curve.width, 1)), strong, style.text);
        if (rings && usable(curve.needed) && shown(curve.needed, m_target))
            label(place(curve.needed, m_target), tr("n = %1").arg(chartNumber(curve.needed, 0)), strong, style.text);
    }
    if (rings && yWindow().view().contains(plotted(m_target))) {
        const double y = place(1, m_target).y(), half = QFontMetricsF(caption).height() / 2;
        const QString text = tr("±%1").arg(numberText(m_target));
        drawText(painter, {plot().right() + px(4), y - half, rightMargin(), 2 * half}, Qt::AlignLeft, text, caption, theme().secondary);
    }
    for (const PrecisionCurve& curve : m_curves) {
        if (rings && usable(curve.needed) && shown(curve.needed, m_target)) {
            painter.setPen(QPen(theme().experiment(curve.styleIndex).outline, px(1.6)));
            painter.setBrush(theme().base);
            painter.drawEllipse(place(curve.needed, m_target), px(4.6), px(4.6));
        }
        if (!usable(curve.width) || !shown(curve.repeats, curve.width)) continue;
        const QPointF at = place(curve.repeats, curve.width);
        painter.setPen(QPen(theme().text, px(2), Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(at - QPointF(r, r), at + QPointF(r, r));
        painter.drawLine(at - QPointF(r, -r), at + QPointF(r, -r));
    }
}

/// Points every few px along all that is drawn.
std::vector<QPointF> PrecisionChart::inkPoints() const {
    std::vector<QPointF> ink;
    const auto stroke = [&](QPointF from, QPointF to) {
        const QPointF along = to - from;
        const int steps = std::clamp(static_cast<int>(std::hypot(along.x(), along.y()) / 4), 1, 400);
        for (int i = 0; i <= steps; ++i) ink.push_back(from + along * i / steps);
    };
    for (const PrecisionCurve& curve : m_curves) {
        for (const auto& points : {line(curve.theory), line(curve.soFar)})
            for (qsizetype i = 0; i + 1 < points.size(); ++i) stroke(points[i], points[i + 1]);
        for (const PrecisionCurve::Block& block : curve.blocks) {
            stroke(place(block.n, block.low), place(block.n, block.high));
            ink.insert(ink.end(), 4, place(block.n, block.width));
        }
        ink.insert(ink.end(), 8, place(curve.repeats, curve.width));
    }
    if (usable(m_target)) stroke({plot().left(), place(1, m_target).y()}, {plot().right(), place(1, m_target).y()});
    return ink;
}

/// Beside a point, the nearer the better, over as little ink as can be.
QRectF PrecisionChart::freeBox(QPointF at, QSizeF size, const std::vector<QPointF>& ink) const {
    const QRectF room = plot().adjusted(0, -px(6), 0, 0);
    QRectF best;
    double least = INFINITY;
    for (const double reach : {7.0, 14.0, 24.0, 36.0, 50.0})
        for (const bool up : {true, false})
            for (const double side : {0.0, 1.0, 0.5}) {  // to the right, to the left, above or beneath
                const double gap = side == 0.5 ? 0 : px(6);
                QRectF box(side == 0 ? at.x() + gap : at.x() - gap * (side > 0.5) - side * size.width(), up ? at.y() - px(reach) - size.height() : at.y() + px(reach), size.width(), size.height());
                if (side == 0 && box.right() > room.right()) continue;
                box.moveLeft(std::clamp(box.left(), room.left(), std::max(room.left(), room.right() - size.width())));
                if (box.top() < room.top() || box.bottom() > room.bottom()) continue;
                const QRectF ground = box.adjusted(-2, 0, 2, 0);
                const auto hidden = std::ranges::count_if(ink, [&](const QPointF& point) { return ground.contains(point); });
                const double cost = static_cast<double>(hidden) + reach / 3;
                if (cost >= least) continue;
                least = cost;
                best = box;
            }
    return best.isNull() ? QRectF(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - size.width())), room.top(), size.width(), size.height()) : best;
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
