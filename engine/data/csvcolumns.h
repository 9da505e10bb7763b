// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/problem.h"
#include "engine/data/csvkinds.h"
#include "engine/data/csvlayout.h"
#include "engine/data/csvtable.h"
#include "engine/data/csvtimeline.h"

/// Fourth step of reading a CSV file: which columns tell the time and which one is the series.
namespace lstm {

struct ColumnChoice {
    TimeColumns time;
    std::optional<std::size_t> value, group;
    std::vector<std::size_t> inputs;
    std::vector<std::size_t> numeric;     ///< columns that can be the value column
    std::vector<std::size_t> candidates;  ///< those of them that a careful person would ask about
    Problems problems;
};

/// Names of columns as the file or a message writes them.
struct WantedColumns {
    std::optional<std::string> value;  ///< nothing = the first of the first kind (csvkinds.h) that the file has
    std::vector<std::string> inputs;
    std::optional<std::string> group;
};
ColumnChoice chooseColumns(const CsvTable& table, const TableLayout& layout, const WantedColumns& wanted);

}  // namespace lstm
