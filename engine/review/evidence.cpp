// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/review/evidence.h"

#include <algorithm>
#include <cmath>

#include "engine/results/pairing.h"
#include "engine/statistics/mannwhitney.h"
#include "engine/statistics/proportion.h"

namespace lstm {
namespace {

constexpr std::size_t fewest = 5;  // as for a verdict

/// Diverged is worse than every finite error.
double rank(double rmse) { return std::isfinite(rmse) ? rmse : INFINITY; }

Wins pairWins(std::span<const double> a, std::span<const double> b) {
    Wins wins{.paired = true, .interval = {NAN, NAN}};
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double x = rank(a[i]), y = rank(b[i]);
        (x < y ? wins.a : y < x ? wins.b : wins.equal) += 1;
    }
    wins.aLeads = wins.a > wins.b;
    const double won = std::max(wins.a, wins.b) + wins.equal / 2;
    wins.share = won / wins.all();  // 0 / 0 is NaN
    if (a.size() >= fewest) wins.interval = wilsonInterval(won, wins.all());
    return wins;
}

/// Over all n m pairings, from the sorted sample of the other side.
Wins pairingWins(std::span<const double> a, std::span<const double> b) {
    Wins wins{.interval = {NAN, NAN}};
    std::vector<double> sorted;
    for (const double value : b) sorted.push_back(rank(value));
    std::ranges::sort(sorted);
    for (const double value : a) {
        const auto [first, last] = std::equal_range(sorted.begin(), sorted.end(), rank(value));
        wins.b += static_cast<double>(first - sorted.begin());
        wins.equal += static_cast<double>(last - first);
        wins.a += static_cast<double>(sorted.end() - last);
    }
    wins.aLeads = wins.a > wins.b;
    wins.share = (std::max(wins.a, wins.b) + wins.equal / 2) / wins.all();
    if (std::min(a.size(), b.size()) >= fewest)
        wins.interval = wins.aLeads ? a12Interval(b, a) : a12Interval(a, b);  // P(loser > winner)
    return wins;
}

std::vector<double> inOrder(std::span<const RepeatResult> repeats) {
    std::vector<const RepeatResult*> order;
    for (const RepeatResult& repeat : repeats) order.push_back(&repeat);
    std::ranges::sort(order, {}, &RepeatResult::repeat);
    std::vector<double> rmse;
    for (const RepeatResult* repeat : order) rmse.push_back(repeat->rmse);
    return rmse;
}

}  // namespace

ClaimEvidence weighClaim(ClaimKind kind, std::span<const RepeatResult> a, std::span<const RepeatResult> b, bool paired,
                         double persistence) {
    PairedSamples samples;
    if (paired) {
        samples = pairByRepeat(a, b);
    } else {
        samples.a = inOrder(a);
        samples.b = inOrder(b);
    }
    const double margin = std::isnan(persistence) ? defaultMargin(std::nullopt, std::vector{samples.a, samples.b})
                                                  : defaultMargin(persistence);
    return {static_cast<int>(samples.a.size()), static_cast<int>(samples.b.size()),
            paired ? pairWins(samples.a, samples.b) : pairingWins(samples.a, samples.b),
            judgeClaim({0, {}, {}, {}, kind}, samples.a, samples.b, paired, margin)};
}

std::optional<Outcome> outcome(ClaimKind kind, const Judgement& judgement) {
    switch (judgement.verdict) {
    case Verdict::Supported: return Outcome::Better;
    case Verdict::Contradicted:
        return kind == ClaimKind::Same && judgement.difference.estimate < 0 ? Outcome::Better : Outcome::Worse;
    case Verdict::Identical:
    case Verdict::PracticallyEqual: return Outcome::NoDifference;
    case Verdict::TooFew:
    case Verdict::Unstable:
    case Verdict::Negligible:
    case Verdict::Undecided: break;
    }
    return std::nullopt;
}

std::optional<double> moreRepeats(const Judgement& judgement) {
    if (!judgement.repeatsNeeded) return std::nullopt;
    if (*judgement.repeatsNeeded > 1e6) return INFINITY;
    const double more = *judgement.repeatsNeeded - judgement.difference.n;
    return more > 0 ? std::optional(more) : std::nullopt;
}

}  // namespace lstm
