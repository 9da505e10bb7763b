// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/workspace/experimentitem.h"

#include <algorithm>
#include <cmath>

std::vector<double> ExperimentResults::rmse() const {
    std::vector<const lstm::RepeatResult*> sorted;
    for (const auto& result : repeats) sorted.push_back(&result);
    std::ranges::sort(sorted, {}, [](const lstm::RepeatResult* r) { return r->repeat; });
    std::vector<double> values;
    for (const auto* result : sorted) values.push_back(result->rmse);
    return values;
}

int ExperimentResults::diverged() const {
    return static_cast<int>(std::ranges::count_if(repeats, [](const auto& r) { return !std::isfinite(r.rmse); }));
}

const lstm::RepeatResult* ExperimentResults::find(int repeat) const {
    const auto found = std::ranges::find(repeats, repeat, &lstm::RepeatResult::repeat);
    return found == repeats.end() ? nullptr : &*found;
}

std::optional<int> ExperimentResults::nextByRank(std::optional<int> now, int direction) const {
    std::vector<std::pair<double, int>> order;
    for (const auto& result : repeats)
        if (std::isfinite(result.rmse)) order.push_back({result.rmse, result.repeat});
    if (order.empty()) return std::nullopt;
    std::ranges::sort(order);
    const int last = static_cast<int>(order.size()) - 1;
    const auto at = std::ranges::find_if(order, [now](const auto& entry) { return entry.second == now; });
    const int rank = at == order.end() ? (direction > 0 ? (last + 1) / 2 : last / 2)
                                       : static_cast<int>(at - order.begin()) + direction;
    return order[static_cast<std::size_t>(std::clamp(rank, 0, last))].second;
}

int ExperimentResults::rank(int repeat) const {
    const lstm::RepeatResult* own = find(repeat);
    if (!own || !std::isfinite(own->rmse)) return 0;
    return 1 + static_cast<int>(std::ranges::count_if(repeats, [own](const auto& r) {
               return std::pair(r.rmse, r.repeat) < std::pair(own->rmse, own->repeat);
           }));
}
