// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QObject>
#include <functional>
#include <vector>

#include "gui/shell/command.h"
#include "gui/toolkit/scaledlayouts.h"

class QHBoxLayout;
class QMainWindow;
class QMenu;

/// Where something stands in the menus, whoever adds it and when. Positions grow downwards; a new hundred begins
/// beneath a line.
struct MenuPlace {
    enum Menu { File, Edit, View, Run, Teach, Help } menu;
    int position = 0;
};

/// Something the window can do. `name` is for the program, the rest for people.
struct ActionInfo {
    const char* name;
    SourceText text;
    MenuPlace place;
    const char* icon = "";  ///< as in themeIcon(); empty = none
    QList<QKeySequence> keys = {};
    const char* synonyms = "";  ///< what else it is looked for by, in both languages
    bool inPalette = true;      ///< whether the command palette finds it
    SourceText toolTip = {};    ///< with %1 for its keys; empty = its text and them
};

/// The actions of the window: menus, toolbars, command palette, help and tests share one object each.
///
/// Features add what they can do, in any order, and say where it stands. Texts follow the language.
class Menus : public QObject {
    Q_OBJECT

public:
    explicit Menus(QMainWindow& window);

    QAction* add(const ActionInfo& info);
    /// The same, connected to what it does. \param call takes triggered(bool)'s argument or none
    template <class Call>
    QAction* add(const ActionInfo& info, const QObject* receiver, Call call) {
        QAction* action = add(info);
        connect(action, &QAction::triggered, receiver, std::move(call));
        return action;
    }
    /// One whose words somebody else keeps (Undo, a dock's); the palette calls it by `info.text`.
    void addOwned(QAction* action, const ActionInfo& info);
    void repeat(const char* name, MenuPlace place);  ///< in a second menu

    /// What a submenu holds is asked anew by rebuild(); `owner` is for actions made on that occasion. An empty one is
    /// disabled.
    using Fill = std::function<std::vector<QAction*>(QObject* owner)>;
    void addSubmenu(const SourceText& title, MenuPlace place, Fill fill);
    /// What the palette finds besides pages and actions, asked when it opens; there they stand by their positions.
    using Commands = std::function<std::vector<Command>()>;
    void addCommands(int position, Commands commands);
    void addToCorner(QWidget* widget);  ///< at the right end of the menu bar

    struct Entry {
        ActionInfo info;
        QAction* action = nullptr;
        bool ownText = true;
    };
    std::vector<Entry> entries() const;       ///< in the order of the menus
    QAction* action(const char* name) const;  ///< \pre there is one
    std::vector<QAction*> actions() const;    ///< in the order of the menus, those of submenus last
    std::vector<Command> commands() const;    ///< what the command palette can find now

    void rebuild();  ///< fills the menu bar with what there is by now
    void retranslate();
    void dress();  ///< after a change of the text size

private:
    struct Place {
        MenuPlace at;
        std::function<void(QMenu*)> add;
    };
    void addPlace(MenuPlace at, std::function<void(QMenu*)> add);
    static void translate(const Entry& entry);

    QMainWindow& m_window;
    std::vector<Entry> m_entries;
    std::vector<Place> m_places;                       ///< in the order of the menus
    std::vector<std::pair<int, Commands>> m_commands;  ///< by position
    QObject* m_filled = nullptr;                       ///< owns what submenus made for themselves
    std::vector<QAction*> m_inSubmenus;
    QHBoxLayout* m_corner;
    ScaledLayouts m_scaled;
    bool m_built = false;
};
