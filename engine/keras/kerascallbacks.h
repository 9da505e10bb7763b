// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/keras/kerasrecord.h"
#include "engine/training/fit.h"

namespace lstm {

/// The callbacks of a recorded run, and how its held-out rows were judged.
///
///   mode       held-out rows                                          callbacks
///   val_fit    fit(validation_data=..): the training's own state      none
///   val_hand   a copy of the network, from three starts               none
///   cb_fit     as val_fit                                             handed to fit()
///   cb_loop    a copy, from `validation_from`                         called after each epoch, before reset_states()
struct KerasCallbacks {
    std::optional<EarlyStoppingOptions> earlyStopping;
    std::optional<PlateauOptions> plateau;
    std::optional<Monitor> checkpoint;
    bool checkpointLast = false;  ///< it comes behind early stopping and sees the weights that are put back
    CallbackEra era = CallbackEra::V2_3;
    std::optional<StateSource> validationFrom;  ///< in the fit itself; nothing = not there

    explicit KerasCallbacks(const KerasRecord& record);

    /// With the rules but the checkpoint, which does not touch training.
    FitLane lane(float learningRate) const;

private:
    void read(const TraceField& callback);
};

/// What a start is called in a record: "train_state", "zero", "seeded".
StateSource validationStart(const TraceField& field, const std::string& name);

}  // namespace lstm
