// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tour/winbar.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "gui/toolkit/theme.h"

WinBar::WinBar(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

void WinBar::setWins(double a, double equal, double b, int styleA, int styleB, bool marks) {
    m_a = a;
    m_equal = equal;
    m_b = b;
    m_styleA = styleA;
    m_styleB = styleB;
    m_marks = marks;
    update();
}

QSize WinBar::sizeHint() const { return {qRound(px(200)), qRound(px(10))}; }
QSize WinBar::minimumSizeHint() const { return {qRound(px(40)), qRound(px(10))}; }

void WinBar::paintEvent(QPaintEvent*) {
    const double all = m_a + m_equal + m_b;
    if (all <= 0) return;
    const Theme& theme = Theme::current();
    QPainter painter(this);
    const double slot = width() / all, gap = std::min(px(3), std::max(1.0, slot * 0.3));
    const bool single = m_marks && slot >= 3;
    const QColor colours[]{theme.experiment(m_styleA).outline, theme.placeholder, theme.experiment(m_styleB).outline};
    double from = 0;
    int part = 0;
    for (const double count : {m_a, m_equal, m_b}) {
        const QColor& colour = colours[part++];
        if (single) {
            for (int i = 0; i < static_cast<int>(count); ++i)
                painter.fillRect(QRectF((from + i) * slot, 0, slot - gap, height()), colour);
        } else if (count > 0) {
            const double left = std::round(from * slot),
                         right = std::round((from + count) * slot);  // whoever won once is to be seen
            painter.fillRect(QRectF(std::min(left, width() - px(2)), 0,
                                    std::max(right - left - (from + count < all ? 1.0 : 0.0), px(2)), height()),
                             colour);
        }
        from += count;
    }
}
