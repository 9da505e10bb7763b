// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "engine/statistics/ranks.h"

namespace lstm {

/// Wilcoxon's signed-rank test of paired samples: do the differences d = a - b lie symmetrically about 0?
///
/// The sizes |d| are ranked, and W+ is the sum of the ranks whose difference is positive. Where a and b are
/// exchangeable within every pair, W+ scatters about n (n + 1) / 4. Pairs share what made both good or bad (here: the
/// random numbers), so differences show that the scatter of the samples themselves would hide.
struct SignedRank {
    double plus = 0, minus = 0;  ///< W+ and W-
    double p = 0;                ///< two-sided; NaN without a difference: identical samples have no p value
    int n = 0;                   ///< differences that are not 0
    int zeros = 0;               ///< differences that are exactly 0
    RankMethod method = RankMethod::Exact;
};

/// Pairs with a value that is not finite are left out, the surplus of a longer sample too. Differences of 0 are dropped
/// before ranking (Wilcoxon's own rule, SciPy's zero_method "wilcox"); their number stands beside the result.
///
/// * Exact: n <= 25 without zeros and ties of |d|: p = 2 P(W <= min(W+, W-)) over all 2^n choices of signs, at most 1.
/// * Asymptotic: else z = |W+ - n (n + 1) / 4| / s with s^2 = n (n + 1) (2 n + 1) / 24 - sum(t^3 - t) / 48, without a
///   correction for continuity (as SciPy's wilcoxon; R's wilcox.test(correct = FALSE)).
///
/// Swapping a and b swaps W+ and W- and keeps p. Wilcoxon (1945).
SignedRank signedRank(std::span<const double> a, std::span<const double> b);

/// The two-sided p by a given method: Exact, or asymptotic for any other. \pre n > 0; Exact: no ties
double signedRankP(std::span<const double> a, std::span<const double> b, RankMethod method);

}  // namespace lstm
