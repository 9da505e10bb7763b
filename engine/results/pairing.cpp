// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/results/pairing.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lstm {

namespace {

using Numbered = std::pair<int, double>;

std::vector<Numbered> byRepeat(std::span<const RepeatResult> results) {
    std::vector<Numbered> list;
    list.reserve(results.size());
    for (const RepeatResult& result : results) list.emplace_back(result.repeat, result.rmse);
    std::ranges::stable_sort(list, {}, &Numbered::first);
    list.erase(
        std::unique(list.begin(), list.end(), [](const Numbered& a, const Numbered& b) { return a.first == b.first; }),
        list.end());
    return list;
}

}  // namespace

PairedSamples pairByRepeat(std::span<const RepeatResult> a, std::span<const RepeatResult> b) {
    const std::vector<Numbered> left = byRepeat(a), right = byRepeat(b);
    PairedSamples pairs;
    for (auto x = left.begin(), y = right.begin(); x != left.end() && y != right.end();) {
        if (x->first < y->first) {
            ++x;
        } else if (y->first < x->first) {
            ++y;
        } else {
            pairs.repeats.push_back(x->first);
            pairs.a.push_back((x++)->second);
            pairs.b.push_back((y++)->second);
        }
    }
    return pairs;
}

std::vector<PairDifference> pairDifferences(const PairedSamples& pairs) {
    std::vector<PairDifference> differences;
    for (std::size_t i = 0; i < pairs.repeats.size(); ++i)
        if (const double d = pairs.a[i] - pairs.b[i]; std::isfinite(d)) differences.push_back({pairs.repeats[i], d});
    return differences;
}

}  // namespace lstm
