// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/menus.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "gui/toolkit/theme.h"

namespace {

constexpr std::array menuTitles{QT_TRANSLATE_NOOP("Menus", "&File"),  QT_TRANSLATE_NOOP("Menus", "&Edit"),
                                QT_TRANSLATE_NOOP("Menus", "&View"),  QT_TRANSLATE_NOOP("Menus", "&Run"),
                                QT_TRANSLATE_NOOP("Menus", "&Teach"), QT_TRANSLATE_NOOP("Menus", "&Help")};

auto inMenuOrder(const MenuPlace& place) { return std::tuple(place.menu, place.position); }

}  // namespace

Menus::Menus(QMainWindow& window) : QObject(&window), m_window(window) {
    auto* corner = new QWidget;
    m_corner = new QHBoxLayout(corner);
    m_corner->setContentsMargins(0, qRound(px(2)), qRound(px(12)), 0);
    m_corner->setSpacing(qRound(px(12)));
    window.menuBar()->setCornerWidget(corner);
}

// --- adding -------------------------------------------------------------------------------------

QAction* Menus::add(const ActionInfo& info) {
    auto* action = new QAction(this);
    if (*info.icon) action->setIcon(themeIcon(QLatin1String(info.icon)));
    action->setShortcuts(info.keys);
    m_entries.push_back({info, action, true});
    translate(m_entries.back());
    addPlace(info.place, [action](QMenu* menu) { menu->addAction(action); });
    return action;
}

void Menus::addOwned(QAction* action, const ActionInfo& info) {
    if (*info.icon) action->setIcon(themeIcon(QLatin1String(info.icon)));
    if (!info.keys.isEmpty()) action->setShortcuts(info.keys);
    m_entries.push_back({info, action, false});
    addPlace(info.place, [action](QMenu* menu) { menu->addAction(action); });
}

void Menus::repeat(const char* name, MenuPlace place) {
    addPlace(place, [action = action(name)](QMenu* menu) { menu->addAction(action); });
}

void Menus::addSubmenu(const SourceText& title, MenuPlace place, Fill fill) {
    addPlace(place, [this, title, fill = std::move(fill)](QMenu* menu) {
        QMenu* sub = menu->addMenu(title.translated());
        const auto actions = fill(m_filled);
        for (QAction* action : actions) sub->addAction(action);
        sub->setEnabled(!actions.empty());
        m_inSubmenus.insert(m_inSubmenus.end(), actions.begin(), actions.end());
    });
}

void Menus::addPlace(MenuPlace at, std::function<void(QMenu*)> add) {
    const auto after = std::ranges::upper_bound(m_places, inMenuOrder(at), {},
                                                [](const Place& place) { return inMenuOrder(place.at); });
    m_places.insert(after, {at, std::move(add)});
    if (m_built) rebuild();
}

void Menus::addCommands(int position, Commands commands) {
    const auto after = std::ranges::upper_bound(m_commands, position, {}, &std::pair<int, Commands>::first);
    m_commands.insert(after, {position, std::move(commands)});
}

void Menus::addToCorner(QWidget* widget) { m_corner->addWidget(widget); }

// --- asking -------------------------------------------------------------------------------------

std::vector<Menus::Entry> Menus::entries() const {
    std::vector<Entry> sorted = m_entries;
    std::ranges::stable_sort(sorted, {}, [](const Entry& entry) { return inMenuOrder(entry.info.place); });
    return sorted;
}

QAction* Menus::action(const char* name) const {
    const auto found = std::ranges::find(m_entries, std::string_view(name),
                                         [](const Entry& entry) { return std::string_view(entry.info.name); });
    Q_ASSERT(found != m_entries.end());
    return found->action;
}

std::vector<QAction*> Menus::actions() const {
    std::vector<QAction*> all;
    for (const Entry& entry : entries()) all.push_back(entry.action);
    all.insert(all.end(), m_inSubmenus.begin(), m_inSubmenus.end());
    return all;
}

std::vector<Command> Menus::commands() const {
    std::vector<Command> all;
    for (const Entry& entry : entries())
        if (entry.info.inPalette)
            all.push_back(commandOf(entry.action, entry.info.text, QString::fromUtf8(entry.info.synonyms)));
    for (const auto& [position, commands] : m_commands) std::ranges::move(commands(), std::back_inserter(all));
    return all;
}

// --- showing ------------------------------------------------------------------------------------

void Menus::rebuild() {
    if (!std::exchange(m_built, true)) m_scaled.remember(*m_window.menuBar()->cornerWidget());
    QMenuBar* bar = m_window.menuBar();
    bar->clear();
    for (QMenu* old : bar->findChildren<QMenu*>(Qt::FindDirectChildrenOnly))
        old->deleteLater();                 // clear() takes them away only
    if (m_filled) m_filled->deleteLater();  // one of them may be what brought us here
    m_filled = new QObject(this);
    m_inSubmenus.clear();
    QMenu* menu = nullptr;
    const MenuPlace* before = nullptr;
    for (const Place& place : m_places) {
        if (!before || before->menu != place.at.menu) menu = bar->addMenu(tr(menuTitles[place.at.menu]));
        else if (before->position / 100 != place.at.position / 100) menu->addSeparator();
        place.add(menu);
        before = &place.at;
    }
}

void Menus::translate(const Entry& entry) {
    if (!entry.ownText) return;
    const QString text = entry.info.text.translated();
    const QString keys = entry.action->shortcut().toString(QKeySequence::NativeText);
    entry.action->setText(text);
    if (*entry.info.toolTip.source) entry.action->setToolTip(entry.info.toolTip.translated().arg(keys));
    else entry.action->setToolTip(keys.isEmpty() ? text : tr("%1 (%2)").arg(text, keys));
}

void Menus::retranslate() {
    for (const Entry& entry : m_entries) translate(entry);
    rebuild();
}

void Menus::dress() { m_scaled.apply(); }
