// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/focusring.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>

#include "gui/support/theme.h"

namespace {

QPointer<FocusRing>& instance() {
    static QPointer<FocusRing> ring;
    return ring;
}

bool wantsRing(QWidget* widget) {
    if (widget->property("focusRing").isValid()) return widget->property("focusRing").toBool();
    if (qobject_cast<QScrollBar*>(widget)) return false;
    if (widget->property("focusRingRect").isValid()) return true;
    return qobject_cast<QAbstractButton*>(widget) || qobject_cast<QAbstractSlider*>(widget) || qobject_cast<QAbstractSpinBox*>(widget) ||
           qobject_cast<QComboBox*>(widget) || qobject_cast<QLineEdit*>(widget);
}

bool isControlKey(int key) {
    switch (key) {
    case Qt::Key_Tab: case Qt::Key_Backtab: case Qt::Key_Left: case Qt::Key_Right: case Qt::Key_Up: case Qt::Key_Down:
    case Qt::Key_Space: case Qt::Key_Return: case Qt::Key_Enter: case Qt::Key_F6: return true;
    default: return false;
    }
}

}  // namespace

FocusRing::FocusRing() {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setObjectName(QStringLiteral("focusRing"));
    hide();
}

void FocusRing::install(QApplication& app) {
    if (instance()) return;
    instance() = new FocusRing;
    app.installEventFilter(instance());
    QObject::connect(&app, &QCoreApplication::aboutToQuit, instance(), &QObject::deleteLater);
    QObject::connect(&app, &QApplication::focusChanged, instance(), [](QWidget*, QWidget* now) {
        if (FocusRing* ring = instance()) ring->follow(ring->m_keyboard ? now : nullptr);
    });
}

QWidget* FocusRing::wearer() { return instance() && !instance()->isHidden() ? instance()->m_target.data() : nullptr; }

bool FocusRing::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::FocusIn: {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason) {
            m_keyboard = true;
            if (watched == QApplication::focusWidget()) follow(static_cast<QWidget*>(watched));
        }
        break;
    }
    case QEvent::MouseButtonPress:
        m_keyboard = false;
        follow(nullptr);
        break;
    case QEvent::KeyPress:
        if (isControlKey(static_cast<QKeyEvent*>(event)->key())) {
            m_keyboard = true;
            if (watched == QApplication::focusWidget() && m_target != watched) follow(static_cast<QWidget*>(watched));
        }
        break;
    case QEvent::Move: case QEvent::Resize: case QEvent::DynamicPropertyChange: case QEvent::ParentChange:
        if (watched == m_target) place();
        break;
    case QEvent::Hide:
        if (watched == m_target) follow(nullptr);
        break;
    default: break;
    }
    return false;
}

void FocusRing::follow(QWidget* widget) {
    if (widget && (!wantsRing(widget) || !widget->parentWidget())) widget = nullptr;
    m_target = widget;
    if (!widget) {
        hide();
        return;
    }
    place();
}

void FocusRing::place() {
    if (!m_target || !m_target->parentWidget()) return;
    if (parentWidget() != m_target->parentWidget()) setParent(m_target->parentWidget());
    const QVariant part = m_target->property("focusRingRect");
    const QRect inner = part.isValid() ? part.toRect() : m_target->rect();
    const int margin = qRound(px(4));
    setGeometry(inner.translated(m_target->pos()).adjusted(-margin, -margin, margin, margin));
    raise();
    show();
    update();
}

void FocusRing::paintEvent(QPaintEvent*) {
    const QVariant own = m_target ? m_target->property("focusRingRadius") : QVariant();
    const double radius = px(own.isValid() ? own.toDouble() : 4) + px(3), width = px(2);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::current().focusRing, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), radius, radius);
}
