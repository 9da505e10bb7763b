// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "engine/statistics/ranks.h"

namespace lstm {

/// The Mann-Whitney test (Wilcoxon's rank-sum test): do the values of one sample tend to lie above the other's?
///
///   U = #(a > b) + #(a = b) / 2 over all n m pairings of an a with a b
///
/// Where a and b come from one distribution, U scatters about n m / 2, however that distribution looks: the test needs
/// no bell curve and one badly trained network does not upset it, which is why it is the first test here and Welch's t
/// the second opinion. It answers for "a tends to be larger", not for a difference of means; under unequal spread it is
/// only nearly a test of P(a > b) = 1/2.
///
/// Its effect size is Vargha and Delaney's A12 = U / (n m) = P(a > b) + P(a = b) / 2: take one value of each sample;
/// how often is a's the larger one? For errors, 1 - A12 is how often a wins. Landmarks of the authors (2000) for its
/// distance from 0.5: 0.06 small, 0.14 medium, 0.21 large. Its interval: a12interval.h.
struct MannWhitney {  ///< NaN where a sample is empty
    double u = 0;
    double a12 = 0;
    double p = 0;  ///< two-sided
    RankMethod method = RankMethod::Exact;
};

/// A value that is not finite is a diverged repeat: it ranks above, that is worse than, every finite one, and
/// diverged ones tie among themselves.
///
/// * Exact: without ties and for n m <= 10^4, p = 2 P(U <= min(U, n m - U)) from all C(n + m, n) interleavings
///   (rankcounts.h), at most 1.
/// * Permutation: with ties and C(n + m, n) <= 2 10^5, the share of all divisions of these values into n and m
///   whose U lies at least as far from n m / 2.
/// * Asymptotic: else z = (|U - n m / 2| - 1/2) / s with s^2 = n m / 12 (N + 1 - sum(t^3 - t) / (N (N - 1))), N = n +
/// m.
///   All values equal: p = 1.
///
/// Swapping a and b gives n m - U and the same p. Mann and Whitney (1947); as SciPy's mannwhitneyu and R's wilcox.test.
MannWhitney mannWhitney(std::span<const double> a, std::span<const double> b);

/// The two-sided p by a given method. \pre both samples have values; Exact: no ties
double mannWhitneyP(std::span<const double> a, std::span<const double> b, RankMethod method);

}  // namespace lstm
