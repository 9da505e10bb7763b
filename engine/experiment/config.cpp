// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/config.h"

#include <algorithm>

namespace lstm {

CellKind cellKind(Cell cell, bool resetAfter) {
    switch (cell) {
    case Cell::Lstm: return CellKind::Lstm;
    case Cell::Gru: return resetAfter ? CellKind::GruAfter : CellKind::Gru;
    case Cell::SimpleRnn: return CellKind::SimpleRnn;
    case Cell::Dense: return CellKind::Dense;
    }
    __builtin_unreachable();
}

NetworkShape ExperimentConfig::shape() const {
    const auto meant = [this](Activation named) {
        return named == Activation::HardSigmoid && keras == KerasVersion::V3 ? Activation::HardSigmoid3 : named;
    };
    const auto ahead = std::ranges::count(series.inputs, true, &InputChoice::knownAhead);
    const int features = featureCount(framing, static_cast<int>(series.inputs.size()) + 1, static_cast<int>(ahead)),
              steps = framing.layout == Layout::Features ? 1 : framing.lags;
    const bool timeAxis = network.cell != Cell::Dense;  // an MLP sees all steps side by side
    return {.features = timeAxis ? features : features * steps,
            .timeSteps = timeAxis ? steps : 1,
            .units = network.units,
            .activation = meant(network.activation),
            .recurrentActivation = meant(network.recurrentActivation),
            .cell = cellKind(network.cell, network.resetAfter.value_or(keras == KerasVersion::V3)),
            .outputs = framing.horizon};
}

bool isZeroStart(const std::vector<LayerStart>& layers) {
    const auto zeros = [](const std::vector<std::vector<double>>& rows) {
        return std::ranges::all_of(
            rows, [](const auto& row) { return std::ranges::all_of(row, [](double value) { return value == 0.0; }); });
    };
    return std::ranges::all_of(layers, [&](const LayerStart& layer) { return zeros(layer.h) && zeros(layer.c); });
}

int ExperimentConfig::rowsTrained(int trainRows) const {
    return std::max(1, trainRows - (training.validation ? training.validation->size : 0));
}

TrainingOptions ExperimentConfig::effectiveTraining(int trainRows) const {
    TrainingOptions effective = training;
    effective.batchSize = std::min(training.batchSize, rowsTrained(trainRows));
    effective.stateful = keepsState();
    effective.optimizer.clipEachMatrix |= training.optimizer.clipNorm && keras == KerasVersion::V3;
    return effective;
}

CallbackEra ExperimentConfig::callbackEra() const {
    switch (keras) {
    case KerasVersion::V2_0: return CallbackEra::V2_0;
    case KerasVersion::V2_1_3: return CallbackEra::V2_1;
    case KerasVersion::V2_3: return CallbackEra::V2_3;
    case KerasVersion::V3: return CallbackEra::V3;
    }
    __builtin_unreachable();
}

void applyKerasDefaults(ExperimentConfig& config, KerasVersion version) {
    const auto use = [&](Activation gates, RecurrentInitializer recurrent, double epsilon) {
        config.keras = version;
        config.network.recurrentActivation = gates;
        config.network.recurrentInitializer = recurrent;
        config.training.optimizer.epsilon = epsilon;
    };
    switch (version) {
    case KerasVersion::V2_0: return use(Activation::HardSigmoid, RecurrentInitializer::OrthogonalSvd, 1e-8);
    case KerasVersion::V2_1_3: return use(Activation::HardSigmoid, RecurrentInitializer::OrthogonalSvd, 1e-7);
    case KerasVersion::V2_3: return use(Activation::Sigmoid, RecurrentInitializer::OrthogonalSvd, 1e-7);
    case KerasVersion::V3: return use(Activation::Sigmoid, RecurrentInitializer::OrthogonalQr, 1e-7);
    }
}

}  // namespace lstm
