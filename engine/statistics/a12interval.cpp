// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/statistics/a12interval.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

#include "engine/base/random.h"
#include "engine/statistics/describe.h"

namespace lstm {
namespace {

constexpr std::size_t fewest = 5, mostBootstrapped = 100;
constexpr int resamples = 9999;
constexpr double z = 1.959963984540054;  // standard normal quantile of 0.975

std::vector<double> worstLast(std::span<const double> sample) {
    std::vector<double> sorted(sample.begin(), sample.end());
    for (double& value : sorted)
        if (!std::isfinite(value)) value = std::numeric_limits<double>::infinity();
    std::ranges::sort(sorted);
    return sorted;
}

/// Each value's place among the different values of both samples.
std::vector<std::uint32_t> places(const std::vector<double>& sorted, const std::vector<double>& levels) {
    std::vector<std::uint32_t> result;
    for (const double value : sorted)
        result.push_back(static_cast<std::uint32_t>(std::ranges::lower_bound(levels, value) - levels.begin()));
    return result;
}

Interval bootstrap(const std::vector<double>& a, const std::vector<double>& b) {
    std::vector<double> levels(a);
    levels.insert(levels.end(), b.begin(), b.end());
    std::ranges::sort(levels);
    levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
    const auto inA = places(a, levels), inB = places(b, levels);
    const auto n = static_cast<std::uint32_t>(a.size()), m = static_cast<std::uint32_t>(b.size());

    RandomStream random(0, 0, Purpose::Resampling, 0);
    std::vector<double> found;
    found.reserve(resamples);
    std::vector<std::int64_t> timesA(levels.size()), timesB(levels.size());  // how often each value was drawn
    for (int r = 0; r < resamples; ++r) {
        std::ranges::fill(timesA, 0);
        std::ranges::fill(timesB, 0);
        for (std::uint32_t i = 0; i < n; ++i) ++timesA[inA[random.below(n)]];
        for (std::uint32_t j = 0; j < m; ++j) ++timesB[inB[random.below(m)]];
        std::int64_t doubledU = 0, below = 0;
        for (std::size_t level = 0; level < levels.size(); ++level) {
            doubledU += timesA[level] * (2 * below + timesB[level]);
            below += timesB[level];
        }
        found.push_back(static_cast<double>(doubledU) / (2.0 * n * m));
    }
    return percentileInterval(found);
}

/// For every x the share of the ascending `others` below it, ties half.
std::vector<double> sharesBelow(const std::vector<double>& sample, const std::vector<double>& others) {
    std::vector<double> shares;
    for (const double x : sample) {
        const auto [first, last] = std::equal_range(others.begin(), others.end(), x);
        const auto doubled = (first - others.begin()) + (last - others.begin());
        shares.push_back(static_cast<double>(doubled) / (2.0 * static_cast<double>(others.size())));
    }
    return shares;
}

Interval closedForm(const std::vector<double>& a, const std::vector<double>& b) {
    const Description v = describe(sharesBelow(a, b)),
                      w = describe(sharesBelow(b, a));  // w: 1 - W, of the same variance
    const double reach = z * std::hypot(v.std / std::sqrt(static_cast<double>(v.count)),
                                        w.std / std::sqrt(static_cast<double>(w.count)));
    return {std::max(0.0, v.mean - reach), std::min(1.0, v.mean + reach)};
}

}  // namespace

Interval percentileInterval(std::span<double> distribution) {
    std::ranges::sort(distribution);
    return {quantile(distribution, 0.025), quantile(distribution, 0.975)};
}

Interval a12Interval(std::span<const double> a, std::span<const double> b) {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    if (std::min(a.size(), b.size()) < fewest) return {nan, nan};
    const auto x = worstLast(a), y = worstLast(b);
    return std::max(x.size(), y.size()) <= mostBootstrapped ? bootstrap(x, y) : closedForm(x, y);
}

}  // namespace lstm
