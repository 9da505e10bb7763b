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

double Differencing::undo(double difference, int row) const { return undo(std::span(&difference, 1), row).front(); }

std::vector<double> Differencing::undo(std::span<const double> differences, int row) const {
    // Element i of level j belongs to row start + i, where `start` is the sum of the first j lags.
    std::vector<double> forecasts(differences.begin(), differences.end());
    int start = offset();
    for (std::size_t j = m_lags.size(); j-- > 0;) {
        const int lag = m_lags[j], steps = static_cast<int>(forecasts.size());
        start -= lag;
        for (int step = 0; step < steps; ++step)  // x(t) = d(t) + x(t - k)
            forecasts[step] += step < lag ? m_levels[j][row + step - lag - start] : forecasts[step - lag];
    }
    return forecasts;
}

}  // namespace lstm
