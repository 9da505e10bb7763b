// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/runloop.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <future>

#include "engine/base/jsontext.h"
#include "engine/cli/output.h"

namespace lstm {
namespace {

volatile std::sig_atomic_t interruptRequested = 0;
void requestInterrupt(int) { interruptRequested = 1; }

/// Finished repeats arrive in any order; each experiment's list grows only where nothing is missing before.
class Collector {
public:
    Collector(ExperimentRun& run, ProgressStyle progress) : m_run(run), m_progress(progress) {
        for (std::size_t e = 0; e < run.experiments().size(); ++e) {
            const Prepared& experiment = run.experiments()[e];
            const auto same = run.identicalTo(static_cast<int>(e));
            m_results.push_back({experiment, same ? std::optional(run.experiments()[*same]->config.name) : std::nullopt, {}, 0.0});
            m_waiting.emplace_back(experiment->config.repeats);
            if (progress == ProgressStyle::JsonLines) event("start", e, -1, NAN);
        }
    }

    void collect() {
        for (FinishedRepeat& finished : m_run.takeFinished()) {
            const auto e = static_cast<std::size_t>(finished.experiment);
            ++m_done;
            if (m_progress == ProgressStyle::JsonLines) event("repeat", e, finished.result.repeat, finished.result.rmse);
            m_waiting[e][finished.result.repeat] = finished.result.rmse;
            auto& rmse = m_results[e].rmse;
            while (rmse.size() < m_waiting[e].size() && m_waiting[e][rmse.size()]) rmse.push_back(*m_waiting[e][rmse.size()]);
            m_results[e].seconds = std::chrono::duration<double>(Clock::now() - m_start).count();
        }
        if (m_progress == ProgressStyle::Plain) {
            std::fprintf(stderr, "\r%d of %d repeats", m_done, m_run.totalRepeats());
            std::fflush(stderr);
        }
    }

    std::vector<CollectedResults> finish() {
        collect();
        if (m_progress == ProgressStyle::Plain) std::fputs("\n", stderr);
        for (std::size_t e = 0; e < m_results.size(); ++e)
            if (m_progress == ProgressStyle::JsonLines) event("end", e, -1, NAN);
        return std::move(m_results);
    }

private:
    using Clock = std::chrono::steady_clock;

    void event(const char* what, std::size_t e, int repeat, double rmse) {
        const Json line{{"event", what},
                        {"experiment", m_run.experiments()[e]->config.name},
                        {"repeat", repeat < 0 ? Json(nullptr) : Json(repeat)},
                        {"rmse", std::isfinite(rmse) ? Json(rmse) : Json(nullptr)},
                        {"done", m_done},
                        {"total", m_run.totalRepeats()}};
        std::fprintf(stderr, "%s\n", jsonLine(line).c_str());
    }

    ExperimentRun& m_run;
    ProgressStyle m_progress;
    std::vector<CollectedResults> m_results;
    std::vector<std::vector<std::optional<double>>> m_waiting;  ///< RMSE by repeat, as far as known
    int m_done = 0;
    Clock::time_point m_start = Clock::now();
};

}  // namespace

RunOutcome runToEnd(const std::vector<Prepared>& experiments, int threads, ProgressStyle progress) {
    interruptRequested = 0;
    const auto previousInt = std::signal(SIGINT, requestInterrupt), previousTerm = std::signal(SIGTERM, requestInterrupt);
    ExperimentRun run(experiments, {.threads = threads, .keepLosses = false});
    Collector collector(run, progress);
    std::stop_source stop;
    auto done = std::async(std::launch::async, [&] { run.execute(stop.get_token()); });
    while (done.wait_for(std::chrono::milliseconds(50)) != std::future_status::ready) {
        if (interruptRequested) stop.request_stop();
        collector.collect();
    }
    std::signal(SIGINT, previousInt);
    std::signal(SIGTERM, previousTerm);
    done.get();
    return {collector.finish(), interruptRequested != 0 && run.doneRepeats() < run.totalRepeats()};
}

}  // namespace lstm
