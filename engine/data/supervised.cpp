// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/supervised.h"

namespace lstm {

SupervisedRow SupervisedRows::operator[](std::size_t row) const {
    const auto part = [row](const std::vector<double>& numbers, std::size_t width) {
        return std::span(numbers).subspan(row * width, width);
    };
    return {m_seriesRows[row],
            m_sequences[row],
            part(m_input, m_inputs),
            part(m_target, m_targets),
            part(m_scaledInput, m_inputs),
            part(m_scaledTarget, m_targets)};
}

SupervisedRows::Numbers SupervisedRows::add(int seriesRow) {
    m_seriesRows.push_back(seriesRow);
    m_sequences.push_back(static_cast<int>(m_begins.size()) - 1);
    const auto more = [](std::vector<double>& numbers, std::size_t width) {
        numbers.resize(numbers.size() + width);
        return std::span(numbers).last(width);
    };
    return {more(m_input, m_inputs), more(m_target, m_targets), more(m_scaledInput, m_inputs),
            more(m_scaledTarget, m_targets)};
}

void SupervisedRows::reserve(std::size_t rows) {
    m_seriesRows.reserve(rows), m_sequences.reserve(rows);
    m_input.reserve(rows * m_inputs), m_scaledInput.reserve(rows * m_inputs);
    m_target.reserve(rows * m_targets), m_scaledTarget.reserve(rows * m_targets);
}

}  // namespace lstm
