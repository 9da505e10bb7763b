// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/statistics/welch.h"

#include <cmath>
#include <limits>

#include "engine/statistics/describe.h"

namespace lstm {

TTest welch(std::span<const double> a, std::span<const double> b) {
    const Description da = describe(a), db = describe(b);
    const auto n = static_cast<double>(da.count), m = static_cast<double>(db.count);
    const double difference = da.mean - db.mean;
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    if (da.count < 2 || db.count < 2) return studentT(difference, nan, nan);
    const double ea = da.std / std::sqrt(n), eb = db.std / std::sqrt(m);
    const double error = std::hypot(ea, eb);
    // the same as above by shares of se^2, which neither overflow nor vanish
    const double sa = ea / error * (ea / error), sb = eb / error * (eb / error);
    TTest result = studentT(difference, error, 1 / (sa * sa / (n - 1) + sb * sb / (m - 1)));
    if (error == 0 && difference == 0) result.p = 1;
    return result;
}

}  // namespace lstm
