// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "engine/statistics/hodgeslehmann.h"

namespace lstm {

/// Which end of a metric is good: errors are better when lower, accuracy and AUC when higher.
enum class Better { Lower, Higher };

/// What the samples say about the claim "a is better than b".
enum class Verdict { TooFew, Unstable, Identical, Supported, Contradicted, Negligible, PracticallyEqual, Undecided };

/// `too_few`, `unstable`, `identical`, `supported`, ... as JSON has it.
std::string_view name(Verdict verdict);

struct Judgement {
    Verdict verdict = Verdict::TooFew;
    DifferenceEstimate difference;  ///< of a - b
    double margin = 0;              ///< differences below it are practically none
    bool paired = false;
    std::optional<double> repeatsNeeded;  ///< for Undecided only, rounded up; above 10^6 (infinity included)
                                          ///< reads "practically never"
};

/// The verdict rule; M is the margin, d [lo, hi] the Hodges-Lehmann estimate of a - b. In this order:
///  1. fewer than 5 finite values on a side: too few; more than half diverged on a side: unstable
///  2. paired and every difference exactly 0: identical
///  3. hi <= -M: supported; lo >= M: contradicted
///  4. -M < lo and hi < M: negligible where hi < 0, else practically equal
///  5. hi < 0 and d <= -M: supported; lo > 0 and d >= M: contradicted
///  6. undecided, repeats needed = ceil(n (h / g)^2), h = (hi - lo) / 2, g = |d| if |d| >= M else M - |d|
/// n counts the pairs, or the smaller sample. Where the rule leaves a gap:
///
///  - paired with fewer than 5 complete pairs, although each side has 5 values (and is not unstable): too few
///  - a repeat that diverged on one side only is a difference, so such samples are not identical
///  - margin 0 (also for a negative or NaN margin): rule 3 asks for hi < 0 or lo > 0, [0, 0] is practically
///    equal, and d = 0 with a wider interval needs infinitely many repeats
///  - an interval that is skewed about d can ask for fewer repeats than there are
/// \param better Higher: the rule is applied to the estimate of b - a; the difference that is told stays a - b
Judgement judge(std::span<const double> a, std::span<const double> b, bool paired, double margin,
                Better better = Better::Lower);

/// Every repeat that both have is equal to the last bit, or diverged in both; there is at least one.
bool identicalPairs(std::span<const double> a, std::span<const double> b);

/// Rules 3 to 6 alone, for an estimate that is already there; too few where the estimate is NaN.
Judgement judgeDifference(const DifferenceEstimate& difference, double margin);

/// The default margin: 1 % of `reference` (the persistence RMSE, else the pooled median), rounded to one
/// significant digit, halves up in decimal: 136.761 -> 1, 94.9 -> 0.9, 95 -> 1. 0 for a reference that is not
/// positive and finite: then every difference that the interval separates from 0 counts.
double defaultMargin(double reference);

/// The margin for a comparison of these samples: from the persistence RMSE, where it is not known from the median of
/// all samples pooled.
double defaultMargin(std::optional<double> persistence, std::span<const std::vector<double>> samples);

}  // namespace lstm
