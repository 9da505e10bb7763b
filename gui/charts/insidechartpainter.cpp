// SPDX-License-Identifier: GPL-3.0-or-later
// How the chart of one network is painted.
#include "gui/charts/insidechart.h"

#include <QChart>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace {

constexpr double leastPitchOfMarkers = 11, leastPitchOfRings = 14;  // design px
double crisp(double v) { return std::floor(v) + 0.5; }

/// Of more points than pixels, those that the eye sees: first, lowest, highest and last of each column.
QPolygonF thinned(const QPolygonF& line) {
    if (line.size() < 3 || line.size() < 2 * (line.back().x() - line.front().x())) return line;
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
    const double left = std::max(plot().left(), toPixel({m_cursorStep - 0.5, 0}).x()), right = std::min(plot().right(), toPixel({m_cursorStep + 0.5, 0}).x());
    if (right <= left) return;
    QColor tint = theme().selection;
    tint.setAlphaF(0.6f);
    painter.fillRect(QRectF(left, strip().bottom(), std::max(right - left, px(2)), plot().bottom() - strip().bottom()), tint);
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

// --- state, resets, gradient --------------------------------------------------------------------

void InsideChart::paintStrip(QPainter& painter) const {
    painter.save();
    painter.setClipRect(strip().adjusted(-px(7), 0, px(1), 0));
    paintStateBar(painter);
    paintMarkWords(painter);
    painter.restore();
    paintBracket(painter);
}

/// Of the lane of the marked step: thick under its own rows, thin while it waits for the other rows of a batch.
void InsideChart::paintStateBar(QPainter& painter) const {
    const Theme& t = theme();
    const ExperimentStyle own = t.experiment(m_data.styleIndex);
    const double y = strip().top() + px(8), gap = pitch() > px(8) ? px(3) : 0;
    const int lane = m_cursorStep >= 0 ? m_data.steps[m_cursorStep].lane : 0;
    for (int i = firstShown(); i <= lastShown(); ++i) {
        const InsideStep& step = m_data.steps[i];
        if (step.lane != lane) continue;
        const bool starts = step.from < 0;
        if (!starts && step.from < i - 1) {
            painter.setPen(QPen(own.outline, px(1.4)));
            painter.drawLine(QPointF(toPixel({step.from + 0.5, 0}).x(), y), QPointF(borderPixel(i), y));
        }
        int last = i;  // of the steps that it goes on through
        while (last < lastShown() && m_data.steps[last + 1].from == last) ++last;
        const double left = borderPixel(i) + (starts ? gap + px(2) : 0), right = borderPixel(last + 1) - (last + 1 < count() && m_data.lanes > 1 ? 0 : gap);
        painter.fillRect(QRectF(QPointF(left, y - px(3)), QPointF(std::max(left + 1, right), y + px(3))), own.outline);
        i = last;
        if (!starts || pitch() * m_data.lanes < px(leastPitchOfRings)) continue;
        painter.setPen(QPen(own.outline, px(2)));
        painter.setBrush(step.reset && !step.stateByHand ? t.base : own.outline);
        painter.drawEllipse(QPointF(left + px(2), y), px(4.2), px(4.2));
    }
}

void InsideChart::paintMark(QPainter& painter, int step) const {
    const double x = crisp(borderPixel(step));
    QPen dotted(theme().resetMark, px(2), Qt::CustomDashLine, Qt::FlatCap);
    dotted.setDashPattern({1, 1.5});
    painter.setPen(dotted);
    painter.drawLine(QPointF(x, strip().top() + px(14)), QPointF(x, strip().bottom() - px(2)));
    for (const PanelPlace& panel : m_panels) painter.drawLine(QPointF(x, panel.rect.top()), QPointF(x, panel.rect.bottom()));
}

void InsideChart::paintMarks(QPainter& painter) const {
    QVector<int> marks;
    for (int i = firstShown(); i <= lastShown(); ++i)
        if (m_data.steps[i].reset && i == m_data.steps[i].begins && m_data.steps[i].lane == 0) marks.append(i);
    const double room = plot().width() / std::max<qsizetype>(1, marks.size());
    if (room < px(8)) return;  // a forest would hide what it stands in
    painter.setOpacity(room < px(24) ? 0.5 : 1);
    for (const int mark : std::as_const(marks)) paintMark(painter, mark);
    painter.setOpacity(1);
}

/// "reset" beside the first mark, and whose it is beside those that somebody put or took away.
void InsideChart::paintMarkWords(QPainter& painter) const {
    const QFont font = themeFont(TypeRole::Caption);
    const double height = QFontMetricsF(font).height(), y = strip().top() + px(14);
    QVector<QRectF> taken{bracketRect()};
    const auto word = [&](int step, const QString& text, const QColor& colour) {
        const double width = textWidth(font, text), x = borderPixel(step);
        for (const double left : {x - width - px(6), x + px(5)}) {
            const QRectF rect(left, y, width, height);
            if (left < plot().left() - 1 || rect.right() > plot().right() + 1) continue;
            if (std::ranges::any_of(taken, [&](const QRectF& other) { return other.intersects(rect.adjusted(-px(6), 0, px(6), 0)); })) continue;
            taken.append(rect);
            drawText(painter, rect, Qt::AlignLeft | Qt::AlignVCenter, text, font, colour);
            return;
        }
    };
    bool plainSaid = false;
    for (int pass = 0; pass < 2; ++pass)  // those by hand first
        for (int i = firstShown(); i <= lastShown(); ++i) {
            const InsideStep& step = m_data.steps[i];
            if (pass == 0 && step.resetRemoved) word(i, tr("reset you removed"), theme().secondary);
            else if (pass == 0 && step.resetByHand) word(i, tr("reset you inserted"), theme().resetText);
            else if (pass == 1 && step.reset && !step.resetByHand && !plainSaid && step.begins == i) {
                word(i, tr("reset"), theme().resetText);
                plainSaid = true;
            }
        }
}

QString InsideChart::bracketText() const {
    const InsideStep& step = m_data.steps[m_cursorStep];
    return tr("gradient reaches: %n step(s)", nullptr, step.ends - step.begins + 1);
}

/// The bracket's own place and that of its words.
QRectF InsideChart::bracketRect() const {
    if (m_cursorStep < 0) return {};
    const InsideStep& step = m_data.steps[m_cursorStep];
    const double left = borderPixel(step.begins) + px(2), right = std::max(left + px(4), borderPixel(step.ends + 1) - px(2));
    if (right < plot().left() || left > plot().right()) return {};
    const double width = textWidth(themeFont(TypeRole::Caption), bracketText()) + px(8);
    const double room = chart()->size().width() - right;
    return QRectF(QPointF(room > width ? left : left - width, strip().top() + px(14)), QPointF(room > width ? right + width : right, strip().bottom() - px(1)));
}

void InsideChart::paintBracket(QPainter& painter) const {
    const QRectF rect = bracketRect();
    if (rect.isNull()) return;
    const InsideStep& step = m_data.steps[m_cursorStep];
    const double left = std::max(plot().left(), borderPixel(step.begins) + px(2)), right = std::min(plot().right(), std::max(left + px(4), borderPixel(step.ends + 1) - px(2)));
    const double y = crisp(strip().top() + px(24));
    painter.setPen(QPen(theme().text, px(1.4)));
    painter.drawPolyline(QPolygonF({{left, y - px(5)}, {left, y}, {right, y}, {right, y - px(5)}}));
    const bool behind = rect.right() > right + 1;
    const QRectF words(behind ? QPointF(right + px(8), rect.top()) : rect.topLeft(), behind ? rect.bottomRight() : QPointF(left - px(8), rect.bottom()));
    drawLabel(painter, words, behind ? Qt::AlignLeft : Qt::AlignRight, bracketText(), themeFont(TypeRole::Caption), theme().text);
}

// --- lines --------------------------------------------------------------------------------------

void InsideChart::paintInputs(QPainter& painter) const {
    const double zero = place(Input, 0, 0).y();
    for (int i = firstShown(); i <= lastShown(); ++i) {
        const QVector<double>& x = m_data.steps[i].x;
        const double width = std::min(px(14), 0.6 * pitch()) / std::max<qsizetype>(1, x.size());
        for (int k = 0; k < x.size(); ++k) {
            if (!std::isfinite(x[k])) continue;
            const QPointF at = place(Input, i, x[k]);
            QColor fill = theme().controlOutline;
            fill.setAlphaF(std::max(0.35f, 0.9f - 0.15f * static_cast<float>(k)));
            const double left = at.x() + (k - x.size() / 2.0) * width;
            painter.fillRect(QRectF(QPointF(left, std::min(zero, at.y())), QPointF(left + std::max(1.0, width - (x.size() > 1 ? 1 : 0)), std::max(zero, at.y()))), fill);
        }
    }
}

/// Broken where a value is missing, and along the state also where it was not carried on. From row to row of a lane the
/// state leaps over the others of its batch: a faint line.
void InsideChart::drawLines(QPainter& painter, Panel panel, const std::function<double(int)>& value, bool alongState) const {
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
        if (alongState && from >= 0 && from != i - 1 && std::isfinite(value(from))) leaps.append(QPolygonF({place(panel, from, value(from)), place(panel, i, v)}));
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
    QPen pen(line.colour, dense ? 1.0 : px(line.width), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (line.dashed) pen.setDashPattern({4, 3});
    painter.setBrush(Qt::NoBrush);
    if (line.value == &InsideStep::forecast) {
        QPen dots(line.colour, px(1.4), Qt::CustomDashLine, Qt::FlatCap);
        dots.setDashPattern({1.5, 2});
        painter.setPen(dots);
        drawLines(painter, panel, [&](int i) { return m_data.steps[i].before; }, false);
    }
    painter.setPen(pen);
    drawLines(painter, panel, value, line.value == &InsideStep::c || line.value == &InsideStep::h);
    const bool single = firstShown() == lastShown();
    if ((line.marker == -2 && !single) || pitch() < px(leastPitchOfMarkers)) return painter.restore();
    for (int i = firstShown(); i <= lastShown(); ++i) {
        if (!std::isfinite(value(i))) continue;
        const QPointF at = place(panel, i, value(i));
        painter.setPen(QPen(line.colour, px(1.4)));
        painter.setBrush(line.marker == -3 ? QBrush(line.colour) : QBrush(theme().base));
        if (line.marker < 0) {
            painter.drawEllipse(at, px(2.6), px(2.6));
            continue;
        }
        ExperimentStyle style = theme().experiment(line.marker);
        if (line.marker == 4) style.shape = MarkerShape::Circle;  // a star is too busy for so small a mark
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(at, px(2.6), px(2.6));
        drawMarker(painter, style, at, px(3), px(1.3));
    }
    painter.restore();
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
            drawLines(painter, panel, [&](int i) { return unit[i]; }, true);
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
        drawText(painter, {0, panel.rect.top() - px(8) - height, plot().right(), height}, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(panel.title, Qt::ElideRight, plot().right()), strong, theme().text);
        for (const EndLabel& label : panel.labels)
            drawText(painter, label.rect, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(label.text, Qt::ElideRight, room), strong, label.colour);
    }
    drawText(painter, {plot().right() + px(8), strip().top() + px(8) - height / 2, room, height}, Qt::AlignLeft | Qt::AlignVCenter,
             metrics.elidedText(stripLabel(), Qt::ElideRight, room), strong, theme().experiment(m_data.styleIndex).text);
}

void InsideChart::paintCursorLabel(QPainter& painter) const {
    if (m_cursorStep < firstShown() || m_cursorStep > lastShown()) return;
    const QFont font = themeFont(TypeRole::CaptionStrong), plain = themeFont(TypeRole::Caption);
    const InsideStep& step = m_data.steps[m_cursorStep];
    QString text = stepLabel(m_cursorStep);
    if (step.ends > step.begins) text = tr("%1, step %2 of %3").arg(text).arg(m_cursorStep - step.begins + 1).arg(step.ends - step.begins + 1);
    const double width = textWidth(font, text), height = QFontMetricsF(font).height();
    const QRectF rect(std::clamp(toPixel({double(m_cursorStep), 0}).x() - width / 2, 0.0, std::max(0.0, chart()->size().width() - width)), plot().bottom() + px(6), width, height);
    for (const ChartTick& tick : shownXTicks()) {  // a label that it would cut is hidden whole
        const double other = textWidth(plain, tick.text);
        const QRectF label(toPixel({tick.at, 0}).x() - other / 2, rect.top(), other, height);
        if (label.intersects(rect.adjusted(-px(4), 0, px(4), 0))) painter.fillRect(label.adjusted(-1, 0, 1, 1), theme().base);
    }
    drawText(painter, rect, Qt::AlignLeft, text, font, theme().text);
}
