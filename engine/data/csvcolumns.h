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
    std::optional<std::size_t> value;
    std::vector<std::size_t> numeric;     ///< columns that can be the value column
    std::vector<std::size_t> candidates;  ///< those of them that a careful person would ask about
    Problems problems;
};
/// \param wanted name of the value column as the file or a message writes it; nothing = the first of the first kind
/// (csvkinds.h) that the file has
ColumnChoice chooseColumns(const CsvTable& table, const TableLayout& layout, const std::optional<std::string>& wanted);

}  // namespace lstm
