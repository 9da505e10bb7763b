// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsItem>
#include <QPainter>
#include <QPainterPath>
#include <functional>

/// A transparent sheet over or under the series of a chart. It answers to no pointer, so the series beneath do.
class ChartLayer final : public QGraphicsItem {
public:
    using Paint = std::function<void(QPainter&)>;
    ChartLayer(QGraphicsItem* chart, double z, Paint paint) : QGraphicsItem(chart), m_paint(std::move(paint)) {
        setZValue(z);
        setAcceptedMouseButtons({});
    }
    void setRect(const QRectF& rect) {
        if (rect == m_rect) return;
        prepareGeometryChange();
        m_rect = rect;
    }
    QRectF boundingRect() const override { return m_rect; }
    QPainterPath shape() const override { return {}; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        m_paint(*painter);
        painter->restore();
    }

private:
    QRectF m_rect;
    Paint m_paint;
};
