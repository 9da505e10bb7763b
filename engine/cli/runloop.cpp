// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/runloop.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <future>
#include <utility>

#include "engine/base/jsontext.h"
#include "engine/base/numbers.h"
#include "engine/cli/output.h"
#include "engine/cli/stopsignals.h"
#include "engine/experiment/rmse.h"

namespace lstm {
namespace {

constexpr const char* clearToEnd = "\x1b[K";  ///< of a terminal's line

/// What is reported of a repeat.
struct KnownRepeat {
    double rmse = 0.0;
    std::vector<double> perSequence, perStep;  ///< where there are several; empty where it diverged
    int stoppedEpoch = 0;
};
/// By repeat, as far as known.
using Known = std::vector<std::optional<KnownRepeat>>;

KnownRepeat reported(const PreparedExperiment& experiment, const RepeatResult& result) {
    const FramedSeries& framed = experiment.framed;
    KnownRepeat known{result.rmse, {}, {}, result.stoppedEpoch};
    if (framed.sequences.size() > 1) known.perSequence = rmsePerSequence(framed, result.forecasts);
    if (framed.options.horizon > 1) known.perStep = rmsePerStep(framed, result.forecasts);
    if (result.forecasts.empty()) known.perSequence.clear(), known.perStep.clear();
    return known;
}

std::vector<Known> knownResults(const std::vector<Prepared>& experiments, const ProjectWriter* project) {
    std::vector<Known> known;
    for (std::size_t e = 0; e < experiments.size(); ++e) {
        known.emplace_back(experiments[e]->config.repeats);
        if (!project) continue;
        for (const RepeatResult& result : project->known(static_cast<int>(e)))
            if (result.repeat < experiments[e]->config.repeats)
                known[e][result.repeat] = reported(*experiments[e], result);
    }
    return known;
}

std::vector<std::vector<bool>> wantedRepeats(const std::vector<Known>& known, const Shard& shard) {
    std::vector<std::vector<bool>> wanted;
    for (const Known& results : known) {
        wanted.emplace_back(results.size());
        for (std::size_t r = 0; r < results.size(); ++r)
            wanted.back()[r] = shard.includes(static_cast<int>(r)) && !results[r];
    }
    return wanted;
}

/// Finished repeats arrive in any order; each experiment's list grows only where nothing that was asked for is missing
/// before.
class Collector {
public:
    Collector(ExperimentRun& run, std::vector<Known> known, const RunLoopOptions& options)
        : m_run(run), m_options(options), m_known(std::move(known)) {
        for (const Known& results : m_known)
            m_finished +=
                static_cast<int>(std::ranges::count_if(results, [](const auto& repeat) { return repeat.has_value(); }));
        m_before = m_finished;
        m_total = m_before + run.totalRepeats();
        for (std::size_t e = 0; e < run.experiments().size(); ++e) {
            const auto same = run.identicalTo(static_cast<int>(e));
            m_results.push_back({run.experiments()[e],
                                 same ? std::optional(run.experiments()[*same]->config.name) : std::nullopt,
                                 {},
                                 {},
                                 0.0});
            if (options.progress == ProgressStyle::JsonLines) event("start", e, -1, NAN);
        }
    }

    /// Takes what has finished, commits it and then says so: whoever reads the progress must not be waited for.
    Problems collect() {
        std::vector<FinishedRepeat> finished = m_run.takeFinished();
        std::vector<std::pair<std::size_t, int>> news;
        for (const FinishedRepeat& f : finished) {
            const auto e = static_cast<std::size_t>(f.experiment);
            m_known[e][f.result.repeat] = reported(*m_run.experiments()[e], f.result);
            m_results[e].seconds = std::chrono::duration<double>(Clock::now() - m_start).count();
            news.emplace_back(e, f.result.repeat);
        }
        const Problems problems = m_options.project ? m_options.project->keep(std::move(finished)) : Problems{};
        for (const auto& [e, repeat] : news) {
            ++m_finished;
            if (m_options.progress == ProgressStyle::JsonLines) event("repeat", e, repeat, m_known[e][repeat]->rmse);
        }
        say();
        return problems;
    }

    RunOutcome finish() {
        RunOutcome outcome{{}, 0, m_finished, m_total, collect()};
        if (m_options.project && !hasError(outcome.problems)) outcome.problems = m_options.project->finish();
        outcome.finished = m_finished - (m_options.project ? m_options.project->waiting() : 0);
        if (m_options.progress == ProgressStyle::Terminal) std::fputs("\n", stderr);
        if (m_options.progress == ProgressStyle::Plain) sayLine(Clock::now());
        for (std::size_t e = 0; e < m_results.size(); ++e) {
            list(e);
            if (m_options.progress == ProgressStyle::JsonLines) event("end", e, -1, NAN);
        }
        outcome.results = std::move(m_results);
        return outcome;
    }

private:
    using Clock = std::chrono::steady_clock;

    void list(std::size_t e) {
        for (std::size_t r = 0; r < m_known[e].size(); ++r) {
            if (!m_known[e][r] && !m_options.shard.includes(static_cast<int>(r))) continue;
            if (!m_known[e][r]) return;
            CollectedResults& results = m_results[e];
            results.repeats.push_back(static_cast<int>(r));
            results.rmse.push_back(m_known[e][r]->rmse);
            const FramedSeries& framed = results.experiment->framed;
            if (framed.sequences.size() > 1) results.rmsePerSequence.push_back(std::move(m_known[e][r]->perSequence));
            if (framed.options.horizon > 1) results.rmsePerStep.push_back(std::move(m_known[e][r]->perStep));
            if (results.experiment->config.training.earlyStopping)
                results.stoppedEpochs.push_back(m_known[e][r]->stoppedEpoch);
        }
    }

    void say() {
        const auto now = Clock::now();
        if (m_options.progress == ProgressStyle::Terminal) {
            std::fprintf(stderr, "\r%s%s", counted().c_str(), clearToEnd);
            std::fflush(stderr);
        }
        if (m_options.progress == ProgressStyle::Plain && now - m_said >= std::chrono::seconds(2)) sayLine(now);
    }
    void sayLine(Clock::time_point now) {
        m_said = now;
        std::fprintf(stderr, "%s\n", counted().c_str());
    }

    /// "120 of 1000 repeats, about 14 s left"
    std::string counted() const {
        std::string text = std::to_string(m_finished) + " of " + std::to_string(m_total) + " repeats";
        const int trained = m_finished - m_before;
        if (trained == 0 || m_finished == m_total) return text;
        const double seconds = std::chrono::duration<double>(Clock::now() - m_start).count();
        const double left = seconds * (m_total - m_finished) / trained;
        return text + (left < 1 ? ", " : ", about ") + durationText(left) + " left";
    }

    void event(const char* what, std::size_t e, int repeat, double rmse) {
        const Json line{{"event", what},
                        {"experiment", m_run.experiments()[e]->config.name},
                        {"repeat", repeat < 0 ? Json(nullptr) : Json(repeat)},
                        {"rmse", std::isfinite(rmse) ? Json(rmse) : Json(nullptr)},
                        {"done", m_finished},
                        {"total", m_total}};
        std::fprintf(stderr, "%s\n", jsonLine(line).c_str());
    }

    ExperimentRun& m_run;
    const RunLoopOptions& m_options;
    std::vector<Known> m_known;
    std::vector<CollectedResults> m_results;
    int m_before = 0, m_finished = 0, m_total = 0;  ///< repeats known before, known now, wanted
    Clock::time_point m_start = Clock::now(), m_said = m_start;
};

}  // namespace

RunOutcome runToEnd(const std::vector<Prepared>& experiments, const RunLoopOptions& options) {
    const StopSignals signals;
    const std::vector<Known> known = knownResults(experiments, options.project);
    ExperimentRun run(experiments, {.threads = options.threads,
                                    .keepWeights = options.project != nullptr,
                                    .wanted = wantedRepeats(known, options.shard)});
    Collector collector(run, known, options);
    std::stop_source stop;
    Problems problems;
    auto done = std::async(std::launch::async, [&] { run.execute(stop.get_token()); });
    while (done.wait_for(std::chrono::milliseconds(run.totalRepeats() > 0 ? 50 : 0)) != std::future_status::ready) {
        if (StopSignals::received() != 0) stop.request_stop();
        if (hasError(problems)) continue;
        problems = collector.collect();
        if (hasError(problems)) stop.request_stop();
    }
    RunOutcome outcome = collector.finish();
    done.get();
    if (hasError(problems)) outcome.problems = problems;
    if (run.doneRepeats() < run.totalRepeats()) outcome.stoppedBy = StopSignals::received();
    return outcome;
}

}  // namespace lstm
