// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/problem.h"
#include "engine/data/csvlabels.h"
#include "engine/data/csvtable.h"

/// Fourth step of reading a CSV file: which rows hold data, which column the labels and which the values.
///
/// Judged by the shapes of the first 1000 rows' cells, so that one bad cell does not change what a column is.
namespace lstm {

enum class CellShape { Empty, Number, Date, Text };
CellShape shapeOf(std::string_view cell);

/// The rows [firstRow, endRow) with `names.size()` columns are the data.
struct TableLayout {
    bool header = true;
    std::size_t firstRow = 1, endRow = 1;
    std::vector<std::string> names;  ///< headers made unique; "1", "2", ... where there is none
    std::vector<CellShape> shapes;   ///< what most cells of a column are
    Problems problems;               ///< header, empty columns, footers, rows of another length
};
TableLayout findLayout(const CsvTable& table);

struct ColumnChoice {
    std::optional<std::size_t> label, value;
    std::optional<LabelForm> form;     ///< of the label column, when it tells time
    std::vector<std::size_t> numeric;  ///< columns that can be the value column
    Problems problems;
};
/// \param wanted name of the value column; nothing = the first numeric one that is not the date or index
ColumnChoice chooseColumns(const CsvTable& table, const TableLayout& layout, const std::optional<std::string>& wanted);

}  // namespace lstm
