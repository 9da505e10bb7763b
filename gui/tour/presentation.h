// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>

class Arrangements;
class QMainWindow;
class QShortcut;

/// The window as it is shown to a room: the whole screen, no docks, menus and bars, everything 1.6 times as large.
///
/// What stood there before comes back when it is left, by F11, Esc or the desktop's own way out of full screen. Its
/// keys count only while it is on. It knows nothing of pages and tour: who hears its signals does.
class Presentation : public QObject {
    Q_OBJECT

public:
    Presentation(QMainWindow& window, Arrangements& arrangements);

    bool on() const { return m_on; }
    void enter();
    void leave();
    void windowStateChanged();  ///< the desktop may have ended the full screen

    static constexpr double larger = 1.6;

Q_SIGNALS:
    void changed(bool on);
    void stepRequested(int by);  ///< Page Up and Page Down: the card before or after
    void runRequested();         ///< R
    void namesRequested();       ///< H: hide or show the names
    void languageRequested();    ///< L

private:
    void addKey(Qt::Key key, void (Presentation::*signal)());

    QMainWindow& m_window;
    Arrangements& m_arrangements;
    QList<QShortcut*> m_keys;
    QByteArray m_docks;
    Qt::WindowStates m_state;
    double m_scale = 1.0;
    bool m_on = false, m_wasFull = false;
};
