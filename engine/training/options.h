// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "engine/network/loss.h"
#include "engine/training/earlystopping.h"
#include "engine/training/optimizer.h"
#include "engine/training/plateau.h"

namespace lstm {

enum class ResetStates { Epoch, Never };

/// Where the state that held-out rows are judged from comes from.
enum class ValidationState {
    Copy,    ///< a copy of the training's at the end of the epoch, before its reset
    Zero,    ///< zero
    Seeded,  ///< zero, then the rows trained on are forecast with the weights of the epoch's end
    Keras,   ///< the training's own, which goes on from behind the held-out rows: fit(validation_data=...)
};

/// The last rows of training are held out and judged after every epoch. A stateless network judges every row from zero.
struct ValidationOptions {
    int size = 1;  ///< rows, of every sequence
    ValidationState state = ValidationState::Copy;
    bool operator==(const ValidationOptions&) const = default;
};

/// How a network is trained. Defaults are the tutorial's.
struct TrainingOptions {
    int epochs = 1000;
    int batchSize = 1;
    bool stateful = true;                          ///< keep the state from one batch to the next
    ResetStates resetStates = ResetStates::Epoch;  ///< of a stateful network, after each epoch
    bool resetAtBorders = true;                    ///< of a stateful network, where a sequence begins
    bool shuffle = false;                          ///< a new order of the rows at the start of every epoch
    Loss loss = Loss::MeanSquaredError;
    OptimizerOptions optimizer;
    std::optional<ValidationOptions> validation = {};
    std::optional<EarlyStoppingOptions> earlyStopping = {};
    std::optional<PlateauOptions> reduceLearningRate = {};
    bool bestWeights = false;  ///< keep the weights of the epoch with the lowest monitored loss at the end

    /// What bestWeights looks at: what early stopping does, else the validation loss where there is one.
    Monitor bestMonitor() const {
        if (earlyStopping) return earlyStopping->monitor;
        return validation ? Monitor::ValidationLoss : Monitor::Loss;
    }
    /// Whether what training does next depends on the validation loss, or on which weights it leaves.
    bool followsValidation() const {
        return (earlyStopping && earlyStopping->monitor == Monitor::ValidationLoss) ||
               (reduceLearningRate && reduceLearningRate->monitor == Monitor::ValidationLoss) ||
               (bestWeights && bestMonitor() == Monitor::ValidationLoss);
    }

    bool operator==(const TrainingOptions&) const = default;
};

/// Which trainer trains; Auto decides by the shapes alone.
enum class TrainerChoice { Auto, Eigen, Lockstep };

}  // namespace lstm
