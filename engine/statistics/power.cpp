// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/statistics/power.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "engine/statistics/describe.h"
#include "engine/statistics/quantiles.h"

namespace lstm {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr int largestExact = 10'000;

double samplesOf(Design design) { return design == Design::TwoSamples ? 2 : 1; }

}  // namespace

double powerOfT(double effect, int n, Design design) {
    if (n < 2 || std::isnan(effect)) return nan;
    const double df = samplesOf(design) * (n - 1), shift = std::abs(effect) * std::sqrt(n / samplesOf(design));
    // far beyond any critical value; the series of the noncentral t underflows there
    if (shift > 37) return 1;
    return noncentralTTails(tQuantile(0.975, df), df, shift);
}

double repeatsForPower(double effect, double power, Design design) {
    if (std::isnan(effect) || !(power > 0 && power < 1)) return nan;
    if (effect == 0) return std::numeric_limits<double>::infinity();
    const double ratio = (normalQuantile(0.975) + normalQuantile(power)) / effect,
                 normal = samplesOf(design) * ratio * ratio;
    if (normal > largestExact) return std::ceil(normal);
    int low = 2, high = largestExact + 100;  // the exact number lies a little above the normal one
    while (low < high) {
        const int middle = (low + high) / 2;
        if (powerOfT(effect, middle, design) >= power) high = middle;
        else low = middle + 1;
    }
    return low;
}

double planSamples(std::span<const double> a, std::span<const double> b, double difference) {
    const double pooled = std::hypot(describe(a).std, describe(b).std) / std::sqrt(2.0);
    return repeatsForPower(difference / pooled, plannedPower, Design::TwoSamples);
}

double planPairs(std::span<const double> a, std::span<const double> b, double difference) {
    std::vector<double> d;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) d.push_back(a[i] - b[i]);
    return repeatsForPower(difference / describe(d).std, plannedPower, Design::Pairs);
}

}  // namespace lstm
