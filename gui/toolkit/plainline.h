// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QString>

class QPainter;

/// Paints one line of plain text in the painter's font, shortened where it does not fit. All lines of one height
/// share their baseline, also those with signs from another font (a minus, Chinese), which QPainter centres lower.
void drawPlainLine(QPainter& painter, const QRect& rect, Qt::AlignmentFlag horizontal, const QString& text,
                   Qt::TextElideMode shorten = Qt::ElideRight);
