// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace lstm {

/// How well n repeats place their mean.
///
///   standard error  s / sqrt(n)          half width of the 95 % interval  h(n) = t(0.975, n - 1) s / sqrt(n)
///
/// Diverged (not finite) values are left out, as in describe(). The t interval supposes that the mean of n values is
/// nearly normal: of RMSE with a heavy right tail, ten repeats cover the mean in 70 to 90 % of cases instead of 95.
struct MeanPrecision {
    int n = 0;
    double mean = 0, std = 0;  ///< NaN where there is no value, or one only
    double halfWidth = 0;      ///< NaN for fewer than two values
};
MeanPrecision meanPrecision(std::span<const double> sample);

/// h(n) for a known standard deviation: the smooth line that falls with the root of n. NaN for n < 2.
double meanHalfWidth(double std, int n);

/// The smallest n >= 2 with h(n) <= `target`; infinite for a target that is not positive, NaN for a std that is not
/// finite. Beyond 10 000 the quantile of t is that of the normal distribution, 1.96.
double repeatsForHalfWidth(double std, double target);

/// h after the first 2, 3, ... finite values, in their order: element i belongs to n = i + 2. What somebody who had
/// stopped there would have been told; it jumps where a badly trained network comes.
std::vector<double> halfWidthsSoFar(std::span<const double> sample);

/// How much the means of n repeats really scatter.
struct BlockScatter {
    int n = 0, blocks = 0;
    double halfWidth = 0;  ///< t(0.975, n - 1) x standard deviation of the block means
    double low = 0,
           high = 0;  ///< 95 % interval of it: sqrt((b - 1) / chi2) x halfWidth, chi2 its 0.975 and 0.025 quantiles
};

/// The repeats in their order are cut into floor(N / n) blocks of n that share none; the standard deviation of the
/// block means is the measured standard error. Repeats are independent of one another, so it should lie about s /
/// sqrt(n).
///
/// Why not more draws, with or without replacement? They cannot disagree with s / sqrt(n): the mean of n drawn with
/// replacement varies by exactly s^2 (N - 1) / (N n), without replacement by s^2 / n (1 - n / N) - which vanishes at n
/// = N, the trap of the finite population. Averaged over all ways to cut, even blocks give s^2 / n exactly. Only one
/// cut that was not chosen, in the order of the repeats, measures anything; the interval says how little where blocks
/// are few. (It supposes normal block means: one badly trained network lifts the small sizes together, since all sizes
/// share it.)
///
/// Sizes with fewer than `fewestBlocks` blocks are left out, sizes below 2 too; empty where no size is left.
std::vector<BlockScatter> blockScatter(std::span<const double> sample, std::span<const int> sizes);
inline constexpr int fewestBlocks = 5;

/// About `count` sizes from `low` to `high`, evenly spread on a logarithmic scale, each once, both ends among them.
std::vector<int> spreadSizes(int low, int high, int count);

}  // namespace lstm
