// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/inside/tracerecall.h"

#include <utility>

#include "engine/experiment/recall.h"

namespace {

constexpr std::size_t mostTraces = 8;

double forecastWork(const lstm::PreparedExperiment& experiment) {
    const auto& config = experiment.config;
    const int rows = experiment.test.rows() + (config.forecast.seedWithTraining ? experiment.train.rows() : 0);
    return 1.0 * rows * experiment.framed.timeSteps() * config.shape().parameterCount();
}

/// Without phases where there was no room for them: that is an answer too, or it would be asked for for ever.
/// \param whole null = to be trained
std::shared_ptr<const InsideTrace> compute(const lstm::Prepared& experiment,
                                           std::shared_ptr<const lstm::RepeatTrace> whole, const InsideWish& what,
                                           std::stop_token stop) {
    auto answer = std::make_shared<InsideTrace>();
    answer->experiment = experiment;
    answer->whole = std::move(whole);
    try {
        if (!answer->whole)
            answer->whole = std::make_shared<lstm::RepeatTrace>(
                lstm::traceRepeat(*experiment, what.repeat, {what.afterEpoch, std::move(stop)}));
        if (!what.edits.empty() && !answer->whole->phases.empty())
            answer->edited = lstm::traceForecast(*experiment, answer->whole->network, what.edits);
    } catch (const std::exception&) {
        answer->whole = std::make_shared<lstm::RepeatTrace>();
    }
    return answer;
}

}  // namespace

TraceRecall::TraceRecall(QObject* parent) : QObject(parent), m_recall({mostTraces, 1}, [this] { Q_EMIT arrived(); }) {}

/// Under other edits: its training is there.
TraceRecall::Trace TraceRecall::ofSameNetwork(const Key& key) {
    const Trace* same = m_recall.findIf([&key](const Key& other) {
        return other.experiment == key.experiment && other.what.repeat == key.what.repeat &&
               other.what.afterEpoch == key.what.afterEpoch;
    });
    return same ? *same : nullptr;
}

std::shared_ptr<const InsideTrace> TraceRecall::trace(const lstm::ExperimentConfig& config,
                                                      const std::shared_ptr<const lstm::Series>& series,
                                                      const InsideWish& what) {
    const Key key{m_keys.of(config, series), what};
    if (const Trace* there = m_recall.find(key)) return *there;
    if (m_recall.wishedAgain(key)) return nullptr;
    const Trace same = ofSameNetwork(key);
    const lstm::Prepared experiment = same ? same->experiment : lstm::prepare(config, series).value;
    if (!experiment) return nullptr;
    const double work = forecastWork(*experiment) + (same ? 0 : lstm::trainingWork(*experiment));
    const auto whole = same ? same->whole : nullptr;
    const Trace* there = m_recall.ask(key, work, [experiment, whole, what](std::stop_token stop) {
        return compute(experiment, whole, what, std::move(stop));
    });
    return there ? *there : nullptr;
}
