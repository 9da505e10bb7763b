// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/toolkit/focusring.h"

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

#include "gui/toolkit/theme.h"

namespace {

bool wantsRing(QWidget* widget) {
    if (widget->property("focusRing").isValid()) return widget->property("focusRing").toBool();
    if (qobject_cast<QScrollBar*>(widget)) return false;
    if (widget->property("focusRingRect").isValid()) return true;
    return qobject_cast<QAbstractButton*>(widget) || qobject_cast<QAbstractSlider*>(widget) ||
           qobject_cast<QAbstractSpinBox*>(widget) || qobject_cast<QComboBox*>(widget) ||
           qobject_cast<QLineEdit*>(widget);
}

bool isControlKey(int key) {
    switch (key) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F6: return true;
    default: return false;
    }
}

}  // namespace

/// Lives as long as the application; the ring itself belongs to whatever window has the focus.
class FocusWatcher final : public QObject {
public:
    explicit FocusWatcher(QApplication& app) : QObject(&app) {
        app.installEventFilter(this);
        connect(&app, &QApplication::focusChanged, this,
                [this](QWidget*, QWidget* now) { follow(m_keyboard ? now : nullptr); });
    }

    bool eventFilter(QObject* watched, QEvent* event) override {
        switch (event->type()) {
        case QEvent::FocusIn: {
            // Qt also gives "Tab" as the reason where a focused widget is hidden; the key itself is seen below.
            if (static_cast<QFocusEvent*>(event)->reason() != Qt::ShortcutFocusReason) break;
            m_keyboard = true;
            if (watched == QApplication::focusWidget()) follow(QApplication::focusWidget());
            break;
        }
        case QEvent::MouseButtonPress:
            m_keyboard = false;
            follow(nullptr);
            break;
        case QEvent::KeyPress:
            if (!isControlKey(static_cast<QKeyEvent*>(event)->key())) break;
            m_keyboard = true;
            if (watched == QApplication::focusWidget() && target() != watched) follow(QApplication::focusWidget());
            break;
        case QEvent::Move:
        case QEvent::Resize:
        case QEvent::DynamicPropertyChange:
        case QEvent::ParentChange:
            if (ring && watched == target()) ring->place(target());
            break;
        case QEvent::Hide:
            if (ring && watched == target()) follow(nullptr);
            break;
        default: break;
        }
        return false;
    }

    QWidget* target() const { return ring && !ring->isHidden() ? ring->m_target.data() : nullptr; }

private:
    void follow(QWidget* widget) {
        if (!widget || !widget->parentWidget() || !wantsRing(widget)) {
            if (ring) ring->hide();
            return;
        }
        if (!ring) ring = new FocusRing(widget->parentWidget());
        ring->place(widget);
    }

    QPointer<FocusRing> ring;
    bool m_keyboard = false;
};

static QPointer<FocusWatcher>& theWatcher() {
    static QPointer<FocusWatcher> watcher;
    return watcher;
}

FocusRing::FocusRing(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setObjectName(QStringLiteral("focusRing"));
}

void FocusRing::install(QApplication& app) {
    if (!theWatcher()) theWatcher() = new FocusWatcher(app);
}

QWidget* FocusRing::wearer() {
    const FocusWatcher* all = theWatcher();
    return all ? all->target() : nullptr;
}

void FocusRing::place(QWidget* target) {
    m_target = target;
    if (parentWidget() != target->parentWidget()) setParent(target->parentWidget());
    const QVariant part = target->property("focusRingRect");
    const QRect inner = part.isValid() ? part.toRect() : target->rect();
    const int margin = qRound(px(4));
    setGeometry(inner.translated(target->pos()).adjusted(-margin, -margin, margin, margin));
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
