// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/fitlane.h"

#include <cmath>

namespace lstm {
namespace {

void keepWeights(const Trainer& trainer, int lane, std::vector<float>& weights) {
    weights.resize(static_cast<std::size_t>(trainer.parameterCount()));
    trainer.readParameters(lane, weights);
}

}  // namespace

void FitLane::endEpoch(Trainer& trainer, int lane, const EpochLosses& ended) {
    const int epoch = trainer.epoch();
    const auto loss = static_cast<float>(ended.loss);
    if (losses) losses->store(repeat, epoch - 1, loss);
    if (validationLosses && ended.validation)
        validationLosses->store(repeat, epoch - 1, static_cast<float>(*ended.validation));
    if (!std::isfinite(loss)) {
        divergedEpoch = epoch;
        return;
    }
    if (plateau) {
        plateau->epochEnded(ended);
        if (plateau->reduced()) trainer.setLearningRate(lane, plateau->learningRate());
    }
    if (earlyStopping) {
        earlyStopping->epochEnded(epoch, ended);
        if (earlyStopping->improved() && earlyStopping->keepsWeights()) keepWeights(trainer, lane, stoppingWeights);
        if (earlyStopping->stops()) stoppedEpoch = epoch;
    }
    if (bestLoss && bestLoss->epochEnded(epoch, ended)) keepWeights(trainer, lane, bestWeights);
}

void FitLane::keepResult(const Trainer& trainer, int lane) {
    result = {trainer.parameters(lane), trainer.nextState(lane), trainer.epoch()};
    if (!bestWeights.empty()) result->parameters = bestWeights;
    else if (putsWeightsBack()) result->parameters = stoppingWeights;
}

int FitLane::bestEpoch() const {
    if (bestLoss) return bestLoss->epoch();
    return earlyStopping ? earlyStopping->bestEpoch() : 0;
}

bool FitLane::putsWeightsBack() const {
    return !bestWeights.empty() || (earlyStopping && earlyStopping->restores() && !stoppingWeights.empty());
}

}  // namespace lstm
