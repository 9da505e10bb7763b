// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/statistics/chancegap.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

#include "engine/base/random.h"
#include "engine/statistics/describe.h"

namespace lstm {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t fewest = 5;
constexpr int resamples = 9999;

std::vector<double> differences(std::span<const double> a, std::span<const double> b) {
    std::vector<double> d;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        if (std::isfinite(a[i]) && std::isfinite(b[i])) d.push_back(a[i] - b[i]);
    return d;
}

template <class Gap>
ChanceGaps drawn(int n, Gap gap) {
    ChanceGaps chance{n, {}, nan, nan};
    chance.gaps.reserve(resamples);
    RandomStream random(0, 0, Purpose::Resampling, 0);
    for (int r = 0; r < resamples; ++r) chance.gaps.push_back(std::abs(gap(random)));
    std::ranges::sort(chance.gaps);
    chance.median = quantile(chance.gaps, 0.5);
    chance.high = quantile(chance.gaps, 0.95);
    return chance;
}

}  // namespace

ChanceGaps chanceGaps(std::span<const double> sample, int n) {
    const std::vector<double> values = sortedFinite(sample);  // the order in which repeats came does not matter
    if (values.size() < fewest || n < 1) return {n, {}, nan, nan};
    const auto size = static_cast<std::uint32_t>(values.size());
    const double scale = std::sqrt(size / (size - 1.0)) / n;
    return drawn(n, [&](RandomStream& random) {
        double difference = 0;
        for (int i = 0; i < n; ++i) {
            difference += values[random.below(size)];
            difference -= values[random.below(size)];
        }
        return difference * scale;
    });
}

ChanceGaps chanceGapsPaired(std::span<const double> a, std::span<const double> b, int n) {
    const std::vector<double> d = sortedFinite(differences(a, b));
    if (d.size() < fewest || n < 1) return {n, {}, nan, nan};
    const auto size = static_cast<std::uint32_t>(d.size());
    return drawn(n, [&](RandomStream& random) {
        double sum = 0;
        for (int i = 0; i < n; ++i) {
            const std::uint32_t drawnOne = random.below(2 * size);
            sum += drawnOne < size ? d[drawnOne] : -d[drawnOne - size];
        }
        return sum / n;
    });
}

double shareAtLeast(const ChanceGaps& chance, double seen) {
    if (chance.gaps.empty() || std::isnan(seen)) return nan;
    const double low = seen * (1 - 1e-12);  // sums in another order differ in the last bits
    const auto count = chance.gaps.end() - std::ranges::lower_bound(chance.gaps, low);
    return (static_cast<double>(count) + 1) / (static_cast<double>(chance.gaps.size()) + 1);
}

double meanGap(std::span<const double> a, std::span<const double> b, bool paired) {
    if (paired) return std::abs(describe(differences(a, b)).mean);
    return std::abs(describe(a).mean - describe(b).mean);
}

GapBins binned(const ChanceGaps& chance, double width, int bins) {
    GapBins result{width, std::vector<double>(static_cast<std::size_t>(std::max(bins, 0)), 0.0)};
    if (!(width > 0) || bins < 1) return result;
    const double each = 1.0 / static_cast<double>(chance.gaps.size());
    for (const double gap : chance.gaps)
        result.shares[static_cast<std::size_t>(std::min(std::floor(gap / width), bins - 1.0))] += each;
    return result;
}

}  // namespace lstm
