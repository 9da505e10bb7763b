// SPDX-License-Identifier: GPL-3.0-or-later
// How the chart of one network tells how far its state goes: bar, rings, reset marks, bracket of the gradient.
#include "gui/charts/insidechart.h"

#include <QChart>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace {

constexpr double leastPitchOfRings = 14;  // design px
double crisp(double v) { return std::floor(v) + 0.5; }

}  // namespace

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
        const double left = borderPixel(i) + (starts ? gap + px(2) : 0),
                     right = borderPixel(last + 1) - (last + 1 < count() && m_data.lanes > 1 ? 0 : gap);
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
    for (const PanelPlace& panel : m_panels)
        painter.drawLine(QPointF(x, panel.rect.top()), QPointF(x, panel.rect.bottom()));
}

void InsideChart::paintMarks(QPainter& painter) const {
    QVector<int> marks;
    for (int i = firstShown(); i <= lastShown(); ++i)
        if (m_data.steps[i].reset && i == m_data.steps[i].begins && m_data.steps[i].lane == 0) marks.append(i);
    const double room = plot().width() / std::max(1.0, double(marks.size()));
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
            if (std::ranges::any_of(
                    taken, [&](const QRectF& other) { return other.intersects(rect.adjusted(-px(6), 0, px(6), 0)); }))
                continue;
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
    const double left = borderPixel(step.begins) + px(2),
                 right = std::max(left + px(4), borderPixel(step.ends + 1) - px(2));
    if (right < plot().left() || left > plot().right()) return {};
    const double width = textWidth(themeFont(TypeRole::Caption), bracketText()) + px(8);
    const double room = chart()->size().width() - right;
    return QRectF(QPointF(room > width ? left : left - width, strip().top() + px(14)),
                  QPointF(room > width ? right + width : right, strip().bottom() - px(1)));
}

void InsideChart::paintBracket(QPainter& painter) const {
    const QRectF rect = bracketRect();
    if (rect.isNull()) return;
    const InsideStep& step = m_data.steps[m_cursorStep];
    const double left = std::max(plot().left(), borderPixel(step.begins) + px(2)),
                 right = std::min(plot().right(), std::max(left + px(4), borderPixel(step.ends + 1) - px(2)));
    const double y = crisp(strip().top() + px(24));
    painter.setPen(QPen(theme().text, px(1.4)));
    painter.drawPolyline(QPolygonF({{left, y - px(5)}, {left, y}, {right, y}, {right, y - px(5)}}));
    const bool behind = rect.right() > right + 1;
    const QRectF words(behind ? QPointF(right + px(8), rect.top()) : rect.topLeft(),
                       behind ? rect.bottomRight() : QPointF(left - px(8), rect.bottom()));
    drawLabel(painter, words, behind ? Qt::AlignLeft : Qt::AlignRight, bracketText(), themeFont(TypeRole::Caption),
              theme().text);
}
