// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/statistics/quantiles.h"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/non_central_t.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

namespace lstm {
namespace {

namespace policies = boost::math::policies;
// Errors come out as values, not as exceptions.
using Quiet =
    policies::policy<policies::domain_error<policies::ignore_error>, policies::pole_error<policies::ignore_error>,
                     policies::overflow_error<policies::ignore_error>,
                     policies::evaluation_error<policies::ignore_error>>;

}  // namespace

double tQuantile(double p, double df) { return quantile(boost::math::students_t_distribution<double, Quiet>(df), p); }
double normalQuantile(double p) { return quantile(boost::math::normal_distribution<double, Quiet>(), p); }
double chiSquaredQuantile(double p, double df) {
    return quantile(boost::math::chi_squared_distribution<double, Quiet>(df), p);
}

double noncentralTTails(double t, double df, double shift) {
    const boost::math::non_central_t_distribution<double, Quiet> distribution(df, shift);
    return cdf(distribution, -t) + cdf(complement(distribution, t));
}

}  // namespace lstm
