// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "engine/statistics/studentt.h"

namespace lstm {

/// The paired t test: is the mean of the differences d = a - b zero?   t = mean d / (sd d / sqrt(n)),   df = n - 1
///
/// It supposes that the mean of n differences is nearly normal; one pair with a badly trained network widens it much.
/// Pairs with a value that is not finite are left out, the surplus of a longer sample too. Fewer than two pairs, or
/// differences that are all the same: only the difference, the rest NaN - identical samples have no p value.
/// SciPy's ttest_rel.
TTest pairedT(std::span<const double> a, std::span<const double> b);

}  // namespace lstm
