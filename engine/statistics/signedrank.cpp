// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/statistics/signedrank.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

#include "engine/statistics/rankcounts.h"

namespace lstm {
namespace {

constexpr int largestExact = 25;

struct Signs {
    SignedRank sums;
    double ties = 0;

    Signs(std::span<const double> a, std::span<const double> b) {
        std::vector<double> sizes;
        std::vector<bool> positive;
        for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
            if (!std::isfinite(a[i]) || !std::isfinite(b[i])) continue;
            if (a[i] == b[i]) {
                ++sums.zeros;
                continue;
            }
            sizes.push_back(std::abs(a[i] - b[i]));
            positive.push_back(a[i] > b[i]);
        }
        const Midranks ranks = midranks(sizes);
        ties = ranks.ties;
        sums.n = static_cast<int>(sizes.size());
        for (std::size_t i = 0; i < sizes.size(); ++i)
            (positive[i] ? sums.plus : sums.minus) += static_cast<double>(ranks.doubled[i]) / 2;
    }
};

double exactP(const SignedRank& sums) {
    const auto counts = signedRankCounts(sums.n);
    const auto smaller = static_cast<std::ptrdiff_t>(std::min(sums.plus, sums.minus));
    return std::min(1.0, 2 * std::accumulate(counts.begin(), counts.begin() + smaller + 1, 0.0) * std::exp2(-sums.n));
}

double asymptoticP(const SignedRank& sums, double ties) {
    const double n = sums.n, variance = n * (n + 1) * (2 * n + 1) / 24 - ties / 48;
    return twoSidedNormal(std::abs(sums.plus - n * (n + 1) / 4) / std::sqrt(variance));
}

}  // namespace

double signedRankP(std::span<const double> a, std::span<const double> b, RankMethod method) {
    const Signs signs(a, b);
    return method == RankMethod::Exact ? exactP(signs.sums) : asymptoticP(signs.sums, signs.ties);
}

SignedRank signedRank(std::span<const double> a, std::span<const double> b) {
    const Signs signs(a, b);
    SignedRank result = signs.sums;
    const bool exact = result.n <= largestExact && result.zeros == 0 && signs.ties == 0;
    result.method = exact ? RankMethod::Exact : RankMethod::Asymptotic;
    if (result.n == 0) result.p = std::numeric_limits<double>::quiet_NaN();
    else result.p = exact ? exactP(result) : asymptoticP(result, signs.ties);
    return result;
}

}  // namespace lstm
