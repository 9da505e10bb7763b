// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the main window that says what each action does, where it stands in the menus, and in which language.
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenuBar>
#include <array>

#include "engine/experiment/presets.h"
#include "gui/charts/chartmenu.h"
#include "gui/compare/comparepage.h"
#include "gui/experiments/experimentspanel.h"
#include "gui/experiments/gallerypanel.h"
#include "gui/shell/arrangements.h"
#include "gui/toolkit/segmentedcontrol.h"
#include "gui/toolkit/settings.h"
#include "gui/toolkit/switch.h"
#include "gui/training/runpage.h"
#include "gui/training/runtoolbar.h"
#include "gui/window/actions.h"
#include "gui/window/commandpalette.h"
#include "gui/window/mainwindow.h"
#include "gui/window/textwindow.h"
#include "gui/words/inlineproblem.h"

namespace {

/// Connects an action to what it does.
auto calls(QObject* owner) {
    return [owner](QAction* action, auto&& call) { QObject::connect(action, &QAction::triggered, owner, call); };
}

}  // namespace

void MainWindow::connectActions() {
    const auto on = calls(this);
    on(m_actions->run, [this] { startRun(); });
    on(m_actions->pause, [this](bool paused) { paused ? m_training.run().pause() : m_training.run().resume(); });
    on(m_actions->stepSample, [this] { m_training.run().stepBatch(); });
    on(m_actions->stepEpoch, [this] { m_training.run().stepEpoch(); });
    on(m_actions->stop, [this] { m_training.stop(); });
    on(m_actions->unqueue, [this] { m_workspace.queue().remove(m_workspace.currentId()); });
    on(m_actions->open, [this] {
        const QString path =
            QFileDialog::getOpenFileName(this, tr("Open series or project"), {},
                                         tr("Series and projects (*.csv *.txt *.tsv *.lstmwb);;All files (*)"));
        if (!path.isEmpty()) openFiles({path}, FileKind::Series);
    });
    on(m_actions->importResults, [this] {
        const QStringList paths = QFileDialog::getOpenFileNames(this, tr("Import results"), {},
                                                                tr("Results (experiment_*.csv);;All files (*)"));
        if (!paths.isEmpty()) openFiles(paths, FileKind::Results);
    });
    on(m_actions->saveResults, [this] { askForResultFolder(); });
    on(m_actions->quit, [this] { close(); });
    on(m_actions->addExperiment, [this] { m_workspace.addExperiment(m_workspace.current()->config); });
    on(m_actions->duplicate, [this] { m_workspace.duplicate(m_workspace.currentId()); });
    on(m_actions->rename, [this] { m_experiments->editCurrentName(); });
    on(m_actions->remove, [this] { m_workspace.remove(m_workspace.currentId()); });
    on(m_actions->copyRecipe, [this] { copyRecipe(); });
    on(m_actions->pasteRecipe, [this] { pasteRecipe(QGuiApplication::clipboard()->text()); });
    connect(m_actions->live, &QAction::toggled, m_live, &Switch::setChecked);
    connect(m_live, &Switch::toggled, m_actions->live, &QAction::setChecked);
    m_actions->exportActions = m_chartActions->actions();
    for (QAction* action : m_actions->exportActions) addAction(action);
    connect(m_chartActions, &ChartActions::notice, this, &MainWindow::say);
    connect(m_chartActions, &ChartActions::failed, this,
            [this](const QString& what, const QString& why) { showFailure(what, why); });
    connect(m_failure, &InlineProblem::fixChosen, m_failureRoom, &QWidget::hide);
}

void MainWindow::connectViewActions() {
    const auto on = calls(this);
    const auto zoom = [](double factor) {
        setTextScale(factor);
        settings::setTextScale(textScale());
    };
    on(m_actions->zoomIn, [zoom] { zoom(textScale() + 0.1); });
    on(m_actions->zoomOut, [zoom] { zoom(textScale() - 0.1); });
    on(m_actions->zoomReset, [zoom] { zoom(1.0); });
    const auto scheme = [](ColorScheme chosen) {
        applyTheme(*qApp, chosen);
        settings::setScheme(chosen);
    };
    on(m_actions->schemeSystem, [scheme] { scheme(ColorScheme::System); });
    on(m_actions->schemeLight, [scheme] { scheme(ColorScheme::Light); });
    on(m_actions->schemeDark, [scheme] { scheme(ColorScheme::Dark); });
    on(m_actions->arrangeExplore, [this] { m_arrangements->open(Arrangements::Kind::Explore); });
    on(m_actions->arrangeCompare, [this] {
        m_arrangements->open(Arrangements::Kind::Compare);
        m_pages->show(m_comparePage);
    });
    on(m_actions->arrangeTeach, [this] { m_arrangements->open(Arrangements::Kind::Teach); });
    on(m_actions->resetLayout, [this] { m_arrangements->reset(); });
    connect(m_arrangements, &Arrangements::opened, this, [this](Arrangements::Kind kind) {
        const auto checked = std::array{m_actions->arrangeExplore, m_actions->arrangeCompare, m_actions->arrangeTeach};
        checked[static_cast<std::size_t>(kind)]->setChecked(true);
    });
    on(m_actions->fullScreen, [this](bool full) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, full)); });
    connect(m_language, &SegmentedControl::activated, this, [](int index) {
        const auto language = index == 1 ? Language::Chinese : Language::English;
        setLanguage(language);
        settings::setLanguage(language);
    });
}

void MainWindow::connectHelpActions() {
    const auto on = calls(this);
    on(m_actions->palette, [this] { m_palette->open(commands()); });
    on(m_actions->help, [this] {
        std::vector<QAction*> all{m_actions->undo, m_actions->redo};
        for (const auto& entry : m_actions->entries()) all.push_back(entry.action);
        all.insert(all.end(), m_actions->exportActions.begin(), m_actions->exportActions.end());
        if (!m_help) m_help = new HelpWindow(all, this);
        m_help->present();
    });
    on(m_actions->about, [this] {
        if (!m_about) m_about = new AboutWindow(this);
        m_about->present();
    });
    on(m_actions->aboutQt, [] { QApplication::aboutQt(); });
}

void MainWindow::updateActions() {
    m_actions->pause->setChecked(m_training.run().paused());
    m_actions->stop->setEnabled(m_training.running());
    m_comparePage->setPause(m_training.status().pause());
    m_actions->unqueue->setEnabled(m_workspace.queue().contains(m_workspace.currentId()));
    m_actions->remove->setEnabled(m_workspace.experiments().size() > 1);
    dressForPage();
    showStatus();
}

void MainWindow::rebuildMenus() {
    if (m_menuActions) m_menuActions->deleteLater();  // one of them may be what brought us here
    m_menuActions = new QObject(this);
    const auto make = [this](const QString& text, auto&& call) {
        auto* action = new QAction(text, m_menuActions);
        connect(action, &QAction::triggered, this, call);
        return action;
    };
    std::vector<QAction*> recent, samples, groups;
    for (const QString& path : settings::recentFiles())
        recent.push_back(make(QFileInfo(path).fileName(), [this, path] { openFiles({path}, FileKind::Series); }));
    for (const QString& name : QDir(QStringLiteral(":/series")).entryList())
        samples.push_back(make(QFileInfo(name).completeBaseName(), [this, name] { openSample(name); }));
    for (const auto& group : lstm::presetGroups())
        groups.push_back(make(GalleryPanel::groupName(group.name),
                              [this, group] { GalleryPanel::openGroup(m_workspace, group.name); }));
    m_actions->fillMenus(menuBar(), recent, samples, groups,
                         {m_experimentsDock->toggleViewAction(), m_configurationDock->toggleViewAction(),
                          m_historyDock->toggleViewAction(), m_tourDock->toggleViewAction()});
}

void MainWindow::retranslate() {
    showTitle();
    m_actions->retranslate();
    m_chartActions->retranslate();
    m_live->setText(tr("Live"));
    m_live->setToolTip(m_actions->live->toolTip());
    m_language->setAccessibleName(tr("Language"));
    m_language->setCurrentIndex(currentLanguage() == Language::Chinese ? 1 : 0);
    m_experimentsDock->setWindowTitle(tr("Experiments"));
    m_configurationDock->setWindowTitle(tr("Configuration"));
    m_historyDock->setWindowTitle(tr("History"));
    m_tourDock->setWindowTitle(tr("Guided tour"));
    rebuildMenus();
    showConfiguration();
}

void MainWindow::switchLanguage() {
    setLanguage(currentLanguage() == Language::English ? Language::Chinese : Language::English);
}
