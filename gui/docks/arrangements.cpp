// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/arrangements.h"

#include <QDockWidget>
#include <QMainWindow>
#include <algorithm>

#include "gui/support/settings.h"
#include "gui/support/theme.h"

namespace {

constexpr int layoutVersion = 1;  // raise it when docks come or go
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

Arrangements::Arrangements(QMainWindow& window, const Docks& docks) : QObject(&window), m_window(window), m_docks(docks) { applyStandard(); }

QString Arrangements::name() const { return kindName(m_current) + (m_narrow ? QStringLiteral("-narrow") : QString()); }

void Arrangements::store() const {
    settings::setArrangement(kindName(m_current));
    settings::setLayout(name(), m_window.saveState(layoutVersion));
}

void Arrangements::restore() {
    m_current = kindOf(settings::arrangement());
    m_narrow = m_window.width() < px(1100);
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
}

void Arrangements::fit() {
    const bool narrow = m_window.width() < px(1100);
    if (narrow == m_narrow) return;
    store();
    m_narrow = narrow;
    apply();
}

void Arrangements::apply() {
    if (!m_window.restoreState(settings::layout(name()), layoutVersion)) applyStandard();
}

void Arrangements::applyStandard() {
    const auto [experiments, configuration, history] = m_docks;
    for (QDockWidget* dock : {experiments, configuration, history}) dock->setFloating(false);
    m_window.addDockWidget(Qt::LeftDockWidgetArea, experiments);
    m_window.addDockWidget(m_narrow ? Qt::LeftDockWidgetArea : Qt::RightDockWidgetArea, configuration);
    if (m_narrow) m_window.tabifyDockWidget(experiments, configuration);
    m_window.tabifyDockWidget(configuration, history);
    experiments->setVisible(m_current != Kind::Teach);
    configuration->setVisible(m_current == Kind::Explore);
    history->hide();
    experiments->raise();
    const int most = m_window.width() * 2 / 5;  // large text leaves the page its room
    const int lists = std::min(qRound(px(m_narrow ? 312 : 208)), most), settings = std::min(qRound(px(312)), most);
    m_window.resizeDocks({experiments, configuration}, {lists, settings}, Qt::Horizontal);
}
