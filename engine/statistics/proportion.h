// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/statistics/a12interval.h"

namespace lstm {

/// The 95 % interval of a share of which k of n were seen: Wilson's (1927),
///
///     (p + z^2 / 2n -+ z sqrt(p (1 - p) / n + z^2 / 4n^2)) / (1 + z^2 / n),   p = k / n, z = 1.96
///
/// which stays inside [0, 1] and has a width where k is 0 or n: of 10 without one the share may still be 28 %.
/// NaN where n is not positive.
Interval wilsonInterval(double k, double n);

}  // namespace lstm
