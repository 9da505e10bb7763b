// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/review/generality.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace lstm {

GeneralitySummary summarise(std::span<const Judgement> rows) {
    constexpr std::size_t fewestRows = 6;
    GeneralitySummary summary{static_cast<int>(rows.size()),
                              static_cast<int>(std::ranges::count(rows, Verdict::Supported, &Judgement::verdict))};
    std::vector<double> estimates;
    for (const Judgement& row : rows)
        if (std::isfinite(row.difference.estimate)) estimates.push_back(row.difference.estimate);
    if (estimates.size() < fewestRows) return summary;
    const std::vector<double> zeros(estimates.size(), 0.0);
    summary.judged = judgeDifference(hodgesLehmannPaired(estimates, zeros), generalityMargin);
    return summary;
}

}  // namespace lstm
