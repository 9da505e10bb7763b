// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/statistics/effectsize.h"

#include <cmath>
#include <limits>
#include <boost/math/special_functions/gamma.hpp>

#include "engine/statistics/describe.h"

namespace lstm {

double hedgesCorrection(double df) { return boost::math::tgamma_ratio(df / 2, (df - 1) / 2) / std::sqrt(df / 2); }

double cliffsDelta(double a12) { return 2 * a12 - 1; }

double hedgesG(std::span<const double> a, std::span<const double> b) {
    const Description da = describe(a), db = describe(b);
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    if (da.count < 2 || db.count < 2) return nan;
    const auto n = static_cast<double>(da.count), m = static_cast<double>(db.count), df = n + m - 2;
    const double pooled = std::hypot(da.std * std::sqrt((n - 1) / df), db.std * std::sqrt((m - 1) / df));
    return pooled > 0 ? hedgesCorrection(df) * ((da.mean - db.mean) / pooled) : nan;
}

}  // namespace lstm
