// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the main window that connects it to who trains.
#include <QAction>

#include "gui/compare/comparepage.h"
#include "gui/configuration/edittext.h"
#include "gui/repeats/repeatspage.h"
#include "gui/toolkit/settings.h"
#include "gui/toolkit/switch.h"
#include "gui/training/runpage.h"
#include "gui/training/runtoolbar.h"
#include "gui/window/actions.h"
#include "gui/window/mainwindow.h"

void MainWindow::connectRun() {
    connect(&m_training, &Training::stateChanged, this, &MainWindow::updateActions);
    connect(&m_training, &Training::progressed, this, &MainWindow::showStatus);
    connect(&m_training, &Training::said, this, &MainWindow::say);
    connect(&m_training, &Training::refused, this, &MainWindow::showRefusedRun);
    connect(&m_training, &Training::failed, this,
            [this](const QString& why) { showFailure(tr("The run failed."), why); });
    connect(&m_training, &Training::repeatsChanged, m_toolbar, &RunToolbar::setRepeats);
    connect(&m_workspace, &Workspace::queueChanged, this, &MainWindow::updateActions);
    connect(m_live, &Switch::toggled, &m_training, &Training::setLive);
    connect(m_toolbar, &RunToolbar::repeatsChosen, this, [this](int repeats) {
        settings::setRepeats(repeats);
        m_training.setRepeats(repeats);
    });
    connect(m_toolbar, &RunToolbar::speedChanged, this, [this] {
        const ShownSpeed speed = m_toolbar->speed();
        m_training.run().setSpeed({static_cast<double>(speed.perSecond), speed.unit == ShownSpeed::Unit::Epochs});
    });
}

void MainWindow::startRun() {
    if (QWidget* field = focusWidget(); field && field->hasFocus()) {  // what is being typed counts
        field->clearFocus();
        field->setFocus();
    }
    m_training.runTicked();
    const auto growsThere = [this](const Page* page) { return page == m_comparePage || page == m_repeatsPage; };
    if (!growsThere(m_pages->currentPage())) m_pages->show(m_runPage);
}

/// What the experiments of a run lack is told until it is closed or they can run.
void MainWindow::showRefusedRun(const std::vector<Refused>& refused) {
    if (!refused.empty())
        showRefused(refused, tr("%1 cannot run."),
                    tr("%n experiment(s) cannot run.", nullptr, static_cast<int>(refused.size())));
    else if (m_runRefused) m_failureRoom->hide();
    m_runRefused = !refused.empty();
}

void MainWindow::editCurrent(const lstm::ExperimentConfig& config, EditKind kind) {
    if (m_workspace.current()->imported) return;
    m_workspace.setConfig(m_workspace.currentId(), config, static_cast<int>(kind), editText(kind));
    m_training.edited();
}
