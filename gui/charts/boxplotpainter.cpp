// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/boxplotpainter.h"

#include "gui/charts/stamp.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>

namespace {

QPen flatPen(const QColor& colour, double width) { return {colour, width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin}; }

/// px of a value, kept near the plot so that huge figures do not overflow the painter.
double clampedY(const BoxPlotFrame& frame, double value) {
    const double span = frame.y.span();
    return frame.pixelY(std::clamp(value, frame.y.low - span, frame.y.high + span));
}

}  // namespace

void paintBox(QPainter& painter, const BoxPlotInput& input, const PlacedBox& box, const BoxPlotFrame& frame,
              const Theme& theme) {
    if (!box.hasBox) return;
    const ExperimentStyle style = theme.experiment(input.styleIndex);
    const lstm::BoxPlot& b = input.box;
    const double q1 = clampedY(frame, b.q1), q3 = clampedY(frame, b.q3), median = clampedY(frame, b.median);
    const double left = box.centre - box.width / 2, right = box.centre + box.width / 2, cap = 0.22 * box.width;
    QColor fill = style.fill;
    fill.setAlphaF(0.25f);
    painter.setPen(flatPen(style.outline, px(1.6)));
    for (const auto& [edge, whisker] :
         {std::pair{q1, clampedY(frame, b.whiskerLow)}, std::pair{q3, clampedY(frame, b.whiskerHigh)}}) {
        painter.drawLine(QPointF(box.centre, edge), QPointF(box.centre, whisker));
        painter.drawLine(QPointF(box.centre - cap, whisker), QPointF(box.centre + cap, whisker));
    }
    const QRectF body(QPointF(left, q3), QPointF(right, q1));
    painter.setBrush(fill);
    painter.drawRect(body);
    if (style.hatched) {  // the seventh experiment looks like the first, hatched
        QColor hatch = style.outline;
        hatch.setAlphaF(0.45f);
        painter.fillRect(body, QBrush(hatch, Qt::BDiagPattern));
    }
    painter.setPen(flatPen(theme.text, px(2.4)));
    painter.drawLine(QPointF(left, median), QPointF(right, median));
    if (!std::isfinite(b.mean) || !frame.y.contains(b.mean)) return;
    const double r = std::min(px(4.6), 0.3 * box.width) * 1.2, mean = frame.pixelY(b.mean);
    painter.setPen(QPen(theme.text, px(1.5), Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(theme.base);
    const std::array diamond{QPointF(box.centre, mean - r), QPointF(box.centre + r, mean),
                             QPointF(box.centre, mean + r), QPointF(box.centre - r, mean)};
    painter.drawPolygon(diamond.data(), static_cast<int>(diamond.size()));
}

void paintDots(QPainter& painter, const BoxPlotInput& input, const PlacedBox& box, const Theme& theme, bool stamped) {
    const ExperimentStyle style = theme.experiment(input.styleIndex);
    QColor half = style.outline;
    half.setAlphaF(box.hasBox ? 0.5f : 1.0f);  // alone they are the whole picture
    painter.setPen(Qt::NoPen);
    const auto dot = [&](QPainter& p, QPointF at) {
        p.setPen(Qt::NoPen);
        p.setBrush(half);
        p.drawEllipse(at, box.dotRadius, box.dotRadius);
    };
    // A ring as two discs: half the time of stroking it.
    const double outer = px(3.2 + 0.7), inner = px(3.2 - 0.7);
    const auto ring = [&](QPainter& p, QPointF at) {
        p.setPen(Qt::NoPen);
        p.setBrush(style.outline);
        p.drawEllipse(at, outer, outer);
        p.setBrush(theme.base);
        p.drawEllipse(at, inner, inner);
    };
    Stamp dotStamp(box.dotRadius, dot), ringStamp(outer, ring);
    for (const BoxPlotDot& one : box.dots) stamped ? dotStamp.put(painter, one.at) : dot(painter, one.at);
    for (const BoxPlotDot& one : box.rings) stamped ? ringStamp.put(painter, one.at) : ring(painter, one.at);
}

QString offScaleText(const PlacedBox& box) {
    if (box.offScale == 0) return {};
    return QCoreApplication::translate("BoxPlotChart", "%1 up to %2")
        .arg(box.offScale)
        .arg(chartNumber(box.offScaleHighest, 0));
}

QString divergedText(const BoxPlotInput& input) {
    if (input.box.diverged == 0) return {};
    return QCoreApplication::translate("BoxPlotChart", "%1 diverged").arg(input.box.diverged);
}

namespace {

/// What stands above a box, at one of three lengths.
struct EdgeTexts {
    QString off, lost;
    double width = 0;
};
EdgeTexts edgeTexts(const BoxPlotInput& input, const PlacedBox& box, int brevity) {
    const bool off = box.offScale > 0, lost = input.box.diverged > 0;
    EdgeTexts texts;
    if (brevity == 0) texts = {offScaleText(box), divergedText(input)};
    if (brevity == 1)
        texts = {off ? QString::number(box.offScale) : QString(),
                 lost ? QString::number(input.box.diverged) : QString()};
    const QFont font = themeFont(TypeRole::Caption);
    texts.width = (off ? px(11) + textWidth(font, texts.off) : 0) + (lost ? px(11) + textWidth(font, texts.lost) : 0) +
                  (off && lost ? px(8) : 0);
    return texts;
}

void paintEdge(QPainter& painter, const BoxPlotInput& input, const PlacedBox& box, const EdgeTexts& texts,
               const BoxPlotFrame& frame, const Theme& theme) {
    const QFont font = themeFont(TypeRole::Caption);
    const double mark = px(11), y = frame.plot.top() - px(8), height = QFontMetricsF(font).height();
    double x = std::clamp(box.centre - texts.width / 2, 0.0, std::max(0.0, frame.plot.right() - texts.width));
    if (box.offScale > 0) {
        ExperimentStyle hollow = theme.experiment(input.styleIndex);
        hollow.shape = MarkerShape::Triangle;
        hollow.fill = theme.base;
        hollow.hatched = false;
        drawMarker(painter, hollow, {x + px(4), y}, px(4), px(1.4));
        drawText(painter, {x + mark, y - height / 2, 1, height}, Qt::AlignLeft | Qt::AlignVCenter, texts.off, font,
                 theme.secondary);
        x += mark + textWidth(font, texts.off) + px(8);
    }
    if (input.box.diverged == 0) return;
    painter.setPen(QPen(theme.resetMark, px(1.6), Qt::SolidLine, Qt::RoundCap));
    const double r = px(3.2), cx = x + px(4);
    painter.drawLine(QPointF(cx - r, y - r), QPointF(cx + r, y + r));
    painter.drawLine(QPointF(cx - r, y + r), QPointF(cx + r, y - r));
    drawText(painter, {x + mark, y - height / 2, 1, height}, Qt::AlignLeft | Qt::AlignVCenter, texts.lost, font,
             theme.resetText);
}

}  // namespace

void paintEdges(QPainter& painter, const QVector<BoxPlotInput>& inputs, const QVector<PlacedBox>& boxes,
                const BoxPlotFrame& frame, const Theme& theme) {
    int brevity = 0;
    for (; brevity < 2; ++brevity) {
        bool fits = true;
        for (int i = 0; i < inputs.size(); ++i)
            fits = fits && edgeTexts(inputs[i], boxes[i], brevity).width <= boxes[i].slot - px(4);
        if (fits) break;
    }
    for (int i = 0; i < inputs.size(); ++i)
        if (boxes[i].offScale > 0 || inputs[i].box.diverged > 0)
            paintEdge(painter, inputs[i], boxes[i], edgeTexts(inputs[i], boxes[i], brevity), frame, theme);
}

void paintNames(QPainter& painter, const QVector<BoxPlotInput>& inputs, const QVector<PlacedBox>& boxes,
                const BoxPlotNames& names, const QStringList& counts, const BoxPlotFrame& frame, const Theme& theme) {
    const QFont strong = themeFont(TypeRole::CaptionStrong), plain = themeFont(TypeRole::Caption);
    const double line = QFontMetricsF(strong).height(), top = frame.plot.bottom() + px(7), markerWidth = px(18);
    for (int i = 0; i < inputs.size() && i < names.lines.size(); ++i) {
        const ExperimentStyle style = theme.experiment(inputs[i].styleIndex);
        const QStringList& lines = names.lines[i];
        double countTop = top + line + px(2);
        if (names.mode == BoxPlotNames::Mode::Slanted) {
            drawMarker(painter, style, {boxes[i].centre, top + px(6)}, px(5));
            countTop = top + px(14);
            const double below = names.countsFit ? line : 0;
            drawTextRotated(painter, {boxes[i].centre + px(4), countTop + below + px(8)}, -45, lines.value(0), strong,
                            theme.text);
        } else if (names.mode == BoxPlotNames::Mode::Wrapped) {
            drawMarker(painter, style, {boxes[i].centre, top + px(6)}, px(5));
            for (int k = 0; k < lines.size(); ++k)
                drawText(painter, {boxes[i].centre - 50, top + px(14) + k * line, 100, line},
                         Qt::AlignHCenter | Qt::AlignVCenter, lines[k], strong, theme.text);
            countTop = top + px(14) + names.rows * line;
        } else {
            const double width = textWidth(strong, lines.value(0)), left = boxes[i].centre - (width + markerWidth) / 2;
            drawMarker(painter, style, {left + px(6), top + line / 2}, px(5));
            drawText(painter, {left + markerWidth, top, width, line}, Qt::AlignLeft | Qt::AlignVCenter, lines.value(0),
                     strong, theme.text);
        }
        if (names.countsFit)
            drawText(painter, {boxes[i].centre - 50, countTop, 100, line}, Qt::AlignHCenter | Qt::AlignVCenter,
                     counts.value(i), plain, theme.secondary);
    }
    if (names.countsFit || inputs.isEmpty()) return;
    // Too narrow for a count under each box: once for all.
    const auto [least, most] = std::minmax_element(
        inputs.begin(), inputs.end(), [](const auto& a, const auto& b) { return a.box.count < b.box.count; });
    const QString text = least->box.count == most->box.count
                             ? QCoreApplication::translate("BoxPlotChart", "n = %1 each").arg(least->box.count)
                             : QCoreApplication::translate("BoxPlotChart", "n = %1 to %2 each")
                                   .arg(least->box.count)
                                   .arg(most->box.count);
    drawText(painter, {frame.plot.left(), frame.plot.bottom() + names.height - line, frame.plot.width(), line},
             Qt::AlignRight, text, plain, theme.secondary);
}
