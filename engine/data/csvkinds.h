// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/data/csvlabels.h"
#include "engine/data/csvlayout.h"
#include "engine/data/csvnames.h"
#include "engine/data/csvtable.h"

/// What a column of numbers is, judged by its name and by all of its cells.
///
/// A careful person who looks for the series passes over row numbers, parts of a time, places, codes of shops and what
/// never changes - unless nothing else is there. Only the order of the kinds matters: the series is the first column of
/// the first kind that the file has.
namespace lstm {

enum class ColumnKind {
    Value,     ///< anything that follows is not known of it
    Level,     ///< whole numbers from 0 to 9 in many rows: a class of weather, a season
    Counter,   ///< strictly growing, falling or shuffled whole numbers: perhaps cumulative, perhaps an index
    Flag,      ///< only 0 and 1
    Code,      ///< whole numbers that name a shop, a station, an article
    Place,     ///< latitude, longitude, postal code
    Time,      ///< a date as a number, or a part of one: year ... second, weekday
    Index,     ///< row numbers: by name, without a name, or growing by one
    Constant,  ///< the same in every row
};

/// What the cells of a column of numbers have in common; rows without a value count for nothing.
struct ColumnFacts {
    bool whole = true, rising = true, falling = true, constant = true;  ///< rising, falling: strictly
    bool byOne = true;                                                  ///< whole numbers that grow or fall by one
    bool leadingZeros = false;
    std::int64_t smallest = 0, largest = 0;  ///< of whole numbers
    std::size_t cells = 0;
};
ColumnFacts factsOf(const CsvTable& table, const TableLayout& layout, std::size_t column);

/// Numbers that are dates in every row: years, "20210321", seconds since 1970; nothing = none.
std::optional<LabelForm> numericTime(const CsvTable& table, const TableLayout& layout, std::size_t column,
                                     const ColumnFacts& facts);

/// \pre layout.shapes[column] is Number or Measure
ColumnKind kindOf(const CsvTable& table, const TableLayout& layout, std::size_t column);

}  // namespace lstm
