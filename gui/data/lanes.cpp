// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/data/lanes.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "gui/toolkit/theme.h"

namespace {

double headHeight() { return px(26); }

/// A curve of at most two points a pixel: of more rows the smallest and the largest of each.
QPainterPath curve(const std::vector<double>& values, std::size_t first, std::size_t end, auto&& at, double width) {
    QPainterPath path;
    bool begun = false;
    const auto add = [&](std::size_t row) {
        if (begun) path.lineTo(at(row));
        else path.moveTo(at(row));
        begun = true;
    };
    const std::size_t rows = end - first;
    const auto pixels = static_cast<std::size_t>(std::max(1.0, width));
    if (rows <= 2 * pixels) {
        for (std::size_t row = first; row < end; ++row) add(row);
        return path;
    }
    for (std::size_t p = 0; p < pixels; ++p) {
        const auto from = values.begin() + static_cast<std::ptrdiff_t>(first + p * rows / pixels);
        const auto to = values.begin() + static_cast<std::ptrdiff_t>(first + (p + 1) * rows / pixels);
        const auto [low, high] = std::minmax_element(from, to);
        for (const auto it : {std::min(low, high), std::max(low, high)})
            add(static_cast<std::size_t>(it - values.begin()));
    }
    return path;
}

}  // namespace

class LanesPicture final : public QWidget {
public:
    explicit LanesPicture(Lanes& owner) : m_owner(owner) {}

protected:
    void paintEvent(QPaintEvent* event) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintHead(painter);
        const double height = m_owner.laneHeight();
        for (std::size_t i = 0; i < m_owner.m_data.lanes.size(); ++i) {
            const QRectF lane(0, headHeight() + height * static_cast<double>(i), width(), height);
            if (lane.intersects(event->rect())) paintLane(painter, m_owner.m_data.lanes[i], lane);
        }
    }

private:
    void paintHead(QPainter& painter) {
        const Theme& t = Theme::current();
        painter.setFont(themeFont(TypeRole::Caption));
        painter.setPen(t.secondary);
        const QRectF head(0, 0, width(), headHeight());
        const LanesData& shown = m_owner.m_data;
        painter.drawText(head, Qt::AlignVCenter | Qt::AlignLeft, shown.caption);
        painter.drawText(head, Qt::AlignVCenter | Qt::AlignRight,
                         shown.border.isEmpty() ? shown.test : shown.border + QStringLiteral(" \u00B7 ") + shown.test);
    }

    void paintLane(QPainter& painter, const LanesData::Lane& lane, const QRectF& place) {
        const Theme& t = Theme::current();
        const bool tall = place.height() > px(30);
        painter.setPen(QPen(t.line, 1));
        painter.drawLine(place.bottomLeft(), place.bottomRight());
        const QRectF names(0, place.top(), px(112), place.height());
        painter.setPen(t.text);
        painter.setFont(themeFont(TypeRole::CaptionStrong));
        const auto elided = [&](const QString& text) {
            return painter.fontMetrics().elidedText(text, Qt::ElideMiddle, static_cast<int>(names.width() - px(8)));
        };
        painter.drawText(tall ? names.adjusted(0, px(6), 0, -names.height() / 2) : names,
                         Qt::AlignLeft | Qt::AlignVCenter, elided(lane.name));
        if (tall) {
            painter.setPen(t.secondary);
            painter.setFont(themeFont(TypeRole::Caption));
            painter.drawText(names.adjusted(0, names.height() / 2, 0, -px(4)), Qt::AlignLeft | Qt::AlignVCenter,
                             elided(lane.rows));
        }
        paintCurve(painter, lane,
                   QRectF(names.right() + px(8), place.top(), width() - names.width() - px(14), place.height()));
    }

    void paintCurve(QPainter& painter, const LanesData::Lane& lane, const QRectF& place) {
        if (lane.values.empty()) return;
        const Theme& t = Theme::current();
        const auto [low, high] = std::ranges::minmax(lane.values);
        const double range = high > low ? high - low : 1.0;
        const QRectF inner = place.adjusted(px(6), px(6), -px(4), -px(6));
        const double step = inner.width() / static_cast<double>(std::max<std::size_t>(1, longest() - 1));
        const auto at = [&, bottom = low](std::size_t row) {
            return QPointF(inner.left() + step * static_cast<double>(row),
                           inner.bottom() - inner.height() * (lane.values[row] - bottom) / range);
        };
        const std::size_t rows = lane.values.size();
        const std::size_t test = std::min<std::size_t>(rows, static_cast<std::size_t>(std::max(0, lane.testSize)));
        const std::size_t border = rows - test;
        if (test > 0 && border > 0) {
            const QRectF ground(at(border).x() - step / 2, place.top(), step * static_cast<double>(test),
                                place.height());
            painter.fillRect(ground, t.alternateBase);
            painter.setPen(QPen(t.text, px(1)));
            painter.drawLine(ground.topLeft(), ground.bottomLeft());
        }
        const QColor own = t.experiments[0].outline;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(own, px(1.6)));
        painter.drawPath(curve(lane.values, 0, border, at, inner.width()));
        painter.setPen(QPen(t.text, px(1.6)));
        if (test > 0) painter.drawPath(curve(lane.values, border > 0 ? border - 1 : 0, rows, at, inner.width()));
        painter.setPen(QPen(t.text, px(1.4)));
        painter.drawLine(QPointF(inner.left(), place.top() + px(4)), QPointF(inner.left(), place.bottom() - px(4)));
        painter.setPen(QPen(own, px(1.6)));
        painter.setBrush(t.base);
        painter.drawEllipse(QPointF(inner.left(), place.bottom() - px(5)), px(3.2), px(3.2));
    }

    std::size_t longest() const {
        std::size_t most = 0;
        for (const auto& lane : m_owner.m_data.lanes) most = std::max(most, lane.values.size());
        return most;
    }

    Lanes& m_owner;
};

Lanes::Lanes(QWidget* parent) : QScrollArea(parent), m_picture(new LanesPicture(*this)) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setWidget(m_picture);
    m_picture->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    setFocusPolicy(Qt::TabFocus);
}

int Lanes::laneHeight() const { return qRound(px(m_data.lanes.size() > 6 ? 24 : 48)); }

void Lanes::setData(const LanesData& data) {
    m_data = data;
    QStringList spoken{data.caption, data.test};
    for (const auto& lane : data.lanes) spoken << lane.name + QStringLiteral(": ") + lane.rows;
    setAccessibleName(data.caption);
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
    fit();
}

void Lanes::fit() {
    m_picture->setMinimumHeight(qCeil(headHeight()) + laneHeight() * static_cast<int>(m_data.lanes.size()) + 1);
    m_picture->update();
}

QSize Lanes::minimumSizeHint() const {
    const int lanes = std::min<int>(4, static_cast<int>(m_data.lanes.size()));
    return {qRound(px(320)), qCeil(headHeight()) + laneHeight() * lanes + 2};
}

void Lanes::changeEvent(QEvent* event) {
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) fit();
}
