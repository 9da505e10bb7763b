// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "engine/statistics/hodgeslehmann.h"

namespace lstm {

/// What the samples say about the claim "a is better than b" (lower RMSE is better).
enum class Verdict { TooFew, Unstable, Identical, Supported, Contradicted, Negligible, PracticallyEqual, Undecided };

/// `too_few`, `unstable`, `identical`, `supported`, ... as JSON has it.
std::string_view name(Verdict verdict);

struct Judgement {
    Verdict verdict = Verdict::TooFew;
    DifferenceEstimate difference;        ///< of a - b
    double margin = 0;                    ///< differences below it are practically none
    bool paired = false;
    std::optional<double> repeatsNeeded;  ///< for Undecided: rounded up; above 10^6 reads "practically never"
};

/// The verdict rule; M is the margin, d [lo, hi] the Hodges-Lehmann estimate of a - b. In this order:
///  1. fewer than 5 finite values on a side: too few; more than half diverged on a side: unstable
///  2. paired and every difference exactly 0: identical
///  3. hi <= -M: supported; lo >= M: contradicted
///  4. -M < lo and hi < M: negligible where hi < 0, else practically equal
///  5. hi < 0 and d <= -M: supported; lo > 0 and d >= M: contradicted
///  6. undecided, repeats needed = ceil(n (h / g)^2), h = (hi - lo) / 2, g = |d| if |d| >= M else M - |d|
Judgement judge(std::span<const double> a, std::span<const double> b, bool paired, double margin);

/// The default margin: 1 % of `reference` (the persistence RMSE, else the pooled median), rounded to one
/// significant digit: 136.761 -> 1.
double defaultMargin(double reference);

}  // namespace lstm
