// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <unordered_set>

#include "engine/data/csvcolumns.h"
#include "engine/data/csvnumbers.h"

namespace lstm {
namespace {

constexpr std::size_t sampleRows = 1000;
constexpr std::size_t mostFooters = 10;

/// What most of a column's cells are, empty ones left out.
CellShape columnShape(const CsvTable& table, std::size_t column, std::size_t first, std::size_t end) {
    std::array<std::size_t, 4> counts{};
    for (std::size_t row = first; row < std::min(end, first + sampleRows); ++row)
        ++counts[static_cast<std::size_t>(shapeOf(table.cell(row, column)))];
    counts[0] = 0;
    const auto most = std::ranges::max_element(counts);
    return *most == 0 ? CellShape::Empty : static_cast<CellShape>(most - counts.begin());
}

/// The first row is data when it holds a date where dates follow, or numbers where numbers follow and
/// no text above numbers. An empty first cell belongs to a header above an index column.
bool hasHeader(const CsvTable& table, std::size_t width) {
    bool number = false, text = shapeOf(table.cell(0, 0)) == CellShape::Empty;
    for (std::size_t column = 0; column < width; ++column) {
        const auto above = shapeOf(table.cell(0, column));
        const auto below = table.rows() > 1 ? columnShape(table, column, 1, table.rows()) : above;
        if (above == CellShape::Date && below == CellShape::Date) return false;
        number = number || (above == CellShape::Number && below == CellShape::Number);
        text = text || (above == CellShape::Text && below == CellShape::Number);
    }
    return text || !number;
}

/// Columns without the empty ones at the right.
std::size_t usedWidth(const CsvTable& table) {
    std::size_t used = 1;
    const std::size_t width = table.columns(0);
    for (std::size_t row = 0; row < table.rows() && used < width; ++row)
        for (std::size_t column = std::min(table.columns(row), width); column > used; --column)
            if (!table.cell(row, column - 1).empty()) used = column;
    return used;
}

std::vector<std::string> uniqueNames(const CsvTable& table, bool header, std::size_t width, Problems& problems) {
    std::vector<std::string> names;
    std::unordered_set<std::string> taken;
    for (std::size_t column = 0; column < width; ++column) {
        const std::string original(header ? table.cell(0, column) : std::string_view{});
        std::string name = original.empty() ? std::to_string(column + 1) : original;
        for (int copy = 2; !taken.insert(name).second; ++copy) name = original + " (" + std::to_string(copy) + ")";
        if (!original.empty() && name != original)
            problems.push_back(
                {ProblemCode::CsvDuplicateHeader, table.line(0), column + 1, {Text(original), Text(name)}});
        names.push_back(std::move(name));
    }
    return names;
}

std::size_t filledCells(const CsvTable& table, std::size_t row) {
    std::size_t filled = 0;
    for (std::size_t column = 0; column < table.columns(row); ++column) filled += !table.cell(row, column).empty();
    return filled;
}

/// A line of text under the data: a single text cell, or any text behind a blank line.
bool isFooter(const CsvTable& table, const TableLayout& layout, std::size_t row) {
    if (shapeOf(table.cell(row, 0)) != CellShape::Text) return false;
    const bool textLabels = layout.shapes[0] == CellShape::Text;
    if (table.afterBlankLine(row)) return !textLabels || filledCells(table, row) == 1;
    return !textLabels && layout.names.size() > 1 && filledCells(table, row) == 1;
}

void cutFooters(const CsvTable& table, TableLayout& layout) {
    auto end = layout.endRow;
    while (end > layout.firstRow && filledCells(table, end - 1) == 0) --end;
    layout.endRow = end;
    // Several lines of text may follow one blank line: look for the uppermost line that starts a footer.
    for (auto row = end;
         row > layout.firstRow + 1 && end - row < mostFooters && shapeOf(table.cell(row - 1, 0)) == CellShape::Text;
         --row)
        if (isFooter(table, layout, row - 1)) layout.endRow = row - 1;
    if (layout.endRow == end) return;
    layout.problems.push_back({ProblemCode::CsvFooter,
                               table.line(layout.endRow),
                               0,
                               {1, Text(table.cell(layout.endRow, 0))},
                               {},
                               end - layout.endRow - 1});
}

/// Rows with too few cells, or with too many of which one is not empty.
void checkWidths(const CsvTable& table, TableLayout& layout) {
    const std::size_t expected = layout.names.size();
    Problem problem{ProblemCode::CsvColumnCount, 0, 0, {}};
    for (auto row = layout.firstRow; row < layout.endRow; ++row) {
        const auto found = table.columns(row);
        bool tooMany = false;
        for (auto column = expected; column < found && !tooMany; ++column) tooMany = !table.cell(row, column).empty();
        if (found >= expected && !tooMany) continue;
        if (problem.line != 0) {
            ++problem.more;
            continue;
        }
        problem.line = table.line(row);
        problem.facts = {said(found == 1 ? Word::OneColumn : Word::Columns, found), expected};
    }
    if (problem.line != 0) layout.problems.push_back(std::move(problem));
}

/// With one column an empty line is a missing value - unless the whole file is double-spaced.
void checkBlankLines(const CsvTable& table, TableLayout& layout) {
    if (layout.names.size() != 1) return;
    Problem problem{ProblemCode::CsvMissing, 0, 1, {Text(layout.names[0])}};
    std::size_t blanks = 0;
    for (auto row = layout.firstRow + 1; row < layout.endRow; ++row) {
        if (!table.afterBlankLine(row)) continue;
        if (++blanks == 1) problem.line = table.line(row) - 1;
    }
    if (blanks == 0 || 2 * blanks >= layout.endRow - layout.firstRow) return;
    problem.more = blanks - 1;
    layout.problems.push_back(std::move(problem));
}

}  // namespace

CellShape shapeOf(std::string_view cell) {
    for (const auto form :
         {LabelForm::YearMonth, LabelForm::MonthName, LabelForm::Day, LabelForm::Quarter, LabelForm::IsoWeek})
        if (parseLabel(cell, form).looksRight) return CellShape::Date;
    if (looksNumeric(cell)) return CellShape::Number;
    switch (parseCell(cell, '.').kind) {
    case CellKind::Missing: return CellShape::Empty;
    case CellKind::Infinite:
    case CellKind::Number:
    case CellKind::OutOfRange: return CellShape::Number;
    case CellKind::Text: break;
    }
    return CellShape::Text;
}

TableLayout findLayout(const CsvTable& table) {
    TableLayout layout;
    const auto width = usedWidth(table);
    layout.header = hasHeader(table, width);
    layout.firstRow = layout.header ? 1 : 0;
    layout.endRow = table.rows();
    layout.names = uniqueNames(table, layout.header, width, layout.problems);
    for (std::size_t column = 0; column < width; ++column)
        layout.shapes.push_back(columnShape(table, column, layout.firstRow, layout.endRow));
    if (width < table.columns(0))
        layout.problems.push_back({ProblemCode::CsvEmptyColumns, 0, 0, {table.columns(0) - width}});
    if (!layout.header) {
        List numbers;
        for (std::size_t i = 1; i <= std::min<std::size_t>(width, 10); ++i) numbers.items.push_back(i);
        layout.problems.push_back(
            {ProblemCode::CsvNoHeader, 0, 0, {width > 10 ? said(Word::AndSoOn, numbers) : Fact(numbers)}});
    }
    cutFooters(table, layout);
    checkWidths(table, layout);
    checkBlankLines(table, layout);
    return layout;
}

}  // namespace lstm
