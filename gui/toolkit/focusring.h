// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QApplication;

/// The focus ring: 2 px wide, 2 px outside the control, shown only after the keyboard was used.
///
/// One ring serves the whole program. It lies over the focused control's parent, so it scrolls with it, and
/// takes no events. Where that parent dies, the ring dies with it and the next focus gets a new one. It is drawn around
/// buttons, fields, sliders and whatever sets one of the properties `focusRing` (true: the whole widget),
/// `focusRingRect` (QRect in the widget) and `focusRingRadius` (design px); item views and charts show the focus
/// themselves.
class FocusRing final : public QWidget {
    Q_OBJECT
public:
    /// Watches the application's focus from now on; calling it again does nothing.
    static void install(QApplication& app);

    /// The widget that wears the ring now, or null.
    static QWidget* wearer();

protected:
    void paintEvent(QPaintEvent*) override;

private:
    friend class FocusWatcher;
    explicit FocusRing(QWidget* parent);
    void place(QWidget* target);
    QPointer<QWidget> m_target;
};
