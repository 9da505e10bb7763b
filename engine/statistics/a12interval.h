// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace lstm {

/// A 95 % interval. NaN where there is none.
struct Interval {
    double low = 0, high = 0;
};

/// How sure the effect size A12 = P(a > b) + P(a = b) / 2 is (mannwhitney.h); diverged values are worse than every
/// finite one, as there.
///
/// * Up to 100 values on each side: percentile bootstrap. Both samples are drawn anew from themselves 9999 times; the
///   interval reaches from the 0.025 to the 0.975 quantile (type 7) of the A12 found. The random stream is a fixed one:
///   equal samples have equal intervals, whoever asks.
/// * Beyond: A12 -+ 1.96 s within [0, 1], with the variance of a U statistic (Sen 1960, DeLong 1988)
///       s^2 = var(V) / n + var(W) / m,   V(i) = P(a(i) > b) + ties / 2,   W(j) = P(a > b(j)) + ties / 2
///   in whose place a bootstrap of thousands of values would say the same later.
///
/// The two samples are drawn independently: of paired ones, whose errors go up and down together, the interval is wider
/// than need be. Fewer than 5 values on a side: none. Complete separation (A12 of 0 or 1) leaves an interval of no
/// width, which says that no pairing went the other way, not that none could.
Interval a12Interval(std::span<const double> a, std::span<const double> b);

/// The 0.025 and 0.975 quantiles of a bootstrap distribution in any order, which this sorts.
Interval percentileInterval(std::span<double> distribution);

}  // namespace lstm
