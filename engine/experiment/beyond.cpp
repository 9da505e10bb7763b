// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/beyond.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <span>

#include "engine/data/datedrows.h"
#include "engine/experiment/repeat.h"
#include "engine/training/maketrainer.h"
#include "engine/training/workqueue.h"

namespace lstm {
namespace {

/// A state for rows that stand side by side is none for a network that sees one at a time.
bool givesOneRow(const std::vector<LayerStart>& start) {
    return std::ranges::all_of(start, [](const LayerStart& layer) { return layer.h.size() == 1; });
}

Problems checkBeyond(const Series& series) {
    Problems problems;
    const auto refuse = [&](Word why) { problems.push_back({ProblemCode::BeyondSeries, 0, 0, {why}}); };
    if (!series.inputs.empty()) refuse(Word::InputsToCome);
    if (series.sequences.size() > 1) refuse(Word::SeveralSequences);
    return problems;
}

/// The series with its last value standing for those to come.
std::shared_ptr<Series> extended(const Series& series, int steps) {
    auto longer = std::make_shared<Series>(series);
    longer->sequences.clear();
    longer->values.resize(series.values.size() + static_cast<std::size_t>(steps),
                          series.values.empty() ? 0.0 : series.values.back());
    if (!series.labels.empty())
        for (std::string& label : labelsAfter(series, steps)) longer->labels.push_back(std::move(label));
    longer->lines.clear();
    return longer;
}

}  // namespace

Checked<Prepared> prepareBeyond(const ExperimentConfig& config, const Series& series, int steps) {
    if (Problems problems = checkBeyond(series); !problems.empty()) return {nullptr, std::move(problems)};
    ExperimentConfig all = config;
    FramingOptions& framing = all.framing;
    framing.testSize = steps;
    framing.testEnd = 0;
    all.forecast.batchSize = 1;
    if (auto& start = all.forecast.initialState; start && !givesOneRow(*start)) start.reset();
    const int batch = config.training.batchSize;
    if (config.keepsState() && batch > 0) {
        const auto before = rowsBefore(framing, static_cast<std::int64_t>(series.values.size()) + steps);
        const int rows = framing.trainSize.value_or(static_cast<int>(before));
        if (rows > batch && rows % batch != 0) framing.trainSize = rows / batch * batch;
    }
    return prepare(all, extended(series, steps));
}

std::vector<double> forecastBeyond(const PreparedExperiment& beyond, const TrainedNetwork& network) {
    if (!network.usable()) return {};
    const ExperimentConfig& config = beyond.config;
    const NetworkShape shape = config.shape();
    const ForecastPolicy policy = forecastPolicy(config);
    ForecastPolicy step = policy;
    step.seedWithTraining = false;
    NetworkState state = forecastStart(beyond, network);
    if (policy.seedWithTraining)
        state = walkForward(shape, policy, network.parameters, std::move(state), beyond.train, {}).stateAfter;

    const auto horizon = static_cast<std::size_t>(config.framing.horizon);
    const std::size_t all = beyond.series->values.size(),
                      known = all - static_cast<std::size_t>(config.framing.testSize);
    std::vector<double> values(beyond.series->values.begin(),
                               beyond.series->values.begin() + static_cast<std::ptrdiff_t>(known));
    for (std::size_t row = known + 1 - horizon; values.size() < all; ++row) {  // the first that is not trained on
        const auto before = std::span(values).first(row);
        WalkForward pass = walkForward(shape, step, network.parameters, std::move(state), {},
                                       samples(beyond.framed.rowAfter(before), shape.timeSteps));
        state = std::move(pass.stateAfter);
        if (row < values.size()) continue;
        const auto next = beyond.framed.forecastsAfter(before, {pass.test.begin(), pass.test.end()});
        values.insert(values.end(), next.begin(), next.end());
        if (!std::ranges::all_of(next, [](double value) { return std::isfinite(value); })) return {};
    }
    return {values.begin() + static_cast<std::ptrdiff_t>(known), values.begin() + static_cast<std::ptrdiff_t>(all)};
}

std::vector<RepeatResult> repeatsBeyond(const PreparedExperiment& beyond, int repeats, std::stop_token stop,
                                        std::atomic<int>* done, int threads) {
    const ExperimentConfig& config = beyond.config;
    const auto atOnce = static_cast<int>(
        repeatsAtOnce(resolveTrainer(config.trainer, config.shape(), config.effectiveTraining(beyond.train.rows()))));
    std::vector<RepeatResult> results(static_cast<std::size_t>(repeats));
    runTasks((repeats + atOnce - 1) / atOnce, threads, stop, [&](int pack, int) {
        std::vector<RepeatLane> lanes;
        for (int repeat = pack * atOnce; repeat < std::min(repeats, (pack + 1) * atOnce); ++repeat)
            lanes.push_back({&beyond, repeat});
        const auto networks = trainRepeats(lanes, stop);
        for (std::size_t i = 0; i < networks.size(); ++i) {
            const int repeat = lanes[i].repeat;
            results[static_cast<std::size_t>(repeat)] = {repeat,
                                                         std::numeric_limits<double>::quiet_NaN(),
                                                         forecastBeyond(beyond, networks[i]),
                                                         networks[i].divergedEpoch,
                                                         {},
                                                         networks[i].stoppedEpoch,
                                                         networks[i].bestEpoch};
        }
        if (done) done->fetch_add(static_cast<int>(networks.size()), std::memory_order_relaxed);
    });
    if (stop.stop_requested()) return {};
    return results;
}

}  // namespace lstm
