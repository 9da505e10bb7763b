// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/results/lossband.h"

#include <algorithm>
#include <cmath>

#include "engine/statistics/describe.h"

namespace lstm {
namespace {

/// quantile() reads two of the ordered values: they are brought to their places, which is cheaper than sorting many
/// repeats for three quantiles. Outside of [from, to) they are there already.
double quantileOf(std::span<double> values, double p, std::size_t from, std::size_t to) {
    const auto i = static_cast<std::size_t>(static_cast<double>(values.size() - 1) * p);
    const auto at = [&](std::size_t k) { return values.begin() + static_cast<std::ptrdiff_t>(k); };
    if (i >= from && i < to) {
        std::nth_element(at(from), at(i), at(to));
        if (i + 1 < to) std::iter_swap(at(i + 1), std::min_element(at(i + 1), at(to)));
    }
    return quantile(values, p);
}

}  // namespace

LossBand lossBand(std::span<const std::span<const float>> curves, int stride, int points) {
    std::size_t longest = 0;
    for (const auto& curve : curves) longest = std::max(longest, curve.size());
    LossBand band;
    band.repeats = static_cast<int>(std::ranges::count_if(curves, [](const auto& curve) { return !curve.empty(); }));
    std::vector<double> values;
    const std::size_t count = std::min<std::size_t>(longest, static_cast<std::size_t>(points));
    for (std::size_t k = 0; k < count; ++k) {
        const std::size_t at = count == 1 ? 0 : k * (longest - 1) / (count - 1);
        values.clear();
        for (const auto& curve : curves)
            if (at < curve.size() && std::isfinite(curve[at])) values.push_back(curve[at]);
        if (values.empty()) continue;
        band.epochs.push_back(1.0 + static_cast<double>(at) * stride);
        // The median parts the values: each tail is sought on its own side.
        const std::size_t n = values.size(), middle = (n - 1) / 2;
        band.median.push_back(quantileOf(values, 0.5, 0, n));
        band.low.push_back(quantileOf(values, 0.05, 0, middle));
        band.high.push_back(quantileOf(values, 0.95, middle + 1, n));
    }
    return band;
}

LossBand thinnedCurve(std::span<const float> curve, int stride, int points) {
    return lossBand(std::span(&curve, 1), stride, points);
}

std::vector<double> lossesAt(std::span<const float> curve, int stride, std::span<const double> epochs) {
    std::vector<double> losses;
    for (const double epoch : epochs) {
        const auto at = static_cast<std::size_t>((epoch - 1.0) / stride + 0.5);
        if (at >= curve.size()) break;
        losses.push_back(curve[at]);
    }
    return losses;
}

}  // namespace lstm
