// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/statistics/hodgeslehmann.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>
#include <vector>

#include "engine/statistics/describe.h"
#include "engine/statistics/rankcounts.h"

namespace lstm {
namespace {

using Count = std::int64_t;

// Doubles in ascending order as ascending integers, so that bisection ends after at most 64 steps and
// exactly on the element that is looked for.
std::uint64_t keyOf(double value) {
    const auto bits = std::bit_cast<std::uint64_t>(value);
    return bits >> 63 ? ~bits : bits | std::uint64_t{1} << 63;
}
double valueOf(std::uint64_t key) { return std::bit_cast<double>(key >> 63 ? key & ~(std::uint64_t{1} << 63) : ~key); }

/// The multiset of all sums x(i) + y(j) of two ascending samples; with `walsh`, y is x and only i <= j count.
/// Rounding is monotone, so the sums ascend along every row and column and a staircase counts them.
struct Sums {
    std::vector<double> x, y;
    bool walsh = false;

    Count size() const {
        const auto n = static_cast<Count>(x.size());
        return walsh ? n * (n + 1) / 2 : n * static_cast<Count>(y.size());
    }

    /// How many sums are <= t.
    Count countAtMost(double t) const {
        Count count = 0;
        std::size_t j = y.size();
        for (const double xi : x) {
            while (j > 0 && xi + y[j - 1] > t) --j;
            if (j == 0) break;
            count += static_cast<Count>(j);
        }
        if (!walsh) return count;
        const auto diagonal = std::ranges::upper_bound(x, t, {}, [](double half) { return half + half; }) - x.begin();
        return (count + diagonal) / 2;
    }

    /// The k-th smallest sum, k = 1 ... size(): the smallest double t with countAtMost(t) >= k.
    double orderStatistic(Count k) const {
        std::uint64_t low = keyOf(x.front() + y.front()), high = keyOf(x.back() + y.back());
        while (low < high) {
            const auto middle = low + (high - low) / 2;
            if (countAtMost(valueOf(middle)) >= k) high = middle;
            else low = middle + 1;
        }
        return valueOf(low) + 0.0;  // -0 becomes 0
    }

    double median() const {
        const Count n = size();
        const double lower = orderStatistic((n + 1) / 2);
        if (n % 2 == 1 || countAtMost(lower) > n / 2) return lower;
        return std::midpoint(lower, orderStatistic(n / 2 + 1));
    }
};

/// Median and interval [k-th smallest, k-th largest] with k = rank, at least 1.
void estimate(DifferenceEstimate& result, const Sums& sums, Count rank) {
    rank = std::max<Count>(rank, 1);
    result.estimate = sums.median();
    result.low = sums.orderStatistic(rank);
    result.high = sums.orderStatistic(sums.size() + 1 - rank);
}

constexpr double alphaHalf = 0.025;
constexpr double z = 1.959963984540054;  // standard normal quantile of 0.975

Count floorOfNormal(double mean, double variance) {
    return static_cast<Count>(std::floor(mean - z * std::sqrt(variance)));
}

DifferenceEstimate nothing() {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    return {.estimate = nan, .low = nan, .high = nan};
}

}  // namespace

DifferenceEstimate hodgesLehmann(std::span<const double> a, std::span<const double> b) {
    Sums sums{.x = sortedFinite(a), .y = sortedFinite(b)};
    const auto n = static_cast<Count>(sums.x.size()), m = static_cast<Count>(sums.y.size());
    auto result = nothing();
    result.n = static_cast<int>(std::min(n, m));
    result.leftOut = static_cast<int>(static_cast<Count>(a.size() + b.size()) - n - m);
    if (result.n == 0) return result;

    // a - b = a + (-b), to the last bit
    std::ranges::reverse(sums.y);
    for (double& value : sums.y) value = -value;
    result.exact = n * m <= 10'000;
    const double pairs = static_cast<double>(n) * static_cast<double>(m);
    estimate(result, sums,
             result.exact ? quantileOfCounts(rankSumCounts(n, m), alphaHalf)
                          : floorOfNormal(pairs / 2, pairs * static_cast<double>(n + m + 1) / 12));
    return result;
}

DifferenceEstimate hodgesLehmannPaired(std::span<const double> a, std::span<const double> b) {
    const std::size_t length = std::min(a.size(), b.size());
    std::vector<double> halves;  // d / 2, whose sums are the Walsh averages
    halves.reserve(length);
    for (std::size_t r = 0; r < length; ++r)
        if (std::isfinite(a[r]) && std::isfinite(b[r])) halves.push_back((a[r] - b[r]) / 2);
    std::ranges::sort(halves);

    auto result = nothing();
    const auto n = static_cast<Count>(halves.size());
    result.n = static_cast<int>(n);
    result.leftOut = static_cast<int>(length - halves.size());
    if (n == 0) return result;

    const Sums sums{.x = halves, .y = halves, .walsh = true};
    result.exact = n <= 50;
    const auto size = static_cast<double>(n);
    estimate(result, sums,
             result.exact ? quantileOfCounts(signedRankCounts(n), alphaHalf)
                          : floorOfNormal(size * (size + 1) / 4, size * (size + 1) * (2 * size + 1) / 24));
    return result;
}

}  // namespace lstm
