// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "engine/training/bestloss.h"
#include "engine/training/losscurves.h"
#include "engine/training/trainer.h"

namespace lstm {

/// A repeat whose training is over.
struct FitResult {
    std::vector<float> parameters;  ///< of its last epoch, or those that were put back
    NetworkState state;             ///< what its next batch, or the first forecast, starts from
    int epochs = 0;                 ///< trained
};

/// One repeat of a fit, and what the ends of its epochs have made of it: values only, one lane's knowing nothing of
/// another's. Lanes march in step, so one that is over trains on beside the others; what it was when it ended is kept
/// here, and its numbers are no longer looked at.
///
/// Its rules look at an epoch's end in Keras' usual order: reduce the learning rate, stop early, keep the best weights.
/// All of them see the weights as the epoch left them.
struct FitLane {
    LossCurves* losses = nullptr;            ///< receives the loss of every epoch up to its last one; may be null
    LossCurves* validationLosses = nullptr;  ///< the same of the held-out rows
    int repeat = 0;                          ///< whose curves of these that is
    std::optional<ReduceOnPlateau> plateau = {};
    std::optional<EarlyStopping> earlyStopping = {};
    std::optional<BestLoss> bestLoss = {};  ///< its weights are the result's

    int divergedEpoch = 0;  ///< 1-based epoch whose loss was not finite; 0 = never
    int stoppedEpoch = 0;   ///< 1-based epoch after which early stopping ended it; 0 = it did not

    /// Nothing that is still to come concerns it. (A loss that is not finite never comes back.)
    bool over() const { return divergedEpoch != 0 || stoppedEpoch != 0; }

    /// What follows from the end of an epoch. \param lane its number in the trainer \pre !over()
    void endEpoch(Trainer& trainer, int lane, const EpochLosses& ended);

    /// What the repeat was when it ended; asked after its last epoch.
    void keepResult(const Trainer& trainer, int lane);

    /// The epoch (1, 2, ...) whose weights are the best by bestLoss, else by earlyStopping; 0 = neither is set.
    int bestEpoch() const;
    /// Whether the result's weights are those of bestEpoch().
    bool putsWeightsBack() const;

    std::vector<float> stoppingWeights = {}, bestWeights = {};  ///< of the best epochs of earlyStopping and bestLoss
    std::optional<FitResult> result = {};                       ///< when it is over
};

}  // namespace lstm
