// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

/// How a file is to be read where the reader's own way is not wanted: what a series remembers of it.
namespace lstm {

enum class DateOrder {
    Ascending,  ///< rows whose dates fall are turned round
    File,       ///< as they stand
};

/// What the user wants done about missing values; never chosen by the program.
enum class MissingValues {
    Refuse,       ///< an error names each
    Drop,         ///< the row is left out
    Interpolate,  ///< on the line between the values before and after; at the ends there is no line: refused
    Previous,     ///< the value before; refused before the first
};

enum class DecimalMark { Detect, Point, Comma };

struct Reading {
    std::optional<std::string> group = {};     ///< the column whose values name sequences of their own
    std::optional<std::string> encoding = {};  ///< nothing = detected; else any name that iconv knows
    DateOrder order = DateOrder::Ascending;
    DecimalMark decimal = DecimalMark::Detect;
    MissingValues missing = MissingValues::Refuse;
    bool operator==(const Reading&) const = default;
};

}  // namespace lstm
