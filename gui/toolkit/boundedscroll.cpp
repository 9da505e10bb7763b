// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/toolkit/boundedscroll.h"

#include <QEvent>
#include <algorithm>

BoundedScroll::BoundedScroll(QWidget* widget, double shareOfTheWindow, QWidget* parent)
    : QScrollArea(parent), m_share(shareOfTheWindow) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setWidget(widget);
    widget->installEventFilter(this);
}

int BoundedScroll::wholeHeight() const {
    return widget()->hasHeightForWidth() ? widget()->heightForWidth(width()) : widget()->sizeHint().height();
}

QSize BoundedScroll::sizeHint() const {
    return {widget()->sizeHint().width(), std::min(wholeHeight(), static_cast<int>(window()->height() * m_share))};
}

/// Wrapped texts hint at the height that they need where they are narrowest; the widget gets what it needs at this
/// width.
void BoundedScroll::fit() {
    widget()->setMinimumHeight(std::max(1, wholeHeight()));
    updateGeometry();
}

void BoundedScroll::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    fit();
}

/// Its texts have changed.
bool BoundedScroll::eventFilter(QObject* watched, QEvent* event) {
    if (watched == widget() && event->type() == QEvent::LayoutRequest) fit();
    return QScrollArea::eventFilter(watched, event);
}
