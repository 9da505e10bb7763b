// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class Arrangements;
class Docks;
class Files;
class Menus;
class Notices;
class Page;
class PageTabs;
class QMainWindow;
class StatusLine;
class Training;
class Workspace;

/// What a feature may use of the window. Features know the shell, never each other: what concerns several of them is
/// state of the workspace, or goes by name (`pages.show("compare")`, `menus.action("run")`).
struct Shell {
    QMainWindow& window;   ///< for dialogs
    Workspace& workspace;  ///< the document
    Training& training;    ///< who trains, what waits
    PageTabs& pages;
    Docks& docks;
    Menus& menus;
    Notices& notices;
    Files& files;
    StatusLine& status;
    Arrangements& arrangements;
};

/// What the window is like at the moment, for those who show themselves otherwise then.
struct WindowMode {
    const Page& page;          ///< in front
    bool accentTaken = false;  ///< the one accent button stands in a dock
};

/// A part of what the window can do. It makes its page, dock and actions in the shell and connects them; the list of
/// them all is gui/window/features.cpp, in whose order they are asked.
class Feature : public QObject {
    Q_OBJECT

public:
    virtual void restore() {}  ///< what the last session left; every feature is there by then
    virtual void retranslate() {}
    virtual void redress() {}  ///< after a change of text size or colours
    virtual void dress(const WindowMode&) {}
    virtual bool takesAccent() const { return false; }  ///< its dock has the one accent button now
    virtual bool takeBack() { return false; }           ///< Esc: whether there was something to take back
    virtual void windowStateChanged() {}                ///< full screen or not
    virtual bool mayClose() { return true; }            ///< asks about unsaved work
    virtual void close() {}                             ///< the window goes

Q_SIGNALS:
    void modeChanged();  ///< dress() is wanted: takesAccent() answers differently
};
