// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/workspace/training.h"

#include <algorithm>
#include <span>

#include "engine/experiment/equivalence.h"
#include "engine/experiment/prepare.h"
#include "gui/toolkit/numbertext.h"
#include "gui/toolkit/settings.h"

namespace {

constexpr int liveRepeats = 30;          // enough for a box, few enough to follow a hand
constexpr int liveDelay = 30;            // ms: a dragged control edits faster than that
constexpr double firstRunSeconds = 1.5;  // over which the very first run is shown

}  // namespace

Training::Training(Workspace& workspace, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_repeats(settings::repeats()) {
    m_workspace.setLossBands([this](int id) {
        const lstm::LossCurves* curves = m_workspace.trains(id) ? m_run.losses(id) : losses(id);
        return curves ? band(*curves) : lstm::LossBand{};
    });
    m_liveTimer.setSingleShot(true);
    m_liveTimer.setInterval(liveDelay);
    connect(&m_liveTimer, &QTimer::timeout, this, &Training::liveEdit);
    connect(&m_run, &RunController::advanced, this, &Training::takeArrivals);
    connect(&m_run, &RunController::stateChanged, this, [this] { Q_EMIT stateChanged(status()); });
    connect(&m_run, &RunController::failed, this, &Training::failed);
    connect(&m_run, &RunController::finished, this, &Training::endRun);
    connect(&m_recall, &RepeatRecall::arrived, this, &Training::lossesChanged);
    connect(&m_workspace, &Workspace::changed, this, [this](const Changes& changes) {
        if (changes.list) freeLosses();
    });
}

Training::~Training() {
    m_workspace.setLossBands([](int) { return lstm::LossBand{}; });
}

RunStatus Training::status() const {
    return {m_run.running(), m_run.paused(),      m_run.untouched(), m_run.done(),
            m_run.total(),   m_run.secondsLeft(), m_run.seconds(),   m_run.networksPerSecond()};
}

void Training::setRepeats(int repeats) {
    if (std::exchange(m_repeats, repeats) != repeats) Q_EMIT repeatsChanged(repeats);
}

// --- asking -------------------------------------------------------------------------------------

void Training::runTicked() {
    std::vector<int> ids;
    for (const auto& item : m_workspace.experiments())
        if (item.ticked && !item.imported) ids.push_back(item.id);
    ask(ids);
}

void Training::ask(std::vector<int> ids) {
    if (ids.empty()) return Q_EMIT said(tr("No experiment is ticked."));
    std::erase_if(ids, [this](int id) { return m_workspace.experiment(id)->imported; });
    if (ids.empty()) return Q_EMIT said(tr("Results from a file cannot be trained."));
    RunQueue::Request request{{}, m_repeats};
    const auto trains = [this](const ExperimentItem& item) {
        return m_run.running() && item.results.state == RunState::Running;
    };
    for (const int id : ids) {
        const ExperimentItem& item = *m_workspace.experiment(id);
        if (!trains(item) || item.results.planned != m_repeats) request.ids.push_back(id);
    }
    const auto goesOn = [&](const ExperimentItem& item) {
        return trains(item) && std::ranges::find(request.ids, item.id) == request.ids.end();
    };
    if (std::ranges::none_of(m_workspace.experiments(), goesOn)) {
        for (const int id : request.ids) m_workspace.queue().remove(id);
        train(request);
    } else if (request.ids.empty()) {
        m_run.paused() ? m_run.resume() : Q_EMIT said(tr("These experiments are being trained."));
    } else {
        m_workspace.queue().add(request);
        Q_EMIT said(tr("%n experiment(s) will train when the present run has ended.", nullptr,
                       static_cast<int>(request.ids.size())));
    }
}

void Training::edited() {
    if (m_live) m_liveTimer.start();
}

/// The current experiment once more, quickly; a run still going on is superseded.
void Training::liveEdit() {
    if (lstm::hasError(m_workspace.problems(m_workspace.currentId()))) return;
    train({{m_workspace.currentId()}, liveRepeats});
}

// --- training -----------------------------------------------------------------------------------

/// Those of them that can run, ready to do so; what the others lack is told.
std::vector<RunController::Request> Training::prepare(const RunQueue::Request& wanted) {
    std::vector<RunController::Request> requests;
    std::vector<Refused> lacking;
    for (const int id : wanted.ids) {
        const ExperimentItem& item = *m_workspace.experiment(id);
        if (item.imported) continue;
        lstm::ExperimentConfig config = item.config;
        config.repeats = wanted.repeats;
        auto prepared = lstm::prepare(config, m_workspace.sharedSeries());
        if (prepared.ok()) {
            requests.push_back({id, std::move(prepared.value)});
            continue;
        }
        lacking.push_back({item.name(), std::move(prepared.problems)});
        m_workspace.setCurrent(id);  // its problems stand in the configuration
    }
    Q_EMIT refused(lacking);
    return requests;
}

/// In place of a run that is still going on. False where none of them can run.
bool Training::train(const RunQueue::Request& wanted) {
    const auto requests = prepare(wanted);
    Q_EMIT said({});
    if (requests.empty()) return false;
    m_goal.end(m_goal.active() ? RepeatsGoal::State::Superseded : RepeatsGoal::State::None);
    for (const int id : m_workspace.training()) m_workspace.endRun(id, RunState::Stopped);
    for (const auto& request : requests) m_workspace.beginRun(request.id, wanted.repeats);
    const double watchSeconds = settings::firstRunWatched() || m_live ? 0.0 : firstRunSeconds;
    settings::setFirstRunWatched();
    start(requests, watchSeconds, true);
    return true;
}

/// Adds what is missing up to this number of repeats; finished ones stay. False where one of them cannot run.
bool Training::extend(const RunQueue::Request& wanted) {
    auto requests = prepare(wanted);
    if (requests.size() < wanted.ids.size()) return false;
    for (auto& request : requests) {
        request.wanted.assign(static_cast<std::size_t>(wanted.repeats), true);
        for (const auto& result : m_workspace.experiment(request.id)->results.repeats)
            if (result.repeat < wanted.repeats) request.wanted[static_cast<std::size_t>(result.repeat)] = false;
    }
    // Losses of another configuration would be taken for those of the repeats that are added.
    m_run.retainLosses([&](int id) { return std::ranges::find(wanted.ids, id) == wanted.ids.end() || losses(id); });
    for (const int id : wanted.ids) m_workspace.extendRun(id, wanted.repeats);
    Q_EMIT said({});
    start(requests, 0.0, false);
    return true;
}

void Training::start(const std::vector<RunController::Request>& requests, double watchSeconds, bool anew) {
    m_run.start(requests, watchSeconds);
    Q_EMIT began(anew);
    Q_EMIT stateChanged(status());
}

/// Unless something else trains.
void Training::runUntilNarrow(const RepeatsGoal::Wish& wish) {
    if (m_run.running()) return;
    if (const auto first = m_goal.begin(wish); first && !extend(*first)) m_goal.end(RepeatsGoal::State::Impossible);
}

/// After a step has ended: true where another has begun.
bool Training::goOnUntilNarrow(bool complete) {
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

void Training::endRun(bool complete) {
    for (const int id : m_workspace.training()) m_workspace.endRun(id, complete ? RunState::Done : RunState::Stopped);
    Q_EMIT said(complete ? QString() : stoppedText());
    if (!complete) m_workspace.queue().clear();
    if (goOnUntilNarrow(complete)) return;
    while (const auto next = m_workspace.queue().takeNext())
        if (train(*next)) return;
    freeLosses();
    Q_EMIT ended();
    Q_EMIT stateChanged(status());
}

QString Training::stoppedText() const {
    const QString stopped =
        tr("Stopped. %1 of %2 repeats are finished and kept.").arg(plain(m_run.done()), plain(m_run.total()));
    const int waiting = m_workspace.queue().count();
    if (waiting == 0) return stopped;
    return stopped + sentenceGap() + tr("%n waiting experiment(s) will not train.", nullptr, waiting);
}

void Training::takeArrivals() {
    auto arrivals = m_run.takeArrivals();
    for (auto& arrival : arrivals) m_workspace.addResult(arrival.id, std::move(arrival.result));
    if (arrivals.empty()) Q_EMIT lossesChanged();  // else pages redraw with the results
    Q_EMIT progressed(status());
}

// --- losses -------------------------------------------------------------------------------------

const lstm::LossCurves* Training::losses(int id) const {
    const ExperimentItem* item = m_workspace.experiment(id);
    const lstm::Prepared trained = m_run.lossesOf(id);
    if (!item || !trained || trained->series != m_workspace.sharedSeries()) return nullptr;
    const int rows = trained->train.rows();
    const bool same = trained->config.framing == item->config.framing &&
                      lstm::canonicalTraining(trained->config, rows) == lstm::canonicalTraining(item->config, rows);
    return same ? m_run.losses(id) : nullptr;
}

RepeatRecall::Losses Training::repeatLosses(int id, int repeat) {
    const ExperimentItem* item = m_workspace.experiment(id);
    return item ? m_recall.losses(item->config, m_workspace.sharedSeries(), repeat) : RepeatRecall::Losses{};
}

lstm::LossBand Training::band(const lstm::LossCurves& curves) {
    std::vector<std::span<const float>> begun;
    for (int r = 0; r < curves.repeats(); ++r)
        if (const auto points = curves.points(r); !points.empty()) begun.push_back(points);
    return lstm::lossBand(begun, curves.stride(), pointsOfACurve);
}

/// Of experiments that are gone: the band stays with their results, curves of single repeats can be recomputed.
void Training::freeLosses() {
    m_run.retainLosses([this](int id) { return m_workspace.experiment(id) || m_workspace.trains(id); });
}
