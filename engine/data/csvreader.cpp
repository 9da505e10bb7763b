// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/csvreader.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include "engine/base/textfile.h"
#include "engine/data/csvcolumns.h"
#include "engine/data/csvencoding.h"
#include "engine/data/csvlabels.h"
#include "engine/data/csvnumbers.h"
#include "engine/data/csvtable.h"

namespace lstm {
namespace {

void append(Problems& problems, Problems more) {
    problems.insert(problems.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// One message a cause: the first place, and how many more there are.
void addOnce(Problems& problems, Problem problem) {
    const auto same = std::ranges::find(problems, problem.code, &Problem::code);
    if (same == problems.end()) problems.push_back(std::move(problem));
    else ++same->more;
}

/// The decimal mark of the value column, or why it cannot be told.
Checked<char> findDecimalMark(const CsvTable& table, const TableLayout& layout, std::size_t column) {
    constexpr std::size_t kinds = 5;
    std::array<std::size_t, kinds> first{}, count{};  // by MarkEvidence: row + 1, number of rows
    for (auto row = layout.firstRow; row < layout.endRow; ++row) {
        const auto kind = static_cast<std::size_t>(markEvidence(table.cell(row, column)));
        if (count[kind]++ == 0) first[kind] = row + 1;
    }
    const auto firstOf = [&](MarkEvidence kind) { return first[static_cast<std::size_t>(kind)]; };
    const auto point = firstOf(MarkEvidence::Point), comma = firstOf(MarkEvidence::Comma);
    const auto unclear = firstOf(MarkEvidence::AmbiguousComma);
    if (point > 0 && comma > 0) {
        const bool commaLater = comma > point;
        return {'.',
                {{ProblemCode::CsvMixedDecimal,
                  table.line(std::max(point, comma) - 1),
                  column + 1,
                  {commaLater ? Word::Comma : Word::Point, commaLater ? Word::Point : Word::Comma}}}};
    }
    if (unclear > 0 && point == 0 && comma == 0) {
        std::string cell(table.cell(unclear - 1, column)), whole, fraction;
        for (const char c : cell) {
            if (c != ',') whole += c;
            fraction += c == ',' ? '.' : c;
        }
        return {'.',
                {{ProblemCode::CsvAmbiguousNumber,
                  table.line(unclear - 1),
                  column + 1,
                  {Text(cell), Text(whole, cell.size()), Text(fraction, cell.size())},
                  {},
                  count[static_cast<std::size_t>(MarkEvidence::AmbiguousComma)] - 1}}};
    }
    return {comma > 0 ? ',' : '.', {}};
}

/// Why a cell is not a value of the series.
Problem cellProblem(CellKind kind, const CsvTable& table, std::size_t row, std::size_t column,
                    const std::string& name) {
    const auto cell = table.cell(row, column);
    const auto problem = [&](ProblemCode code, std::vector<Fact> facts) {
        return Problem{code, table.line(row), column + 1, std::move(facts)};
    };
    switch (kind) {
    case CellKind::Missing:
        if (cell.empty()) return problem(ProblemCode::CsvMissing, {Text(name)});
        return problem(ProblemCode::CsvMissing, {Text(name), said(Word::InBrackets, Text(cell))});
    case CellKind::Infinite: return problem(ProblemCode::CsvNotFinite, {Text(name)});
    case CellKind::OutOfRange: return problem(ProblemCode::CsvOutOfRange, {Text(name), Text(cell)});
    case CellKind::Number:
    case CellKind::Text: break;
    }
    return problem(ProblemCode::CsvNotANumber, {Text(name), Text(cell)});
}

void readValues(const CsvTable& table, const TableLayout& layout, const ColumnChoice& choice, CsvReport& report) {
    const auto column = *choice.value;
    const auto mark = findDecimalMark(table, layout, column);
    append(report.problems, mark.problems);
    if (!mark.ok()) return;
    auto& series = report.series;
    series.valueColumn = layout.names[column];
    Problems problems;
    for (auto row = layout.firstRow; row < layout.endRow; ++row) {
        if (table.columns(row) <= column) continue;  // already reported as a short row
        const auto cell = parseCell(table.cell(row, column), mark.value);
        if (cell.kind != CellKind::Number)
            addOnce(problems, cellProblem(cell.kind, table, row, column, series.valueColumn));
        series.values.push_back(cell.value);
        series.lines.push_back(table.line(row));
    }
    append(report.problems, std::move(problems));
}

void readLabels(const CsvTable& table, const TableLayout& layout, const ColumnChoice& choice, CsvReport& report) {
    if (!choice.label) return;
    auto& series = report.series;
    series.labelColumn = layout.names[*choice.label];
    for (auto row = layout.firstRow; row < layout.endRow; ++row)
        series.labels.emplace_back(table.cell(row, *choice.label));
    if (!choice.form) return;
    auto told = checkLabels(series.labels, series.lines, *choice.form);
    series.period = told.period;
    append(report.problems, std::move(told.problems));
}

/// A file of results (results/resultcsv.h): one column of that name, or beside it an index without one, as pandas
/// writes it.
bool isResultsTable(const CsvTable& table, const TableLayout& layout) {
    if (!layout.header || layout.names.back() != "results") return false;
    return layout.names.size() == 1 ||
           (layout.names.size() == 2 && (table.cell(0, 0).empty() || table.cell(0, 0) == "Unnamed: 0"));
}

/// From the table on: rows, columns, values, labels.
void readTable(const CsvTable& table, const CsvOptions& options, CsvReport& report) {
    if (table.rows() == 0) {
        report.problems.push_back({ProblemCode::CsvNoRows, 0, 0, {Word::OnlyBlankLines}});
        return;
    }
    const auto layout = findLayout(table);
    report.columns = layout.names;
    if (isResultsTable(table, layout)) {
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
    append(report.problems, choice.problems);
    if (hasError(choice.problems)) return;
    readValues(table, layout, choice, report);
    if (!hasError(report.problems)) readLabels(table, layout, choice, report);
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
