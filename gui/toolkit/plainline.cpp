// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/toolkit/plainline.h"

#include <QPainter>

void drawPlainLine(QPainter& painter, const QRect& rect, Qt::AlignmentFlag horizontal, const QString& text,
                   Qt::TextElideMode shorten) {
    const QFontMetrics metrics = painter.fontMetrics();
    const QString shown = metrics.elidedText(text, shorten, rect.width());
    const int width = metrics.horizontalAdvance(shown);
    const int left = horizontal == Qt::AlignRight ? rect.right() + 1 - width : rect.left();
    painter.drawText(QPoint(left, rect.top() + (rect.height() - metrics.height() + 1) / 2 + metrics.ascent()), shown);
}
