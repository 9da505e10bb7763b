// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lstm {

/// What a t test says of a difference of means. NaN where it is not defined.
struct TTest {
    double difference = 0;     ///< of the means, a - b
    double t = 0, df = 0;      ///< difference / standard error; degrees of freedom, seldom whole
    double p = 0;              ///< two-sided
    double low = 0, high = 0;  ///< 95 % interval: difference -+ t(0.975, df) x standard error
};

/// Two-sided test of an estimate with a standard error against 0 by Student's t distribution (Boost.Math). Where error
/// or degrees of freedom are not positive and finite, all but the difference is NaN.
TTest studentT(double difference, double standardError, double df);

}  // namespace lstm
