// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/toolkit/rowhover.h"

#include <QMouseEvent>

RowHover::RowHover(QAbstractItemView* view) : QObject(view), m_view(view) {
    view->viewport()->setMouseTracking(true);
    view->viewport()->installEventFilter(this);
}

void RowHover::tell(const QModelIndex& index) {
    if (index.isValid() == m_over && index == m_index) return;
    m_over = index.isValid();
    m_index = index;
    Q_EMIT hovered(index);
}

bool RowHover::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::MouseMove:
        tell(m_view->indexAt(static_cast<QMouseEvent*>(event)->position().toPoint()).siblingAtColumn(0));
        break;
    case QEvent::Leave:
    case QEvent::Hide: tell({}); break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}
