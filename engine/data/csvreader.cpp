// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/csvreader.h"

#include <filesystem>
#include <utility>

#include "engine/base/textfile.h"
#include "engine/data/csvcolumns.h"
#include "engine/data/csvencoding.h"
#include "engine/data/csvsequences.h"
#include "engine/data/csvtable.h"

namespace lstm {
namespace {

void append(Problems& problems, Problems more) {
    problems.insert(problems.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// A file of results (results/resultcsv.h): one column of that name, or beside it an index without one, as pandas
/// writes it.
bool isResultsTable(const TableLayout& layout) {
    if (!layout.header || layout.names.back() != "results") return false;
    return layout.names.size() == 1 ||
           (layout.names.size() == 2 && (layout.nameless[0] || layout.names[0] == "Unnamed: 0"));
}

/// From the table on: rows, columns, values, labels.
void readTable(const CsvTable& table, const CsvOptions& options, CsvReport& report) {
    if (table.rows() == 0) {
        report.problems.push_back({ProblemCode::CsvNoRows, 0, 0, {Word::OnlyBlankLines}});
        return;
    }
    const auto layout = findLayout(table);
    report.columns = layout.names;
    if (isResultsTable(layout)) {
        report.problems.push_back({ProblemCode::CsvIsResults, 0, 0, {}});
        return;
    }
    if (layout.firstRow == layout.endRow) {
        report.problems.push_back({ProblemCode::CsvNoRows, 0, 0, {Word::OnlyAHeader}});
        return;
    }
    append(report.problems, layout.problems);
    WantedColumns wanted{.value = options.column, .inputs = {}, .group = options.group};
    for (const InputChoice& input : options.inputs) wanted.inputs.push_back(input.name);
    const auto choice = chooseColumns(table, layout, wanted);
    for (const auto column : choice.numeric) report.numericColumns.push_back(layout.names[column]);
    for (const auto column : choice.candidates) report.candidates.push_back(layout.names[column]);
    append(report.problems, choice.problems);
    if (!hasError(choice.problems)) readSequences(table, layout, choice, options, report);
}

}  // namespace

CsvReport readCsv(std::string_view bytes, const std::string& name, const CsvOptions& options) {
    CsvReport report;
    auto decoded = decodeText(bytes, options.encoding);
    report.encoding = decoded.encoding;
    report.problems = std::move(decoded.problems);
    if (!report.ok()) return report;
    report.separator = detectSeparator(decoded.text);
    const CsvTable table(std::move(decoded.text), report.separator);
    append(report.problems, table.problems());
    if (report.ok()) readTable(table, options, report);
    if (report.ok()) {
        report.series.name = name;
        report.series.reading = {options.group, options.encoding, options.order, options.decimal, options.missing};
        return report;
    }
    report.series = {};
    return report;
}

CsvReport readCsvFile(const std::string& path, const CsvOptions& options) {
    auto file = readFile(path);
    CsvReport report;
    if (file.ok()) report = readCsv(file.value, std::filesystem::path(path).stem().string(), options);
    else report.problems = std::move(file.problems);
    for (auto& problem : report.problems) problem.file = path;
    if (report.ok()) report.series.file = path;
    return report;
}

}  // namespace lstm
