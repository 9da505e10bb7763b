// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/beyond.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <numeric>

#include "engine/experiment/repeat.h"
#include "engine/training/maketrainer.h"
#include "engine/training/workqueue.h"

namespace lstm {
namespace {

/// A state for rows that stand side by side is none for a network that sees one at a time.
bool givesOneRow(const std::vector<LayerStart>& start) {
    return std::ranges::all_of(start, [](const LayerStart& layer) { return layer.h.size() == 1; });
}

}  // namespace

Checked<Prepared> prepareBeyond(const ExperimentConfig& config, const Series& series, int horizon) {
    auto extended = std::make_shared<Series>(series);
    extended->values.resize(series.values.size() + static_cast<std::size_t>(horizon),
                            series.values.empty() ? 0.0 : series.values.back());
    for (int step = 1; step <= horizon && !series.labels.empty(); ++step)
        extended->labels.push_back(std::string("+").append(std::to_string(step)));
    extended->lines.clear();

    ExperimentConfig all = config;
    FramingOptions& framing = all.framing;
    framing.testSize = horizon;
    all.forecast.batchSize = 1;
    if (auto& start = all.forecast.initialState; start && !givesOneRow(*start)) start.reset();
    const int batch = config.training.batchSize;
    if (config.training.stateful && batch > 0) {
        const int lost = std::accumulate(framing.difference.begin(), framing.difference.end(), framing.lags);
        const int rows = framing.trainSize.value_or(static_cast<int>(series.values.size()) - lost);
        if (rows > batch && rows % batch != 0) framing.trainSize = rows / batch * batch;
    }
    return prepare(all, std::move(extended));
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

    const auto horizon = static_cast<std::size_t>(config.framing.testSize);
    std::vector<double> values(beyond.series->values.begin(),
                               beyond.series->values.end() - static_cast<std::ptrdiff_t>(horizon));
    for (std::size_t k = 0; k < horizon; ++k) {
        const Samples row = samples(beyond.framed.rowAfter(values), beyond.framed.timeSteps());
        WalkForward pass = walkForward(shape, step, network.parameters, std::move(state), {}, row);
        const double value = beyond.framed.forecastsAfter(values, std::vector<double>{pass.test.front()}).front();
        if (!std::isfinite(value)) return {};
        values.push_back(value);
        state = std::move(pass.stateAfter);
    }
    return {values.end() - static_cast<std::ptrdiff_t>(horizon), values.end()};
}

std::vector<RepeatResult> repeatsBeyond(const PreparedExperiment& beyond, int repeats, std::stop_token stop,
                                        std::atomic<int>* done) {
    const ExperimentConfig& config = beyond.config;
    const auto atOnce = static_cast<int>(
        repeatsAtOnce(resolveTrainer(config.trainer, config.shape(), config.effectiveTraining(beyond.train.rows()))));
    std::vector<RepeatResult> results(static_cast<std::size_t>(repeats));
    runTasks((repeats + atOnce - 1) / atOnce, 0, stop, [&](int pack, int) {
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
