// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class Docks;
class QDockWidget;
class QMainWindow;

/// The arrangements of the docks: Explore (lists left, settings right), Compare (the room to the charts), Teach (the
/// guided tour beside the page).
///
/// Each begins in its standard form and remembers what a person makes of it - what is shown, where, how wide - when it
/// is left or the window closes, until reset(). A window too narrow for three columns has a form of its own for each,
/// with the docks as tabs of one column; so has every text size.
class Arrangements : public QObject {
    Q_OBJECT

public:
    enum class Kind { Explore, Compare, Teach };
    Arrangements(QMainWindow& window, const Docks& docks);

    Kind current() const { return m_current; }
    void open(Kind kind);
    void reset();  ///< the current one to its standard form
    /// As it was when the window was closed last. \pre all docks are there
    void restore();
    void store() const;
    void setHeld(bool held) { m_held = held; }  ///< held, fit() and store() leave all as it is
    void fit();                                 ///< after a change of the window's width or of the text size
    /// For a page that wants the room of the settings: they give way while it is shown, and come back as they were.
    void makeRoom(bool wanted);

Q_SIGNALS:
    void opened(Kind kind);

private:
    QString name() const;
    QDockWidget* settingsDock() const;
    void apply();
    void applyStandard();
    void applyRoom();
    void applyWidths();

    QMainWindow& m_window;
    const Docks& m_docks;
    Kind m_current = Kind::Explore;
    bool m_narrow = false, m_held = false;
    double m_scale = 1.0;                          ///< text scale that the present form was made for
    bool m_roomWanted = false, m_gaveWay = false;  ///< the settings, for a page
    bool m_cramped = false;  ///< the docks got less than their standard width: they get it when the window grows
};
