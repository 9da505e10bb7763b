// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

#include "engine/statistics/mannwhitney.h"
#include "engine/statistics/pairedt.h"
#include "engine/statistics/signedrank.h"
#include "engine/statistics/verdict.h"
#include "engine/statistics/welch.h"

namespace lstm {

/// What only pairs can tell: a(i) and b(i) began with the same random numbers.
struct PairedAnalysis {
    bool identical = false;  ///< every pair is equal to the last bit, or diverged in both
    double equalShare = 0;   ///< of the pairs in which both are finite; NaN without one
    SignedRank wilcoxon;
    TTest t;
};
PairedAnalysis analysePairs(std::span<const double> a, std::span<const double> b);

/// Everything that is said of two experiments side by side. Differences are a - b.
struct PairComparison {
    Judgement judged;  ///< from the pairs where there are some, else from both samples
    TTest welch;       ///< of the samples as a whole, as the following
    MannWhitney ranks;
    double hedgesG = 0;
    std::optional<PairedAnalysis> paired;
};

/// The same repeats of both, in one order.
struct RepeatPairs {
    std::span<const double> a, b;
};

/// \param a and \param b all repeats of each; not finite = diverged
/// \param pairs what both have, where they share their random numbers
PairComparison comparePair(std::span<const double> a, std::span<const double> b,
                           const std::optional<RepeatPairs>& pairs, double margin, Better better = Better::Lower);

}  // namespace lstm
