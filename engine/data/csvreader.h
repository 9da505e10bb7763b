// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/problem.h"
#include "engine/data/series.h"

/// CSV files into series, with every problem located.
///
/// Five steps, each a page of its own: bytes to text (csvencoding.h), text to cells (csvtable.h), which
/// rows and columns hold what (csvcolumns.h), cells to numbers (csvnumbers.h), labels to a period (csvlabels.h).
///
/// Understood without asking: UTF-8 and UTF-16 with or without byte-order mark, GB18030; LF, CRLF and CR line
/// ends; separators `,` `;` tab `|` and a line `sep=;`; quotes with doubled quotes and line ends inside; decimal
/// commas, thousands marks; a missing header row; a value column that is not the last; footers.
/// Never guessed: missing values, "1,137", undecodable bytes. Dates stay text.
namespace lstm {

struct CsvOptions {
    std::optional<std::string> column;    ///< value column; nothing = first numeric one that is not the date or index
    std::optional<std::string> encoding;  ///< nothing = detected; else any name that iconv knows
};

/// What a reader found out about a file on the way; shown as a preview.
struct CsvReport {
    Series series;                     ///< empty when an error stands in `problems`
    std::vector<std::string> columns;  ///< headers, made unique
    std::vector<std::string> numericColumns;
    std::string encoding;  ///< "UTF-8", "UTF-16LE", "GB18030", ...
    char separator = ',';
    Problems problems;  ///< all of them: errors, warnings, infos
    bool ok() const { return !hasError(problems); }
};

/// A pure function of the bytes. `name` becomes the series' name.
CsvReport readCsv(std::string_view bytes, const std::string& name, const CsvOptions& options = {});

/// Reads a regular file of at most 64 MiB; the file's problems carry `path` in `Problem::file`.
CsvReport readCsvFile(const std::string& path, const CsvOptions& options = {});

}  // namespace lstm
