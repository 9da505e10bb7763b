// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/workspace/runcontroller.h"

#include <algorithm>
#include <thread>

#include "engine/experiment/prepare.h"

namespace {

int batchesOfAnEpoch(const lstm::PreparedExperiment& experiment) {
    const int batch = experiment.config.training.batchSize;
    return (experiment.trained().rows() + batch - 1) / batch;
}

}  // namespace

/// One run and the thread that leads it. `finished` is the last thing that thread does.
struct RunController::Job {
    Job(std::vector<lstm::Prepared> experiments, std::vector<std::vector<bool>> wanted)
        : run(std::move(experiments), {.threads = 0, .keepLosses = wanted.empty(), .wanted = std::move(wanted)}) {}

    lstm::ExperimentRun run;
    std::vector<int> ids;
    std::atomic<bool> finished{false};
    std::string failure;  ///< read after `finished`
    std::jthread thread;  ///< last member: joined before the others go

    void launch() {
        thread = std::jthread([this](std::stop_token stop) {
            try {
                run.execute(stop);
            } catch (const std::exception& error) {
                failure = error.what();
            }
            finished.store(true, std::memory_order_release);
        });
    }
};

RunController::RunController(QObject* parent) : QObject(parent) {
    m_timer.setInterval(33);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &RunController::tick);
}

RunController::~RunController() {
    if (m_job) m_job->thread.request_stop();
    for (const auto& job : m_retired) job->thread.request_stop();
}

void RunController::start(const std::vector<Request>& requests, double watchSeconds) {
    retire();
    std::vector<lstm::Prepared> experiments;
    std::vector<std::vector<bool>> wanted;
    const bool whole = std::ranges::all_of(requests, [](const Request& request) { return request.wanted.empty(); });
    for (const Request& request : requests) {
        experiments.push_back(request.experiment);
        const auto all = static_cast<std::size_t>(request.experiment->config.repeats);
        if (!whole) wanted.push_back(request.wanted.empty() ? std::vector<bool>(all, true) : request.wanted);
    }
    m_job = std::make_shared<Job>(std::move(experiments), std::move(wanted));
    for (int i = 0; i < static_cast<int>(requests.size()); ++i) {
        m_job->ids.push_back(requests[i].id);
        if (whole) m_curves.insert(requests[i].id, {m_job, i});
    }
    m_total = m_job->run.totalRepeats();
    m_shown = 0;
    m_watchSeconds = watchSeconds;
    m_running = true;
    setSpeed(m_speed);
    if (m_paused) m_job->run.pace().pause();
    m_untouched = m_paused;
    m_seconds = m_counted = 0.0;
    m_clock.start();
    m_job->launch();
    m_timer.start();
    Q_EMIT started();
    Q_EMIT stateChanged();
    QTimer::singleShot(5, this, &RunController::tick);  // small networks are done before the first regular tick
}

void RunController::retire() {
    m_held.clear();
    m_arrivals.clear();
    if (!m_job) return;
    m_job->thread.request_stop();
    if (!m_job->finished.load(std::memory_order_acquire)) m_retired.push_back(m_job);
    m_job.reset();
    m_running = false;
}

void RunController::stop() {
    if (!running()) return;
    m_watchSeconds = 0.0;
    m_job->thread.request_stop();
    if (m_paused) resume();
}

bool RunController::stopRequested() const { return m_job && m_job->thread.get_stop_token().stop_requested(); }

void RunController::skipPlayback() { m_watchSeconds = 0.0; }

void RunController::pause() {
    if (!m_paused) m_counted = elapsed();
    m_paused = true;
    if (m_job) m_job->run.pace().pause();
    Q_EMIT stateChanged();
}

void RunController::resume() {
    if (m_paused) m_clock.restart();
    m_paused = m_untouched = false;
    if (m_job) m_job->run.pace().resume();
    Q_EMIT stateChanged();
}

void RunController::stepBatch() {
    beforeStep();
    if (m_job) m_job->run.pace().stepBatch();
}

void RunController::stepEpoch() {
    beforeStep();
    if (m_job) m_job->run.pace().stepEpoch();
}

void RunController::beforeStep() {
    if (!m_paused) pause();
    if (std::exchange(m_untouched, false)) Q_EMIT stateChanged();
}

/// Seconds of the run that were not paused.
double RunController::elapsed() const {
    return m_counted + (m_paused || !m_clock.isValid() ? 0.0 : static_cast<double>(m_clock.elapsed()) / 1000.0);
}

void RunController::setSpeed(Speed speed) {
    m_speed = speed;
    if (m_job)
        m_job->run.pace().setSpeed(speed.perSecond *
                                   (speed.epochs ? batchesOfAnEpoch(*m_job->run.experiments().front()) : 1));
}

void RunController::tick() {
    std::erase_if(m_retired, [](const auto& job) { return job->finished.load(std::memory_order_acquire); });
    if (!running()) {
        if (m_retired.empty()) m_timer.stop();
        return;
    }
    const bool over = m_job->finished.load(std::memory_order_acquire);  // before taking, so that nothing is missed
    for (auto& finished : m_job->run.takeFinished())
        m_held.push_back({m_job->ids[finished.experiment], std::move(finished.result)});
    m_seconds = elapsed();
    release();
    Q_EMIT advanced();
    if (over && m_held.empty()) end();
}

/// Moves held repeats to the arrivals: all of them, or as many as the playback's time allows.
void RunController::release() {
    std::size_t count = m_held.size();
    if (m_watchSeconds > 0.0) {
        const double share = elapsed() / m_watchSeconds;
        const auto due = static_cast<long long>(share * m_total) + 1 - m_shown;
        count = std::min(count, static_cast<std::size_t>(std::max(0LL, due)));
        std::ranges::stable_sort(m_held, {},
                                 [](const Arrival& a) { return a.result.repeat; });  // all boxes grow together
    }
    const auto last = m_held.begin() + static_cast<std::ptrdiff_t>(count);
    std::move(m_held.begin(), last, std::back_inserter(m_arrivals));
    m_held.erase(m_held.begin(), last);
    m_shown += static_cast<int>(count);
}

void RunController::end() {
    m_running = false;
    Q_EMIT stateChanged();
    if (!m_job->failure.empty()) Q_EMIT failed(QString::fromStdString(m_job->failure));
    Q_EMIT finished(m_shown == m_total);
}

std::vector<RunController::Arrival> RunController::takeArrivals() { return std::exchange(m_arrivals, {}); }

double RunController::networksPerSecond() const {
    return !m_paused && m_seconds > 0.0 && m_shown > 0 ? m_shown / m_seconds : 0.0;
}

double RunController::secondsLeft() const {
    const double rate = networksPerSecond();
    return rate > 0.0 ? (m_total - m_shown) / rate : -1.0;
}

const lstm::LossCurves* RunController::losses(int id) const {
    const auto found = m_curves.find(id);
    return found == m_curves.end() ? nullptr : found->job->run.losses(found->index);
}

lstm::Prepared RunController::lossesOf(int id) const {
    const auto found = m_curves.find(id);
    return found == m_curves.end() ? nullptr : found->job->run.experiments()[static_cast<std::size_t>(found->index)];
}

void RunController::retainLosses(const std::function<bool(int)>& wanted) {
    m_curves.removeIf([&](const auto& entry) { return !wanted(entry.key()); });
    const auto ofLastRun = [this](const Curve& curve) { return curve.job == m_job; };
    if (!m_running && std::none_of(m_curves.begin(), m_curves.end(), ofLastRun)) m_job.reset();
}
