// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "engine/statistics/a12interval.h"

namespace lstm {

/// How much one sample scatters against another: "stateless runs spread less".
struct SpreadComparison {
    double ratio = 0;   ///< interquartile range of a / that of b; NaN for 0 / 0
    Interval interval;  ///< 95 %, of the ratio
    double p = 0;       ///< Brown and Forsythe's
};

/// Over finite values: one diverged repeat is no spread, and is counted elsewhere.
///
/// * Ratio: quantiles of type 7 (describe.h). The quartiles do not see the one network in twenty that went astray,
///   which a standard deviation would mostly measure.
/// * Interval: percentile bootstrap. Both samples are drawn anew from themselves, independently, 9999 times (999 beyond
///   100 values, 199 beyond 10^4), from a fixed random stream: equal samples have equal intervals. Resamples whose
///   ratio is 0 / 0 are left out, x / 0 is infinite. None (NaN) for fewer than 5 values on a side. Of paired samples,
///   which go up and down together, the interval is wider than need be.
/// * p: z(i) = |x(i) - median| of each sample, and an analysis of variance of the z: of two samples F(1, n + m - 2) of
///   W = t^2, the pooled t of their means. NaN where z does not vary. Brown and Forsythe (1974); as SciPy's
///   levene(center='median').
SpreadComparison compareSpread(std::span<const double> a, std::span<const double> b);

}  // namespace lstm
