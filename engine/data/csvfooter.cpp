// SPDX-License-Identifier: GPL-3.0-or-later
// What stands below the data and is none: sources and notes, totals and averages.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "engine/data/csvlayout.h"
#include "engine/data/csvnames.h"
#include "engine/data/csvnumbers.h"
#include "engine/data/csvunits.h"

namespace lstm {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t mostFooters = 10;

std::optional<double> valueOf(std::string_view cell) {
    const auto number = numberIn(cell);
    for (const char mark : {'.', ','})
        if (const auto parsed = parseCell(number, mark); parsed.kind == CellKind::Number) return parsed.value;
    return std::nullopt;
}

/// "Total", "Grand total", "Summe:", "合计", "Average" ...
bool namesTotal(std::string_view cell) {
    constexpr std::array words{"total"sv,   "totals"sv,      "grandtotal"sv, "subtotal"sv,     "sum"sv,   "summe"sv,
                               "gesamt"sv,  "gesamtsumme"sv, "insgesamt"sv,  "average"sv,      "avg"sv,   "mean"sv,
                               "median"sv,  "mittelwert"sv,  "mittel"sv,     "durchschnitt"sv, "min"sv,   "max"sv,
                               "minimum"sv, "maximum"sv,     "std"sv,        "stddev"sv,       "count"sv, "anzahl"sv,
                               "合计"sv,    "总计"sv,        "总和"sv,       "小计"sv,         "共计"sv,  "平均"sv,
                               "平均值"sv,  "均值"sv,        "最大值"sv,     "最小值"sv,       "汇总"sv};
    return std::ranges::find(words, std::string_view(plainName(cell))) != words.end();
}

/// A number of the row is the sum or the mean of those above it, up to the digits that people write.
bool sumsUp(const CsvTable& table, const TableLayout& layout, std::size_t row) {
    constexpr double written = 5e-4;
    for (std::size_t column = 0; column < layout.shapes.size(); ++column) {
        if (!layout.isNumeric(column)) continue;
        const auto value = valueOf(table.cell(row, column));
        if (!value) continue;
        double sum = 0.0;
        std::size_t rows = 0;
        for (auto above = layout.firstRow; above < row; ++above)
            if (const auto number = valueOf(table.cell(above, column))) {
                sum += *number;
                ++rows;
            }
        const auto near = [&](double what) { return std::abs(*value - what) <= written * std::abs(what); };
        if (rows > 2 && sum != 0.0 && (near(sum) || near(sum / static_cast<double>(rows)))) return true;
    }
    return false;
}

/// A total: called so, or a sum, where the rows of the series have dates or numbers; else both.
bool isTotal(const CsvTable& table, const TableLayout& layout, std::size_t row) {
    const auto date = std::ranges::find(layout.shapes, CellShape::Date);
    const auto label = date == layout.shapes.end() ? 0 : static_cast<std::size_t>(date - layout.shapes.begin());
    const auto cell = table.cell(row, label);
    const auto shape = shapeOf(cell), usual = layout.shapes[label];
    if (layout.shapes.size() < 2 || (shape != CellShape::Text && shape != CellShape::Empty)) return false;
    bool called = false;
    for (std::size_t column = 0; column < table.columns(row); ++column)
        called = called || namesTotal(table.cell(row, column));
    if (usual == CellShape::Text) return shape == CellShape::Text && called && sumsUp(table, layout, row);
    return called || sumsUp(table, layout, row);
}

/// A line of text under the data: a single text cell, or any text behind a blank line.
bool isNote(const CsvTable& table, const TableLayout& layout, std::size_t row) {
    if (shapeOf(table.cell(row, 0)) != CellShape::Text) return false;
    const bool textLabels = layout.shapes[0] == CellShape::Text;
    const bool behindBlank = table.afterBlankLine(row) || filledCells(table, row - 1) == 0;
    if (behindBlank) return !textLabels || filledCells(table, row) == 1;
    return !textLabels && layout.names.size() > 1 && filledCells(table, row) == 1;
}

}  // namespace

void cutFooters(const CsvTable& table, TableLayout& layout) {
    const auto withoutBlanks = [&](std::size_t end) {
        while (end > layout.firstRow && filledCells(table, end - 1) == 0) --end;
        return end;
    };
    const auto end = layout.endRow = withoutBlanks(layout.endRow);
    // Several lines of text may follow one blank line: look for the uppermost line that starts a footer.
    for (auto row = end; row > layout.firstRow + 1 && end - row < mostFooters; --row) {
        const bool total = isTotal(table, layout, row - 1);
        if (total || isNote(table, layout, row - 1)) layout.endRow = row - 1;
        else if (shapeOf(table.cell(row - 1, 0)) != CellShape::Text && filledCells(table, row - 1) > 0) break;
    }
    if (layout.endRow == end) return;
    const auto first = layout.endRow;
    layout.endRow = withoutBlanks(first);
    std::string_view text;
    std::size_t lines = 0;
    for (auto row = first; row < end; ++row) lines += filledCells(table, row) > 0;
    for (std::size_t column = 0; column < table.columns(first) && text.empty(); ++column)
        text = table.cell(first, column);
    layout.problems.push_back({ProblemCode::CsvFooter, table.line(first), 0, {1, Text(text)}, {}, lines - 1});
}

}  // namespace lstm
