// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/sequencetable.h"

namespace lstm {

TableSizes tableSizes(std::int64_t values, const FramingOptions& options) {
    std::int64_t lost = std::int64_t{options.lags} + options.horizon - 1 + options.testEnd;
    for (const int lag : options.difference) lost += lag;
    TableSizes sizes;
    sizes.available = values - lost - options.testSize;
    sizes.train = options.trainSize ? *options.trainSize : sizes.available;
    sizes.needed = lost + options.testSize + 2;
    return sizes;
}

std::vector<InputPlace> targetPlaces(const FramingOptions& options) {
    std::vector<InputPlace> places;
    for (int step = 0; step < options.horizon; ++step) places.push_back({0, -step});
    return places;
}

SequenceTable::SequenceTable(const Series& series, const Sequence& sequence, const FramingOptions& options)
    : m_sequence(sequence), m_test(options.testSize) {
    for (std::size_t column = 0; column < series.columns(); ++column)
        m_columns.emplace_back(series.column(column).subspan(sequence.begin, sequence.rows()), options.difference);
    m_train = static_cast<int>(tableSizes(static_cast<std::int64_t>(sequence.rows()), options).train);
    m_first = static_cast<int>(column(0).size()) - options.testEnd - (options.horizon - 1) - m_test - m_train;
}

int SequenceTable::seriesRow(int row) const {
    return static_cast<int>(m_sequence.begin) + m_columns.front().offset() + m_first + row;
}

std::span<const double> SequenceTable::trainingColumn(InputPlace place) const {
    return std::span(column(place.column)).subspan(m_first - place.lag, m_train);
}

std::span<const double> SequenceTable::valuesOf(const Series& series, InputPlace place) const {
    const std::size_t first = m_sequence.begin + static_cast<std::size_t>(m_first - place.lag);
    return series.column(place.column).subspan(first, static_cast<std::size_t>(m_train + m_columns.front().offset()));
}

}  // namespace lstm
