// SPDX-License-Identifier: GPL-3.0-or-later
// How the lines, bars and words of the chart of one network are painted.
#include "gui/charts/insidechart.h"

#include <QChart>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace {

constexpr double leastPitchOfMarkers = 11;  // design px
double crisp(double v) { return std::floor(v) + 0.5; }

/// Of more points than pixels, those that the eye sees: first, lowest, highest and last of each column.
QPolygonF thinned(const QPolygonF& line) {
    if (line.size() < 3 || static_cast<double>(line.size()) < 2 * (line.back().x() - line.front().x())) return line;
    QPolygonF kept;
    for (qsizetype i = 0; i < line.size();) {
        qsizetype end = i, low = i, high = i;
        for (; end < line.size() && std::floor(line[end].x()) == std::floor(line[i].x()); ++end) {
            if (line[end].y() < line[low].y()) low = end;
            if (line[end].y() > line[high].y()) high = end;
        }
        kept << line[i] << line[std::min(low, high)] << line[std::max(low, high)] << line[end - 1];
        i = end;
    }
    return kept;
}

}  // namespace

void InsideChart::paintUnder(QPainter& painter) {
    if (m_cursorStep < 0) return;
    const double left = std::max(plot().left(), toPixel({m_cursorStep - 0.5, 0}).x()),
                 right = std::min(plot().right(), toPixel({m_cursorStep + 0.5, 0}).x());
    if (right <= left) return;
    QColor tint = theme().selection;
    tint.setAlphaF(0.6f);
    painter.fillRect(QRectF(left, strip().bottom(), std::max(right - left, px(2)), plot().bottom() - strip().bottom()),
                     tint);
}

void InsideChart::paintOver(QPainter& painter) {
    if (count() == 0) return;
    painter.save();
    painter.setClipRect(QRectF(plot().left() - px(6), 0, plot().width() + px(12), plot().bottom() + px(4)));
    for (const PanelPlace& panel : m_panels) {
        if (panel.range.low >= 0 || panel.range.high <= 0) continue;
        const double zero = panel.rect.bottom() + panel.range.low / panel.range.span() * panel.rect.height();
        painter.setPen(QPen(theme().controlOutline, 1));
        painter.drawLine(QPointF(plot().left(), crisp(zero)), QPointF(plot().right(), crisp(zero)));
    }
    paintMarks(painter);
    paintInputs(painter);
    paintOthers(painter);
    for (int panel = Gates; panel < PanelCount; ++panel)
        for (const Line& line : lines(static_cast<Panel>(panel))) paintLine(painter, static_cast<Panel>(panel), line);
    painter.restore();
    paintStrip(painter);
    paintWords(painter);
    paintCursorLabel(painter);
}

/// Where a click would put a reset.
void InsideChart::paintHover(QPainter& painter) {
    if (m_hoveredBorder < 0) return;
    painter.setOpacity(0.55);
    paintMark(painter, m_hoveredBorder);
    painter.setOpacity(1);
}

// --- lines --------------------------------------------------------------------------------------

void InsideChart::paintInputs(QPainter& painter) const {
    const double zero = place(Input, 0, 0).y();
    for (int i = firstShown(); i <= lastShown(); ++i) {
        const QVector<double>& x = m_data.steps[i].x;
        const double width = std::min(px(14), 0.6 * pitch()) / std::max(1.0, double(x.size()));
        for (int k = 0; k < x.size(); ++k) {
            if (!std::isfinite(x[k])) continue;
            const QPointF at = place(Input, i, x[k]);
            QColor fill = theme().controlOutline;
            fill.setAlphaF(std::max(0.35f, 0.9f - 0.15f * static_cast<float>(k)));
            const double left = at.x() + (k - double(x.size()) / 2.0) * width;
            painter.fillRect(
                QRectF(QPointF(left, std::min(zero, at.y())),
                       QPointF(left + std::max(1.0, width - (x.size() > 1 ? 1 : 0)), std::max(zero, at.y()))),
                fill);
        }
    }
}

/// Broken where a value is missing, and along the state also where it was not carried on. From row to row of a lane the
/// state leaps over the others of its batch: a faint line.
void InsideChart::drawLines(QPainter& painter, Panel panel, const std::function<double(int)>& value,
                            bool alongState) const {
    QVector<QPolygonF> leaps;
    QPolygonF line;
    const auto flush = [&] {
        if (!line.isEmpty()) painter.drawPolyline(thinned(line));
        line.clear();
    };
    const int last = std::min(count() - 1, lastShown() + 1);
    for (int i = std::max(0, firstShown() - 1); i <= last; ++i) {
        const double v = value(i);
        if (!std::isfinite(v)) {
            if (panel != Forecast) flush();  // forecasts stand at the ends of rows
            continue;
        }
        const int from = m_data.steps[i].from;
        if (alongState && from != i - 1) flush();
        if (alongState && from >= 0 && from != i - 1 && std::isfinite(value(from)))
            leaps.append(QPolygonF({place(panel, from, value(from)), place(panel, i, v)}));
        line.append(place(panel, i, v));
    }
    flush();
    if (leaps.isEmpty()) return;
    QColor faint = painter.pen().color();
    faint.setAlphaF(faint.alphaF() * 0.35f);
    painter.setPen(QPen(faint, 1));
    for (const QPolygonF& leap : leaps) painter.drawPolyline(leap);
}

void InsideChart::paintLine(QPainter& painter, Panel panel, const Line& line) const {
    const auto value = [&](int i) { return m_data.steps[i].*line.value; };
    const bool dense = lastShown() - firstShown() > plot().width() / px(4);
    painter.save();
    painter.setClipRect(m_panels[panel].rect.adjusted(-px(6), -px(5), px(6), px(5)), Qt::IntersectClip);
    QPen pen(line.style.outline, dense ? 1.0 : px(line.width), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (line.mark == Mark::None) pen.setDashPattern({4, 3});
    painter.setBrush(Qt::NoBrush);
    if (line.value == &InsideStep::forecast) {
        QPen dots(line.style.outline, px(1.4), Qt::CustomDashLine, Qt::FlatCap);
        dots.setDashPattern({1.5, 2});
        painter.setPen(dots);
        drawLines(
            painter, panel, [&](int i) { return m_data.steps[i].before; }, false);
    }
    painter.setPen(pen);
    drawLines(painter, panel, value, line.value == &InsideStep::c || line.value == &InsideStep::h);
    if (line.mark != Mark::None && pitch() >= px(leastPitchOfMarkers))
        for (int i = firstShown(); i <= lastShown(); ++i)
            if (std::isfinite(value(i))) paintMarker(painter, line, place(panel, i, value(i)));
    painter.restore();
}

/// On the base colour, so that no line shows through.
void InsideChart::paintMarker(QPainter& painter, const Line& line, QPointF at) const {
    painter.setPen(line.mark == Mark::Shape ? QPen(Qt::NoPen) : QPen(line.style.outline, px(1.4)));
    painter.setBrush(line.mark == Mark::Disc ? line.style.outline : theme().base);
    painter.drawEllipse(at, px(2.6), px(2.6));
    if (line.mark == Mark::Shape) drawMarker(painter, line.style, at, px(3), px(1.3));
}

void InsideChart::paintOthers(QPainter& painter) const {
    for (const auto& [panel, units] : {std::pair(Cell, &m_data.otherCells), std::pair(Hidden, &m_data.otherHiddens)}) {
        QColor thin = panel == Cell ? theme().text : theme().experiment(m_data.styleIndex).outline;
        thin.setAlphaF(0.35f);
        painter.save();
        painter.setClipRect(m_panels[panel].rect, Qt::IntersectClip);
        painter.setBrush(Qt::NoBrush);
        for (const QVector<double>& unit : *units) {
            painter.setPen(QPen(thin, 1));
            drawLines(
                painter, panel, [&](int i) { return unit[i]; }, true);
        }
        painter.restore();
    }
}

// --- words --------------------------------------------------------------------------------------

void InsideChart::paintWords(QPainter& painter) const {
    const QFont strong = themeFont(TypeRole::CaptionStrong);
    const QFontMetricsF metrics(strong);
    const double height = metrics.height(), room = chart()->size().width() - plot().right() - px(8);
    for (const PanelPlace& panel : m_panels) {
        drawText(painter, {0, panel.rect.top() - px(8) - height, plot().right(), height},
                 Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(panel.title, Qt::ElideRight, plot().right()),
                 strong, theme().text);
        for (const EndLabel& label : panel.labels)
            drawText(painter, label.rect, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(label.text, Qt::ElideRight, room), strong, label.colour);
    }
    drawText(painter, {plot().right() + px(8), strip().top() + px(8) - height / 2, room, height},
             Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(stripLabel(), Qt::ElideRight, room), strong,
             theme().experiment(m_data.styleIndex).text);
}

void InsideChart::paintCursorLabel(QPainter& painter) const {
    if (m_cursorStep < firstShown() || m_cursorStep > lastShown()) return;
    const QFont font = themeFont(TypeRole::CaptionStrong), plain = themeFont(TypeRole::Caption);
    const InsideStep& step = m_data.steps[m_cursorStep];
    QString text = stepLabel(m_cursorStep);
    if (step.ends > step.begins)
        text = tr("%1, step %2 of %3").arg(text).arg(m_cursorStep - step.begins + 1).arg(step.ends - step.begins + 1);
    const double width = textWidth(font, text), height = QFontMetricsF(font).height();
    const QRectF rect(std::clamp(toPixel({double(m_cursorStep), 0}).x() - width / 2, 0.0,
                                 std::max(0.0, chart()->size().width() - width)),
                      plot().bottom() + px(6), width, height);
    for (const ChartTick& tick : shownXTicks()) {  // a label that it would cut is hidden whole
        const double other = textWidth(plain, tick.text);
        const QRectF label(toPixel({tick.at, 0}).x() - other / 2, rect.top(), other, height);
        if (label.intersects(rect.adjusted(-px(4), 0, px(4), 0)))
            painter.fillRect(label.adjusted(-1, 0, 1, 1), theme().base);
    }
    drawText(painter, rect, Qt::AlignLeft, text, font, theme().text);
}
