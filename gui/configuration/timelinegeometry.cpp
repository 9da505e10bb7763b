// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configuration/timelinegeometry.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

#include "gui/toolkit/theme.h"

namespace {

/// Places parts from the top down; `y` is where the next one may begin.
class Layouter {
public:
    Layouter(const StateTimelineModel& model, const TimelineTexts& texts, const std::array<QSize, 4>& sizes,
             double width)
        : m_model(model),
          m_texts(texts),
          m_sizes(sizes),
          m_left(px(timelineInset)),
          m_width(width - 2 * px(timelineInset)) {}

    TimelineGeometry run() {
        g.startX = m_left + px(8);
        train();
        seed();
        test();
        key();
        g.height = std::ceil(y);
        return g;
    }

private:
    double right() const { return m_left + m_width; }
    double textWidth(const QString& text, TypeRole role = TypeRole::Caption) const {
        return std::ceil(QFontMetricsF(themeFont(role)).horizontalAdvance(text)) + 1;
    }
    double lineHeight() const { return px(16); }

    void titleRow(LaneGeometry& lane, const QString& title, const QString& value) {
        const double titleWidth = textWidth(title, TypeRole::BodyStrong), valueWidth = textWidth(value);
        lane.title = QRectF(m_left, y, titleWidth, px(20));
        y += px(20);
        if (titleWidth + px(12) + valueWidth <= m_width) {
            lane.value = QRectF(right() - valueWidth, lane.title.top(), valueWidth, px(20));
        } else {
            lane.value = QRectF(m_left, y, m_width, lineHeight());
            y += lineHeight() + px(2);
        }
    }

    void cells(LaneGeometry& lane, int rows, int widest) {
        lane.rows = rows;
        lane.left = m_left + px(13.5);
        lane.top = y;
        lane.height = px(16);
        lane.pitch = (m_width - px(24)) / std::max({22, widest, rows});
        lane.gap = std::min(px(3), lane.pitch * 0.27);
        y += lane.height;
    }

    /// Lanes share one pitch; only where one lane is too long for cells does each get its own.
    int widest() const {
        const int most = std::max(m_model.flow.trainingRows, m_model.flow.testRows);
        return most <= 60 ? most : 0;
    }

    /// A label right of `x` in the row that begins at `top`, or in a row of its own beneath.
    QRectF beside(const QString& text, double x, double top, double below, double spare) {
        const double width = textWidth(text);
        if (x + width <= right() - spare) return {x, top, width, lineHeight()};
        y = below + px(14);
        return {m_left + px(8), below - px(1), m_width - px(8), lineHeight()};
    }

    QRectF switchAt(std::size_t which, double top, bool atRight) {
        const QSizeF size = m_sizes[which];
        return atRight ? QRectF(QPointF(right() + px(timelineInset) - size.width(), top), size)
                       : QRectF(QPointF(m_left, top), size);
    }

    void reason(LaneGeometry& lane, const QString& text) {
        if (text.isEmpty()) return;
        const QFontMetricsF metrics(themeFont(TypeRole::Caption));
        const double height =
            std::ceil(metrics.boundingRect(QRectF(0, 0, m_width, 1000), Qt::TextWordWrap, text).height());
        lane.reason = QRectF(m_left, y, m_width, height);
        y += height + px(2);
    }

    void train() {
        titleRow(g.train, m_texts.train, m_texts.trainValue);
        g.loopTop = y + px(6);
        y += px(17);
        cells(g.train, m_model.flow.trainingRows, widest());
        g.markX = g.train.end() + g.train.gap + px(1.5);
        g.bracketTop = g.train.bottom() + px(4);
        const double labelLeft = g.train.border(std::min(m_model.flow.batchRows, g.train.rows)) + px(9);
        g.batchLabel = beside(m_texts.batch, labelLeft, g.train.bottom(), g.bracketTop + px(5), px(14));
        y += y > g.train.bottom() ? px(4) : px(19);
        g.switches[0] = switchAt(0, y, false);
        g.switches[1] = switchAt(1, y, true);
        const double row = std::max(g.switches[0].height(), g.switches[1].height());
        if (g.switches[0].right() > g.switches[1].left()) {
            y += row;
            g.switches[1].moveTop(y);
        }
        y += row;
        reason(g.train, m_texts.reasons[0]);
        y += px(9);
    }

    void seed() {
        titleRow(g.seed, m_texts.seed, {});
        g.switches[2] = switchAt(2, g.seed.title.center().y() - m_sizes[2].height() / 2.0, true);
        y += px(6);
        cells(g.seed, m_model.flow.trainingRows, widest());
        y += px(4);
        reason(g.seed, m_texts.reasons[1]);
        y += px(9);
    }

    void test() {
        titleRow(g.test, m_texts.test, m_texts.testValue);
        y += px(8);
        cells(g.test, m_model.flow.testRows, widest());
        const double cellsBottom = y;
        g.testNote = beside(m_texts.testNote, g.test.end() + px(21), g.test.centre() - lineHeight() / 2,
                            cellsBottom + px(3), -px(4));
        y += px(y > cellsBottom ? 4 : 7);
        g.switches[3] = switchAt(3, y, false);
        y += g.switches[3].height();
        reason(g.test, m_texts.reasons[2]);
        y += px(3);
    }

    void key() {
        const std::array<const QString*, 3> words{&m_texts.keyZero, &m_texts.keyCarried, &m_texts.keyReset};
        const std::array<double, 3> symbols{px(15), px(24), px(10)};
        double x = m_left;
        for (std::size_t i = 0; i < words.size(); ++i) {
            const double width = symbols[i] + textWidth(*words[i]);
            if (x > m_left && x + width > right()) {
                x = m_left;
                y += lineHeight() + px(2);
            }
            g.key[i] = QRectF(x, y, width, px(18));
            x += width + px(24);
        }
        y += px(20);
    }

    const StateTimelineModel& m_model;
    const TimelineTexts& m_texts;
    const std::array<QSize, 4>& m_sizes;
    double m_left, m_width, y = 0;
    TimelineGeometry g;
};

}  // namespace

TimelineGeometry layoutTimeline(const StateTimelineModel& model, const TimelineTexts& texts,
                                const std::array<QSize, 4>& switchSizes, double width) {
    return Layouter(model, texts, switchSizes, width).run();
}
