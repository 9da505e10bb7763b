// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace lstm {

/// An estimate of a difference with its 95 % interval.
struct DifferenceEstimate {
    double estimate = 0, low = 0, high = 0;  ///< NaN where there are no finite values
    int n = 0;                               ///< pairs, or the smaller of the two samples
    int leftOut = 0;                         ///< pairs (paired) or values (unpaired) left out because one is not finite
    bool exact = false;                      ///< the interval's rank comes from the exact distribution
};

/// Hodges-Lehmann estimate of a - b: the median of all n m differences a(i) - b(j), with the interval that
/// inverts the rank-sum test: from the k-th smallest to the k-th largest difference. For n m <= 10^4, k is
/// the 0.025 quantile of the exact distribution of U (engine/statistics/rankcounts.h), ties or not; beyond,
/// k = floor(n m / 2 - 1.96 sqrt(n m (n + m + 1) / 12)). At least 1. Both ends are differences that occur, to
/// the last bit; the estimate is one of them or the mean of the two in the middle.
/// Hodges and Lehmann (1963); ranks as in R's wilcox.test(conf.int = TRUE).
/// O((n + m) log) by bisection over the sorted samples; no list of differences is stored.
DifferenceEstimate hodgesLehmann(std::span<const double> a, std::span<const double> b);

/// Paired form: the median of the Walsh averages (d(i) + d(j)) / 2, i <= j, of d = a - b, with the
/// signed-rank interval. For n <= 50, k is the 0.025 quantile of the exact signed-rank distribution; beyond,
/// k = floor(n (n + 1) / 4 - 1.96 sqrt(n (n + 1) (2 n + 1) / 24)). Pairs with a non-finite value are left out; where
/// one sample is longer, its surplus is ignored.
DifferenceEstimate hodgesLehmannPaired(std::span<const double> a, std::span<const double> b);

}  // namespace lstm
