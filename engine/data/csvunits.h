// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// Units in cells: "$2.77", "65.59K", "3%", "12 kg", "1 234 ¥", and the signs of accountants: "(100.0)", "100.0-".
///
/// A unit is read away where it is the same in every cell of a column; K, M and B (also 千, 万, 亿, Tsd.,
/// Mio., Mrd.) multiply and may stand side by side. A column in which some cells have a unit and others another one is
/// refused: 3 kg and 3 t are not the same 3.
namespace lstm {

/// A cell taken apart; the views point into the cell.
struct UnitCell {
    std::string_view prefix, number, suffix;  ///< number without a sign
    bool negative = false;
    bool accounting = false;  ///< the sign stands as brackets or at the end
    double factor = 1.0;      ///< what the suffix multiplies by

    bool hasUnit() const { return !prefix.empty() || !suffix.empty(); }
    /// Cells of one column must have the same; K, M and B have.
    std::string unitKey() const;
    /// The number with its sign, as plain numbers are written.
    std::string signedNumber() const { return std::string(negative ? "-" : "").append(number); }
};

/// Nothing where there is no number or more than a unit beside it: "12 Main Street", "2021-03-01", "abc".
std::optional<UnitCell> splitUnit(std::string_view cell);

/// The number of a cell with or without a unit; the cell itself where there is none.
std::string_view numberIn(std::string_view cell);

}  // namespace lstm
