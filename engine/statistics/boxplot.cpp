// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/statistics/boxplot.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/statistics/describe.h"

namespace lstm {

BoxPlot boxPlot(std::span<const double> sample) {
    const auto x = sortedFinite(sample);
    const auto d = describe(x);
    BoxPlot box{.count = d.count,
                .diverged = sample.size() - d.count,
                .mean = d.mean,
                .median = d.median,
                .q1 = d.q25,
                .q3 = d.q75,
                .outliers = {}};
    if (x.empty()) {
        constexpr double nan = std::numeric_limits<double>::quiet_NaN();
        box.whiskerLow = box.whiskerHigh = box.notchLow = box.notchHigh = nan;
        return box;
    }
    const double iqr = box.q3 - box.q1;

    // whiskers: the first value >= q1 - 1.5 IQR and the last <= q3 + 1.5 IQR, never inside the box
    const auto low = std::ranges::lower_bound(x, box.q1 - 1.5 * iqr);
    const auto high = std::ranges::upper_bound(x, box.q3 + 1.5 * iqr);
    box.whiskerLow = low == x.end() ? box.q1 : std::min(*low, box.q1);
    box.whiskerHigh = high == x.begin() ? box.q3 : std::max(*std::prev(high), box.q3);
    for (const double value : x)
        if (value < box.whiskerLow || value > box.whiskerHigh) box.outliers.push_back(value);

    const double notch = 1.57 * iqr / std::sqrt(static_cast<double>(x.size()));
    box.notchLow = box.median - notch;
    box.notchHigh = box.median + notch;
    return box;
}

}  // namespace lstm
