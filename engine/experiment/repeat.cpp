// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/repeat.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "engine/experiment/rmse.h"
#include "engine/training/maketrainer.h"

namespace lstm {
int batchesAtOnce(const PreparedExperiment& experiment, std::size_t repeats) {
    constexpr double multiplications = 1e8;
    const ExperimentConfig& config = experiment.config;
    const double batch = 1.0 * std::min(config.training.batchSize, experiment.train.rows()) *
                         experiment.framed.timeSteps() * config.shape().parameterCount();
    return static_cast<int>(std::clamp(multiplications / (batch * static_cast<double>(repeats)), 1.0, 1e6));
}

RepeatStart repeatStart(const PreparedExperiment& experiment, int repeat) {
    const ExperimentConfig& config = experiment.config;
    const auto index = static_cast<std::uint32_t>(repeat);
    RandomStream weights(config.seed, config.stream, Purpose::InitialWeights, index);
    const int rows = experiment.train.rows();
    return {initialParameters(config.shape(), config.network.recurrentInitializer, weights),
            config.training.shuffle ? RowOrder(rows, RandomStream(config.seed, config.stream, Purpose::Shuffle, index))
                                    : RowOrder(rows),
            config.training.optimizer.learningRate};
}

std::vector<TrainedNetwork> trainRepeats(const std::vector<RepeatLane>& lanes, std::stop_token stop,
                                         SlowMotion motion) {
    std::vector<RepeatStart> starts;
    std::vector<FitLane> fitLanes;
    for (const RepeatLane& lane : lanes) {
        starts.push_back(repeatStart(*lane.experiment, lane.repeat));
        fitLanes.push_back({.losses = lane.losses, .repeat = lane.repeat});
    }
    const PreparedExperiment& experiment = *lanes.front().experiment;  // stands for them all
    const ExperimentConfig& config = experiment.config;
    const auto trainer = makeTrainer(config.trainer, config.shape(), config.effectiveTraining(experiment.train.rows()),
                                     experiment.train, std::move(starts));
    Fit fit(*trainer, std::move(fitLanes),
            {.batchesAtOnce = batchesAtOnce(experiment, lanes.size()), .motion = motion, .stop = std::move(stop)});
    if (!fit.run()) return {};
    std::vector<TrainedNetwork> networks;
    for (int i = 0; i < static_cast<int>(lanes.size()); ++i)
        networks.push_back({trainer->parameters(i), trainer->nextState(i), fit.lanes()[i].divergedEpoch});
    return networks;
}

NetworkState forecastStart(const PreparedExperiment& experiment, const TrainedNetwork& network) {
    const ExperimentConfig& config = experiment.config;
    const int call = config.forecastBatchSize();
    if (call == config.training.batchSize) return network.state;
    return zeroState(config.shape(), std::min(call, std::max(experiment.train.rows(), experiment.test.rows())));
}

WalkForward forecastRepeat(const PreparedExperiment& experiment, const TrainedNetwork& network,
                           const CallVisitor& visit, const ForecastEdits& edits) {
    const ExperimentConfig& config = experiment.config;
    const ForecastPolicy policy{config.training.stateful, config.forecastBatchSize(), config.forecast.seedWithTraining,
                                config.forecast.resetAfterEach};
    return walkForward(config.shape(), policy, network.parameters, forecastStart(experiment, network), experiment.train,
                       experiment.test, visit, edits);
}

RepeatResult evaluateRepeat(const PreparedExperiment& experiment, int repeat, const TrainedNetwork& network) {
    RepeatResult result{repeat, std::numeric_limits<double>::quiet_NaN(), {}, network.divergedEpoch, {}};
    if (network.divergedEpoch != 0) return result;
    const WalkForward pass = forecastRepeat(experiment, network);
    const double rmse = testRmse(experiment.framed, pass.test);
    if (!std::isfinite(rmse)) return result;
    result.rmse = rmse;
    result.forecasts = testForecasts(experiment.framed, pass.test);
    return result;
}

}  // namespace lstm
