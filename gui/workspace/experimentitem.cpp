// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/workspace/experimentitem.h"

#include <algorithm>
#include <cmath>

RepeatList::RepeatList(std::vector<lstm::RepeatResult> repeats) {
    m_repeats.reserve(repeats.size());
    for (auto& result : repeats) push_back(std::move(result));
}

void RepeatList::push_back(lstm::RepeatResult result) {
    const auto number = static_cast<std::size_t>(result.repeat);
    if (number >= m_places.size()) m_places.resize(std::max(number + 1, 2 * m_places.size()), 0);
    m_repeats.push_back(std::move(result));
    if (m_places[number] == 0) m_places[number] = static_cast<int>(m_repeats.size());
}

const lstm::RepeatResult* RepeatList::find(int repeat) const {
    const auto number = static_cast<std::size_t>(repeat);
    if (repeat < 0 || number >= m_places.size() || m_places[number] == 0) return nullptr;
    return &m_repeats[static_cast<std::size_t>(m_places[number] - 1)];
}

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
