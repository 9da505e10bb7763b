// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace lstm {

/// What one repeat of one experiment gave.
struct RepeatResult {
    int repeat = 0;                 ///< 0, 1, ...
    double rmse = 0.0;              ///< units of the series; NaN where the repeat diverged
    std::vector<double> forecasts;  ///< of the test rows, units of the series; empty where it diverged
    int divergedEpoch = 0;          ///< 1-based; 0 = finite (or only the forecasts were not)
    /// Final, in the order of NetworkShape; empty where it diverged or nobody keeps them.
    std::vector<float> weights = {};
    int stoppedEpoch = 0;  ///< 1-based epoch after which early stopping ended the training; 0 = it did not
    int bestEpoch = 0;     ///< 1-based epoch that early stopping, or bestWeights, found the best; 0 = neither is set
};

}  // namespace lstm
