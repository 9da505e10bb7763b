// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/csvcolumns.h"

#include <algorithm>
#include <array>

#include "engine/base/numbers.h"

namespace lstm {
namespace {

using namespace std::string_view_literals;

std::vector<std::string_view> sampleOf(const CsvTable& table, const TableLayout& layout, std::size_t column) {
    std::vector<std::string_view> cells;
    for (auto row = layout.firstRow; row < std::min(layout.endRow, layout.firstRow + 1000); ++row)
        cells.push_back(table.cell(row, column));
    return cells;
}

bool isTimeOrIndexName(std::string_view name) {
    constexpr std::array names{"date"sv, "month"sv,  "year"sv,  "quarter"sv,   "week"sv, "day"sv,
                               "time"sv, "period"sv, "index"sv, "timestamp"sv, "日期"sv, "月份"sv,
                               "月"sv,   "年份"sv,   "年"sv,    "年月"sv,      "时间"sv, "序号"sv};
    std::string lower(name);
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return std::ranges::find(names, std::string_view(lower)) != names.end();
}

/// Whole numbers that grow by one from row to row: an index or a column of years.
bool countsUp(const std::vector<std::string_view>& cells) {
    std::optional<std::int64_t> before;
    for (const auto cell : cells) {
        const auto number = parseInteger(cell);
        if (!number || (before && (*before == INT64_MAX || *number != *before + 1))) return false;
        before = number;
    }
    return cells.size() > 1;
}

/// A numeric column that only numbers the rows or years: called so, or counting up at the left.
bool isIndex(const CsvTable& table, const TableLayout& layout, std::size_t column) {
    return (layout.header && isTimeOrIndexName(layout.names[column])) ||
           (column == 0 && countsUp(sampleOf(table, layout, 0)));
}

/// Dates first; then an index, when other numbers remain; then text at the left.
std::optional<std::size_t> findLabelColumn(const CsvTable& table, const TableLayout& layout,
                                           std::optional<std::size_t> value) {
    const auto& shapes = layout.shapes;
    for (std::size_t column = 0; column < shapes.size(); ++column)
        if (shapes[column] == CellShape::Date && column != value) return column;
    if (std::ranges::count(shapes, CellShape::Number) > 1)
        for (std::size_t column = 0; column < shapes.size(); ++column)
            if (shapes[column] == CellShape::Number && column != value && isIndex(table, layout, column)) return column;
    if (shapes[0] == CellShape::Text && value != 0 && shapes.size() > 1) return 0;
    return std::nullopt;
}

std::vector<std::string> namesOf(const TableLayout& layout, const std::vector<std::size_t>& columns) {
    std::vector<std::string> names;
    for (const auto column : columns) names.push_back(layout.names[column]);
    return names;
}

/// The column that the user asked for, or the first numeric one that is no index.
void chooseValue(const CsvTable& table, const TableLayout& layout, const std::optional<std::string>& wanted,
                 ColumnChoice& choice) {
    const auto& names = layout.names;
    const auto found = wanted ? std::ranges::find(names, *wanted) : names.end();
    if (wanted && found == names.end()) {
        choice.problems.push_back({ProblemCode::CsvNoSuchColumn, 0, 0, {Text(*wanted), quotedNames(names)}});
    } else if (wanted) {
        choice.value = static_cast<std::size_t>(found - names.begin());
        if (layout.shapes[*choice.value] == CellShape::Number) return;
        choice.problems.push_back(
            {ProblemCode::CsvColumnNotNumeric,
             0,
             *choice.value + 1,
             {Text(*wanted), choice.numeric.empty() ? Word::None : quotedNames(namesOf(layout, choice.numeric))}});
    } else if (choice.numeric.empty()) {
        choice.problems.push_back({ProblemCode::CsvNoNumericColumn, 0, 0, {quotedNames(names)}});
    } else {
        auto candidates = choice.numeric;
        std::erase_if(candidates, [&](std::size_t column) { return isIndex(table, layout, column); });
        if (candidates.empty()) candidates = choice.numeric;
        choice.value = candidates.front();
        if (candidates.size() > 1)
            choice.problems.push_back(
                {ProblemCode::CsvPickColumn, 0, *choice.value + 1, {candidates.size(), Text(names[*choice.value])}});
    }
}

}  // namespace

ColumnChoice chooseColumns(const CsvTable& table, const TableLayout& layout, const std::optional<std::string>& wanted) {
    ColumnChoice choice;
    choice.label = findLabelColumn(table, layout, std::nullopt);
    for (std::size_t column = 0; column < layout.shapes.size(); ++column)
        if (layout.shapes[column] == CellShape::Number && column != choice.label) choice.numeric.push_back(column);
    chooseValue(table, layout, wanted, choice);
    if (choice.value == choice.label) choice.label = findLabelColumn(table, layout, choice.value);
    if (!choice.label) return choice;
    choice.form = detectForm(sampleOf(table, layout, *choice.label));
    // Numbers of four digits are years only where they are called so or follow each other.
    if (choice.form == LabelForm::Year && !isTimeOrIndexName(layout.names[*choice.label]) &&
        !countsUp(sampleOf(table, layout, *choice.label)))
        choice.form.reset();
    return choice;
}

}  // namespace lstm
