// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/// Third step of reading a CSV file: what numbers look like in one column.
///
/// "1.234,5" and "1,234.5" are the same number in two conventions, and "1,137" alone could be either
/// 1137 or 1.137. So the cells of a column are looked at together: one definite cell settles the rest.
/// A point alone ("1.137") counts as a decimal point, because most programs write it.
namespace lstm {

/// What one cell says about the decimal mark.
enum class MarkEvidence {
    None,            ///< no mark at all, or not a number
    Point,           ///< "145.9", "1,234.5", "1,234,567": the decimal mark is a point
    Comma,           ///< "145,9", "1.234,5", "1.234.567": the decimal mark is a comma
    AmbiguousComma,  ///< "1,137"
    AmbiguousPoint,  ///< "1.137"
};
MarkEvidence markEvidence(std::string_view cell);

enum class CellKind { Number, Missing, Infinite, OutOfRange, Text };

struct CellValue {
    CellKind kind = CellKind::Text;
    double value = 0.0;  ///< for Number
};

/// One cell as a number. With decimal mark ',' points between groups of three digits are thousands
/// marks, and the other way round; so are spaces, no-break spaces and apostrophes. Missing: "", "NaN", "n/a", "-" ...
/// Full-width digits and the Unicode minus are those of numbers.
CellValue parseCell(std::string_view cell, char decimalMark);

/// True when the cell holds nothing but what numbers are made of; cheap.
bool looksNumeric(std::string_view cell);

/// True when it is a number in one convention at least: not "01.03.21", which is a date or a version.
bool isNumber(std::string_view cell);

/// The cell with ASCII characters for full-width digits and signs and for the Unicode minus; `buffer` holds the text
/// where something changed.
std::string_view inAscii(std::string_view cell, std::string& buffer);

}  // namespace lstm
