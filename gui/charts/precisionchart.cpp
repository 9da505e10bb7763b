// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/precisionchart.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <algorithm>
#include <cmath>
#include <utility>

#include "gui/toolkit/tablenumbers.h"

namespace {

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
    double right = 0, left = INFINITY, top = m_target, bottom = isUsable(m_target) ? m_target : INFINITY;
    QVector<QPointF> all;
    for (const PrecisionCurve& curve : std::as_const(m_curves)) {
        all += curve.theory + curve.soFar;
        for (const PrecisionCurve::Block& block : curve.blocks) all.append({static_cast<double>(block.n), block.width});
    }
    all.removeIf([](const QPointF& point) { return !isUsable(point.y()); });
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
        if (isUsable(point.y())) polygon << place(point.x(), point.y());
    return polygon;
}

int PrecisionChart::curveAt(const QPointF& at) const {
    int best = -1;
    double nearest = px(8);
    for (int i = 0; i < m_curves.size(); ++i) {
        const double distance =
            std::min(distanceTo(line(m_curves[i].theory), at), distanceTo(line(m_curves[i].soFar), at));
        if (distance < nearest) best = i;
        nearest = std::min(nearest, distance);
    }
    return plot().contains(at) ? best : -1;
}

QString PrecisionChart::xReadout(double value) const {
    return tr("n = %1").arg(chartNumber(std::round(m_log ? std::pow(10.0, value) : value), 0));
}
QString PrecisionChart::yReadout(double value) const { return chartNumber(m_log ? std::pow(10.0, value) : value); }

// --- pointer and keys ---------------------------------------------------------------------------

QString PrecisionChart::toolTipAt(const QPointF& at) const {
    for (const PrecisionCurve& curve : m_curves)
        for (const PrecisionCurve::Block& block : curve.blocks) {
            const QPointF d = place(block.n, block.width) - at;
            if (std::hypot(d.x(), d.y()) < px(8))
                return tr("%1: %2 blocks of %3 repeats, ±%4 (95 % interval %5 to %6)")
                    .arg(curve.name, chartNumber(block.blocks, 0), chartNumber(block.n, 0), fixedNumber(block.width, 2),
                         fixedNumber(block.low, 2), fixedNumber(block.high, 2));
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
    if ((event->key() != Qt::Key_Left && event->key() != Qt::Key_Right) || event->modifiers() || m_curves.isEmpty())
        return false;
    const int last = static_cast<int>(m_curves.size()) - 1, step = event->key() == Qt::Key_Right ? 1 : -1;
    Q_EMIT curveClicked(m_selected < 0 ? (step > 0 ? 0 : last) : std::clamp(m_selected + step, 0, last));
    return true;
}

// --- as a table ---------------------------------------------------------------------------------

QStringList PrecisionChart::tableHeader() const {
    return {tr("Experiment"),  tr("Repeats"),   tr("By the root law"), tr("First n repeats"),
            tr("Blocks of n"), tr("95 % from"), tr("95 % to"),         tr("Number of blocks")};
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
            else
                row << fixedNumber(block->width, 2) << fixedNumber(block->low, 2) << fixedNumber(block->high, 2)
                    << chartNumber(block->blocks, 0);
            rows << row;
        }
    }
    return rows;
}
