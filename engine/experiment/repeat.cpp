// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/repeat.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "engine/experiment/rmse.h"
#include "engine/training/maketrainer.h"

namespace lstm {
namespace {

StateSource stateSource(ValidationState state) {
    switch (state) {
    case ValidationState::Copy: return StateSource::Latest;
    case ValidationState::Zero: return StateSource::Zero;
    case ValidationState::Seeded: return StateSource::Seeded;
    case ValidationState::Keras: return StateSource::Shared;
    }
    __builtin_unreachable();
}

/// Numbers of one row go into every row of the state.
void giveRows(const std::vector<std::vector<double>>& rows, Matrix& state) {
    for (Eigen::Index r = 0; r < state.rows(); ++r) {
        const std::vector<double>& row = rows.size() == 1 ? rows.front() : rows[static_cast<std::size_t>(r)];
        for (Eigen::Index u = 0; u < state.cols(); ++u)
            state(r, u) = static_cast<float>(row[static_cast<std::size_t>(u)]);
    }
}

void giveState(const std::vector<LayerStart>& given, NetworkState& state) {
    for (std::size_t layer = 0; layer < state.size(); ++layer) {
        std::vector<Matrix>& states = state[layer].states;
        giveRows(given[layer].h, states[0]);
        if (states.size() > 1) giveRows(given[layer].c, states[1]);
    }
}

}  // namespace

int batchesAtOnce(const PreparedExperiment& experiment, std::size_t repeats) {
    constexpr double multiplications = 1e8;
    const ExperimentConfig& config = experiment.config;
    const double batch = 1.0 * std::min(config.training.batchSize, experiment.trained().rows()) *
                         experiment.framed.timeSteps() * config.shape().parameterCount();
    return static_cast<int>(std::clamp(multiplications / (batch * static_cast<double>(repeats)), 1.0, 1e6));
}

RepeatStart repeatStart(const PreparedExperiment& experiment, int repeat) {
    const ExperimentConfig& config = experiment.config;
    const auto index = static_cast<std::uint32_t>(repeat);
    RandomStream weights(config.seed, config.stream, Purpose::InitialWeights, index);
    const int rows = experiment.trained().rows();
    return {initialParameters(config.shape(), config.network.recurrentInitializer, weights),
            config.training.shuffle ? RowOrder(rows, RandomStream(config.seed, config.stream, Purpose::Shuffle, index))
                                    : RowOrder(rows),
            config.training.optimizer.learningRate};
}

FitLane fitLane(const RepeatLane& lane) {
    const ExperimentConfig& config = lane.experiment->config;
    const TrainingOptions& training = config.training;
    const CallbackEra era = config.callbackEra();
    FitLane all{.losses = lane.losses, .validationLosses = lane.validationLosses, .repeat = lane.repeat};
    if (const auto& options = training.reduceLearningRate)
        all.plateau = ReduceOnPlateau(*options, era, static_cast<float>(training.optimizer.learningRate));
    if (const auto& options = training.earlyStopping) all.earlyStopping = EarlyStopping(*options, era);
    if (training.bestWeights) all.bestLoss = BestLoss(training.bestMonitor());
    return all;
}

FitOptions validationOf(const PreparedExperiment& experiment, bool watched) {
    const TrainingOptions& training = experiment.config.training;
    if (!training.validation) return {};
    const bool shared = training.validation->state == ValidationState::Keras && training.stateful &&
                        training.resetStates == ResetStates::Never;
    if (!watched && !shared && !training.followsValidation()) return {};
    return {.validation = &experiment.heldOut->validation, .validationFrom = stateSource(training.validation->state)};
}

std::vector<TrainedNetwork> trainRepeats(const std::vector<RepeatLane>& lanes, std::stop_token stop,
                                         SlowMotion motion) {
    std::vector<RepeatStart> starts;
    std::vector<FitLane> fitLanes;
    FitOptions options;
    for (const RepeatLane& lane : lanes) {
        starts.push_back(repeatStart(*lane.experiment, lane.repeat));
        fitLanes.push_back(fitLane(lane));
        if (!options.validation) options = validationOf(*lane.experiment, lane.validationLosses != nullptr);
    }
    const PreparedExperiment& experiment = *lanes.front().experiment;  // stands for them all
    const ExperimentConfig& config = experiment.config;
    const auto trainer = makeTrainer(config.trainer, config.shape(), config.effectiveTraining(experiment.train.rows()),
                                     experiment.trained(), std::move(starts));
    options.batchesAtOnce = batchesAtOnce(experiment, lanes.size());
    options.motion = motion;
    options.stop = std::move(stop);
    Fit fit(*trainer, std::move(fitLanes), std::move(options));
    if (!fit.run()) return {};
    std::vector<TrainedNetwork> networks;
    for (int i = 0; i < static_cast<int>(lanes.size()); ++i) networks.push_back(trainedNetwork(fit, i));
    return networks;
}

TrainedNetwork trainedNetwork(const Fit& fit, int lane) {
    const FitLane& ended = fit.lanes()[static_cast<std::size_t>(lane)];
    FitResult result = fit.result(lane);
    return {std::move(result.parameters), std::move(result.state), ended.divergedEpoch,
            ended.stoppedEpoch,           ended.bestEpoch(),       result.epochs,
            ended.putsWeightsBack()};
}

ForecastPolicy forecastPolicy(const ExperimentConfig& config) {
    return {config.forecastsStateful(), config.forecastBatchSize(), config.forecast.seedWithTraining,
            config.forecast.resetAfterEach};
}

NetworkState forecastStart(const PreparedExperiment& experiment, const TrainedNetwork& network) {
    const ExperimentConfig& config = experiment.config;
    if (config.forecastsFromTraining()) return network.state;
    const int most = std::max(experiment.train.rows(), experiment.test.rows());
    NetworkState start = zeroState(config.shape(), std::min(config.forecastBatchSize(), most));
    if (config.forecast.initialState) giveState(*config.forecast.initialState, start);
    return start;
}

WalkForward forecastRepeat(const PreparedExperiment& experiment, const TrainedNetwork& network,
                           const CallVisitor& visit, const ForecastEdits& edits) {
    const ExperimentConfig& config = experiment.config;
    return walkForward(config.shape(), forecastPolicy(config), network.parameters, forecastStart(experiment, network),
                       experiment.train, experiment.test, visit, edits);
}

RepeatResult evaluateRepeat(const PreparedExperiment& experiment, int repeat, const TrainedNetwork& network) {
    RepeatResult result{
        repeat,           std::numeric_limits<double>::quiet_NaN(), {}, network.divergedEpoch, {}, network.stoppedEpoch,
        network.bestEpoch};
    if (!network.usable()) return result;
    const WalkForward pass = forecastRepeat(experiment, network);
    const double rmse = testRmse(experiment.framed, pass.test);
    if (!std::isfinite(rmse)) return result;
    result.rmse = rmse;
    result.forecasts = testForecasts(experiment.framed, pass.test);
    return result;
}

}  // namespace lstm
