// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

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

/// A series of equally spaced values, oldest first.
struct Series {
    std::string name;                 ///< of the series: the file's name without its ending
    std::string valueColumn;          ///< header of the value column, "Sales"
    std::string labelColumn;          ///< header of the date or index column; empty = none
    std::vector<double> values;       ///< finite
    std::vector<std::string> labels;  ///< one a value, as written in the file ("1-01"); empty = row numbers
    Period period = Period::Unknown;
    std::vector<std::size_t> lines;  ///< the line of each value in the file it was read from; empty = not from a file
    std::string file;                ///< path that it was read from; empty = none
};

/// Equal in everything but `lines` and `file`: the same data, wherever it was read from.
bool operator==(const Series& a, const Series& b);

/// Where a problem with row `row` (from 0) is: its line in the file, or its number (from 1) without a file.
std::size_t lineOf(const Series& series, std::size_t row);

/// What identifies the data: XXH3-64 over the values' bytes (little endian), as "xxh3:0123456789abcdef".
std::string dataHash(const Series& series);

/// Monthly sales of shampoo over three years, 36 values labelled "1-01" (year of the series - month).
/// Source: Makridakis, Wheelwright and Hyndman (1998), Forecasting: Methods and Applications.
const Series& shampooSales();

}  // namespace lstm
