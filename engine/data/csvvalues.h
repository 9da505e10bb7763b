// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/problem.h"
#include "engine/data/csvlayout.h"
#include "engine/data/csvtable.h"
#include "engine/data/reading.h"

/// The cells of the value column as numbers, and what is done about those that are missing.
namespace lstm {

struct ColumnValues {
    std::vector<double> values;     ///< NaN where missing
    std::vector<std::size_t> rows;  ///< of the table
    std::vector<std::size_t> lines;
    std::vector<std::size_t> missing;  ///< positions in `values`
    Problems problems;
};
ColumnValues readValues(const CsvTable& table, const TableLayout& layout, std::size_t column, DecimalMark decimal);

/// Positions (ascending) of values that look like marks for missing: -999, 9999, 1.7e308 ... far away from all others.
std::vector<std::size_t> suspectedMarks(const std::vector<double>& values);

/// Fills in what is missing, in the order of the values. \return the positions that stay missing
std::vector<std::size_t> fillMissing(std::vector<double>& values, const std::vector<std::size_t>& missing,
                                     MissingValues policy);

/// The first row whose unit is not that of most cells, where most have one.
std::optional<std::size_t> firstWithOtherUnit(const CsvTable& table, const TableLayout& layout, std::size_t column);

/// Most cells begin with an amount and go on: "12 kg (net)", "$ 5 to $ 7".
bool holdsAmounts(const CsvTable& table, const TableLayout& layout, std::size_t column);

}  // namespace lstm
