// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace lstm {

/// How many repeats a t test needs to see a difference of means.
///
/// With n repeats (of each experiment; or n pairs) a true difference D shifts t by
///   two samples  D / (s sqrt(2 / n)),    df = 2 (n - 1)      s: pooled, sqrt((sa^2 + sb^2) / 2)
///   pairs        D / (s / sqrt(n)),      df = n - 1          s: of the differences
/// and the power is P(|T| > t(0.975, df)) of the noncentral t distribution with that shift: both tails, as statsmodels'
/// TTestIndPower and TTestPower and R's power.t.test(strict = TRUE). It answers the question before a run. After one,
/// the verdict rule says from the interval at hand how many more would decide (verdict.h): its g vanishes where the
/// estimate lies on the border of the margin, this does not.
///
/// The test is about means and supposes them nearly normal; a heavy tail needs more.
enum class Design { TwoSamples, Pairs };

/// \param effect D / s; its sign does not matter \return NaN for n < 2
double powerOfT(double effect, int n, Design design);

/// The smallest n >= 2 with at least this power. Beyond 10 000 by the normal approximation
/// k ((z(0.975) + z(power)) / effect)^2, k = 2 or 1. Infinite for effect 0, NaN for one that is not a number.
double repeatsForPower(double effect, double power, Design design);

inline constexpr double plannedPower = 0.9;

/// How many repeats two experiments need so that a true difference of this size is seen nine times in ten: each of its
/// own seeds; or paired, element i of both from the same random numbers. Diverged values, pairs with one of them and
/// the surplus of a longer sample are left out. NaN for fewer than two values or pairs; without any scatter two repeats
/// do.
double planSamples(std::span<const double> a, std::span<const double> b, double difference);
double planPairs(std::span<const double> a, std::span<const double> b, double difference);

}  // namespace lstm
