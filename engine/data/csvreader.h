// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/problem.h"
#include "engine/data/csvvalues.h"
#include "engine/data/series.h"

/// CSV files into series, with every problem located.
///
/// Steps, each a page of its own: bytes to text (csvencoding.h), text to cells (csvtable.h), which rows hold data
/// (csvlayout.h), which columns tell the time and which is the series (csvcolumns.h, csvkinds.h), labels to times
/// (csvtimeline.h), cells to numbers (csvvalues.h, csvnumbers.h, csvunits.h), rows to sequences (csvsequences.h).
/// Missing values, units and the order in time are minded in every column that is read.
///
/// Understood without asking: UTF-8 and UTF-16 with or without byte-order mark, GB18030; LF, CRLF and CR line
/// ends; separators `,` `;` tab `|` and a line `sep=;`; quotes with doubled quotes and line ends inside; decimal
/// commas, thousands marks, units; titles, comments and several header lines, a missing header row; a value column
/// that is not the last; footers and totals; dates of many forms, newest first.
/// Never guessed: missing values, "1,137", undecodable bytes. Dates stay text.
namespace lstm {

/// A further column that a network sees.
struct InputChoice {
    std::string name;
    bool knownAhead = false;  ///< \see InputColumn
    bool operator==(const InputChoice&) const = default;
};

struct CsvOptions {
    std::optional<std::string> column = {};  ///< value column; nothing = the reader's choice (csvcolumns.h)
    std::vector<InputChoice> inputs = {};
    std::optional<std::string> group = {};     ///< the column whose values name sequences of their own
    std::optional<std::string> encoding = {};  ///< nothing = detected; else any name that iconv knows
    DateOrder order = DateOrder::Ascending;
    DecimalMark decimal = DecimalMark::Detect;
    MissingValues missing = MissingValues::Refuse;
};

/// What a reader found out about a file on the way; shown as a preview.
struct CsvReport {
    Series series;                     ///< empty when an error stands in `problems`
    std::vector<std::string> columns;  ///< headers, made unique
    std::vector<std::string> numericColumns;
    std::vector<std::string> candidates;  ///< the numeric columns that the series may be, where the user named none
    std::string encoding;                 ///< "UTF-8", "UTF-16LE", "GB18030", ...
    char separator = ',';
    Problems problems;  ///< all of them: errors, warnings, infos
    bool ok() const { return !hasError(problems); }
};

/// A pure function of the bytes. `name` becomes the series' name.
CsvReport readCsv(std::string_view bytes, const std::string& name, const CsvOptions& options = {});

/// Reads a regular file of at most 64 MiB; the file's problems carry `path` in `Problem::file`.
CsvReport readCsvFile(const std::string& path, const CsvOptions& options = {});

/// Several files as one series: each is a sequence, in this order, called by its file's name; with a group column the
/// groups of the first file come before those of the second ("north: A"). A column that is chosen for the first file
/// is that of all.
Checked<Series> readCsvFiles(const std::vector<std::string>& paths, const CsvOptions& options);

}  // namespace lstm
