// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the main window that starts runs, takes in what they give, and opens files.
#include <QAction>
#include <QFile>
#include <QFileInfo>

#include "engine/data/csvreader.h"
#include "engine/experiment/equivalence.h"
#include "engine/results/project.h"
#include "engine/results/resultcsv.h"
#include "gui/docks/runtoolbar.h"
#include "gui/docks/statusline.h"
#include "gui/mainwindow.h"
#include "gui/pages/comparepage.h"
#include "gui/pages/datapage.h"
#include "gui/pages/runpage.h"
#include "gui/support/actions.h"
#include "gui/support/problemtext.h"
#include "gui/support/settings.h"
#include "gui/docks/edittext.h"
#include "gui/support/settingtexts.h"
#include "gui/support/switch.h"

void MainWindow::connectRun() {
    m_liveTimer.setSingleShot(true);
    m_liveTimer.setInterval(30);
    connect(&m_liveTimer, &QTimer::timeout, this, &MainWindow::liveEdit);
    connect(&m_run, &RunController::advanced, this, &MainWindow::takeArrivals);
    connect(&m_run, &RunController::stateChanged, this, &MainWindow::updateActions);
    connect(&m_run, &RunController::failed, this, [this](const QString& why) { m_status->setMessage(tr("The run failed: %1").arg(why)); });
    connect(&m_run, &RunController::finished, this, [this](bool complete) {
        for (const auto& item : m_workspace.experiments())
            if (item.results.state == RunState::Running) m_workspace.endRun(item.id, complete ? RunState::Done : RunState::Stopped);
        m_message = complete ? QString() : tr("Stopped. %1 of %2 repeats are finished and kept.").arg(plain(m_run.done()), plain(m_run.total()));
        m_runPage->setRunning(false);
        m_workspace.announceResults();
        m_runPage->refresh();
        showStatus();
        updateActions();
    });
    connect(m_toolbar, &RunToolbar::repeatsChosen, this, [](int repeats) { settings::setRepeats(repeats); });
    connect(m_toolbar, &RunToolbar::speedChanged, this, [this] {
        const ShownSpeed speed = m_toolbar->speed();
        const auto& config = m_workspace.current()->config;
        const double batches = std::max(1, m_workspace.trainingRows(config) / config.training.batchSize);
        m_run.setSpeed(speed.unit == ShownSpeed::Unit::Full ? 0.0 : speed.unit == ShownSpeed::Unit::Epochs ? speed.perSecond * batches : speed.perSecond);
    });
}

void MainWindow::startRun() {
    std::vector<int> ids;
    for (const auto& item : m_workspace.experiments())
        if (item.ticked && !item.imported) ids.push_back(item.id);
    const double watch = settings::firstRunWatched() ? 0.0 : 1.5;
    settings::setFirstRunWatched();
    startRunOf(ids, m_toolbar->repeats() > 0 ? m_toolbar->repeats() : settings::repeats(), watch);
    if (m_pages->currentPage() != m_comparePage) m_pages->show(m_runPage);  // there the boxes grow as well
}

void MainWindow::startRunOf(const std::vector<int>& ids, int repeats, double watchSeconds) {
    std::vector<RunController::Request> requests;
    for (const int id : ids) {
        lstm::ExperimentConfig config = m_workspace.experiment(id)->config;
        config.repeats = repeats;
        auto prepared = lstm::prepare(config, m_workspace.sharedSeries());
        if (prepared.ok()) {
            requests.push_back({id, std::move(prepared.value)});
        } else {
            m_workspace.setCurrent(id);  // its problems stand in the configuration
            m_status->setMessage(tr("%1 cannot run; see the configuration.").arg(m_workspace.experiment(id)->name()));
        }
    }
    if (requests.empty()) return;
    for (const auto& item : m_workspace.experiments())
        if (item.results.state == RunState::Running) m_workspace.endRun(item.id, RunState::Stopped);
    for (const auto& request : requests) m_workspace.beginRun(request.id, repeats);
    m_message.clear();
    m_run.start(requests, watchSeconds);
    m_runPage->setRunning(true);
    m_runPage->startOver();
    m_workspace.announceResults();
    updateActions();
}

void MainWindow::editCurrent(const lstm::ExperimentConfig& config, EditKind kind) {
    m_workspace.setConfig(m_workspace.currentId(), config, static_cast<int>(kind), editText(kind));
    if (m_live->isChecked()) m_liveTimer.start();
}

/// The current experiment once more, quickly; a run still going on is superseded.
void MainWindow::liveEdit() {
    if (lstm::hasError(m_workspace.problems(m_workspace.currentId()))) return;
    startRunOf({m_workspace.currentId()}, 30, 0.0);
}

/// Losses of the latest run, unless the experiment is another one by now (an undone edit, another series).
const lstm::LossCurves* MainWindow::keptLosses(int id) const {
    const ExperimentItem* item = m_workspace.experiment(id);
    const lstm::Prepared trained = m_run.lossesOf(id);
    if (!item || !trained || trained->series != m_workspace.sharedSeries()) return nullptr;
    const int rows = trained->train.rows();
    const bool same = trained->config.framing == item->config.framing && lstm::canonicalTraining(trained->config, rows) == lstm::canonicalTraining(item->config, rows);
    return same ? m_run.losses(id) : nullptr;
}

void MainWindow::takeArrivals() {
    const auto arrivals = m_run.takeArrivals();
    for (const auto& arrival : arrivals) m_workspace.addResult(arrival.id, arrival.result);
    if (!arrivals.empty()) m_workspace.announceResults();  // the page redraws with them
    else m_runPage->refresh();
    showStatus();
}

void MainWindow::openFile(const QString& path) {
    const QFileInfo info(path);
    if (lstm::looksLikeProject(path.toStdString())) {
        lstm::Problems problems = openProject(path);
        if (!lstm::hasError(problems)) return;
        problems.front().file.clear();
        return showFailure(tr("%1 was not opened.").arg(info.fileName()), problemText(problems.front()));
    }
    if (info.fileName().startsWith(QLatin1String("experiment_"))) {
        const auto results = lstm::readResultCsvFile(path.toStdString());
        if (!lstm::hasError(results.problems)) {
            m_workspace.importResults(QString::fromStdString(results.name), results.rmse);
            m_pages->show(m_comparePage);
            return;
        }
        m_dataPage->showFileProblems(info.fileName(), results.problems);
    } else {
        const auto report = lstm::readCsvFile(path.toStdString());
        m_dataPage->showFileProblems(info.fileName(), report.problems);
        if (report.ok()) {
            m_workspace.setSeries(std::make_shared<const lstm::Series>(report.series));
            settings::addRecentFile(path);
            rebuildMenus();
        }
    }
    m_pages->show(m_dataPage);
}

void MainWindow::openSample(const QString& fileName) {
    QFile file(QStringLiteral(":/series/") + fileName);
    if (!file.open(QIODevice::ReadOnly)) return;
    const auto report = lstm::readCsv(file.readAll().toStdString(), QFileInfo(fileName).completeBaseName().toStdString());
    m_dataPage->showFileProblems(fileName, {});
    m_workspace.setSeries(std::make_shared<const lstm::Series>(report.series));
    m_pages->show(m_dataPage);
}
