// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/csvlayout.h"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_set>

#include "engine/data/csvlabels.h"
#include "engine/data/csvnumbers.h"
#include "engine/data/csvunits.h"

namespace lstm {
namespace {

constexpr std::size_t sampleRows = 1000;
constexpr std::size_t mostLinesAbove = 30;  ///< titles and comments
constexpr std::size_t mostHeaderLines = 5;

bool holdsValue(CellShape shape) {
    return shape == CellShape::Number || shape == CellShape::Measure || shape == CellShape::Date;
}

/// What most of a column's cells are, empty ones left out.
CellShape columnShape(const CsvTable& table, std::size_t column, std::size_t first, std::size_t end) {
    std::array<std::size_t, 5> counts{};
    for (std::size_t row = first; row < std::min(end, first + sampleRows); ++row)
        ++counts[static_cast<std::size_t>(shapeOf(table.cell(row, column)))];
    counts[0] = 0;
    const auto most = std::ranges::max_element(counts);
    return *most == 0 ? CellShape::Empty : static_cast<CellShape>(most - counts.begin());
}

/// The number of cells that most of the first rows have.
std::size_t usualWidth(const CsvTable& table) {
    std::array<std::size_t, mostColumns + 1> rowsWith{};
    for (std::size_t row = 0; row < std::min<std::size_t>(table.rows(), 100); ++row) ++rowsWith[table.columns(row)];
    return static_cast<std::size_t>(std::ranges::max_element(rowsWith) - rowsWith.begin());
}

/// A row is data when it holds a date where dates follow, or numbers where numbers follow and no text above numbers. An
/// empty first cell belongs to a header above an index column.
bool isData(const CsvTable& table, std::size_t row, std::size_t width) {
    bool number = false, text = shapeOf(table.cell(row, 0)) == CellShape::Empty;
    for (std::size_t column = 0; column < width; ++column) {
        const auto here = shapeOf(table.cell(row, column));
        const auto below = row + 1 < table.rows() ? columnShape(table, column, row + 1, table.rows()) : here;
        if (here == CellShape::Date && below == CellShape::Date) return true;
        const bool numbers = below == CellShape::Number || below == CellShape::Measure;
        number = number || (here == below && numbers);
        text = text || (here == CellShape::Text && numbers);
    }
    return number && !text;
}

bool isComment(std::string_view cell) { return cell.starts_with('#') || cell.starts_with("//"); }

/// Titles and comments above everything: lines that begin with "#", lines of one cell above a header of several.
std::size_t linesAbove(const CsvTable& table, std::size_t width) {
    std::size_t row = 0;
    for (; row + 2 < table.rows() && row < mostLinesAbove; ++row) {
        const auto first = table.cell(row, 0);
        const bool narrow = table.columns(row) < width;
        const bool comment = isComment(first) && (narrow || !isData(table, row + 1, width));
        const bool title = width > 1 && filledCells(table, row) == 1 && shapeOf(first) == CellShape::Text;
        if (!comment && !(title && (narrow || !isData(table, row + 1, width)))) break;
    }
    // One column: only comments can be told from a header, and the last of them may be it.
    if (width == 1)
        while (row > 0 && isData(table, row, 1) && !isComment(table.cell(row - 1, 0))) --row;
    return row;
}

/// A second line of a header: no number or date where numbers or dates follow, but text - or units in brackets.
bool continuesHeader(const CsvTable& table, std::size_t row, std::size_t width) {
    bool dates = false, text = false, brackets = false;
    for (std::size_t column = 0; column < width; ++column) {
        const auto cell = table.cell(row, column);
        const auto here = shapeOf(cell), below = columnShape(table, column, row + 1, table.rows());
        if (!holdsValue(below)) continue;
        if (holdsValue(here)) return false;
        dates = dates || below == CellShape::Date;
        text = text || here == CellShape::Text;
        brackets = brackets || (cell.size() > 2 && (cell.front() == '(' || cell.front() == '['));
    }
    return brackets || (dates && text);
}

/// Columns without the empty ones at the right.
std::size_t usedWidth(const CsvTable& table, std::size_t firstRow) {
    std::size_t used = 1;
    const std::size_t width = table.columns(firstRow);
    for (std::size_t row = firstRow; row < table.rows() && used < width; ++row)
        for (std::size_t column = std::min(table.columns(row), width); column > used; --column)
            if (!table.cell(row, column - 1).empty()) used = column;
    return used;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const auto first = text.find_first_not_of(blanks);
    return first == text.npos ? std::string_view{} : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// Of several header lines the one that tells most columns apart names them; where it is empty, the others do.
std::vector<std::string> writtenNames(const CsvTable& table, std::size_t first, std::size_t end, std::size_t width) {
    std::vector<std::string> names(width);
    std::size_t best = first, most = 0;
    for (auto row = first; row < end; ++row) {
        std::set<std::string_view> different;
        for (std::size_t column = 0; column < width; ++column)
            if (!trimmed(table.cell(row, column)).empty()) different.insert(trimmed(table.cell(row, column)));
        if (different.size() <= most) continue;
        most = different.size();
        best = row;
    }
    for (std::size_t column = 0; column < width && first < end; ++column) {
        names[column] = trimmed(table.cell(best, column));
        for (auto row = first; row < end && names[column].empty(); ++row)
            names[column] = trimmed(table.cell(row, column));
    }
    if (first < end && names[0].size() > 1 && names[0][0] == '#') names[0] = trimmed(names[0].substr(1));
    return names;
}

void nameColumns(const CsvTable& table, const std::vector<std::string>& written, std::size_t headerRow,
                 TableLayout& layout) {
    std::unordered_set<std::string> taken;
    for (std::size_t column = 0; column < written.size(); ++column) {
        const auto& original = written[column];
        std::string name = original.empty() ? std::to_string(column + 1) : original;
        for (int copy = 2; !taken.insert(name).second; ++copy) name = original + " (" + std::to_string(copy) + ")";
        if (!original.empty() && name != original)
            layout.problems.push_back(
                {ProblemCode::CsvDuplicateHeader, table.line(headerRow), column + 1, {Text(original), Text(name)}});
        layout.nameless.push_back(layout.header && original.empty());
        layout.names.push_back(std::move(name));
    }
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

/// One message for all lines that were left out above the data.
void tellLines(const CsvTable& table, std::size_t above, std::size_t header, TableLayout& layout) {
    const auto further = layout.header ? layout.firstRow - header - 1 : 0;
    if (above + further == 0) return;
    const auto first = above > 0 ? 0 : header + 1;
    std::string_view text;
    for (std::size_t column = 0; column < table.columns(first) && text.empty(); ++column)
        text = table.cell(first, column);
    layout.problems.push_back(
        {ProblemCode::CsvLinesAbove, table.line(first), 0, {Text(text)}, {}, above + further - 1});
}

}  // namespace

CellShape shapeOf(std::string_view cell) {
    if (looksLikeTime(cell)) return CellShape::Date;
    if (isNumber(cell)) return CellShape::Number;
    if (parseCell(cell, '.').kind == CellKind::Missing) return CellShape::Empty;
    return splitUnit(cell) ? CellShape::Measure : CellShape::Text;
}

std::size_t filledCells(const CsvTable& table, std::size_t row) {
    std::size_t filled = 0;
    for (std::size_t column = 0; column < table.columns(row); ++column) filled += !table.cell(row, column).empty();
    return filled;
}

TableLayout findLayout(const CsvTable& table) {
    TableLayout layout;
    const auto above = linesAbove(table, usualWidth(table));
    const auto width = usedWidth(table, above);
    layout.header = !isData(table, above, width);
    layout.firstRow = above + (layout.header ? 1 : 0);
    layout.endRow = table.rows();
    while (layout.header && layout.firstRow + 1 < table.rows() && layout.firstRow < above + mostHeaderLines &&
           continuesHeader(table, layout.firstRow, width))
        ++layout.firstRow;
    nameColumns(table, writtenNames(table, above, layout.header ? layout.firstRow : above, width), above, layout);
    for (std::size_t column = 0; column < width; ++column)
        layout.shapes.push_back(columnShape(table, column, layout.firstRow, layout.endRow));
    if (width < table.columns(above))
        layout.problems.push_back({ProblemCode::CsvEmptyColumns, 0, 0, {table.columns(above) - width}});
    if (!layout.header) {
        List numbers;
        for (std::size_t i = 1; i <= std::min<std::size_t>(width, 10); ++i) numbers.items.push_back(i);
        layout.problems.push_back(
            {ProblemCode::CsvNoHeader, 0, 0, {width > 10 ? said(Word::AndSoOn, numbers) : Fact(numbers)}});
    }
    tellLines(table, above, above, layout);
    cutFooters(table, layout);
    checkWidths(table, layout);
    return layout;
}

}  // namespace lstm
