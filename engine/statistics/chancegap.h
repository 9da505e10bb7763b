// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace lstm {

/// How far apart the means of n repeats lie by chance alone, and how often as far as a gap that was seen (A vs A).
///
/// Unpaired: two runs of the same network, n repeats each, from other seeds. Both are drawn with replacement from the
/// finished repeats, which stand for the network's distribution: any n is possible, also more than there are. A mean of
/// draws varies by s^2 (N - 1) / (N n); the gap is multiplied by sqrt(N / (N - 1)), so that its variance is 2 s^2 / n.
///
/// Paired: both experiments ran from equal seeds, d = a - b. Were the two the same, each difference could as well have
/// the other sign: n of them are drawn with replacement, each with a sign drawn by lot, and their mean is the gap. (Of
/// one and the same network the paired gap is 0, always.)
///
/// 9999 draws from a fixed stream of random numbers: equal samples have equal chances, whoever asks. Diverged values
/// are left out. Fewer than 5 values, or n < 1: no gaps.
struct ChanceGaps {
    int n = 0;
    std::vector<double> gaps;     ///< |difference of means|, ascending
    double median = 0, high = 0;  ///< the 0.5 and 0.95 quantiles; NaN without gaps
};
ChanceGaps chanceGaps(std::span<const double> sample, int n);
ChanceGaps chanceGapsPaired(std::span<const double> a, std::span<const double> b, int n);

/// The share of gaps that are as large as `seen` or larger, (k + 1) / (B + 1): the seen one is counted, so that no
/// chance is ever called zero. NaN without gaps.
double shareAtLeast(const ChanceGaps& chance, double seen);

/// |mean a - mean b|, of all finite values; paired: of the pairs in which both are. NaN where a side has none.
double meanGap(std::span<const double> a, std::span<const double> b, bool paired);

/// Shares of the gaps in equal bins from 0; what lies beyond the last bin counts in it.
struct GapBins {
    double width = 0;
    std::vector<double> shares;
};
GapBins binned(const ChanceGaps& chance, double width, int bins);

}  // namespace lstm
