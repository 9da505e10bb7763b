// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/problem.h"
#include "engine/data/csvtable.h"

/// Third step of reading a CSV file: which rows hold data and what the cells of a column look like.
///
/// Left out above the data and told: a title, lines that begin with `#`, further lines of a header (a row of units).
/// Left out below it and told: sources and notes, totals and averages. Judged by the shapes of the first 1000 rows'
/// cells, so that one bad cell does not change what a column is.
namespace lstm {

enum class CellShape {
    Empty,  ///< or a mark for missing
    Number,
    Measure,  ///< a number with a unit (csvunits.h)
    Date,     ///< or a time of day
    Text,
};
CellShape shapeOf(std::string_view cell);

/// The rows [firstRow, endRow) with `names.size()` columns are the data.
struct TableLayout {
    bool header = true;
    std::size_t firstRow = 1, endRow = 1;
    std::vector<std::string> names;  ///< headers made unique; "1", "2", ... where there is none
    std::vector<bool> nameless;      ///< the column has no name in a header that is there
    std::vector<CellShape> shapes;   ///< what most cells of a column are
    Problems problems;               ///< lines left out, empty columns, rows of another length

    bool isNumeric(std::size_t column) const {
        return shapes[column] == CellShape::Number || shapes[column] == CellShape::Measure;
    }
};
TableLayout findLayout(const CsvTable& table);

/// How many cells of a row are not empty.
std::size_t filledCells(const CsvTable& table, std::size_t row);

/// Takes notes, totals and averages off the end (csvfooter.cpp). \param layout with names and shapes
void cutFooters(const CsvTable& table, TableLayout& layout);

}  // namespace lstm
