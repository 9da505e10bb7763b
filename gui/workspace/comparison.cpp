// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/workspace/comparison.h"

#include <algorithm>
#include <bit>

#include "engine/statistics/holm.h"

namespace {

std::vector<std::pair<int, double>> taken(const ExperimentItem& item) {
    std::vector<std::pair<int, double>> repeats;
    for (const auto& result : item.results.repeats) repeats.emplace_back(result.repeat, result.rmse);
    return repeats;
}

/// To the last bit: NaN equals NaN here.
bool unchanged(const std::vector<std::pair<int, double>>& then, const ExperimentItem& now) {
    return std::ranges::equal(then, now.results.repeats, [](const auto& a, const auto& b) {
        return a.first == b.repeat && std::bit_cast<quint64>(a.second) == std::bit_cast<quint64>(b.rmse);
    });
}

bool reached(const ExperimentItem& item) {
    return static_cast<int>(item.results.repeats.size()) >= item.results.planned;
}

int count(const ExperimentItem& item) { return static_cast<int>(item.results.repeats.size()); }

}  // namespace

bool Comparison::sameSeeds(const ExperimentItem& a, const ExperimentItem& b) {
    return !a.imported && !b.imported && a.config.seed == b.config.seed && a.config.stream == b.config.stream;
}

bool Comparison::running(const ExperimentItem& item) { return item.results.state == RunState::Running; }

const PairOutcome* Comparison::pair(int id) const {
    const auto found = std::ranges::find(m_pairs, id, &PairOutcome::id);
    return found == m_pairs.end() ? nullptr : &*found;
}

void Comparison::update(const std::vector<const ExperimentItem*>& shown, int baseId,
                        std::optional<double> persistence) {
    std::vector<std::vector<double>> samples;
    if (!persistence)
        for (const ExperimentItem* item : shown) samples.push_back(item->results.rmse());
    m_margin = lstm::defaultMargin(persistence, samples);
    m_pairs.clear();
    const auto base = std::ranges::find(shown, baseId, &ExperimentItem::id);
    if (base == shown.end()) return;
    for (const ExperimentItem* item : shown) {
        if (item == *base) continue;
        PairOutcome pair;
        pair.id = item->id;
        pair.style = item->style;
        pair.name = item->shownName();
        pair.paired = sameSeeds(*item, **base);
        pair.running = running(*item) || running(**base);
        const auto open = [&pair](const ExperimentItem& side) { return pair.running ? running(side) : !reached(side); };
        const bool itemBehind = open(*item) && (!open(**base) || count(*item) < count(**base));
        const ExperimentItem* behind = itemBehind ? item : *base;
        pair.done = count(*behind);
        pair.planned = behind->results.planned;
        pair.planReached = reached(*item) && reached(**base);
        if (!pair.running) judge(pair, *item, **base, shown.size() == 2);
        m_pairs.push_back(std::move(pair));
    }
    correct();
}

/// What is known of the two, found out where it is not.
Comparison::Known& Comparison::known(const PairOutcome& pair, const ExperimentItem& other, const ExperimentItem& base) {
    Known& kept = m_known[(qint64(other.id) << 32) | qint64(base.id)];
    if (kept.made && kept.paired == pair.paired && kept.margin == m_margin && unchanged(kept.other, other) &&
        unchanged(kept.base, base))
        return kept;
    const std::vector<double> a = other.results.rmse(), b = base.results.rmse();
    kept = {.other = taken(other),
            .base = taken(base),
            .made = true,
            .paired = pair.paired,
            .margin = m_margin,
            .differences = {},
            .compared = {},
            .wins = {}};
    ++m_judgements;
    if (pair.paired) {
        const lstm::PairedSamples samples = lstm::pairByRepeat(other.results.repeats, base.results.repeats);
        kept.compared = lstm::comparePair(a, b, lstm::RepeatPairs{samples.a, samples.b}, m_margin);
        kept.n = kept.baseN = static_cast<int>(samples.a.size());
        kept.differences = lstm::pairDifferences(samples);
    } else {
        kept.compared = lstm::comparePair(a, b, {}, m_margin);
        kept.n = static_cast<int>(a.size());
        kept.baseN = static_cast<int>(b.size());
    }
    return kept;
}

void Comparison::judge(PairOutcome& pair, const ExperimentItem& other, const ExperimentItem& base, bool alone) {
    Known& found = known(pair, other, base);
    pair.n = found.n;
    pair.baseN = found.baseN;
    const lstm::PairComparison& compared = found.compared;
    pair.judged = compared.judged;
    pair.wins = 1 - compared.ranks.a12;
    if (alone) {
        if (!found.wins)
            found.wins =
                lstm::a12Interval(base.results.rmse(), other.results.rmse());  // P(base > other): the other wins
        pair.winsInterval = *found.wins;
        pair.differences = found.differences;
    }
    if (!pair.planReached) return;
    pair.p = compared.ranks.p;
    pair.method = compared.ranks.method;
    if (compared.paired) pair.pairedP = compared.paired->wilcoxon.p;
}

void Comparison::correct() {
    std::vector<double> p;
    for (const PairOutcome& pair : m_pairs) p.push_back(pair.p);
    const std::vector<double> corrected = lstm::holm(p);
    const auto family = static_cast<int>(std::ranges::count_if(p, [](double value) { return !std::isnan(value); }));
    for (std::size_t i = 0; i < m_pairs.size(); ++i) {
        m_pairs[i].pHolm = corrected[i];
        m_pairs[i].family = family;
    }
}
