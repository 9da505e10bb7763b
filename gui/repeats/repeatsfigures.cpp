// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/repeats/repeatsfigures.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

#include "engine/results/pairing.h"
#include "engine/statistics/describe.h"

namespace {

constexpr int firstShown = 5;  // below it nothing is said of a mean
constexpr int sizesShown = 48;
constexpr int blockSizes = 10;
constexpr int bins = 40;

/// NaN equals NaN here.
bool sameBits(const std::vector<double>& a, const std::vector<double>& b) {
    return std::ranges::equal(
        a, b, {}, [](double x) { return std::bit_cast<std::uint64_t>(x); },
        [](double x) { return std::bit_cast<std::uint64_t>(x); });
}

/// As far as the target needs, at least twice and at most a hundred times as far as one is.
int lastShown(const lstm::MeanPrecision& mean, double needed) {
    const double wanted = std::isfinite(needed) ? 1.8 * needed : 0;
    return static_cast<int>(std::clamp(wanted, 2.0 * mean.n, 100.0 * mean.n));
}

void fill(PrecisionCurve& curve, const std::vector<double>& rmse, const lstm::MeanPrecision& mean, double needed) {
    curve.repeats = mean.n;
    curve.width = mean.halfWidth;
    curve.needed = needed;
    const std::vector<double> soFar = lstm::halfWidthsSoFar(rmse);
    for (int n = firstShown; n <= mean.n; ++n)
        curve.soFar.append({static_cast<double>(n), soFar[static_cast<std::size_t>(n) - 2]});
    if (mean.n < firstShown) return;
    const int last = lastShown(mean, needed);
    std::vector<int> sizes = lstm::spreadSizes(firstShown, last, sizesShown);
    const std::vector<int> blocks = lstm::spreadSizes(firstShown, mean.n / lstm::fewestBlocks, blockSizes);
    sizes.insert(sizes.end(), blocks.begin(), blocks.end());
    sizes.push_back(mean.n);
    if (needed >= firstShown && needed <= last) sizes.push_back(static_cast<int>(needed));
    std::ranges::sort(sizes);
    sizes.erase(std::unique(sizes.begin(), sizes.end()), sizes.end());
    for (const int n : sizes) curve.theory.append({static_cast<double>(n), lstm::meanHalfWidth(mean.std, n)});
    for (const lstm::BlockScatter& block : lstm::blockScatter(rmse, blocks))
        curve.blocks.append({block.n, block.blocks, block.halfWidth, block.low, block.high});
}

}  // namespace

const RepeatsFigures::Precision& RepeatsFigures::precision(const ExperimentItem& item, double target) {
    Precision& known = m_precision[item.id];
    std::vector<double> rmse = item.results.rmse();
    if (known.curve.theory.isEmpty() || known.target != target || !sameBits(known.rmse, rmse)) {
        known = {std::move(rmse), {}, target, 0, {}};
        known.mean = lstm::meanPrecision(known.rmse);
        known.needed = lstm::repeatsForHalfWidth(known.mean.std, target);
        fill(known.curve, known.rmse, known.mean, known.needed);
    }
    known.curve.name = item.shownName();
    known.curve.styleIndex = item.style;
    return known;
}

const RepeatsFigures::Gap& RepeatsFigures::gap(const ExperimentItem& item, const ExperimentItem* base, int n,
                                               bool paired) {
    std::vector<double> a = item.results.rmse(), b = base ? base->results.rmse() : std::vector<double>();
    if (paired && base) {
        lstm::PairedSamples pairs = lstm::pairByRepeat(item.results.repeats, base->results.repeats);
        a = std::move(pairs.a);
        b = std::move(pairs.b);
    }
    const bool drawn =
        m_gap.chance.n == n && m_gapPaired == paired && sameBits(m_gapSample, a) && (!paired || sameBits(m_gapBase, b));
    if (!drawn) m_gap.chance = paired ? lstm::chanceGapsPaired(a, b, n) : lstm::chanceGaps(a, n);
    m_gapPaired = paired;
    m_gap.seen = base ? lstm::meanGap(a, b, paired) : NAN;
    m_gapSample = std::move(a);
    m_gapBase = std::move(b);
    m_gap.share = lstm::shareAtLeast(m_gap.chance, m_gap.seen);
    m_gap.data = {0, {}, m_gap.seen, m_gap.share, m_gap.chance.high, item.style};
    if (m_gap.chance.gaps.empty()) return m_gap;
    const double farthest =
        std::max(1.1 * lstm::quantile(m_gap.chance.gaps, 0.999), std::isfinite(m_gap.seen) ? 1.15 * m_gap.seen : 0);
    if (!(farthest > 0)) return m_gap;  // all repeats the same
    m_gap.data.width = niceRange(0, farthest).high / bins;
    const lstm::GapBins counted = lstm::binned(m_gap.chance, m_gap.data.width, bins);
    m_gap.data.shares = {counted.shares.begin(), counted.shares.end()};
    return m_gap;
}
