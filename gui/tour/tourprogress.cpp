// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tour/tourprogress.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "gui/toolkit/tablenumbers.h"
#include "gui/toolkit/theme.h"

TourProgress::TourProgress(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TourProgress::setCards(const QStringList& names, int position) {
    m_names = names;
    m_position = position;
    setAccessibleName(tr("Card %1 of %2: %3").arg(position + 1).arg(names.size()).arg(names.value(position)));
    setAccessibleDescription(tr("Left and right go to the card before and after."));
    QAccessibleEvent event(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
    update();
}

/// 3 px of strip, and as much around it as a pointer needs.
QSize TourProgress::sizeHint() const { return {qRound(px(200)), qRound(px(19))}; }

QRect TourProgress::piece(int index) const {
    const auto count = static_cast<int>(std::max<qsizetype>(1, m_names.size()));
    const double gap = px(4), each = (width() + gap) / count;
    const int left = qRound(index * each), right = qRound((index + 1) * each - gap), thick = qRound(px(3));
    return {left, (height() - thick) / 2, right - left, thick};
}

int TourProgress::pieceAt(const QPoint& at) const {
    for (int i = 0; i < m_names.size(); ++i)
        if (at.x() <= piece(i).right() + px(2)) return i;
    return static_cast<int>(m_names.size()) - 1;
}

void TourProgress::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::current();
    QPainter painter(this);
    for (int i = 0; i < m_names.size(); ++i) {
        const QRect r = piece(i);
        const int more = i == m_hovered ? qRound(px(1)) : 0;
        painter.fillRect(r.adjusted(0, -more, 0, more), i <= m_position  ? theme.focusRing
                                                        : i == m_hovered ? theme.placeholder
                                                                         : theme.line);
    }
}

bool TourProgress::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && !m_names.isEmpty()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int at = pieceAt(help->pos());
        QToolTip::showText(help->globalPos(), toolTipText({tr("%1. %2").arg(at + 1).arg(m_names[at])}), this);
        return true;
    }
    return QWidget::event(event);
}

void TourProgress::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && !m_names.isEmpty()) Q_EMIT chosen(pieceAt(event->pos()));
}

void TourProgress::mouseMoveEvent(QMouseEvent* event) {
    m_hovered = pieceAt(event->pos());
    update();
}

void TourProgress::leaveEvent(QEvent*) {
    m_hovered = -1;
    update();
}

void TourProgress::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(m_names.size()) - 1;
    int to = -1;
    switch (event->key()) {
    case Qt::Key_Left: to = std::max(0, m_position - 1); break;
    case Qt::Key_Right: to = std::min(last, m_position + 1); break;
    case Qt::Key_Home: to = 0; break;
    case Qt::Key_End: to = last; break;
    default: return QWidget::keyPressEvent(event);
    }
    Q_EMIT chosen(to);
}
