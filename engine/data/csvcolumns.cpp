// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/csvcolumns.h"

#include <algorithm>
#include <map>
#include <utility>

#include "engine/data/csvvalues.h"

namespace lstm {
namespace {

std::vector<std::string> namesOf(const TableLayout& layout, const std::vector<std::size_t>& columns) {
    std::vector<std::string> names;
    for (const auto column : columns) names.push_back(layout.names[column]);
    return names;
}

/// Runs of spaces and line ends as one space, none at the ends.
std::string onOneLine(std::string_view text) {
    std::string line;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!blank) line += c;
        else if (!line.empty() && line.back() != ' ') line += ' ';
    }
    if (line.ends_with(' ')) line.pop_back();
    return line;
}

/// The column of this name: as the file writes it, as messages show it, or with spaces for line ends.
std::optional<std::size_t> columnCalled(const std::vector<std::string>& names, const std::string& wanted) {
    const auto first = [&](auto same) -> std::optional<std::size_t> {
        const auto found = std::ranges::find_if(names, same);
        return found == names.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - names.begin()));
    };
    if (const auto exact = first([&](const auto& name) { return name == wanted; })) return exact;
    const auto line = onOneLine(wanted);
    return first([&](const auto& name) {
        return onOneLine(name) == line || printable(name) == wanted || quotable(name) == wanted;
    });
}

/// The column of this name; a problem where there is none.
std::optional<std::size_t> wantedColumn(const TableLayout& layout, const std::string& wanted, ColumnChoice& choice) {
    const auto found = columnCalled(layout.names, wanted);
    if (!found)
        choice.problems.push_back({ProblemCode::CsvNoSuchColumn, 0, 0, {Text(wanted), quotedNames(layout.names)}});
    return found;
}

/// The same; and it holds numbers.
std::optional<std::size_t> wantedNumbers(const TableLayout& layout, const std::string& wanted, ColumnChoice& choice) {
    const auto found = wantedColumn(layout, wanted, choice);
    if (found && !layout.isNumeric(*found))
        choice.problems.push_back(
            {ProblemCode::CsvColumnNotNumeric,
             0,
             *found + 1,
             {Text(wanted), choice.numeric.empty() ? Word::None : quotedNames(namesOf(layout, choice.numeric))}});
    return found;
}

/// Target, inputs and group are columns of their own.
void checkRoles(const TableLayout& layout, ColumnChoice& choice) {
    std::vector<std::size_t> taken;
    const auto take = [&](std::size_t column) {
        if (std::ranges::find(taken, column) != taken.end())
            choice.problems.push_back({ProblemCode::CsvColumnTwice, 0, column + 1, {Text(layout.names[column])}});
        taken.push_back(column);
    };
    if (choice.value) take(*choice.value);
    if (choice.group) take(*choice.group);
    for (const auto column : choice.inputs) take(column);
}

/// Columns of numbers with units that differ: passed over where another column can be read, and told.
void passOverMixedUnits(const CsvTable& table, const TableLayout& layout, ColumnChoice& choice) {
    auto readable = choice.candidates;
    Problems problems;
    std::erase_if(readable, [&](std::size_t column) {
        const auto row = firstWithOtherUnit(table, layout, column);
        if (row)
            problems.push_back({ProblemCode::CsvColumnSkipped,
                                table.line(*row),
                                column + 1,
                                {Text(layout.names[column]), Text(table.cell(*row, column))}});
        return row.has_value();
    });
    if (readable.empty() || readable.size() == choice.candidates.size()) return;
    choice.candidates = std::move(readable);
    choice.problems.insert(choice.problems.end(), problems.begin(), problems.end());
}

/// Texts that begin with an amount and are no plain numbers: somebody may have meant them.
void tellAmounts(const CsvTable& table, const TableLayout& layout, ColumnChoice& choice) {
    for (std::size_t column = 0; column < layout.shapes.size(); ++column)
        if (layout.shapes[column] == CellShape::Text && holdsAmounts(table, layout, column))
            choice.problems.push_back({ProblemCode::CsvColumnSkipped,
                                       table.line(layout.firstRow),
                                       column + 1,
                                       {Text(layout.names[column]), Text(table.cell(layout.firstRow, column))}});
}

/// The numeric columns of the first kind that there is. What grows all the time may be the series, too, and is named
/// beside plain values.
void findCandidates(const std::vector<ColumnKind>& kinds, const std::vector<std::size_t>& free, ColumnChoice& choice) {
    const auto kindOfColumn = [&](std::size_t column) { return kinds[column]; };
    const auto best = std::ranges::min(free, {}, kindOfColumn);
    const auto last = std::max(kinds[best], ColumnKind::Counter);
    for (const auto column : free)
        if (kinds[column] <= last && (kinds[column] != ColumnKind::Flag || kinds[best] == ColumnKind::Flag))
            choice.candidates.push_back(column);
    std::ranges::stable_sort(choice.candidates, {}, kindOfColumn);
}

/// The column that the reader chooses by itself.
void chooseValue(const CsvTable& table, const TableLayout& layout, const std::vector<ColumnKind>& kinds,
                 ColumnChoice& choice) {
    auto free = choice.numeric;  // of other roles
    std::erase_if(free, [&](auto column) { return std::ranges::find(choice.inputs, column) != choice.inputs.end(); });
    if (free.empty()) {
        choice.problems.push_back({ProblemCode::CsvNoNumericColumn, 0, 0, {quotedNames(layout.names)}});
        return;
    }
    findCandidates(kinds, free, choice);
    tellAmounts(table, layout, choice);
    passOverMixedUnits(table, layout, choice);
    choice.value = choice.candidates.front();
    std::ranges::sort(choice.candidates);
    if (choice.candidates.size() > 1)
        choice.problems.push_back({ProblemCode::CsvPickColumn,
                                   0,
                                   *choice.value + 1,
                                   {choice.candidates.size(), Text(layout.names[*choice.value]),
                                    quotedNames(namesOf(layout, choice.candidates))}});
}

}  // namespace

ColumnChoice chooseColumns(const CsvTable& table, const TableLayout& layout, const WantedColumns& wanted) {
    std::vector<ColumnKind> kinds(layout.shapes.size(), ColumnKind::Value);
    for (std::size_t column = 0; column < kinds.size(); ++column)
        if (layout.isNumeric(column)) kinds[column] = kindOf(table, layout, column);
    ColumnChoice choice;
    if (wanted.group) choice.group = wantedColumn(layout, *wanted.group, choice);
    std::vector<std::size_t> noTime;
    if (choice.group) noTime.push_back(*choice.group);
    choice.time = findTimeColumns(table, layout, kinds, noTime);
    for (std::size_t column = 0; column < kinds.size(); ++column)
        if (layout.isNumeric(column) && !choice.time.holds(column) && column != choice.group)
            choice.numeric.push_back(column);
    for (const std::string& name : wanted.inputs)
        if (const auto input = wantedNumbers(layout, name, choice)) choice.inputs.push_back(*input);
    if (wanted.value) choice.value = wantedNumbers(layout, *wanted.value, choice);
    else chooseValue(table, layout, kinds, choice);
    checkRoles(layout, choice);
    if (choice.value && choice.time.holds(*choice.value)) {
        noTime.push_back(*choice.value);
        choice.time = findTimeColumns(table, layout, kinds, noTime);
    }
    return choice;
}

}  // namespace lstm
