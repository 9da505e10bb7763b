// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/statistics/rankcounts.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace lstm {

std::vector<double> rankSumCounts(std::int64_t n, std::int64_t m) {
    if (n < m) std::swap(n, m);
    std::vector<double> counts{1.0};
    for (std::int64_t i = 1; i <= m; ++i) {
        const std::int64_t degree = n * i, half = degree / 2;
        counts.resize(static_cast<std::size_t>(degree + 1));
        double* c = counts.data();
        // Only the lower half is computed, where the counts grow: the subtraction loses nothing there, while
        // rounding would pile up in the upper half. The upper half is its mirror image.
        for (std::int64_t k = i; k <= half; ++k) c[k] += c[k - i];          // / (1 - q^i)
        for (std::int64_t k = half; k >= n + i; --k) c[k] -= c[k - n - i];  // * (1 - q^(n+i))
        for (std::int64_t k = half + 1; k <= degree; ++k) c[k] = c[degree - k];
    }
    return counts;
}

std::vector<double> signedRankCounts(std::int64_t n) {
    std::vector<double> counts(static_cast<std::size_t>(n * (n + 1) / 2 + 1));
    counts[0] = 1.0;
    for (std::int64_t i = 1; i <= n; ++i)
        for (std::int64_t k = i * (i + 1) / 2; k >= i; --k)  // * (1 + q^i)
            counts[static_cast<std::size_t>(k)] += counts[static_cast<std::size_t>(k - i)];
    return counts;
}

std::int64_t quantileOfCounts(std::span<const double> counts, double p) {
    const double total = std::accumulate(counts.begin(), counts.end(), 0.0);
    const double wanted = total * (p - 10 * std::numeric_limits<double>::epsilon());
    double cumulative = 0;
    for (std::size_t k = 0; k < counts.size(); ++k)
        if ((cumulative += counts[k]) >= wanted) return static_cast<std::int64_t>(k);
    return static_cast<std::int64_t>(counts.size()) - 1;
}

}  // namespace lstm
