// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/stamp.h"

#include <cmath>

const QImage& Stamp::picture(int column, int row) {
    QImage& image = m_pictures[static_cast<std::size_t>(row * phases + column)];
    if (!image.isNull()) return image;
    image = QImage(2 * m_half, 2 * m_half, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(m_half + static_cast<double>(column) / phases, m_half + static_cast<double>(row) / phases);
    painter.scale(m_ratio, m_ratio);
    m_draw(painter, {0, 0});
    painter.end();
    image.setDevicePixelRatio(m_ratio);
    return image;
}

void Stamp::put(QPainter& painter, QPointF at) {
    if (m_ratio == 0) {
        m_there = painter.deviceTransform();
        m_back = m_there.inverted();
        m_ratio = m_there.m11();
        m_half = static_cast<int>(std::ceil(m_reach * m_ratio)) + 2;
    }
    const QPointF pixel = m_there.map(at);
    const double x = std::round(pixel.x() * phases) / phases, y = std::round(pixel.y() * phases) / phases;
    const double left = std::floor(x), top = std::floor(y);
    const QImage& image = picture(static_cast<int>((x - left) * phases), static_cast<int>((y - top) * phases));
    painter.drawImage(m_back.map(QPointF(left - m_half, top - m_half)), image);
}
