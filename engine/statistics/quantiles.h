// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lstm {

/// Quantiles and probabilities of the distributions behind intervals and power (Boost.Math). Arguments for which there
/// is none give NaN; nothing throws.

double tQuantile(double p, double df);
double normalQuantile(double p);
double chiSquaredQuantile(double p, double df);

/// P(|T| > t) of a noncentral t with `df` degrees of freedom and noncentrality `shift`, t >= 0: both tails.
double noncentralTTails(double t, double df, double shift);

}  // namespace lstm
