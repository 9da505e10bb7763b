// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the main window that starts runs and takes in what they give.
#include <QAction>
#include <algorithm>

#include "engine/experiment/equivalence.h"
#include "gui/compare/comparepage.h"
#include "gui/configuration/edittext.h"
#include "gui/repeats/repeatspage.h"
#include "gui/toolkit/numbertext.h"
#include "gui/toolkit/settings.h"
#include "gui/toolkit/switch.h"
#include "gui/training/runpage.h"
#include "gui/training/runtoolbar.h"
#include "gui/window/actions.h"
#include "gui/window/mainwindow.h"

void MainWindow::connectRun() {
    m_workspace.setLossBands([this](int id) {
        const lstm::LossCurves* curves = m_workspace.trains(id) ? m_run.losses(id) : keptLosses(id);
        return curves ? RunLosses::band(*curves) : lstm::LossBand{};
    });
    m_liveTimer.setSingleShot(true);
    m_liveTimer.setInterval(30);
    connect(&m_liveTimer, &QTimer::timeout, this, &MainWindow::liveEdit);
    connect(&m_run, &RunController::advanced, this, &MainWindow::takeArrivals);
    connect(&m_run, &RunController::stateChanged, this, &MainWindow::updateActions);
    connect(&m_run, &RunController::failed, this,
            [this](const QString& why) { showFailure(tr("The run failed."), why); });
    connect(&m_run, &RunController::finished, this, &MainWindow::endRun);
    connect(&m_workspace, &Workspace::queueChanged, this, &MainWindow::updateActions);
    connect(m_toolbar, &RunToolbar::repeatsChosen, this, [](int repeats) { settings::setRepeats(repeats); });
    connect(m_toolbar, &RunToolbar::speedChanged, this, [this] {
        const ShownSpeed speed = m_toolbar->speed();
        m_run.setSpeed({static_cast<double>(speed.perSecond), speed.unit == ShownSpeed::Unit::Epochs});
    });
    connect(&m_workspace, &Workspace::experimentsChanged, this, &MainWindow::freeLosses);
}

/// Of experiments that are gone: the band stays with their results, curves of single repeats can be recomputed.
void MainWindow::freeLosses() {
    m_run.retainLosses([this](int id) { return m_workspace.experiment(id) || m_workspace.trains(id); });
}

void MainWindow::startRun() {
    if (QWidget* field = focusWidget(); field && field->hasFocus()) {  // what is being typed counts
        field->clearFocus();
        field->setFocus();
    }
    std::vector<int> ids;
    for (const auto& item : m_workspace.experiments())
        if (item.ticked && !item.imported) ids.push_back(item.id);
    askFor(ids);
    const auto growsThere = [this](const Page* page) { return page == m_comparePage || page == m_repeatsPage; };
    if (!growsThere(m_pages->currentPage())) m_pages->show(m_runPage);
}

/// Trains these at once, or when the present run has ended. That gives way where nothing else of it is to be seen: all
/// its experiments are edited, deleted or asked for anew with another number of repeats.
void MainWindow::askFor(std::vector<int> ids) {
    if (ids.empty()) return say(tr("No experiment is ticked."));
    std::erase_if(ids, [this](int id) { return m_workspace.experiment(id)->imported; });
    if (ids.empty()) return say(tr("Results from a file cannot be trained."));
    const int repeats = chosenRepeats();
    RunQueue::Request request{{}, repeats};
    const auto trains = [this](const ExperimentItem& item) {
        return m_run.running() && item.results.state == RunState::Running;
    };
    for (const int id : ids) {
        const ExperimentItem& item = *m_workspace.experiment(id);
        if (!trains(item) || item.results.planned != repeats) request.ids.push_back(id);
    }
    const auto goesOn = [&](const ExperimentItem& item) {
        return trains(item) && std::ranges::find(request.ids, item.id) == request.ids.end();
    };
    if (std::ranges::none_of(m_workspace.experiments(), goesOn)) {
        for (const int id : request.ids) m_workspace.queue().remove(id);
        train(request);
    } else if (request.ids.empty()) {
        m_run.paused() ? m_run.resume() : say(tr("These experiments are being trained."));
    } else {
        m_workspace.queue().add(request);
        say(tr("%n experiment(s) will train when the present run has ended.", nullptr,
               static_cast<int>(request.ids.size())));
    }
}

/// The toolbar's number, for whatever is asked for: experiments have none of their own.
int MainWindow::chosenRepeats() const { return m_toolbar->repeats() > 0 ? m_toolbar->repeats() : settings::repeats(); }

/// Those of them that can run, ready to do so; what the others lack is told until it is closed or they can run.
std::vector<RunController::Request> MainWindow::prepareRun(const RunQueue::Request& wanted) {
    std::vector<RunController::Request> requests;
    std::vector<Refused> refused;
    for (const int id : wanted.ids) {
        const ExperimentItem& item = *m_workspace.experiment(id);
        if (item.imported) continue;
        lstm::ExperimentConfig config = item.config;
        config.repeats = wanted.repeats;
        auto prepared = lstm::prepare(config, m_workspace.sharedSeries());
        if (prepared.ok()) requests.push_back({id, std::move(prepared.value)});
        else refused.push_back({item.name(), std::move(prepared.problems)});
        if (!prepared.ok()) m_workspace.setCurrent(id);  // its problems stand in the configuration
    }
    if (!refused.empty())
        showRefused(refused, tr("%1 cannot run."),
                    tr("%n experiment(s) cannot run.", nullptr, static_cast<int>(refused.size())));
    else if (m_runRefused) m_failureRoom->hide();
    m_runRefused = !refused.empty();
    return requests;
}

/// In place of a run that is still going on. False where none of them can run.
bool MainWindow::train(const RunQueue::Request& wanted) {
    auto requests = prepareRun(wanted);
    m_message.clear();
    if (requests.empty()) {
        showStatus();
        return false;
    }
    m_goal.end(m_goal.active() ? RepeatsGoal::State::Superseded : RepeatsGoal::State::None);
    for (const int id : m_workspace.training()) m_workspace.endRun(id, RunState::Stopped);
    for (const auto& request : requests) m_workspace.beginRun(request.id, wanted.repeats);
    const double watchSeconds = settings::firstRunWatched() || m_live->isChecked() ? 0.0 : 1.5;
    settings::setFirstRunWatched();
    m_run.start(requests, watchSeconds);
    m_runPage->setRunning(true);
    m_runPage->startOver();
    m_workspace.announceResults();
    updateActions();
    return true;
}

/// Adds what is missing up to this number of repeats; finished ones stay. False where one of them cannot run.
bool MainWindow::extend(const RunQueue::Request& wanted) {
    auto requests = prepareRun(wanted);
    if (requests.size() < wanted.ids.size()) return false;
    for (auto& request : requests) {
        request.wanted.assign(static_cast<std::size_t>(wanted.repeats), true);
        for (const auto& result : m_workspace.experiment(request.id)->results.repeats)
            if (result.repeat < wanted.repeats) request.wanted[static_cast<std::size_t>(result.repeat)] = false;
    }
    // Losses of another configuration would be taken for those of the repeats that are added.
    m_run.retainLosses([&](int id) { return std::ranges::find(wanted.ids, id) == wanted.ids.end() || keptLosses(id); });
    for (const int id : wanted.ids) m_workspace.extendRun(id, wanted.repeats);
    m_message.clear();
    m_run.start(requests);
    m_runPage->setRunning(true);
    m_workspace.announceResults();
    updateActions();
    return true;
}

/// Repeats are added until the interval is narrow, unless something else trains.
void MainWindow::runUntilNarrow(const RepeatsGoal::Wish& wish) {
    if (m_run.running()) return;
    if (const auto first = m_goal.begin(wish); first && !extend(*first)) m_goal.end(RepeatsGoal::State::Impossible);
}

/// After a step has ended: true where another has begun.
bool MainWindow::goOnUntilNarrow(bool complete) {
    if (!m_goal.active()) return false;
    if (!complete || m_run.stopRequested()) {  // a step may be complete before it hears of the stop
        m_goal.end(RepeatsGoal::State::Stopped);
        return false;
    }
    const auto step = m_goal.next();
    if (step && extend(*step)) return true;
    if (step) m_goal.end(RepeatsGoal::State::Impossible);
    return false;
}

/// A complete run is followed by the next request that can run; a stopped one by nothing.
void MainWindow::endRun(bool complete) {
    for (const int id : m_workspace.training()) m_workspace.endRun(id, complete ? RunState::Done : RunState::Stopped);
    m_message.clear();
    if (!complete) {
        m_message =
            tr("Stopped. %1 of %2 repeats are finished and kept.").arg(plain(m_run.done()), plain(m_run.total()));
        if (const int waiting = m_workspace.queue().count())
            m_message += sentenceGap() + tr("%n waiting experiment(s) will not train.", nullptr, waiting);
        m_workspace.queue().clear();
    }
    if (goOnUntilNarrow(complete)) return;
    while (const auto next = m_workspace.queue().takeNext())
        if (train(*next)) return;
    freeLosses();
    m_runPage->setRunning(false);
    m_workspace.announceResults();
    m_runPage->refresh();
    updateActions();
}

void MainWindow::editCurrent(const lstm::ExperimentConfig& config, EditKind kind) {
    if (m_workspace.current()->imported) return;
    m_workspace.setConfig(m_workspace.currentId(), config, static_cast<int>(kind), editText(kind));
    if (m_live->isChecked()) m_liveTimer.start();
}

/// The current experiment once more, quickly; a run still going on is superseded. What waits goes on waiting.
void MainWindow::liveEdit() {
    if (lstm::hasError(m_workspace.problems(m_workspace.currentId()))) return;
    train({{m_workspace.currentId()}, 30});
}

/// Losses of the latest run, unless the experiment is another one by now (an undone edit, another series).
const lstm::LossCurves* MainWindow::keptLosses(int id) const {
    const ExperimentItem* item = m_workspace.experiment(id);
    const lstm::Prepared trained = m_run.lossesOf(id);
    if (!item || !trained || trained->series != m_workspace.sharedSeries()) return nullptr;
    const int rows = trained->train.rows();
    const bool same = trained->config.framing == item->config.framing &&
                      lstm::canonicalTraining(trained->config, rows) == lstm::canonicalTraining(item->config, rows);
    return same ? m_run.losses(id) : nullptr;
}

void MainWindow::takeArrivals() {
    const auto arrivals = m_run.takeArrivals();
    for (const auto& arrival : arrivals) m_workspace.addResult(arrival.id, arrival.result);
    if (!arrivals.empty()) m_workspace.announceResults();  // the page redraws with them
    else m_runPage->refresh();
    showStatus();
}
