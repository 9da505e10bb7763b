// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/statistics/describe.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <numeric>

namespace lstm {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

struct Moments {
    double mean = nan, std = nan;
};

/// Mean and standard deviation by passes over the residues (Chan, Golub and LeVeque 1983), on values scaled by
/// a power of two, which is exact: squares of 1e300 do not overflow, those of 1e-300 do not vanish.
///   m = sum(x) / n,  mean = m + sum(x - m) / n,
///   s^2 = (sum((x - mean)^2) - sum(x - mean)^2 / n) / (n - 1)
Moments momentsOf(std::span<const double> ascending) {
    const auto n = static_cast<double>(ascending.size());
    const double largest = std::max(std::abs(ascending.front()), std::abs(ascending.back()));
    int exponent = 0;
    std::frexp(largest, &exponent);
    std::vector<double> x(ascending.begin(), ascending.end());
    for (double& value : x) value = std::ldexp(value, -exponent);

    const auto residueOf = [&x](double centre) {
        return std::accumulate(x.begin(), x.end(), 0.0,
                               [centre](double sum, double value) { return sum + (value - centre); });
    };
    double mean = residueOf(0) / n;
    mean += residueOf(mean) / n;
    const double residue = residueOf(mean);
    double squares = 0;
    for (const double value : x) squares += (value - mean) * (value - mean);
    const double variance = (squares - residue * residue / n) / (n - 1);
    return {std::clamp(std::ldexp(mean, exponent), ascending.front(), ascending.back()),
            std::ldexp(std::sqrt(std::max(variance, 0.0)), exponent)};
}

}  // namespace

std::vector<double> sortedFinite(std::span<const double> sample) {
    std::vector<double> finite;
    finite.reserve(sample.size());
    std::ranges::copy_if(sample, std::back_inserter(finite), [](double x) { return std::isfinite(x); });
    std::ranges::sort(finite);
    return finite;
}

double quantile(std::span<const double> ascending, double p) {
    if (ascending.empty() || std::isnan(p)) return nan;
    const double h = static_cast<double>(ascending.size() - 1) * std::clamp(p, 0.0, 1.0);
    const auto i = static_cast<std::size_t>(h);
    if (i + 1 >= ascending.size()) return ascending.back();
    const double t = h - std::floor(h);
    const double a = ascending[i], b = ascending[i + 1];
    return t < 0.5 ? a + (b - a) * t : b - (b - a) * (1 - t);
}

Description describe(std::span<const double> sample) {
    const auto x = sortedFinite(sample);
    Description result{.count = x.size(),
                       .diverged = sample.size() - x.size(),
                       .mean = nan,
                       .std = nan,
                       .min = nan,
                       .q25 = nan,
                       .median = nan,
                       .q75 = nan,
                       .max = nan};
    if (x.empty()) return result;
    result.min = x.front();
    result.q25 = quantile(x, 0.25);
    result.median = quantile(x, 0.5);
    result.q75 = quantile(x, 0.75);
    result.max = x.back();
    if (result.min == result.max) {
        result.mean = result.min;
        if (x.size() > 1) result.std = 0;
    } else {
        const auto [mean, std] = momentsOf(x);
        result.mean = mean;
        result.std = std;
    }
    return result;
}

}  // namespace lstm
