// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "engine/data/reading.h"

namespace lstm {

/// How the rows of a series follow each other in time, as far as its labels tell.
enum class Period {
    Unknown,
    Year,
    Quarter,
    Month,
    Week,
    Day,
    Hour,
    HalfHour,
    QuarterHour,
    TenMinutes,
    FiveMinutes,
    Minute,
    Second
};

/// A further column that the network sees beside the target: its past values as the target's or, where it is known
/// ahead (holidays, prices that are planned), also the values of the steps that are forecast.
struct InputColumn {
    std::string name;
    bool knownAhead = false;
    std::vector<double> values;  ///< finite, as many as the target's
    bool operator==(const InputColumn&) const = default;
};

/// Rows [begin, end) that follow each other in time and have no neighbours before or behind: a file, a shop, a patient.
struct Sequence {
    std::string name;
    std::size_t begin = 0, end = 0;
    std::string file = {};  ///< that it was read from; empty = Series::file
    std::size_t rows() const { return end - begin; }
};

/// A table of equally spaced rows, oldest first: the target, further columns as long as it is, and where the rows are
/// cut into sequences.
///
///   row   label  target  input 0  input 1
///   0     1-01   266.0   7.0      0.0      \ sequence "north.csv": [0, 36)
///   ...                                    /
///   36    1-01   225.5   7.5      0.0      \ sequence "south.csv": [36, 72)
///
/// The plain series - one column, one sequence - has neither inputs nor sequences.
struct Series {
    std::string name;                 ///< of the series: the file's name without its ending
    std::string valueColumn;          ///< header of the value column, "Sales"
    std::string labelColumn;          ///< header of the date or index column; empty = none
    std::vector<double> values;       ///< the target, finite
    std::vector<std::string> labels;  ///< one a value, as written in the file ("1-01"); empty = row numbers
    Period period = Period::Unknown;
    std::vector<std::size_t> lines = {};   ///< the line of each value in its file; empty = not from a file
    std::string file = {};                 ///< path that it was read from; empty = none, or one a sequence
    std::vector<InputColumn> inputs = {};  ///< in the order of the configuration
    std::vector<Sequence> sequences = {};  ///< one behind the other, all rows; empty = a single one
    Reading reading = {};                  ///< how its files were read

    /// 0 = the target, 1 = the first input, ...
    std::size_t columns() const { return 1 + inputs.size(); }
    std::span<const double> column(std::size_t number) const {
        return number == 0 ? values : inputs[number - 1].values;
    }
    const std::string& columnName(std::size_t number) const {
        return number == 0 ? valueColumn : inputs[number - 1].name;
    }
};

/// The sequences of any series: a single one without a name where it is not cut.
std::vector<Sequence> sequencesOf(const Series& series);

/// The files that it was read from, in order; none where it comes from elsewhere.
std::vector<std::string> filesOf(const Series& series);

/// Equal in everything but `lines`, files and the way they were read: the same data, wherever it was read from.
bool operator==(const Series& a, const Series& b);

/// Where a problem with row `row` (from 0) is: its line in the file, or its number (from 1) without a file.
std::size_t lineOf(const Series& series, std::size_t row);

/// What identifies the data, as "xxh3:0123456789abcdef": XXH3-64 over the bytes (little endian, doubles and 64-bit
/// whole numbers) of the values and, where there are any, of each input's number and values and of each sequence's end.
/// Names do not count.
std::string dataHash(const Series& series);

/// The same of the target alone: networks with and without further inputs forecast the same values where it is equal.
std::string targetHash(const Series& series);

/// Monthly sales of shampoo over three years, 36 values labelled "1-01" (year of the series - month).
/// Source: Makridakis, Wheelwright and Hyndman (1998), Forecasting: Methods and Applications.
const Series& shampooSales();

}  // namespace lstm
