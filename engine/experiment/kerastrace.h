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
};

/// What the contract allows: 60 epochs - losses 1e-6, weights and states 3e-6, scaled predictions 2e-6, RMSE
/// 1e-3; 1000 epochs - weights 2e-3, RMSE 0.01 (trained without resets, where a kink of hard_sigmoid can amplify
/// rounding: 2e-2 and 0.1).
struct TraceLimits {
    double losses = 1e-6, weights = 3e-6, states = 3e-6, predictions = 2e-6, rmse = 1e-3;
};

struct TraceReplay {
    bool passed = false;
    TraceDifferences differences;
    TraceLimits limits;
    Problems problems;  ///< the trace cannot be read; nothing was replayed
};

/// Trains the trace's network from its recorded initial weights and order of the rows and compares every
/// recorded loss, weight, state, forecast and RMSE. A non-finite difference fails.
/// \param bytes the JSON of design/contracts.md section 5 \param trainer Auto and Eigen replay with Eigen
TraceReplay replayKerasTrace(std::string_view bytes, TrainerChoice trainer = TrainerChoice::Eigen);

}  // namespace lstm
