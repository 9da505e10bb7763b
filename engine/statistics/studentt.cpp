// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/statistics/studentt.h"

#include <cmath>
#include <limits>
#include <boost/math/distributions/students_t.hpp>

namespace lstm {
namespace {

namespace policies = boost::math::policies;
// Errors come out as values, not as exceptions.
using Quiet =
    policies::policy<policies::domain_error<policies::ignore_error>, policies::pole_error<policies::ignore_error>,
                     policies::overflow_error<policies::ignore_error>,
                     policies::evaluation_error<policies::ignore_error>>;
using Distribution = boost::math::students_t_distribution<double, Quiet>;

}  // namespace

TTest studentT(double difference, double standardError, double df) {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    TTest result{.difference = difference, .t = nan, .df = nan, .p = nan, .low = nan, .high = nan};
    const auto usable = [](double x) { return x > 0 && std::isfinite(x); };
    if (!std::isfinite(difference) || !usable(standardError) || !usable(df)) return result;
    const Distribution distribution(df);
    result.t = difference / standardError;
    result.df = df;
    result.p = std::isinf(result.t) ? 0 : 2 * cdf(complement(distribution, std::abs(result.t)));
    const double reach = quantile(complement(distribution, 0.025)) * standardError;
    result.low = difference - reach;
    result.high = difference + reach;
    return result;
}

}  // namespace lstm
