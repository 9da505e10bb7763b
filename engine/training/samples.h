// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>
#include <Eigen/Core>

#include "engine/data/framing.h"
#include "engine/network/network.h"

namespace lstm {

/// The rows that a network sees, in float32, sequence behind sequence.
struct Samples {
    Matrix x;   ///< rows x (timeSteps * features), a row's time steps one after the other
    Outputs y;  ///< rows x outputs, scaled targets
    /// First rows of the second sequence, the third, ...: what a state must not be carried across.
    std::vector<int> borders = {};

    int rows() const { return static_cast<int>(y.rows()); }
    /// The rows of each sequence: [first, end).
    std::vector<std::pair<int, int>> sequences() const;
    /// The rows of one sequence alone.
    Samples part(std::size_t sequence) const;
};

/// Training rows without those that are held out, and these.
struct HeldOut {
    Samples trained, validation;
};
/// The last rows of every sequence are held out. \pre each has more
HeldOut holdOut(const Samples& all, int lastOfEach);

/// One time step: the inputs in their order. Several: they are blocks of equal width, newest first, and become the
/// steps, oldest first.
Samples samples(const SupervisedRows& rows, int timeSteps);

}  // namespace lstm
