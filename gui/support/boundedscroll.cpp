// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/boundedscroll.h"

#include <QEvent>
#include <algorithm>

BoundedScroll::BoundedScroll(QWidget* widget, double shareOfTheWindow, QWidget* parent) : QScrollArea(parent), m_share(shareOfTheWindow) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setWidget(widget);
    widget->installEventFilter(this);
}

QSize BoundedScroll::sizeHint() const {
    const int whole = widget()->hasHeightForWidth() ? widget()->heightForWidth(width()) : widget()->sizeHint().height();
    return {widget()->sizeHint().width(), std::min(whole, static_cast<int>(window()->height() * m_share))};
}

void BoundedScroll::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    updateGeometry();
}

/// Its texts have changed.
bool BoundedScroll::eventFilter(QObject* watched, QEvent* event) {
    if (watched == widget() && event->type() == QEvent::LayoutRequest) updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}
