// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/csvvalues.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>

#include "engine/base/numbers.h"
#include "engine/data/csvnumbers.h"
#include "engine/data/csvunits.h"

namespace lstm {
namespace {

constexpr double missingValue = std::numeric_limits<double>::quiet_NaN();

/// One message a cause: the first place, and how many more there are.
void tellFirst(Problems& problems, Problem problem) {
    const auto same = std::ranges::find(problems, problem.code, &Problem::code);
    if (same == problems.end()) problems.push_back(std::move(problem));
    else ++same->more;
}

/// The decimal mark of the value column, or why it cannot be told.
Checked<char> findDecimalMark(const CsvTable& table, const TableLayout& layout, std::size_t column) {
    constexpr std::size_t kinds = 5;
    std::array<std::size_t, kinds> first{}, count{};  // by MarkEvidence: row + 1, number of rows
    for (auto row = layout.firstRow; row < layout.endRow; ++row) {
        const auto kind = static_cast<std::size_t>(markEvidence(numberIn(table.cell(row, column))));
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
    if (kind == CellKind::Infinite) return problem(ProblemCode::CsvNotFinite, {Text(name)});
    if (kind == CellKind::OutOfRange) return problem(ProblemCode::CsvOutOfRange, {Text(name), Text(cell)});
    return problem(ProblemCode::CsvNotANumber, {Text(name), Text(cell)});
}

/// The unit of most of the first cells with numbers; plain numbers have "\n".
std::string usualUnit(const CsvTable& table, const TableLayout& layout, std::size_t column) {
    constexpr std::size_t sample = 1000;
    std::map<std::string, std::size_t> cellsWith;
    for (auto row = layout.firstRow; row < std::min(layout.endRow, layout.firstRow + sample); ++row) {
        const auto cell = table.cell(row, column);
        if (isNumber(cell)) ++cellsWith["\n"];
        else if (const auto parts = splitUnit(cell)) ++cellsWith[parts->unitKey()];
    }
    const auto most = std::ranges::max_element(cellsWith, {}, [](const auto& entry) { return entry.second; });
    return most == cellsWith.end() ? "\n" : most->first;
}

/// Millions without an exponent.
Fact plainNumber(double value) {
    constexpr double exact = 1e15;
    return std::abs(value) < exact && std::floor(value) == value ? Fact(static_cast<std::int64_t>(value)) : Fact(value);
}

/// Reads the cells of one column one after the other.
struct ValueReader {
    const CsvTable& table;
    const TableLayout& layout;
    std::size_t column;
    char mark;
    std::string unit;
    ColumnValues result;
    Problems units = {}, bad = {};

    const std::string& name() const { return layout.names[column]; }

    /// A number with a unit or an accountant's sign; nothing where it is none or has another unit.
    std::optional<double> measured(std::size_t row) {
        const auto cell = table.cell(row, column);
        const auto parts = splitUnit(cell);
        if (!parts || parts->unitKey() != unit || !(parts->hasUnit() || parts->accounting)) return std::nullopt;
        const auto number = parseCell(parts->signedNumber(), mark);
        if (number.kind != CellKind::Number) return std::nullopt;
        const double value = number.value * parts->factor;
        tellFirst(units,
                  {ProblemCode::CsvUnit, table.line(row), column + 1, {Text(name()), Text(cell), plainNumber(value)}});
        return value;
    }

    void readRow(std::size_t row) {
        const auto cell = table.cell(row, column);
        auto parsed = parseCell(cell, mark);
        if (parsed.kind == CellKind::Number && unit != "\n") parsed.kind = CellKind::Text;
        if (parsed.kind == CellKind::Text)
            if (const auto value = measured(row)) parsed = {CellKind::Number, *value};
        if (parsed.kind == CellKind::Missing) result.missing.push_back(result.values.size());
        else if (parsed.kind == CellKind::Text && unit != "\n" && splitUnit(cell))
            tellFirst(bad, {ProblemCode::CsvMixedUnits, table.line(row), column + 1, {Text(name()), Text(cell)}});
        else if (parsed.kind != CellKind::Number) tellFirst(bad, cellProblem(parsed.kind, table, row, column, name()));
        result.values.push_back(parsed.kind == CellKind::Number ? parsed.value : missingValue);
        result.rows.push_back(row);
        result.lines.push_back(table.line(row));
    }

    /// With one column an empty line is a missing value - unless the whole file is double-spaced.
    bool blankLinesAreMissing() const {
        std::size_t blanks = 0;
        for (auto row = layout.firstRow + 1; row < layout.endRow; ++row) blanks += table.afterBlankLine(row);
        return layout.names.size() == 1 && 2 * blanks < layout.endRow - layout.firstRow;
    }

    void readAll() {
        const bool blanks = blankLinesAreMissing();
        for (auto row = layout.firstRow; row < layout.endRow; ++row) {
            if (table.columns(row) <= column) continue;  // already reported as a short row
            if (blanks && row > layout.firstRow && table.afterBlankLine(row)) {
                result.missing.push_back(result.values.size());
                result.values.push_back(missingValue);
                result.rows.push_back(row);
                result.lines.push_back(table.line(row) - 1);
            }
            readRow(row);
        }
        auto& problems = result.problems;
        problems.insert(problems.end(), units.begin(), units.end());
        problems.insert(problems.end(), bad.begin(), bad.end());
    }
};

}  // namespace

ColumnValues readValues(const CsvTable& table, const TableLayout& layout, std::size_t column, DecimalMark decimal) {
    Checked<char> mark{decimal == DecimalMark::Comma ? ',' : '.', {}};
    if (decimal == DecimalMark::Detect) mark = findDecimalMark(table, layout, column);
    if (!mark.ok()) return {.values = {}, .rows = {}, .lines = {}, .missing = {}, .problems = mark.problems};
    ValueReader reader{table, layout, column, mark.value, usualUnit(table, layout, column), {}};
    reader.readAll();
    return std::move(reader.result);
}

std::vector<std::size_t> suspectedMarks(const std::vector<double>& values) {
    constexpr std::array marks{-99.0,    -99.9,     -99.99,   -999.0,    -999.9,  -999.99, -9999.0, -9999.9,
                               -99999.0, -999999.0, -32768.0, -7777.0,   -8888.0, 999.0,   999.9,   9999.0,
                               9999.9,   99999.0,   999999.0, 9999999.0, 32767.0, 1e20,    1e30,    1e36};
    constexpr double nearRange = 1e300;  // nobody measures that
    const auto isMark = [&](double value) {
        return std::abs(value) >= nearRange || std::ranges::find(marks, value) != marks.end();
    };
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (const double value : values)
        if (!isMark(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    std::vector<std::size_t> found;
    for (std::size_t row = 0; row < values.size(); ++row) {
        const double value = values[row];
        const bool far = value < low - 2 * (high - low) || value > high + 2 * (high - low);
        if (isMark(value) && low <= high && far) found.push_back(row);
    }
    return found;
}

std::vector<std::size_t> fillMissing(std::vector<double>& values, const std::vector<std::size_t>& missing,
                                     MissingValues policy) {
    std::vector<std::size_t> left;
    if (policy == MissingValues::Refuse) return missing;
    for (std::size_t first = 0; first < missing.size();) {
        auto end = first + 1;
        while (end < missing.size() && missing[end] == missing[end - 1] + 1) ++end;
        const auto from = missing[first], to = missing[end - 1] + 1;  // the stretch [from, to)
        const bool open = from == 0 || (policy == MissingValues::Interpolate && to == values.size());
        for (auto row = from; row < to; ++row) {
            if (open) left.push_back(row);
            else if (policy == MissingValues::Previous) values[row] = values[from - 1];
            else
                values[row] =
                    values[from - 1] + (values[to] - values[from - 1]) * double(row - from + 1) / double(to - from + 1);
        }
        first = end;
    }
    return left;
}

std::optional<std::size_t> firstWithOtherUnit(const CsvTable& table, const TableLayout& layout, std::size_t column) {
    if (layout.shapes[column] != CellShape::Measure) return std::nullopt;
    const auto unit = usualUnit(table, layout, column);
    for (auto row = layout.firstRow; row < layout.endRow; ++row) {
        const auto cell = table.cell(row, column);
        if (parseCell(cell, '.').kind == CellKind::Missing) continue;
        const auto parts = splitUnit(cell);
        if (!parts || parts->unitKey() != unit) return row;
    }
    return std::nullopt;
}

bool holdsAmounts(const CsvTable& table, const TableLayout& layout, std::size_t column) {
    constexpr std::size_t sample = 100;
    const auto end = std::min(layout.endRow, layout.firstRow + sample);
    std::size_t amounts = 0;
    for (auto row = layout.firstRow; row < end; ++row) {
        const auto cell = table.cell(row, column);
        const auto space = cell.find(' ');
        amounts += splitUnit(cell.substr(0, space)).has_value();
    }
    return 2 * amounts > end - layout.firstRow;
}

}  // namespace lstm
