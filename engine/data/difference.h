// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace lstm {

/// Lag-k differences, applied in order: d(t) = x(t) - x(t - k).
///
/// `lags` {1} takes out a trend, {12} a yearly season of monthly values, {12, 1} both (first the
/// season, then the trend); {} leaves the values as they are. Each lag shortens the series by k.
class Differencing {
public:
    /// \pre every lag is at least 1 and their sum is below values.size()
    Differencing(std::span<const double> values, std::span<const int> lags);

    /// The differenced values. Element i belongs to row offset() + i of the original series.
    const std::vector<double>& values() const { return m_levels.back(); }
    int offset() const;  ///< rows lost at the front: the sum of the lags

    /// The inverse for a one-step forecast: the value of the original scale at `row` (of the original
    /// series) when its difference is `difference` and everything before `row` is known:
    /// x(t) = d(t) + x(t - k), undone from the last lag to the first. \pre row >= offset()
    double undo(double difference, int row) const;

    /// The same for a forecast of several steps, from `row` on: a value that a later step needs and that is not known
    /// is the forecast of the earlier one. With one difference of lag 1 that is the last known value plus the running
    /// sum.
    std::vector<double> undo(std::span<const double> differences, int row) const;

private:
    std::vector<int> m_lags;
    std::vector<std::vector<double>> m_levels;  ///< m_levels[j]: after the first j lags
};

}  // namespace lstm
