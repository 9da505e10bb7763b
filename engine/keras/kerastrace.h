// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/base/problem.h"
#include "engine/training/options.h"

namespace lstm {

/// Largest absolute differences between a recorded run of real Keras and its replay here; nothing where the
/// trace has no such field.
struct TraceDifferences {
    std::optional<double> losses, weights, states, predictions, rmse;
    std::optional<double> data;  ///< the rows (scaled), and minima and maxima, against what follows from the series
};

/// What the contract allows: 60 epochs - losses 1e-6, weights and states 3e-6, scaled predictions 2e-6, RMSE
/// 1e-3; 1000 epochs - weights 2e-3, RMSE 0.01 (trained without resets, where a kink of hard_sigmoid can amplify
/// rounding: 2e-2 and 0.1); with callbacks, up to 300 epochs at twenty times the learning rate, weights 5e-6 (lockstep,
/// whose sums run in another order than Keras': 1e-5). For
/// forecasts of 1000 epochs, of which it says nothing: 1e-4 (1e-3), about what the RMSE may differ by.
struct TraceLimits {
    double losses = 1e-6, weights = 3e-6, states = 3e-6, predictions = 2e-6, rmse = 1e-3, data = 1e-6;
};

struct TraceReplay {
    bool passed = false;
    TraceDifferences differences;
    TraceLimits limits;
    Problems problems;  ///< the trace cannot be read; nothing was replayed
};

/// Trains the trace's network from its recorded initial weights and order of the rows and compares every number that is
/// recorded and can be computed: losses and the evaluation; weights, Adam's moments and its steps (as weights); states;
/// forecasts, scaled or in the units of the series (divided by half the range of the target, so that all are told on
/// the scale from -1 to 1), and the scaled rows where they do not follow from `raw`; RMSE; losses of held-out rows and
/// what callbacks decided (epochreplay.h). A non-finite difference fails. Fields that are absent or null are skipped,
/// unknown ones ignored.
///
/// Problems: JsonSyntax; TraceField and TraceShape with the field's path ("policies.noreset.states_after[0].h") for
/// what is missing, of another shape than the configuration says, keyed by no epoch of the run, or an unknown name.
/// \param bytes the JSON of design/contracts.md section 5 \param trainer Auto and Eigen replay with Eigen
TraceReplay replayKerasTrace(std::string_view bytes, TrainerChoice trainer = TrainerChoice::Eigen);

}  // namespace lstm
