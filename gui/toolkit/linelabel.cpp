// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/toolkit/linelabel.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "gui/toolkit/plainline.h"
#include "gui/toolkit/tablenumbers.h"

LineLabel::LineLabel(TypeRole role, TextTone tone, QWidget* parent) : TextLabel(role, tone, parent) {
    setWordWrap(false);
}

QSize LineLabel::minimumSizeHint() const {
    const QSize whole = TextLabel::minimumSizeHint();
    return {std::min(whole.width(), fontMetrics().horizontalAdvance(QChar(0x2026))), whole.height()};
}

bool LineLabel::event(QEvent* event) {
    const bool cut = fontMetrics().horizontalAdvance(text()) > contentsRect().width();
    if (event->type() != QEvent::ToolTip || !cut) return TextLabel::event(event);
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), toolTipText({text()}), this);
    return true;
}

void LineLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    drawPlainLine(painter, contentsRect(), alignment() & Qt::AlignRight ? Qt::AlignRight : Qt::AlignLeft, text());
}
