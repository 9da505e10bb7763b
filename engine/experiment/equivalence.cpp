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
    config.network.resetAfter = shape.cell == CellKind::GruAfter;  // of another cell it says nothing
    if (!shape.recurrent()) config.network.recurrentInitializer = RecurrentInitializer::OrthogonalSvd;
    if (shape.layer(0).gates() == 1) config.network.recurrentActivation = Activation::HardSigmoid;
    const bool counts = config.training.earlyStopping || config.training.reduceLearningRate;
    if (!counts) config.keras = KerasVersion::V2_0;  // ... its defaults stand in the fields themselves
    config.framing.trainSize = trainRows;
    config.training = config.effectiveTraining(trainRows);
    config.trainer = resolveTrainer(config.trainer, config.shape(), config.training);
    // With one row a batch and one lag both layouts are the same tensor.
    const bool ahead = std::ranges::any_of(config.series.inputs, &InputChoice::knownAhead);
    if (config.framing.lags == 1 && !ahead) config.framing.layout = Layout::Features;
}

/// What must be the same: the results alone, or the curves of both losses, too, which experiments that share a training
/// show.
enum class Sameness { OfResults, OfCurves };

bool looksAtValidation(const TrainingOptions& training, Sameness sameness) {
    return training.validation && (sameness == Sameness::OfCurves || training.followsValidation());
}

/// Nothing is carried from batch to batch while training, nor into a validation that anything looks at.
bool trainsAsStateless(const TrainingOptions& training, int rowsTrained, Sameness sameness) {
    if (!training.stateful) return true;
    return training.batchSize >= rowsTrained && training.resetStates == ResetStates::Epoch &&
           !looksAtValidation(training, sameness);
}

void trainStateless(ExperimentConfig& config) {
    config.training.stateful = false;
    config.training.resetStates = ResetStates::Epoch;
    config.training.resetAtBorders = true;
}

/// The state that validation starts from is of no account in a stateless network and where nothing looks at the loss.
/// Keras' shared state is as good as a copy where it is reset afterwards.
void simplifyRules(TrainingOptions& training, CallbackEra era, Sameness sameness) {
    if (training.validation) {
        ValidationState& state = training.validation->state;
        const bool keras = state == ValidationState::Keras;
        const bool shared = keras && training.stateful && training.resetStates == ResetStates::Never;
        const bool looked = training.stateful && looksAtValidation(training, sameness);
        if (!shared && (keras || !looked)) state = ValidationState::Copy;
    }
    if (training.earlyStopping && era != CallbackEra::V2_0)  // see EarlyStopping
        training.earlyStopping->patience = std::max(training.earlyStopping->patience, 1);
}

/// Whether the forecasts go on from a state that training has left.
bool carriesOver(const ExperimentConfig& config) {
    return config.keepsState() && config.training.resetStates == ResetStates::Never && config.forecastsFromTraining();
}

/// A start that is given is of no account where it is zero and the test would start from zero without it, or where the
/// state is cleared before the test.
void simplifyStart(ExperimentConfig& config, bool cleared) {
    if (!config.forecast.initialState) return;
    ExperimentConfig without = config;
    without.forecast.initialState.reset();
    if (cleared || (isZeroStart(*config.forecast.initialState) && !carriesOver(without)))
        config.forecast.initialState.reset();
}

/// Where every call of the test pass starts from zero whatever the options, they are set to the plainest. The reset
/// after the only epoch is of no account where nothing sees the state that it clears.
void simplifyForecast(ExperimentConfig& config, int trainRows) {
    ForecastOptions& forecast = config.forecast;
    if (!config.forecastsStateful()) {
        forecast.seedWithTraining = forecast.resetAfterEach = false;
        forecast.initialState.reset();
    }
    const int call = config.forecastBatchSize();
    const bool seeded = forecast.seedWithTraining && trainRows >= call;  // a partial call is dropped
    const bool cleared = seeded && forecast.resetAfterEach;              // before the test
    if (config.training.epochs == 1 && (cleared || !config.forecastsFromTraining()))
        config.training.resetStates = ResetStates::Epoch;
    simplifyStart(config, cleared);
    const bool startsFromZero = !carriesOver(config) && !forecast.initialState;
    forecast.seedWithTraining = seeded && !(forecast.resetAfterEach && startsFromZero);
    if (!forecast.seedWithTraining && config.framing.testSize <= call) forecast.resetAfterEach = false;
}

bool testStartsFromZero(const ExperimentConfig& config) {
    const bool oneCall = config.framing.testSize <= config.forecastBatchSize();
    return !carriesOver(config) && !config.forecast.initialState && !config.forecast.seedWithTraining &&
           (oneCall || config.forecast.resetAfterEach);
}

}  // namespace

ExperimentConfig canonical(const ExperimentConfig& original, int trainRows) {
    ExperimentConfig config = original;
    config.forecast.batchSize = config.forecastBatchSize();
    config.forecast.stateful = config.forecastsStateful();
    forgetLabels(config, trainRows);
    simplifyForecast(config, trainRows);
    const bool unseen = !carriesOver(config);
    if (testStartsFromZero(config)) config.forecast.stateful = config.forecast.resetAfterEach = false;
    if (unseen && trainsAsStateless(config.training, config.rowsTrained(trainRows), Sameness::OfResults))
        trainStateless(config);
    simplifyRules(config.training, original.callbackEra(), Sameness::OfResults);
    return config;
}

ExperimentConfig canonicalTraining(const ExperimentConfig& original, int trainRows) {
    ExperimentConfig config = original;
    forgetLabels(config, trainRows);
    config.forecast = {};
    if (trainsAsStateless(config.training, config.rowsTrained(trainRows), Sameness::OfCurves)) trainStateless(config);
    simplifyRules(config.training, original.callbackEra(), Sameness::OfCurves);
    return config;
}

ExperimentConfig canonicalLaneFamily(const ExperimentConfig& original, int trainRows) {
    const ExperimentConfig defaults;
    ExperimentConfig config = canonicalTraining(original, trainRows);
    config.seed = defaults.seed;
    config.stream = defaults.stream;
    config.network.recurrentInitializer = defaults.network.recurrentInitializer;
    config.training.optimizer.learningRate = defaults.training.optimizer.learningRate;
    config.training.earlyStopping.reset();
    config.training.reduceLearningRate.reset();
    config.training.bestWeights = false;
    config.keras = defaults.keras;
    return config;
}

}  // namespace lstm
