// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/difference.h"

#include <cstddef>
#include <numeric>

namespace lstm {

Differencing::Differencing(std::span<const double> values, std::span<const int> lags)
    : m_lags(lags.begin(), lags.end()) {
    m_levels.emplace_back(values.begin(), values.end());
    for (const int lag : m_lags) {
        const auto& before = m_levels.back();
        std::vector<double> after;
        after.reserve(before.size());
        for (std::size_t t = static_cast<std::size_t>(lag); t < before.size(); ++t)
            after.push_back(before[t] - before[t - static_cast<std::size_t>(lag)]);  // d(t) = x(t) - x(t - k)
        m_levels.push_back(std::move(after));
    }
}

int Differencing::offset() const { return std::accumulate(m_lags.begin(), m_lags.end(), 0); }

double Differencing::undo(double difference, int row) const {
    // Element i of level j belongs to row start + i, where `start` is the sum of the first j lags.
    double value = difference;
    int start = offset();
    for (std::size_t j = m_lags.size(); j-- > 0;) {
        start -= m_lags[j];
        value += m_levels[j][static_cast<std::size_t>(row - m_lags[j] - start)];  // x(t) = d(t) + x(t - k)
    }
    return value;
}

}  // namespace lstm
