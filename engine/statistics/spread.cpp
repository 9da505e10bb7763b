// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/statistics/spread.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

#include "engine/base/random.h"
#include "engine/statistics/describe.h"
#include "engine/statistics/studentt.h"

namespace lstm {
namespace {

constexpr std::size_t fewestSpread = 5;

/// An interval of many values is narrow, and need not be told to so many digits.
int resamplesFor(std::size_t values) { return values <= 100 ? 9999 : values <= 10'000 ? 999 : 199; }

constexpr double notDefined = std::numeric_limits<double>::quiet_NaN();

double quartileDistance(std::span<const double> ascending) {
    return quantile(ascending, 0.75) - quantile(ascending, 0.25);
}

/// Draws a sample anew from itself; only the order statistics that the quartiles lie between are looked for.
class Redrawn {
public:
    explicit Redrawn(const std::vector<double>& ascending)
        : m_ascending(ascending), m_times(ascending.size()), m_drawn(ascending.size()) {}

    double quartileDistanceOf(RandomStream& random) {
        const auto n = static_cast<std::uint32_t>(m_ascending.size());
        std::ranges::fill(m_times, 0u);
        for (std::uint32_t i = 0; i < n; ++i) ++m_times[random.below(n)];
        auto at = m_drawn.begin();  // sorted without sorting
        for (std::uint32_t i = 0; i < n; ++i) at = std::fill_n(at, m_times[i], m_ascending[i]);
        return quartileDistance(m_drawn);
    }

private:
    const std::vector<double>& m_ascending;
    std::vector<std::uint32_t> m_times;
    std::vector<double> m_drawn;
};

Interval bootstrapRatio(const std::vector<double>& a, const std::vector<double>& b) {
    if (std::min(a.size(), b.size()) < fewestSpread) return {notDefined, notDefined};
    const int resamples = resamplesFor(std::max(a.size(), b.size()));
    RandomStream random(0, 1, Purpose::Resampling, 0);
    Redrawn fromA(a), fromB(b);
    std::vector<double> ratios;
    for (int r = 0; r < resamples; ++r) {
        const double above = fromA.quartileDistanceOf(random), below = fromB.quartileDistanceOf(random);
        if (above > 0 || below > 0) ratios.push_back(above / below);
    }
    // Ends that were drawn: between a number and infinity there is nothing to interpolate.
    std::ranges::sort(ratios);
    if (ratios.empty()) return {notDefined, notDefined};
    const auto last = static_cast<double>(ratios.size() - 1);
    return {ratios[static_cast<std::size_t>(std::floor(0.025 * last))],
            ratios[static_cast<std::size_t>(std::ceil(0.975 * last))]};
}

std::vector<double> distances(const std::vector<double>& ascending) {
    const double median = quantile(ascending, 0.5);
    std::vector<double> z;
    for (const double x : ascending) z.push_back(std::abs(x - median));
    return z;
}

double brownForsytheP(const std::vector<double>& a, const std::vector<double>& b) {
    const Description x = describe(distances(a)), y = describe(distances(b));
    const auto n = static_cast<double>(x.count), m = static_cast<double>(y.count);
    if (x.count < 1 || y.count < 1) return notDefined;
    const double within = (x.count > 1 ? (n - 1) * x.std * x.std : 0) + (y.count > 1 ? (m - 1) * y.std * y.std : 0);
    return studentT(x.mean - y.mean, std::sqrt(within / (n + m - 2) * (1 / n + 1 / m)), n + m - 2).p;
}

}  // namespace

SpreadComparison compareSpread(std::span<const double> a, std::span<const double> b) {
    const std::vector<double> x = sortedFinite(a), y = sortedFinite(b);
    return {quartileDistance(x) / quartileDistance(y), bootstrapRatio(x, y), brownForsytheP(x, y)};
}

}  // namespace lstm
