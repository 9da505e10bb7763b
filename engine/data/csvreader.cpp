// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/csvreader.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "engine/base/numbers.h"
#include "engine/base/textfile.h"
#include "engine/data/csvcolumns.h"
#include "engine/data/csvencoding.h"
#include "engine/data/csvtable.h"
#include "engine/data/csvtimeline.h"

namespace lstm {
namespace {

void append(Problems& problems, Problems more) {
    problems.insert(problems.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// The rows in time: labels, turned round where the newest stands first. \return problems apart from the order
Timeline readRows(const CsvTable& table, const TableLayout& layout, const TimeColumns& time, DateOrder order,
                  ColumnValues& values, Series& series) {
    Timeline timeline;
    if (time.columns.empty()) return timeline;
    series.labelColumn = time.name(layout);
    std::vector<std::string> labels;
    labels.reserve(values.rows.size());
    for (const auto row : values.rows) labels.push_back(timeLabel(table, row, time));
    if (!time.form) {
        timeline.labels = std::move(labels);
        return timeline;
    }
    timeline = readTimeline(std::move(labels), *time.form, values.lines);
    if (!timeline.falls || order == DateOrder::File) return timeline;
    timeline.problems.push_back({ProblemCode::CsvTurnedRound, values.lines.front(), 0, {}});
    timeline.falls = false;
    std::ranges::reverse(timeline.labels);
    std::ranges::reverse(timeline.counts);
    std::ranges::reverse(values.values);
    std::ranges::reverse(values.lines);
    for (auto& position : values.missing) position = values.values.size() - 1 - position;
    std::ranges::reverse(values.missing);
    return timeline;
}

template <class List>
void erasePositions(List& list, const std::vector<std::size_t>& positions) {
    if (list.empty()) return;
    std::size_t kept = 0;
    auto next = positions.begin();
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (next != positions.end() && *next == i) ++next;
        else if (kept++ != i) list[kept - 1] = std::move(list[i]);
    }
    list.resize(kept);
}

/// What the user wants done about missing values; what stays missing is an error.
void treatMissing(const CsvTable& table, const TableLayout& layout, std::size_t column, MissingValues policy,
                  ColumnValues& values, Timeline& timeline, Problems& problems) {
    if (values.missing.empty()) return;
    const Text name(layout.names[column]);
    if (policy == MissingValues::Drop) {
        problems.push_back({ProblemCode::CsvDropped,
                            values.lines[values.missing.front()],
                            column + 1,
                            {name},
                            {},
                            values.missing.size() - 1});
        erasePositions(values.values, values.missing);
        erasePositions(values.lines, values.missing);
        erasePositions(timeline.labels, values.missing);
        erasePositions(timeline.counts, values.missing);
        return;
    }
    const auto left = fillMissing(values.values, values.missing, policy);
    if (const auto filled = values.missing.size() - left.size(); filled > 0) {
        const auto first = *std::ranges::find_if(
            values.missing, [&](auto position) { return std::ranges::find(left, position) == left.end(); });
        problems.push_back(
            {ProblemCode::CsvFilled, values.lines[first], column + 1, {name, values.values[first]}, {}, filled - 1});
    }
    if (left.empty()) return;
    const auto line = values.lines[left.front()];
    std::string_view cell;
    for (auto row = layout.firstRow; row < layout.endRow; ++row)
        if (table.line(row) == line) cell = table.cell(row, column);
    std::vector<Fact> facts{name};
    if (!cell.empty()) facts.push_back(said(Word::InBrackets, Text(cell)));
    problems.push_back({ProblemCode::CsvMissing, line, column + 1, std::move(facts), {}, left.size() - 1});
}

/// Numbers that look like marks for missing are told, not changed: only the user knows.
void tellSuspects(const ColumnValues& values, const std::string& name, std::size_t column, Problems& problems) {
    const auto suspects = suspectedMarks(values.values);
    if (suspects.empty()) return;
    const auto first = suspects.front();
    problems.push_back({ProblemCode::CsvSuspectValue,
                        values.lines[first],
                        column + 1,
                        {Text(name), values.values[first]},
                        {},
                        suspects.size() - 1});
}

/// The chosen column and its labels as a series.
void readSeries(const CsvTable& table, const TableLayout& layout, const ColumnChoice& choice, const CsvOptions& options,
                CsvReport& report) {
    const auto column = *choice.value;
    auto& series = report.series;
    series.valueColumn = layout.names[column];
    auto values = readValues(table, layout, column, options.decimal);
    auto found = std::move(values.problems);
    auto timeline = readRows(table, layout, choice.time, options.order, values, series);
    treatMissing(table, layout, column, options.missing, values, timeline, found);
    std::ranges::stable_sort(found, {}, &Problem::line);
    append(report.problems, std::move(found));
    if (!report.ok()) return;
    if (values.values.empty()) report.problems.push_back({ProblemCode::CsvNoRows, 0, 0, {Word::OnlyMissingValues}});
    if (!report.ok()) return;
    auto told = checkTimeline(timeline, values.lines);
    append(report.problems, std::move(timeline.problems));
    append(report.problems, std::move(told.problems));
    tellSuspects(values, series.valueColumn, column, report.problems);
    series.period = told.period;
    series.labels = std::move(timeline.labels);
    series.values = std::move(values.values);
    series.lines = std::move(values.lines);
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
    const auto choice = chooseColumns(table, layout, options.column);
    for (const auto column : choice.numeric) report.numericColumns.push_back(layout.names[column]);
    for (const auto column : choice.candidates) report.candidates.push_back(layout.names[column]);
    append(report.problems, choice.problems);
    if (!hasError(choice.problems)) readSeries(table, layout, choice, options, report);
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
    if (report.ok()) report.series.name = name;
    else report.series = {};
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
