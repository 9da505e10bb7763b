// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <stop_token>
#include <vector>

#include "engine/experiment/prepared.h"
#include "engine/experiment/repeatresult.h"

namespace lstm {

/// A repeat computed once more from its seed: bit for bit what the run gave, losses included.
struct RecalledRepeat {
    RepeatResult result;
    std::vector<float> losses;            ///< point i belongs to the epoch with the index i * stride
    std::vector<float> validationLosses;  ///< the same of the held-out rows; empty without
    int stride = 1;
};

/// \return nothing when stop was requested
std::optional<RecalledRepeat> recallRepeat(const PreparedExperiment& experiment, int repeat, std::stop_token stop = {});

/// About how many multiplications it takes to train one repeat: epochs x rows x time steps x parameters. Tells what can
/// be computed at once from what should be left to a thread.
double trainingWork(const PreparedExperiment& experiment);

}  // namespace lstm
