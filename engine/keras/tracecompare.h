// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "engine/network/network.h"

/// How a replay is held against what is recorded.
namespace lstm {

using Numbers = std::vector<double>;

inline void widen(std::optional<double>& largest, double difference) {
    if (std::isnan(difference)) difference = INFINITY;  // a difference that cannot be told apart fails
    largest = std::max(largest.value_or(0.0), difference);
}

/// What must be met exactly: an epoch, a count.
inline void same(std::optional<double>& largest, double ours, double recorded) {
    widen(largest, ours == recorded ? 0.0 : INFINITY);
}

/// \pre equally many on both sides
template <class Range>
void compare(std::optional<double>& largest, const Range& ours, const Numbers& recorded, double unit = 1.0) {
    for (std::size_t i = 0; i < recorded.size(); ++i)
        widen(largest, std::abs(static_cast<double>(ours[i]) - recorded[i]) / unit);
}

/// Layer by layer, state by state.
inline Numbers flat(const NetworkState& state) {
    Numbers all;
    for (const LayerState& layer : state)
        for (const Matrix& part : layer.states) all.insert(all.end(), part.data(), part.data() + part.size());
    return all;
}

}  // namespace lstm
