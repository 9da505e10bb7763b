// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/pairs.h"

#include <cmath>
#include <limits>

#include "engine/base/numbers.h"
#include "engine/results/pairing.h"
#include "engine/statistics/effectsize.h"
#include "engine/statistics/holm.h"

namespace lstm {
namespace {

SamplePair comparedPair(const Sample& a, const Sample& b, bool asked, double margin, Better better) {
    SamplePair result{
        .a = &a, .b = &b, .compared = {}, .spread = compareSpread(a.rmse, b.rmse), .notComparable = otherTest(a, b)};
    const bool certain = a.fromProject && b.fromProject && a.origin && b.origin;
    if ((certain || asked) && result.notComparable.empty() && otherRandomNumbers(a, b).empty()) {
        const PairedSamples pairs = pairByRepeat(a.repeats, b.repeats);
        result.compared = comparePair(a.rmse, b.rmse, RepeatPairs{pairs.a, pairs.b}, margin, better);
        result.withoutPartner = static_cast<int>(a.rmse.size() + b.rmse.size() - 2 * pairs.a.size());
    } else {
        result.compared = comparePair(a.rmse, b.rmse, {}, margin, better);
    }
    result.diverged = result.compared.judged.difference.leftOut;
    return result;
}

}  // namespace

std::string otherTest(const Sample& a, const Sample& b) {
    return a.origin && b.origin ? otherTest(a.origin->tested, b.origin->tested) : std::string();
}

std::string otherRandomNumbers(const Sample& a, const Sample& b) {
    if (!a.origin || !b.origin) return {};
    const auto differ = [](const char* what, std::uint64_t x, std::uint64_t y) {
        return x == y ? std::string() : std::string(what) + " " + std::to_string(x) + " and " + std::to_string(y);
    };
    const std::string seeds = differ("seeds", a.origin->seed, b.origin->seed);
    return seeds.empty() ? differ("streams", a.origin->stream, b.origin->stream) : seeds;
}

std::vector<SamplePair> comparePairs(const std::vector<Sample>& samples, bool askedForPairs, double margin,
                                     Better better) {
    std::vector<SamplePair> pairs;
    std::vector<double> p;
    for (std::size_t i = 0; i < samples.size(); ++i)
        for (std::size_t j = i + 1; j < samples.size(); ++j) {
            pairs.push_back(comparedPair(samples[i], samples[j], askedForPairs, margin, better));
            p.push_back(pairs.back().compared.ranks.p);
        }
    const std::vector<double> corrected = holm(p);
    for (std::size_t i = 0; i < pairs.size(); ++i) pairs[i].pHolm = corrected[i];
    return pairs;
}

double defaultMargin(const std::vector<Sample>& samples, Better better) {
    std::optional<double> known;
    bool agreed = true;
    std::vector<std::vector<double>> all;
    for (const Sample& sample : samples) {
        all.push_back(sample.rmse);
        if (!sample.origin || !sample.origin->persistence) continue;
        agreed = agreed && (!known || *known == *sample.origin->persistence);
        known = sample.origin->persistence;
    }
    return defaultMargin(agreed && better == Better::Lower ? known : std::nullopt, all);
}

Json pairJson(const SamplePair& pair) {
    const PairComparison& c = pair.compared;
    const DifferenceEstimate& d = c.judged.difference;
    Json paired = nullptr;
    if (c.paired)
        paired = {{"identical", c.paired->identical}, {"equal_share", c.paired->equalShare}, {"estimate", d.estimate},
                  {"ci95", {d.low, d.high}},          {"wilcoxon_p", c.paired->wilcoxon.p},  {"t_p", c.paired->t.p}};
    const bool comparable = pair.notComparable.empty();
    Json json{
        {"a", pair.a->name},
        {"b", pair.b->name},
        {"comparable", comparable},
        {"verdict", comparable ? Json(name(c.judged.verdict)) : Json(nullptr)},
        {"paired", c.judged.paired},
        {"margin", c.judged.margin},
        {"n", d.n},
        {"left_out", {{"diverged", pair.diverged}, {"without_partner", pair.withoutPartner}}},
        {"repeats_needed", comparable && c.judged.repeatsNeeded ? Json(*c.judged.repeatsNeeded) : Json(nullptr)},
        {"hodges_lehmann", {{"estimate", d.estimate}, {"ci95", {d.low, d.high}}}},
        {"mean_difference", c.welch.difference},
        {"welch", {{"t", c.welch.t}, {"df", c.welch.df}, {"p", c.welch.p}, {"ci95", {c.welch.low, c.welch.high}}}},
        {"mann_whitney", {{"u", c.ranks.u}, {"p", c.ranks.p}, {"method", name(c.ranks.method)}}},
        {"a12", c.ranks.a12},
        {"cliffs_delta", cliffsDelta(c.ranks.a12)},
        {"hedges_g", c.hedgesG},
        {"p_holm", pair.pHolm},
        {"paired_analysis", paired},
        {"spread",
         {{"ratio", pair.spread.ratio},
          {"ci95", {pair.spread.interval.low, pair.spread.interval.high}},
          {"p", pair.spread.p}}}};
    if (!comparable) json["why"] = "tested on " + pair.notComparable;
    return json;
}

}  // namespace lstm
