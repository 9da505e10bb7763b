// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/config.h"

#include <algorithm>

namespace lstm {

NetworkShape ExperimentConfig::shape() const {
    return {.features = framing.layout == Layout::Features ? framing.lags : 1,
            .timeSteps = framing.layout == Layout::Features ? 1 : framing.lags,
            .units = network.units,
            .activation = network.activation,
            .recurrentActivation = network.recurrentActivation};
}

TrainingOptions ExperimentConfig::effectiveTraining(int trainRows) const {
    TrainingOptions effective = training;
    effective.batchSize = std::min(training.batchSize, trainRows);
    return effective;
}

void applyKerasDefaults(ExperimentConfig& config, KerasVersion version) {
    config.keras = version;
    const bool olderThan23 = version == KerasVersion::V2_0 || version == KerasVersion::V2_1_3;
    config.network.recurrentActivation = olderThan23 ? Activation::HardSigmoid : Activation::Sigmoid;
    config.network.recurrentInitializer =
        version == KerasVersion::V3 ? RecurrentInitializer::OrthogonalQr : RecurrentInitializer::OrthogonalSvd;
    config.training.optimizer.epsilon = version == KerasVersion::V2_0 ? 1e-8 : 1e-7;
}

}  // namespace lstm
