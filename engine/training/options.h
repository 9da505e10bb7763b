// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/loss.h"
#include "engine/training/adam.h"

namespace lstm {

enum class ResetStates { Epoch, Never };

/// How a network is trained. Defaults are the tutorial's.
struct TrainingOptions {
    int epochs = 1000;
    int batchSize = 1;
    bool stateful = true;                          ///< keep h and c from one batch to the next
    ResetStates resetStates = ResetStates::Epoch;  ///< of a stateful network, after each epoch
    bool resetAtBorders = true;                    ///< of a stateful network, where a sequence begins
    bool shuffle = false;                          ///< a new order of the rows at the start of every epoch
    Loss loss = Loss::MeanSquaredError;
    AdamOptions optimizer;
    bool operator==(const TrainingOptions&) const = default;
};

/// Which trainer trains; Auto decides by the shapes alone.
enum class TrainerChoice { Auto, Eigen, Lockstep };

}  // namespace lstm
