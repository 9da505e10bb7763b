// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/statistics/holm.h"

#include <algorithm>
#include <cmath>

namespace lstm {

std::vector<double> holm(std::span<const double> p) {
    std::vector<double> corrected(p.begin(), p.end());
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < p.size(); ++i)
        if (!std::isnan(p[i])) order.push_back(i);
    std::ranges::stable_sort(order, {}, [p](std::size_t i) { return p[i]; });
    double largest = 0;
    for (std::size_t j = 0; j < order.size(); ++j) {
        largest = std::max(largest, std::min(1.0, static_cast<double>(order.size() - j) * p[order[j]]));
        corrected[order[j]] = largest;
    }
    return corrected;
}

}  // namespace lstm
