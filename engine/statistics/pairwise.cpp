// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/statistics/pairwise.h"

#include <cmath>

#include "engine/statistics/effectsize.h"

namespace lstm {

PairedAnalysis analysePairs(std::span<const double> a, std::span<const double> b) {
    PairedAnalysis result{
        .identical = identicalPairs(a, b), .equalShare = 0, .wilcoxon = signedRank(a, b), .t = pairedT(a, b)};
    const double equal = result.wilcoxon.zeros;
    result.equalShare = equal / (equal + result.wilcoxon.n);  // 0 / 0 is NaN
    return result;
}

PairComparison comparePair(std::span<const double> a, std::span<const double> b,
                           const std::optional<RepeatPairs>& pairs, double margin, Better better) {
    PairComparison result{
        .judged = pairs ? judge(pairs->a, pairs->b, true, margin, better) : judge(a, b, false, margin, better),
        .welch = welch(a, b),
        .ranks = mannWhitney(a, b),
        .hedgesG = hedgesG(a, b),
        .paired = {}};
    if (pairs) result.paired = analysePairs(pairs->a, pairs->b);
    return result;
}

}  // namespace lstm
