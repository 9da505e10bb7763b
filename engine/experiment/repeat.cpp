// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/repeat.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/base/denormals.h"
#include "engine/experiment/rmse.h"
#include "engine/training/maketrainer.h"

namespace lstm {
namespace {

/// Trains to the end, epoch by epoch (batch by batch in slow motion), and notes where a repeat diverges.
/// \return false when stop was requested
bool trainToEnd(Trainer& trainer, int first, std::vector<TrainedNetwork>& networks, std::stop_token stop, LossCurves* losses, Pace* pace) {
    const FlushDenormals flush;
    Pace::Place place;
    const int count = static_cast<int>(networks.size());
    while (!trainer.finished()) {
        if (stop.stop_requested()) return false;
        const int epoch = trainer.epoch();
        if (pace && pace->slow()) {
            if (!pace->waitForBatch(place, trainer.batch() == 0, stop)) return false;
            trainer.stepBatch();
        } else {
            trainer.stepEpoch();
        }
        if (trainer.epoch() == epoch) continue;
        int diverged = 0;
        for (int i = 0; i < count; ++i) {
            const float loss = trainer.epochLoss(i);
            if (losses) losses->store(first + i, epoch, loss);
            if (!std::isfinite(loss) && networks[i].divergedEpoch == 0) networks[i].divergedEpoch = epoch + 1;
            diverged += networks[i].divergedEpoch != 0;
        }
        if (diverged == count) break;  // a loss that is not finite never comes back
    }
    return true;
}

}  // namespace

RepeatStart repeatStart(const PreparedExperiment& experiment, int repeat) {
    const ExperimentConfig& config = experiment.config;
    const auto index = static_cast<std::uint32_t>(repeat);
    RandomStream weights(config.seed, config.stream, Purpose::InitialWeights, index);
    const int rows = experiment.train.rows();
    return {initialParameters(config.shape(), config.network.recurrentInitializer, weights),
            config.training.shuffle ? RowOrder(rows, RandomStream(config.seed, config.stream, Purpose::Shuffle, index)) : RowOrder(rows)};
}

std::vector<TrainedNetwork> trainRepeats(const PreparedExperiment& experiment, int first, int count, std::stop_token stop,
                                         LossCurves* losses, Pace* pace) {
    std::vector<RepeatStart> starts;
    for (int i = 0; i < count; ++i) starts.push_back(repeatStart(experiment, first + i));
    const ExperimentConfig& config = experiment.config;
    const auto trainer = makeTrainer(config.trainer, config.shape(), config.effectiveTraining(experiment.train.rows()), experiment.train, std::move(starts));
    std::vector<TrainedNetwork> networks(count);
    if (!trainToEnd(*trainer, first, networks, stop, losses, pace)) return {};
    for (int i = 0; i < count; ++i) {
        networks[i].parameters = trainer->parameters(i);
        networks[i].state = trainer->nextState(i);
    }
    return networks;
}

NetworkState forecastStart(const PreparedExperiment& experiment, const TrainedNetwork& network) {
    const ExperimentConfig& config = experiment.config;
    const int call = config.forecastBatchSize();
    return call == config.training.batchSize ? network.state : zeroState(config.shape(), call);
}

WalkForward forecastRepeat(const PreparedExperiment& experiment, const TrainedNetwork& network, const CallVisitor& visit) {
    const ExperimentConfig& config = experiment.config;
    const ForecastPolicy policy{config.training.stateful, config.forecastBatchSize(), config.forecast.seedWithTraining, config.forecast.resetAfterEach};
    return walkForward(config.shape(), policy, network.parameters, forecastStart(experiment, network), experiment.train, experiment.test, visit);
}

RepeatResult evaluateRepeat(const PreparedExperiment& experiment, int repeat, const TrainedNetwork& network) {
    RepeatResult result{repeat, std::numeric_limits<double>::quiet_NaN(), {}, network.divergedEpoch};
    if (network.divergedEpoch != 0) return result;
    const WalkForward pass = forecastRepeat(experiment, network);
    const double rmse = testRmse(experiment.framed, pass.test);
    if (!std::isfinite(rmse)) return result;
    result.rmse = rmse;
    result.forecasts = testForecasts(experiment.framed, pass.test);
    return result;
}

}  // namespace lstm
