// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace lstm {

/// An estimate of a difference with its 95 % interval.
struct DifferenceEstimate {
    double estimate = 0, low = 0, high = 0;  ///< NaN where there are no finite values
    int n = 0;         ///< pairs, or the smaller of the two samples
    int leftOut = 0;   ///< pairs (paired) or values (unpaired) left out because one is not finite
    bool exact = false;  ///< the interval's rank comes from the exact distribution
};

/// Hodges-Lehmann estimate of a - b: the median of all n m differences a(i) - b(j), with the interval that
/// inverts the rank-sum test. Rank exact for n m <= 10^4, else the floor of the normal approximation.
/// Hodges and Lehmann (1963); ranks as in R's wilcox.test(conf.int = TRUE).
/// O((n + m) log) by bisection over the sorted samples; nothing of size n m is stored.
DifferenceEstimate hodgesLehmann(std::span<const double> a, std::span<const double> b);

/// Paired form: the median of the Walsh averages (d(i) + d(j)) / 2, i <= j, of d = a - b, with the
/// signed-rank interval. Rank exact for n <= 50. Pairs with a non-finite value are left out; where one
/// sample is longer, its surplus is ignored.
DifferenceEstimate hodgesLehmannPaired(std::span<const double> a, std::span<const double> b);

}  // namespace lstm
