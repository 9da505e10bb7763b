// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/docks.h"

#include <QAction>
#include <QDockWidget>
#include <QLayout>
#include <QMainWindow>
#include <QToolBar>
#include <algorithm>
#include <string_view>

#include "gui/shell/docktitle.h"
#include "gui/shell/menus.h"

Docks::Docks(QMainWindow& window, Menus& menus) : QObject(&window), m_window(window), m_menus(menus) {
    menus.addCommands(600, [this] {
        std::vector<Command> commands;
        for (const auto& [info, dock] : m_entries)
            commands.push_back(commandOf(dock->toggleViewAction(), info.title, QString::fromUtf8(info.synonyms)));
        return commands;
    });
}

QDockWidget* Docks::add(const DockInfo& info, QWidget* content, QWidget* extra) {
    auto* dock = new QDockWidget(info.title.translated(), &m_window);
    dock->setObjectName(QLatin1String(info.name));
    dock->setWidget(content);
    dock->setTitleBarWidget(new DockTitle(dock, extra));
    m_window.addDockWidget(info.area, dock);
    m_entries.push_back({info, dock});
    ActionInfo toggle{info.name, info.title, {MenuPlace::View, 300 + info.position}};
    toggle.inPalette = false;  // it finds all docks together
    m_menus.addOwned(dock->toggleViewAction(), toggle);
    return dock;
}

QDockWidget* Docks::dock(const char* name) const {
    const auto found = std::ranges::find(m_entries, std::string_view(name),
                                         [](const Entry& entry) { return std::string_view(entry.info.name); });
    Q_ASSERT(found != m_entries.end());
    return found->dock;
}

std::vector<QDockWidget*> Docks::all() const {
    std::vector<QDockWidget*> docks;
    for (const Entry& entry : m_entries) docks.push_back(entry.dock);
    return docks;
}

void Docks::reveal(const char* name) {
    dock(name)->show();
    dock(name)->raise();
}

QToolBar* Docks::addBar(const char* name, QWidget* content, Qt::ToolBarArea area) {
    auto* bar = new QToolBar(&m_window);
    bar->setObjectName(QLatin1String(name));
    bar->setMovable(false);
    bar->setFloatable(false);
    bar->toggleViewAction()->setVisible(false);
    bar->setContentsMargins(0, 0, 0, 0);
    bar->layout()->setContentsMargins(0, 0, 0, 0);
    content->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    bar->addWidget(content);
    m_window.addToolBar(area, bar);
    return bar;
}

void Docks::retranslate() {
    for (const auto& [info, dock] : m_entries) dock->setWindowTitle(info.title.translated());
}
