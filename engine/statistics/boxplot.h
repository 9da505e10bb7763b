// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace lstm {

/// Everything a box plot draws, by matplotlib's and pandas' convention (R's hinges differ).
///
/// q1, median, q3: quantiles of type 7. A whisker ends at the most extreme value within 1.5 (q3 - q1) of
/// the box and never inside it; what lies beyond is an outlier.
struct BoxPlot {
    std::size_t count = 0;     ///< finite values; 0: every figure is NaN
    std::size_t diverged = 0;  ///< NaN or infinite
    double mean = 0, median = 0, q1 = 0, q3 = 0;
    double whiskerLow = 0, whiskerHigh = 0;
    double notchLow = 0, notchHigh = 0;  ///< median -+ 1.57 (q3 - q1) / sqrt(n)
    std::vector<double> outliers;        ///< ascending
};

/// Fewer than this many values are drawn as dots without a box.
inline constexpr std::size_t smallestBox = 5;

BoxPlot boxPlot(std::span<const double> sample);

}  // namespace lstm
