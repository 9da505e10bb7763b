// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tour/presentation.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QMenuBar>
#include <QShortcut>
#include <QToolBar>

#include "gui/shell/arrangements.h"
#include "gui/toolkit/theme.h"

Presentation::Presentation(QMainWindow& window, Arrangements& arrangements)
    : QObject(&window), m_window(window), m_arrangements(arrangements) {
    addKey(Qt::Key_R, &Presentation::runRequested);
    addKey(Qt::Key_H, &Presentation::namesRequested);
    addKey(Qt::Key_L, &Presentation::languageRequested);
    for (const auto& [key, by] : {std::pair(Qt::Key_PageUp, -1), std::pair(Qt::Key_PageDown, 1)}) {
        m_keys << new QShortcut(key, &m_window);
        connect(m_keys.back(), &QShortcut::activated, this, [this, by = by] { Q_EMIT stepRequested(by); });
    }
    for (QShortcut* key : m_keys) key->setEnabled(false);
}

void Presentation::addKey(Qt::Key key, void (Presentation::*signal)()) {
    m_keys << new QShortcut(key, &m_window);
    m_keys.back()->setAutoRepeat(false);
    connect(m_keys.back(), &QShortcut::activated, this, signal);
}

void Presentation::enter() {
    if (m_on) return;
    m_arrangements.setHeld(true);  // or the docks that it arranges for other sizes would come back
    m_on = true;
    m_wasFull = false;
    m_docks = m_window.saveState();
    m_state = m_window.windowState();
    m_scale = textScale();
    for (QDockWidget* dock : m_window.findChildren<QDockWidget*>(Qt::FindDirectChildrenOnly)) dock->hide();
    for (QToolBar* bar : m_window.findChildren<QToolBar*>(Qt::FindDirectChildrenOnly)) bar->hide();
    m_window.menuBar()->hide();
    Q_EMIT changed(true);
    setTextScale(m_scale * larger);
    m_window.setWindowState(m_state | Qt::WindowFullScreen);
    for (QShortcut* key : m_keys) key->setEnabled(true);
}

void Presentation::leave() {
    if (!m_on) return;
    m_on = false;
    for (QShortcut* key : m_keys) key->setEnabled(false);
    setTextScale(m_scale);
    m_window.setWindowState(m_state);
    m_window.menuBar()->show();
    m_window.restoreState(m_docks);
    Q_EMIT changed(false);
    m_arrangements.setHeld(false);
}

void Presentation::windowStateChanged() {
    const bool full = m_window.isFullScreen();
    if (m_on && m_wasFull && !full) leave();
    m_wasFull = full;
}
