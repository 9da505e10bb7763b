// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/comparison.h"

#include <algorithm>
#include <cstring>

#include "engine/results/pairing.h"

namespace {

/// NaN equals NaN here.
bool sameBits(const std::vector<double>& a, const std::vector<double>& b) {
    return a.size() == b.size() && (a.empty() || std::memcmp(a.data(), b.data(), a.size() * sizeof(double)) == 0);
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

void Comparison::update(const std::vector<const ExperimentItem*>& shown, int baseId, std::optional<double> persistence) {
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
        pair.name = item->name();
        pair.paired = sameSeeds(*item, **base);
        pair.running = running(*item) || running(**base);
        const bool itemBehind = running(*item) && (!running(**base) || count(*item) < count(**base));
        const ExperimentItem* behind = itemBehind ? item : *base;
        pair.done = count(*behind);
        pair.planned = behind->results.planned;
        if (!pair.running) judge(pair, *item, **base);
        m_pairs.push_back(std::move(pair));
    }
}

void Comparison::judge(PairOutcome& pair, const ExperimentItem& other, const ExperimentItem& base) {
    Known now;
    now.paired = pair.paired;
    now.margin = m_margin;
    if (pair.paired) {
        lstm::PairedSamples samples = lstm::pairByRepeat(other.results.repeats, base.results.repeats);
        now.other = std::move(samples.a);
        now.base = std::move(samples.b);
    } else {
        now.other = other.results.rmse();
        now.base = base.results.rmse();
    }
    pair.n = static_cast<int>(now.other.size());
    pair.baseN = static_cast<int>(now.base.size());
    const qint64 key = (qint64(other.id) << 32) | qint64(base.id);
    const auto known = m_known.constFind(key);
    if (known != m_known.cend() && known->paired == now.paired && known->margin == now.margin && sameBits(known->other, now.other) &&
        sameBits(known->base, now.base)) {
        pair.judged = known->judged;
        return;
    }
    now.judged = lstm::judge(now.other, now.base, now.paired, now.margin);
    ++m_judgements;
    pair.judged = now.judged;
    m_known.insert(key, std::move(now));
}
