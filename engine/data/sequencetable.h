// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/data/framing.h"

/// The columns of one sequence, differenced, and which of their rows train and test; for framing and its checks.
namespace lstm {

/// Row counts of a table, in 64 bits: lags and sizes come from outside and may be absurd.
struct TableSizes {
    std::int64_t available = 0;  ///< rows before the test
    std::int64_t train = 0;      ///< the last of them that are learned from
    std::int64_t needed = 0;     ///< length of the series for two training rows
};
TableSizes tableSizes(std::int64_t values, const FramingOptions& options);

/// Where the targets come from: the target at t, t + 1, ...
std::vector<InputPlace> targetPlaces(const FramingOptions& options);

class SequenceTable {
public:
    /// \pre the sequence is long enough
    SequenceTable(const Series& series, const Sequence& sequence, const FramingOptions& options);

    const Sequence& sequence() const { return m_sequence; }
    const Differencing& differenced(std::size_t column) const { return m_columns[column]; }
    int trainRows() const { return m_train; }
    int rows() const { return m_train + m_test; }
    /// What stands at a place of row `row` of the table, training rows first.
    double at(InputPlace place, int row) const { return column(place.column)[m_first + row - place.lag]; }
    /// The row of the series that row `row` of the table is about.
    int seriesRow(int row) const;
    /// That of a place.
    int seriesRow(InputPlace place, int row) const { return seriesRow(row) - place.lag; }

    std::span<const double> trainingColumn(InputPlace place) const;
    /// The values that it was differenced from.
    std::span<const double> valuesOf(const Series& series, InputPlace place) const;

private:
    const std::vector<double>& column(int number) const { return m_columns[number].values(); }

    Sequence m_sequence;
    std::vector<Differencing> m_columns;
    int m_first = 0;  ///< of the differenced values, that is the target of the first training row
    int m_train = 0, m_test = 0;
};

}  // namespace lstm
