// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "engine/experiment/prepare.h"

namespace lstm {

/// The generation of Keras that a script is written for: its argument names, its way to set a state. How callbacks
/// count, which hard_sigmoid is meant and so on is the experiment's and does not change with it.
enum class KerasApi {
    V2,  ///< Keras 2.0 to 2.3: `from keras import backend`, `model.reset_states()`
    V3,  ///< Keras 3 on any backend: `Input(batch_shape=..)`, `layer.reset_state()`
};

/// The generation that an experiment's own `keras` belongs to.
KerasApi kerasApi(KerasVersion version);

/// Why an experiment cannot be written for a generation; nothing = it can.
///
///   KerasScriptClipBoth     Keras 3 clips the norm or the values, not both
///   KerasScriptClipEach     Keras 2 clips the norm of all gradients together, not of each matrix
std::optional<Problem> checkKerasScript(const ExperimentConfig& config, KerasApi api);

/// One repeat of an experiment as a whole Python program that needs Keras and NumPy only.
///
/// It holds the rows as the network sees them, the repeat's initial weights and its orders of the rows, so its training
/// is that of the workbench up to rounding; the loop over epochs with resets, held-out rows and callbacks (counted by
/// hand as the experiment's Keras version does: in a loop of one-epoch fits Keras' own objects begin anew with every
/// call); seeding and forecasting. It prints the forecasts beside the workbench's and their RMSE. With a file name it
/// writes a trace in the form of the recorded runs, which replayKerasTrace() reads. The program is only text: nothing
/// of ours runs in it.
///
/// The repeat is trained here, for the numbers that it is compared with: as long as one repeat takes.
/// \pre !checkKerasScript(experiment.config, api)
std::string kerasScript(const PreparedExperiment& experiment, int repeat, KerasApi api);

}  // namespace lstm
