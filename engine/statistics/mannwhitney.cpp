// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/statistics/mannwhitney.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <numeric>

#include "engine/statistics/rankcounts.h"

namespace lstm {
namespace {

constexpr double mostEnumerated = 2e5;
constexpr std::int64_t largestExact = 10'000;  // n m

/// Both samples in one ranking: a's values first.
struct Ranking {
    std::int64_t n, m;
    Midranks ranks;

    Ranking(std::span<const double> a, std::span<const double> b)
        : n(static_cast<std::int64_t>(a.size())), m(static_cast<std::int64_t>(b.size())) {
        std::vector<double> all(a.begin(), a.end());
        all.insert(all.end(), b.begin(), b.end());
        for (double& value : all)
            if (!std::isfinite(value)) value = std::numeric_limits<double>::infinity();  // diverged: the worst
        ranks = midranks(all);
    }

    /// 2 U = twice the ranks' sum of a, less its smallest value n (n + 1).
    std::int64_t doubledU() const {
        return std::accumulate(ranks.doubled.begin(), ranks.doubled.begin() + n, -n * (n + 1));
    }
    /// |2 U - n m|: twice the distance from the middle.
    std::int64_t distance() const { return std::abs(doubledU() - n * m); }
    bool ties() const { return ranks.ties > 0; }
};

double divisions(std::int64_t n, std::int64_t m) {
    double count = 1;  // C(n + m, n), stopped where it is too many in any case
    for (std::int64_t i = 1; i <= std::min(n, m) && count <= mostEnumerated; ++i)
        count = count * static_cast<double>(std::max(n, m) + i) / static_cast<double>(i);
    return count;
}

RankMethod methodFor(const Ranking& ranking) {
    if (!ranking.ties() && ranking.n * ranking.m <= largestExact) return RankMethod::Exact;
    return ranking.ties() && divisions(ranking.n, ranking.m) <= mostEnumerated ? RankMethod::Permutation
                                                                               : RankMethod::Asymptotic;
}

double exactP(const Ranking& ranking) {
    const auto counts = rankSumCounts(ranking.n, ranking.m);
    const std::int64_t smaller =
        (ranking.n * ranking.m - ranking.distance()) / 2;  // min(U, n m - U), whole without ties
    const double tail = std::accumulate(counts.begin(), counts.begin() + smaller + 1, 0.0);
    return std::min(1.0, 2 * tail / std::accumulate(counts.begin(), counts.end(), 0.0));
}

/// Walks through all choices of `left` further values from position `from` on.
struct Enumeration {
    const std::vector<std::int64_t>& doubled;
    std::int64_t centre, distance;  ///< of the chosen ranks' doubled sum
    double all = 0, asFar = 0;

    void choose(std::size_t from, std::int64_t left, std::int64_t sum) {
        if (left == 0) {
            ++all;
            if (std::abs(sum - centre) >= distance) ++asFar;
            return;
        }
        for (std::size_t i = from; i + static_cast<std::size_t>(left) <= doubled.size(); ++i)
            choose(i + 1, left - 1, sum + doubled[i]);
    }
};

double permutationP(const Ranking& ranking) {
    const std::int64_t fewer = std::min(ranking.n, ranking.m);  // the other sample's distance is the same
    Enumeration walk{ranking.ranks.doubled, fewer * (ranking.n + ranking.m + 1), ranking.distance()};
    walk.choose(0, fewer, 0);
    return walk.asFar / walk.all;
}

double asymptoticP(const Ranking& ranking) {
    const auto n = static_cast<double>(ranking.n), m = static_cast<double>(ranking.m), N = n + m;
    const double variance = n * m / 12 * (N + 1 - ranking.ranks.ties / (N * (N - 1)));
    if (!(variance > 0)) return 1;
    const double z = (static_cast<double>(ranking.distance()) / 2 - 0.5) / std::sqrt(variance);
    return twoSidedNormal(std::max(z, 0.0));
}

double pOf(const Ranking& ranking, RankMethod method) {
    switch (method) {
    case RankMethod::Exact: return exactP(ranking);
    case RankMethod::Permutation: return permutationP(ranking);
    case RankMethod::Asymptotic: return asymptoticP(ranking);
    }
    return std::numeric_limits<double>::quiet_NaN();
}

}  // namespace

double mannWhitneyP(std::span<const double> a, std::span<const double> b, RankMethod method) {
    return pOf(Ranking(a, b), method);
}

MannWhitney mannWhitney(std::span<const double> a, std::span<const double> b) {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    if (a.empty() || b.empty()) return {.u = nan, .a12 = nan, .p = nan};
    const Ranking ranking(a, b);
    const RankMethod method = methodFor(ranking);
    const double u = static_cast<double>(ranking.doubledU()) / 2;
    return {.u = u, .a12 = u / static_cast<double>(ranking.n * ranking.m), .p = pOf(ranking, method), .method = method};
}

}  // namespace lstm
