// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace lstm {

/// How large a difference is, apart from how sure it is. The first of them, A12, comes with mannWhitney().

/// Cliff's delta = P(a > b) - P(a < b) = 2 A12 - 1, from -1 to 1.
double cliffsDelta(double a12);

/// Hedges' g: the difference of means in units of the pooled standard deviation, with the bias of small samples
/// removed.
///   d = (mean a - mean b) / s,  s^2 = ((n - 1) va + (m - 1) vb) / df,  df = n + m - 2
///   g = J d,  J = Gamma(df / 2) / (sqrt(df / 2) Gamma((df - 1) / 2)), exactly, not by 1 - 3 / (4 df - 1)
/// Over finite values. NaN for fewer than two on a side and where neither side varies. Hedges (1981).
double hedgesG(std::span<const double> a, std::span<const double> b);

/// The factor J of Hedges' g. \param df at least 2
double hedgesCorrection(double df);

}  // namespace lstm
