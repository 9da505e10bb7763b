// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace lstm {

/// The losses of many repeats in the form a chart can show: at some epochs the median and the 5 % and 95 %
/// quantiles (type 7) over the repeats that have got there. All lists have the same length.
struct LossBand {
    std::vector<double> epochs;  ///< 1-based, ascending
    std::vector<double> low, median, high;
    int repeats = 0;  ///< that it is of
};

/// \param curves loss of each repeat; point i belongs to epoch 1 + i * stride. They may differ in length (a run in
///        progress); values that are not finite are left out.
/// \param points at most so many epochs, evenly spread, the last known one always among them
LossBand lossBand(std::span<const std::span<const float>> curves, int stride, int points);

/// One repeat's curve thinned in the same way, so that it can be drawn over the band.
LossBand thinnedCurve(std::span<const float> curve, int stride, int points);

/// A curve at these epochs, those of a band; shorter where the curve ends earlier (it diverged, or still grows).
std::vector<double> lossesAt(std::span<const float> curve, int stride, std::span<const double> epochs);

}  // namespace lstm
