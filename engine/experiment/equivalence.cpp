// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/equivalence.h"

#include <algorithm>
#include <utility>

#include "engine/experiment/identity.h"
#include "engine/training/maketrainer.h"

namespace lstm {
namespace {

/// What no result depends on.
void forgetLabels(ExperimentConfig& config, int trainRows) {
    config = withoutLabels(std::move(config));
    const NetworkShape shape = config.shape();  // what the version makes of the activations' names ...
    config.network.activation = shape.activation;
    config.network.recurrentActivation = shape.recurrentActivation;
    config.keras = KerasVersion::V2_0;  // ... its defaults stand in the fields themselves
    config.framing.trainSize = trainRows;
    config.training = config.effectiveTraining(trainRows);
    config.trainer = resolveTrainer(config.trainer, config.shape(), config.training);
    // With one row a batch and one lag both layouts are the same tensor.
    const bool ahead = std::ranges::any_of(config.series.inputs, &InputChoice::knownAhead);
    if (config.framing.lags == 1 && !ahead) config.framing.layout = Layout::Features;
}

/// Nothing is carried from batch to batch while training.
bool trainsAsStateless(const TrainingOptions& training, int trainRows) {
    return !training.stateful || (training.batchSize >= trainRows && training.resetStates == ResetStates::Epoch);
}

void makeStateless(ExperimentConfig& config) {
    config.training.stateful = false;
    config.training.resetStates = ResetStates::Epoch;
    config.training.resetAtBorders = true;
    config.forecast.seedWithTraining = config.forecast.resetAfterEach = false;
}

/// Where every call of the test pass starts from zero whatever the options, they are set to the plainest. The reset
/// after the only epoch is of no account where nothing sees the state that it clears.
void simplifyForecast(ExperimentConfig& config, int trainRows) {
    ForecastOptions& forecast = config.forecast;
    const int call = config.forecastBatchSize();
    const bool seeded = forecast.seedWithTraining && trainRows >= call;  // a partial call is dropped
    const bool endUnseen = call != config.training.batchSize || (seeded && forecast.resetAfterEach);
    if (config.training.epochs == 1 && endUnseen) config.training.resetStates = ResetStates::Epoch;
    const bool startsFromZero = config.training.resetStates == ResetStates::Epoch || call != config.training.batchSize;
    forecast.seedWithTraining = seeded && !(forecast.resetAfterEach && startsFromZero);
    if (!forecast.seedWithTraining && config.framing.testSize <= call) forecast.resetAfterEach = false;
}

bool testStartsFromZero(const ExperimentConfig& config) {
    const bool zero =
        config.training.resetStates == ResetStates::Epoch || config.forecastBatchSize() != config.training.batchSize;
    const bool oneCall = config.framing.testSize <= config.forecastBatchSize();
    return zero && !config.forecast.seedWithTraining && (oneCall || config.forecast.resetAfterEach);
}

}  // namespace

ExperimentConfig canonical(const ExperimentConfig& original, int trainRows) {
    ExperimentConfig config = original;
    config.forecast.batchSize = config.forecastBatchSize();
    forgetLabels(config, trainRows);
    if (!config.training.stateful) {
        makeStateless(config);
        return config;
    }
    simplifyForecast(config, trainRows);
    if (trainsAsStateless(config.training, trainRows) && testStartsFromZero(config)) makeStateless(config);
    return config;
}

ExperimentConfig canonicalTraining(const ExperimentConfig& original, int trainRows) {
    ExperimentConfig config = original;
    forgetLabels(config, trainRows);
    config.forecast = {};
    if (trainsAsStateless(config.training, trainRows)) makeStateless(config);
    return config;
}

ExperimentConfig canonicalLaneFamily(const ExperimentConfig& original, int trainRows) {
    const ExperimentConfig defaults;
    ExperimentConfig config = canonicalTraining(original, trainRows);
    config.seed = defaults.seed;
    config.stream = defaults.stream;
    config.network.recurrentInitializer = defaults.network.recurrentInitializer;
    config.training.optimizer.learningRate = defaults.training.optimizer.learningRate;
    return config;
}

}  // namespace lstm
