// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/problem.h"

namespace lstm {

/// The tutorial's result files: `experiment_<name>.csv`, header `results`, one RMSE a line in repeat
/// order, shortest exact form, LF; a diverged repeat is `nan`.
std::string writeResultCsv(std::span<const double> rmse);

struct ResultFile {
    std::string name;          ///< file name without `experiment_` and `.csv`
    std::vector<double> rmse;  ///< NaN = diverged
    Problems problems;
    std::vector<std::string> columns = {};  ///< to choose from, where nobody can tell which one is meant
};

/// Reads what pandas, R, a spreadsheet and ourselves write: with or without header, CRLF or CR, byte-order
/// mark, quotes, spaces around cells. `nan`, `inf` (in any case), `NA`, `""` and an empty cell are a diverged
/// repeat; a blank line is skipped, as pandas does (which writes a missing value as `""`).
///
/// Header: the first row, where its last cell is neither a value nor begins like one (digit, sign, point), or
/// where its index cell is empty (pandas: ",results", ",0").
/// Column: the one that the header calls "results", so that "results,seconds" and "repeat,results,seconds" mean what
/// they say; without such a header the only column, or the second beside an index. Index column: in a table of two
/// columns the first, unless it is called "results"; it must hold ascending whole numbers. So "103,14" under a header
/// of one column, or two decimal commas in disorder, are reported and never misread.
///
/// Several columns without one that is called "results" are never guessed at: `column` names the one to read, as the
/// header has it (spaces at its ends do not count), or by its number from 1 where there is no header.
///
/// Problems: ResultsColumns with the columns to choose from (which stand in `columns`, too), ResultsNoColumn,
/// ResultsNotANumber with line and text of the first faulty row and the number of further ones, ResultsEmpty. `name` is
/// a file name; only its last part counts for `ResultFile::name`, all of it stands in the problems.
ResultFile readResultCsv(std::string_view bytes, const std::string& name, const std::string& column = {});
ResultFile readResultCsvFile(const std::string& path, const std::string& column = {});

/// "dir/experiment_stateless.csv" -> "stateless", "dir/mine.csv" -> "mine".
std::string resultName(std::string_view path);

}  // namespace lstm
