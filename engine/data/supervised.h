// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

/// The supervised table: a row for each time t with what a network sees and what it is to answer.
namespace lstm {

/// Where one number of an input comes from: column `column` of the series (0 = the target) at time t - `lag`. A lag
/// of 0 or less is the time that is forecast, or one after it.
struct InputPlace {
    int column = 0, lag = 1;
    bool operator==(const InputPlace&) const = default;
};

/// One row, as a view into its table. Differenced values and, with each column's own scale, scaled ones.
struct SupervisedRow {
    int seriesRow = 0;  ///< t: the row of the series that the first target belongs to
    int sequence = 0;
    std::span<const double> input;   ///< in the order of FramedSeries::places
    std::span<const double> target;  ///< d(t), d(t + 1), ...: one for each step of the horizon
    std::span<const double> scaledInput, scaledTarget;
};

/// Rows in the order of the sequences and, within each, of time; all numbers in four blocks, row behind row.
class SupervisedRows {
public:
    SupervisedRows() = default;
    SupervisedRows(std::size_t inputs, std::size_t targets) : m_inputs(inputs), m_targets(targets) {}

    std::size_t size() const { return m_seriesRows.size(); }
    bool empty() const { return m_seriesRows.empty(); }
    std::size_t inputs() const { return m_inputs; }
    std::size_t targets() const { return m_targets; }
    SupervisedRow operator[](std::size_t row) const;
    SupervisedRow front() const { return (*this)[0]; }
    SupervisedRow back() const { return (*this)[size() - 1]; }

    /// The rows of sequence number `sequence`: [first, end).
    std::size_t first(std::size_t sequence) const { return m_begins[sequence]; }
    std::size_t end(std::size_t sequence) const {
        return sequence + 1 < m_begins.size() ? m_begins[sequence + 1] : size();
    }
    /// Where each sequence's rows begin; the first is 0.
    const std::vector<std::size_t>& begins() const { return m_begins; }

    void beginSequence() { m_begins.push_back(size()); }
    /// A row of the current sequence, to be filled in. \pre beginSequence()
    struct Numbers {
        std::span<double> input, target, scaledInput, scaledTarget;
    };
    Numbers add(int seriesRow);
    void reserve(std::size_t rows);

private:
    std::size_t m_inputs = 0, m_targets = 0;
    std::vector<int> m_seriesRows, m_sequences;
    std::vector<std::size_t> m_begins;
    std::vector<double> m_input, m_target, m_scaledInput, m_scaledTarget;
};

}  // namespace lstm
