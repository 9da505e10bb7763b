// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/effects.h"

#include <algorithm>

namespace lstm {
namespace {

int callsFor(int rows, int size) { return (rows + size - 1) / size; }

bool clearedBetweenEpochs(const ExperimentConfig& config) {
    return config.training.epochs == 1 || config.training.resetStates == ResetStates::Epoch;
}

bool carriesInto(const ExperimentConfig& config) {
    return config.keepsState() && config.training.resetStates == ResetStates::Never && config.forecastsFromTraining();
}

/// A start that is zero everywhere is none where forecasting would start from zero anyway, or where the only epoch's
/// end is of no account.
bool startIsGiven(const ExperimentConfig& config) {
    if (!config.forecast.initialState || !config.forecastsStateful()) return false;
    ExperimentConfig without = config;
    without.forecast.initialState.reset();
    return (carriesInto(without) && config.training.epochs > 1) || !isZeroStart(*config.forecast.initialState);
}

/// The reset after each epoch of a stateful network: with several epochs the next one starts from it, with
/// one it matters only through the state that forecasting starts from.
std::optional<NoEffect> epochReset(const ExperimentConfig& config, const StateFlow& flow) {
    if (config.training.epochs > 1) return {};
    ExperimentConfig without = config;
    without.forecast.initialState.reset();
    if (!without.forecastsFromTraining()) return NoEffect::OneEpochNewNetwork;
    const bool seedingClears =
        config.forecast.seedWithTraining && config.forecast.resetAfterEach && flow.seedingCalls > 0;
    if (seedingClears) return NoEffect::OneEpochSeedingResets;
    return config.forecast.initialState ? std::optional(NoEffect::OneEpochGivenStart) : std::nullopt;
}

std::optional<NoEffect> seeding(const ExperimentConfig& config, const StateFlow& flow) {
    if (!flow.forecastsStateful) return NoEffect::StatelessNetwork;
    const int possible = flow.callRows > 0 ? flow.trainingRows / flow.callRows : 0;
    if (possible == 0) return NoEffect::SeedingTooShort;
    // Seeding with resets ends in zero; without seeding the test starts from zero only if forecasting does.
    if (config.forecast.resetAfterEach && flow.endsInZero) return NoEffect::ResetAfterForecast;
    return {};
}

std::optional<NoEffect> forecastReset(const StateFlow& flow) {
    if (!flow.forecastsStateful) return NoEffect::StatelessNetwork;
    // A reset after the last seeding call reaches the test, also where the test is a single call.
    return flow.testCalls <= 1 && flow.seedingCalls == 0 ? std::optional(NoEffect::OneTestCall) : std::nullopt;
}

}  // namespace

StateFlow stateFlow(const ExperimentConfig& config, int trainingRows) {
    StateFlow flow;
    flow.trainingRows = std::max(0, trainingRows);
    flow.testRows = std::max(0, config.framing.testSize);
    flow.heldOutRows = flow.trainingRows > 0 ? flow.trainingRows - config.rowsTrained(flow.trainingRows) : 0;
    flow.stateful = config.keepsState();
    flow.forecastsStateful = config.forecastsStateful();
    const int trained = flow.trainingRows - flow.heldOutRows;
    const int batch = std::max(1, config.training.batchSize), call = std::max(1, config.forecastBatchSize());
    flow.batchRows = std::min(batch, std::max(1, trained));
    flow.callRows = call;
    flow.batchesPerEpoch = callsFor(trained, batch);
    flow.testCalls = callsFor(flow.testRows, call);
    flow.seedingCalls = config.forecast.seedWithTraining ? flow.trainingRows / call : 0;
    // Another batch size, or the other kind, means another network with the same weights and a zero state.
    flow.endsInZero = !carriesInto(config) && !startIsGiven(config);
    if (flow.forecastsStateful) {
        if (flow.seedingCalls > 0)
            flow.testStart = config.forecast.resetAfterEach ? StateOrigin::Zero : StateOrigin::Seeding;
        else if (startIsGiven(config)) flow.testStart = StateOrigin::Given;
        else if (!flow.endsInZero) flow.testStart = StateOrigin::Training;
    }
    const bool laterCallsFromZero = flow.testCalls <= 1 || config.forecast.resetAfterEach;
    flow.forecastsFromZero = !flow.forecastsStateful || (flow.testStart == StateOrigin::Zero && laterCallsFromZero);
    return flow;
}

std::optional<NoEffect> StateEffects::of(StateSwitch which) const {
    switch (which) {
    case StateSwitch::ResetEachBatch: return resetEachBatch;
    case StateSwitch::ResetEachEpoch: return resetEachEpoch;
    case StateSwitch::Seeding: return seeding;
    case StateSwitch::ResetEachForecast: return resetEachForecast;
    }
    __builtin_unreachable();
}

StateEffects stateEffects(const ExperimentConfig& config, int trainingRows) {
    // Stateful or not is judged with the network stateful: only then is there a state that could flow.
    ExperimentConfig stateful = config;
    stateful.training.stateful = true;
    const StateFlow flow = stateFlow(config, trainingRows), flowing = stateFlow(stateful, trainingRows);
    const bool cleared = flow.seedingCalls > 0 && config.forecast.resetAfterEach;  // before the test
    const bool unseen = config.forecast.stateful ? !carriesInto(stateful) || cleared : flowing.forecastsFromZero;
    StateEffects effects;
    if (flowing.batchesPerEpoch <= 1 && clearedBetweenEpochs(config) && unseen && !config.training.followsValidation())
        effects.resetEachBatch = NoEffect::OneBatchReset;
    effects.resetEachEpoch = config.keepsState() ? epochReset(config, flow) : std::optional(NoEffect::StatelessNetwork);
    effects.seeding = seeding(config, flow);
    effects.resetEachForecast = forecastReset(flow);
    return effects;
}

LearningParameters learningParameters(const ExperimentConfig& config, int trainingRows) {
    const bool steps = config.framing.layout == Layout::TimeSteps && config.framing.lags > 1;
    const bool trainedFromZero =
        !config.keepsState() || (stateFlow(config, trainingRows).batchesPerEpoch <= 1 && clearedBetweenEpochs(config));
    const bool stateIsZero = trainedFromZero && !steps;
    const NetworkShape shape = config.shape();
    LearningParameters count{.total = shape.parameterCount()};
    for (int number = 0; number <= shape.output(); ++number) {
        const LayerShape layer = shape.layer(number);
        const bool withoutState = stateIsZero && layer.recurrent();  // only what multiplies no state learns
        count.learning += withoutState ? (layer.gates() - layer.form().silentGates) * layer.units *
                                             (layer.inputs + layer.rows(BlockKind::Bias))
                                       : layer.parameters();
    }
    return count;
}

}  // namespace lstm
