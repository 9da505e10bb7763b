// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "engine/statistics/studentt.h"

namespace lstm {

/// Welch's t test: do the means of two independent samples differ? Unlike Student's it does not suppose equal spread.
///
///   t  = (mean a - mean b) / se,   se^2 = va / n + vb / m          (va, vb: variances, n - 1)
///   df = se^4 / ((va / n)^2 / (n - 1) + (vb / m)^2 / (m - 1))      (Satterthwaite)
///
/// It is about means: a single badly trained network in ten can hide a difference that nearly all pairings show, and
/// the normal approximation behind it wants more than a handful of values of a skewed sample. Hence it stands second,
/// behind Mann-Whitney.
///
/// Diverged values are left out, as pandas does with NaN. Fewer than two values on a side: only the difference (NaN for
/// an empty side). No variation on both sides: p = 1 where the means are equal, else the test does not apply and p is
/// NaN; no variation on one side is fine. Swapping a and b changes the signs. Welch (1947); SciPy's
/// ttest_ind(equal_var=False).
TTest welch(std::span<const double> a, std::span<const double> b);

}  // namespace lstm
