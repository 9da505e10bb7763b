// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/samples.h"

namespace lstm {

Samples samples(const std::vector<SupervisedRow>& rows, Layout layout) {
    const auto lags = rows.empty() ? 0 : static_cast<Eigen::Index>(rows.front().scaledInput.size());
    const auto count = static_cast<Eigen::Index>(rows.size());
    Samples result{Matrix(count, lags), Eigen::VectorXf(count)};
    for (Eigen::Index r = 0; r < count; ++r) {
        for (Eigen::Index lag = 0; lag < lags; ++lag)
            result.x(r, layout == Layout::Features ? lag : lags - 1 - lag) =
                static_cast<float>(rows[r].scaledInput[lag]);
        result.y(r) = static_cast<float>(rows[r].scaledTarget);
    }
    return result;
}

}  // namespace lstm
