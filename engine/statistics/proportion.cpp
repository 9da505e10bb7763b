// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/statistics/proportion.h"

#include <algorithm>
#include <cmath>

namespace lstm {

Interval wilsonInterval(double k, double n) {
    if (!(n > 0)) return {NAN, NAN};
    constexpr double z = 1.959963984540054;  // the 0.975 quantile of the normal distribution
    const double p = k / n, centre = p + z * z / (2 * n), half = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n)),
                 whole = 1 + z * z / n;
    return {std::max(0.0, (centre - half) / whole), std::min(1.0, (centre + half) / whole)};
}

}  // namespace lstm
