// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/statistics/ranks.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace lstm {

std::string_view name(RankMethod method) {
    switch (method) {
    case RankMethod::Exact: return "exact";
    case RankMethod::Permutation: return "permutation";
    case RankMethod::Asymptotic: return "asymptotic";
    }
    return {};
}

Midranks midranks(std::span<const double> values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [values](std::size_t i) { return values[i]; });
    Midranks result{.doubled = std::vector<std::int64_t>(values.size())};
    for (std::size_t first = 0, end = 0; first < order.size(); first = end) {
        while (end < order.size() && values[order[end]] == values[order[first]]) ++end;
        // places first + 1 ... end: twice their mean is first + 1 + end
        for (std::size_t i = first; i < end; ++i) result.doubled[order[i]] = static_cast<std::int64_t>(first + 1 + end);
        const auto t = static_cast<double>(end - first);
        result.ties += t * t * t - t;
    }
    return result;
}

double twoSidedNormal(double z) { return std::min(1.0, std::erfc(z / std::numbers::sqrt2)); }

}  // namespace lstm
