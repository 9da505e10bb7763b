// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/problem.h"
#include "engine/data/csvkinds.h"
#include "engine/data/series.h"

/// Fifth step of reading a CSV file: when each row was, in which order the rows stand, and what is missing between.
namespace lstm {

/// The columns that tell the time of a row: one of dates; a date with a time of day beside it ("2021-03-01", "05:00",
/// or an hour); or year, month, ... in columns of their own. Without any of them row numbers or texts are labels.
struct TimeColumns {
    std::vector<std::size_t> columns;  ///< empty = no labels
    std::optional<LabelForm> form;     ///< nothing = the labels tell no time
    std::vector<TimePart> parts;       ///< of `columns`, or of those behind the date; empty where cells are joined
    bool holds(std::size_t column) const;
    std::string name(const TableLayout& layout) const;
};
/// \param kinds of all columns \param never labels, as the user chose them for something else
TimeColumns findTimeColumns(const CsvTable& table, const TableLayout& layout, const std::vector<ColumnKind>& kinds,
                            const std::vector<std::size_t>& never);

/// The label of a row: the cell, cells joined by a space, or "2014-05-01 00:00" from parts.
std::string timeLabel(const CsvTable& table, std::size_t row, const TimeColumns& time);

/// Rows in time. Times stand beside the labels where every label is a date.
struct Timeline {
    std::vector<std::string> labels;
    std::vector<std::int64_t> counts;  ///< in the unit of the form; empty = row order is used
    LabelForm form{};
    bool falls = false;  ///< the newest row stands first: no step forwards, at least one backwards
    Problems problems;   ///< impossible dates, open order of day and month
};
Timeline readTimeline(std::vector<std::string> labels, LabelForm form, const std::vector<std::size_t>& lines);

/// The period, and warnings about doubled, missing and backward rows, each told once.
struct TimelineReport {
    Period period = Period::Unknown;
    Problems problems;
};
TimelineReport checkTimeline(const Timeline& timeline, const std::vector<std::size_t>& lines);

}  // namespace lstm
