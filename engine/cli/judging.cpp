// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/judging.h"

#include "engine/results/pairing.h"

namespace lstm {
namespace {

std::vector<RepeatResult> numbered(const CollectedResults& results, double unit) {
    std::vector<RepeatResult> all;
    for (std::size_t r = 0; r < results.rmse.size(); ++r)
        all.push_back({results.repeats[r], results.rmse[r] / unit, {}, 0, {}});
    return all;
}

std::vector<double> values(const std::vector<RepeatResult>& repeats) {
    std::vector<double> rmse;
    for (const RepeatResult& repeat : repeats) rmse.push_back(repeat.rmse);
    return rmse;
}

}  // namespace

PairComparison compareResults(const CollectedResults& a, const CollectedResults& b, double margin, double unit) {
    const auto left = numbered(a, unit), right = numbered(b, unit);
    const ExperimentConfig &first = a.experiment->config, &second = b.experiment->config;
    const bool paired = first.seed == second.seed && first.stream == second.stream;
    const PairedSamples pairs = pairByRepeat(left, right);
    return comparePair(values(left), values(right),
                       paired ? std::optional(RepeatPairs{pairs.a, pairs.b}) : std::nullopt, margin);
}

}  // namespace lstm
