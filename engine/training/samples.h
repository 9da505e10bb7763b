// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include "engine/data/framing.h"
#include "engine/network/network.h"

namespace lstm {

/// The rows that a network sees, in float32.
struct Samples {
    Matrix x;           ///< rows x (timeSteps * features), a row's time steps one after the other
    Eigen::VectorXf y;  ///< scaled targets

    int rows() const { return static_cast<int>(y.size()); }
};

/// Features: lags newest first in one time step. TimeSteps: lags oldest first, one feature each.
Samples samples(const std::vector<SupervisedRow>& rows, Layout layout);

}  // namespace lstm
