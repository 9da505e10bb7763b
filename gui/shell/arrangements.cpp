// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/arrangements.h"

#include <QDockWidget>
#include <QMainWindow>
#include <algorithm>
#include <utility>

#include "gui/shell/docks.h"
#include "gui/toolkit/settings.h"
#include "gui/toolkit/theme.h"

namespace {

constexpr int layoutVersion = 2;  // raise it when docks come or go
using Kind = Arrangements::Kind;

QString kindName(Kind kind) {
    switch (kind) {
    case Kind::Explore: return QStringLiteral("explore");
    case Kind::Compare: return QStringLiteral("compare");
    case Kind::Teach: return QStringLiteral("teach");
    }
    Q_UNREACHABLE();
}

Kind kindOf(const QString& name) {
    for (const Kind kind : {Kind::Compare, Kind::Teach})
        if (kindName(kind) == name) return kind;
    return Kind::Explore;
}

}  // namespace

Arrangements::Arrangements(QMainWindow& window, const Docks& docks)
    : QObject(&window), m_window(window), m_docks(docks) {}

QDockWidget* Arrangements::settingsDock() const { return m_docks.dock("configuration"); }

QString Arrangements::name() const {
    const QString text = m_scale == 1.0
                             ? QString()
                             : QStringLiteral("-%1").arg(qRound(m_scale * 100));  // widths of one size suit no other
    return kindName(m_current) + (m_narrow ? QStringLiteral("-narrow") : QString()) + text;
}

void Arrangements::store() const {
    if (m_held) return;
    settings::setArrangement(kindName(m_current));
    if (m_gaveWay) settingsDock()->show();
    settings::setLayout(name(), m_window.saveState(layoutVersion));
    if (m_gaveWay) settingsDock()->hide();
}

void Arrangements::restore() {
    applyStandard();
    m_current = kindOf(settings::arrangement());
    m_narrow = m_window.width() < px(1100);
    m_scale = textScale();
    apply();
    Q_EMIT opened(m_current);
}

void Arrangements::open(Kind kind) {
    if (kind != m_current) {
        store();
        m_current = kind;
        apply();
    }
    Q_EMIT opened(kind);
}

void Arrangements::reset() {
    settings::setLayout(name(), {});
    applyStandard();
    applyRoom();
}

void Arrangements::makeRoom(bool wanted) {
    if (wanted == m_roomWanted) return;
    m_roomWanted = wanted;
    if (wanted) applyRoom();
    else if (std::exchange(m_gaveWay, false)) settingsDock()->show();
}

/// Tabbed docks take no room from a page; a wide window has enough for both.
void Arrangements::applyRoom() {
    m_gaveWay = m_roomWanted && !m_narrow && m_window.width() < px(1480) && settingsDock()->isVisible() &&
                !settingsDock()->isFloating();
    if (m_gaveWay) settingsDock()->hide();
}

void Arrangements::fit() {
    if (m_held) return;
    const bool narrow = m_window.width() < px(1100);
    if (narrow == m_narrow && m_scale == textScale()) {
        if (m_cramped) applyWidths();
        return;
    }
    store();
    m_narrow = narrow;
    m_scale = textScale();
    apply();
}

void Arrangements::apply() {
    m_cramped = false;
    if (!m_window.restoreState(settings::layout(name()), layoutVersion)) applyStandard();
    applyRoom();
}

void Arrangements::applyStandard() {
    QDockWidget *experiments = m_docks.dock("experiments"), *configuration = settingsDock(),
                *history = m_docks.dock("history"), *tour = m_docks.dock("tour");
    for (QDockWidget* dock : m_docks.all()) dock->setFloating(false);
    m_window.addDockWidget(Qt::LeftDockWidgetArea, experiments);
    m_window.addDockWidget(m_narrow ? Qt::LeftDockWidgetArea : Qt::RightDockWidgetArea, configuration);
    if (m_narrow) m_window.tabifyDockWidget(experiments, configuration);
    m_window.tabifyDockWidget(configuration, history);
    m_window.addDockWidget(Qt::LeftDockWidgetArea, tour);
    m_window.tabifyDockWidget(experiments, tour);
    experiments->setVisible(m_current != Kind::Teach);
    configuration->setVisible(m_current == Kind::Explore);
    history->hide();
    tour->setVisible(m_current == Kind::Teach);
    (m_current == Kind::Teach ? tour : experiments)->raise();
    applyWidths();
}

void Arrangements::applyWidths() {
    const bool teach = m_current == Kind::Teach;
    const int lists = qRound(px(teach      ? 372
                                : m_narrow ? 312
                                           : 208)),
              settings = teach && m_narrow ? lists : qRound(px(312));  // tabs of one column share its width
    const int most = m_window.width() * 2 / 5;                         // large text leaves the page its room
    m_window.resizeDocks({m_docks.dock(teach ? "tour" : "experiments"), settingsDock()},
                         {std::min(lists, most), std::min(settings, most)}, Qt::Horizontal);
    m_cramped = most < std::max(lists, settings);
}
