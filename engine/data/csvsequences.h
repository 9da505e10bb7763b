// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/csvcolumns.h"
#include "engine/data/csvreader.h"

/// Last step of reading a CSV file: the chosen columns as rows in time, cut into sequences.
///
/// With a group column the rows of one group are gathered in the order of the file, the groups in the order in which
/// they first appear; each is turned round, its dates are looked at and its missing values are treated by itself. A row
/// that lacks a value in any of the columns is a row with a missing value.
namespace lstm {

/// Fills report.series, but for its name. \pre the choice has no error
void readSequences(const CsvTable& table, const TableLayout& layout, const ColumnChoice& choice,
                   const CsvOptions& options, CsvReport& report);

}  // namespace lstm
