// SPDX-License-Identifier: GPL-3.0-or-later
// What is painted on the precision chart.
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "gui/charts/precisionchart.h"
#include "gui/toolkit/numbertext.h"

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
    if (!isUsable(m_target)) return;
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
    painter.setPen(QPen(style.outline, px(strong ? 2.6 : 2.2),
                        style.dashed || style.hatched ? Qt::DashLine : Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line(curve.theory));
    painter.setPen(QPen(style.outline, px(1.0), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line(curve.soFar));
}

void PrecisionChart::paintBlocks(QPainter& painter, const PrecisionCurve& curve) const {
    ExperimentStyle style = theme().experiment(curve.styleIndex);
    for (const PrecisionCurve::Block& block : curve.blocks) {
        if (!isUsable(block.width)) continue;
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
    const auto shown = [this](double n, double width) {
        return xWindow().view().contains(plotted(n)) && yWindow().view().contains(plotted(width));
    };
    std::vector<QPointF> ink = inkPoints();
    const auto label = [&](QPointF at, const QString& text, const QFont& font, const QColor& colour) {
        const QRectF box = freeBox(at, {textWidth(font, text), QFontMetricsF(font).height()}, ink);
        drawLabel(painter, box, Qt::AlignLeft, text, font, colour);
        for (double x = box.left(); x <= box.right() + 2; x += 4)
            for (const double y : {box.top(), box.center().y(), box.bottom()})
                ink.insert(ink.end(), 12, QPointF(x, y));  // rather a line than another label
    };
    const QFont strong = themeFont(TypeRole::CaptionStrong), caption = themeFont(TypeRole::Caption);
    const double r = px(5);
    const bool rings = isUsable(m_target);
    for (const PrecisionCurve& curve : m_curves) {
        const ExperimentStyle style = theme().experiment(curve.styleIndex);
        if (isUsable(curve.width) && shown(curve.repeats, curve.width))
            label(place(curve.repeats, curve.width),
                  tr("%1: ±%2").arg(curve.name.simplified().left(32), chartNumber(curve.width, 1)), strong, style.text);
    }
    for (const PrecisionCurve& curve : m_curves) {
        const ExperimentStyle style = theme().experiment(curve.styleIndex);
        if (rings && isUsable(curve.needed) && shown(curve.needed, m_target))
            label(place(curve.needed, m_target), tr("n = %1").arg(chartNumber(curve.needed, 0)), strong, style.text);
    }
    if (rings && yWindow().view().contains(plotted(m_target))) {
        const double y = place(1, m_target).y(), half = QFontMetricsF(caption).height() / 2;
        const QString text = tr("±%1").arg(numberText(m_target));
        drawText(painter, {plot().right() + px(4), y - half, rightMargin(), 2 * half}, Qt::AlignLeft, text, caption,
                 theme().secondary);
    }
    for (const PrecisionCurve& curve : m_curves) {
        if (rings && isUsable(curve.needed) && shown(curve.needed, m_target)) {
            painter.setPen(QPen(theme().experiment(curve.styleIndex).outline, px(1.6)));
            painter.setBrush(theme().base);
            painter.drawEllipse(place(curve.needed, m_target), px(4.6), px(4.6));
        }
        if (!isUsable(curve.width) || !shown(curve.repeats, curve.width)) continue;
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
    if (isUsable(m_target)) stroke({plot().left(), place(1, m_target).y()}, {plot().right(), place(1, m_target).y()});
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
                QRectF box(side == 0 ? at.x() + gap : at.x() - gap * (side > 0.5) - side * size.width(),
                           up ? at.y() - px(reach) - size.height() : at.y() + px(reach), size.width(), size.height());
                if (side == 0 && box.right() > room.right()) continue;
                box.moveLeft(std::clamp(box.left(), room.left(), std::max(room.left(), room.right() - size.width())));
                if (box.top() < room.top() || box.bottom() > room.bottom()) continue;
                const QRectF ground = box.adjusted(-2, 0, 2, 0);
                const auto hidden =
                    std::ranges::count_if(ink, [&](const QPointF& point) { return ground.contains(point); });
                const double cost = static_cast<double>(hidden) + reach / 3;
                if (cost >= least) continue;
                least = cost;
                best = box;
            }
    return best.isNull() ? QRectF(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - size.width())),
                                  room.top(), size.width(), size.height())
                         : best;
}
