// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/statistics/meanprecision.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/base/elementary.h"
#include "engine/statistics/describe.h"
#include "engine/statistics/quantiles.h"

namespace lstm {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr int largestExact = 10'000;  // beyond, t and normal quantiles agree to four digits

std::vector<double> finiteInOrder(std::span<const double> sample) {
    std::vector<double> values;
    std::ranges::copy_if(sample, std::back_inserter(values), [](double x) { return std::isfinite(x); });
    return values;
}

}  // namespace

double meanHalfWidth(double std, int n) { return n < 2 ? nan : tQuantile(0.975, n - 1) * std / std::sqrt(n); }

MeanPrecision meanPrecision(std::span<const double> sample) {
    const Description d = describe(sample);
    const int n = static_cast<int>(d.count);
    return {n, d.mean, d.std, meanHalfWidth(d.std, n)};
}

double repeatsForHalfWidth(double std, double target) {
    if (!std::isfinite(std) || std < 0 || std::isnan(target)) return nan;
    if (target <= 0) return std::numeric_limits<double>::infinity();
    if (meanHalfWidth(std, largestExact) > target) {
        const double ratio = normalQuantile(0.975) * std / target;
        return std::ceil(ratio * ratio);
    }
    int low = 2, high = largestExact;  // h falls with n
    while (low < high) {
        const int middle = (low + high) / 2;
        if (meanHalfWidth(std, middle) <= target) high = middle;
        else low = middle + 1;
    }
    return low;
}

std::vector<double> halfWidthsSoFar(std::span<const double> sample) {
    std::vector<double> widths;
    double mean = 0, squares = 0;  // Welford 1962
    int n = 0;
    for (const double x : finiteInOrder(sample)) {
        ++n;
        const double step = x - mean;
        mean += step / n;
        squares += step * (x - mean);
        if (n > 1) widths.push_back(meanHalfWidth(std::sqrt(squares / (n - 1)), n));
    }
    return widths;
}

std::vector<BlockScatter> blockScatter(std::span<const double> sample, std::span<const int> sizes) {
    const std::vector<double> values = finiteInOrder(sample);
    const int count = static_cast<int>(values.size());
    std::vector<BlockScatter> result;
    for (const int n : sizes) {
        if (n < 2 || count / n < fewestBlocks) continue;
        const int blocks = count / n;
        std::vector<double> means;
        for (int b = 0; b < blocks; ++b)
            means.push_back(
                describe(std::span(values).subspan(static_cast<std::size_t>(b) * n, static_cast<std::size_t>(n))).mean);
        const double width = tQuantile(0.975, n - 1) * describe(means).std, df = blocks - 1;
        result.push_back({n, blocks, width, width * std::sqrt(df / chiSquaredQuantile(0.975, df)),
                          width * std::sqrt(df / chiSquaredQuantile(0.025, df))});
    }
    return result;
}

std::vector<int> spreadSizes(int low, int high, int count) {
    std::vector<int> sizes;
    if (low < 1 || high < low || count < 1) return sizes;
    double factor = 1, above = static_cast<double>(high) / low;  // factor^(count - 1) = high / low, by bisection
    for (const double ratio = above; std::nextafter(factor, above) < above;) {
        const double middle = factor + (above - factor) / 2;
        (integerPower(middle, count - 1) <= ratio ? factor : above) = middle;
    }
    for (int i = 0; i < count; ++i) {
        const int size = std::clamp(static_cast<int>(std::lround(low * integerPower(factor, i))), low, high);
        if (sizes.empty() || size > sizes.back()) sizes.push_back(size);
    }
    return sizes;
}

}  // namespace lstm
