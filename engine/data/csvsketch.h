// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/data/csvreader.h"

namespace lstm {

/// A column of a file as somebody looks it over before choosing: what it holds, how it runs, what it lacks.
struct ColumnSketch {
    enum class Kind { Numbers, Time, Texts, Empty };

    std::string name;  ///< made unique, as CsvReport::columns
    Kind kind = Kind::Empty;
    double smallest = 0.0, largest = 0.0;  ///< of numbers
    std::size_t missing = 0;               ///< rows without a value
    /// Of numbers, in the order of the file: all of them or, of more than 200, the smallest and the largest of each of
    /// 100 stretches; NaN where a stretch has none.
    std::vector<double> course;
    std::string first, last;  ///< cells, of a time or texts
};

/// All columns of a file; none where it cannot be read as a table. One pass over its cells.
std::vector<ColumnSketch> sketchColumns(std::string_view bytes, const CsvOptions& options = {});

}  // namespace lstm
