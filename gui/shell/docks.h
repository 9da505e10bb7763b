// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <vector>

#include "gui/toolkit/bothlanguages.h"

class Menus;
class QDockWidget;
class QMainWindow;
class QToolBar;

/// A dock: `name` is for the program, which also keeps its place under it.
struct DockInfo {
    const char* name;
    SourceText title;
    Qt::DockWidgetArea area;
    int position;               ///< among those of the View menu
    const char* synonyms = "";  ///< what else it is looked for by, in both languages
};

/// The docks and bars around the page. Each dock can be shown and hidden from the View menu and the command palette.
class Docks : public QObject {
    Q_OBJECT

public:
    Docks(QMainWindow& window, Menus& menus);

    /// \param extra stands in its title row; null = nothing
    QDockWidget* add(const DockInfo& info, QWidget* content, QWidget* extra = nullptr);
    QDockWidget* dock(const char* name) const;  ///< \pre there is one
    std::vector<QDockWidget*> all() const;
    void reveal(const char* name);  ///< in front of those that share its place

    /// A bar across the whole window that cannot be moved or closed.
    QToolBar* addBar(const char* name, QWidget* content, Qt::ToolBarArea area);
    void retranslate();

private:
    struct Entry {
        DockInfo info;
        QDockWidget* dock;
    };
    QMainWindow& m_window;
    Menus& m_menus;
    std::vector<Entry> m_entries;
};
