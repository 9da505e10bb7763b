// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

#include "engine/experiment/repeatresult.h"
#include "engine/review/claims.h"
#include "engine/statistics/a12interval.h"

namespace lstm {

/// Who had the lower error how often. A diverged repeat loses against every finite one; two diverged ones are equal.
struct Wins {
    bool paired = false;             ///< counted over pairs of one seed, else over all pairings of the two samples
    double a = 0, b = 0, equal = 0;  ///< whole numbers
    double all() const { return a + b + equal; }
    double share = 0;     ///< of the more frequent winner, equal ones half; NaN where there is nothing to compare
    bool aLeads = false;  ///< whether that is a; false where both won as often
    Interval interval;    ///< of `share`, 95 %: Wilson's over pairs, that of A12 over pairings; NaN below 5 of each
};

/// What the repeats of two experiments say of a claim about them, so far.
struct ClaimEvidence {
    int a = 0, b = 0;  ///< repeats that were compared; both the number of pairs where paired
    Wins wins;
    Judgement judgement;  ///< of the claim, as judgeClaim() has it; only a verdict where the repeats are all there
};

/// \param a and \param b repeats in any order; paired, those are compared that both have
/// \param persistence RMSE of the persistence forecast, which the margin comes from; NaN = not known: the pooled median
ClaimEvidence weighClaim(ClaimKind kind, std::span<const RepeatResult> a, std::span<const RepeatResult> b, bool paired,
                         double persistence);

/// How the first of the two did against the second, where the verdict tells; a difference that is there but negligible
/// suits more than one expectation and is none of these.
enum class Outcome { Better, NoDifference, Worse };
std::optional<Outcome> outcome(ClaimKind kind, const Judgement& judgement);

/// How many more repeats of each an undecided claim asks for: infinity where more than 10^6 are needed in all, nothing
/// where the rule gives no number or, for a skewed interval, one that is reached.
std::optional<double> moreRepeats(const Judgement& judgement);

}  // namespace lstm
