// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <set>

#include "engine/base/figures.h"
#include "engine/base/numbers.h"
#include "engine/base/texttable.h"
#include "engine/cli/pairs.h"

namespace lstm {
namespace {

std::string number(double value, int decimals) { return std::isnan(value) ? "-" : figure(value, decimals); }

/// One number of decimals for a table: that of its narrowest interval where there is no margin.
int decimalsOf(const std::vector<SamplePair>& pairs, double margin) {
    double width = 0;
    for (const SamplePair& pair : pairs) {
        const DifferenceEstimate& d = pair.compared.judged.difference;
        if (d.high > d.low && (width == 0 || d.high - d.low < width)) width = d.high - d.low;
    }
    return differenceDecimals(margin, width);
}

/// Nothing but a true 0 or 1 reads as such.
std::string percent(double share) {
    if (std::isnan(share)) return "-";
    if (share > 0 && share < 0.005) return "<1 %";
    if (share < 1 && share > 0.995) return ">99 %";
    return fixed(100 * share, 0) + " %";
}

std::string pText(double p) { return std::isnan(p) ? "-" : p < 0.001 ? "<0.001" : fixed(p, 3); }

std::string times(int count, const std::string& one, const std::string& many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

std::string counts(const SamplePair& pair) {
    if (pair.compared.judged.paired) return times(pair.compared.judged.difference.n, "pair", "pairs");
    return std::to_string(describe(pair.a->rmse).count) + " + " + std::to_string(describe(pair.b->rmse).count);
}

/// "2.4 x": so many times as far.
std::string spreadText(double ratio) {
    if (std::isnan(ratio)) return "-";
    return (std::isinf(ratio) ? "inf" : fixed(ratio, ratio < 0.1 ? 3 : ratio < 10 ? 2 : 0)) + " x";
}

/// "about 60 repeats would decide it; left out: 2 pairs with a diverged repeat, 1 repeat without a partner"
std::string note(const SamplePair& pair) {
    const Judgement& judged = pair.compared.judged;
    if (!pair.notComparable.empty()) return pair.notComparable;
    std::string text, leftOut;
    if (judged.repeatsNeeded)
        text = *judged.repeatsNeeded > 1e6 ? "no practical number of repeats would decide it"
                                           : "about " + fixed(*judged.repeatsNeeded, 0) + " repeats would decide it";
    if (judged.verdict == Verdict::TooFew) text = "at least 5 finished repeats are needed on each side";
    if (judged.verdict == Verdict::Unstable) text = "more than half of the repeats diverged";
    if (pair.diverged > 0)
        leftOut = judged.paired ? times(pair.diverged, "pair", "pairs") + " with a diverged repeat"
                                : times(pair.diverged, "diverged repeat", "diverged repeats");
    if (pair.withoutPartner > 0)
        leftOut +=
            (leftOut.empty() ? "" : ", ") + times(pair.withoutPartner, "repeat", "repeats") + " without a partner";
    if (!leftOut.empty()) text += (text.empty() ? "left out: " : "; left out: ") + leftOut;
    return text;
}

/// "test RMSE"; of accuracies and the like nobody knows what they are.
std::string measuredText(Metric metric, Better better) {
    switch (metric) {
    case Metric::Rmse: return better == Better::Lower ? "test RMSE" : "the results";
    case Metric::Mae: return "test MAE";
    case Metric::Mase: return "MASE (test MAE in mean absolute changes before the test)";
    case Metric::SkillPersistence: return "skill (1 - test RMSE / that of persistence)";
    case Metric::SkillLinear: return "skill (1 - test RMSE / that of the linear model)";
    }
    return {};
}

std::string legend(const std::vector<SamplePair>& pairs, double margin, Better better, Metric metric) {
    std::set<std::string> methods;
    for (const SamplePair& pair : pairs)
        if (!std::isnan(pair.compared.ranks.p)) methods.emplace(name(pair.compared.ranks.method));
    std::string how;
    for (const std::string& method : methods) how += (how.empty() ? "" : ", ") + method;
    const bool errors = better == Better::Lower;
    return "difference: typical difference of " + measuredText(metric, better) +
           " (Hodges-Lehmann) with its 95 % interval; within " + shortest(margin) + " counts as practically equal.\n" +
           std::string(
               errors ? "lower in: how often a repeat of the first has the lower error than one of the second"
                      : "higher in: how often a repeat of the first has the higher result than one of the second") +
           ", of all pairings, "
           "ties half.\n" +
           "spread: how far the repeats of the first scatter, in those of the second (ratio of interquartile "
           "ranges).\n" +
           (how.empty()
                ? ""
                : "p: Mann-Whitney test (" + how + ")" +
                      (pairs.size() > 1 ? ", Holm-corrected over " + std::to_string(pairs.size()) + " pairs" : "") +
                      ": how often chance alone would show such a difference or a larger one.\n");
}

}  // namespace

std::string verdictWord(Verdict verdict) {
    switch (verdict) {
    case Verdict::TooFew: return "too few repeats";
    case Verdict::Unstable: return "unstable";
    case Verdict::Identical: return "identical";
    case Verdict::Supported: return "better";
    case Verdict::Contradicted: return "worse";
    case Verdict::Negligible:
    case Verdict::PracticallyEqual: return "practically equal";
    case Verdict::Undecided: return "undecided";
    }
    return {};
}

std::string pairTable(const std::vector<SamplePair>& pairs, double margin, Better better, Metric metric) {
    if (pairs.empty()) return {};
    std::vector<std::vector<std::string>> rows{{"", "against", "verdict", "difference", "95 % interval",
                                                better == Better::Lower ? "lower in" : "higher in", "spread",
                                                pairs.size() > 1 ? "p (Holm)" : "p", "n", ""}};
    const int decimals = decimalsOf(pairs, margin);
    for (const SamplePair& pair : pairs) {
        const PairComparison& c = pair.compared;
        const DifferenceEstimate& d = c.judged.difference;
        if (!pair.notComparable.empty()) {
            rows.push_back({quotable(pair.a->name), quotable(pair.b->name), "not comparable", "-", "-", "-", "-", "-",
                            counts(pair), note(pair)});
            continue;
        }
        rows.push_back({quotable(pair.a->name), quotable(pair.b->name), verdictWord(c.judged.verdict),
                        number(d.estimate, decimals),
                        std::isnan(d.low) ? "-" : number(d.low, decimals) + " to " + number(d.high, decimals),
                        percent(better == Better::Lower ? 1 - c.ranks.a12 : c.ranks.a12), spreadText(pair.spread.ratio),
                        pText(pair.pHolm), counts(pair), note(pair)});
    }
    return "\n" + textTable(rows, "lllrrrrrrl") + legend(pairs, margin, better, metric);
}

}  // namespace lstm
