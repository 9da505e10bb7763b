// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What one label says about time.
///
/// Labels stay text. Only their order is looked at: each is counted in months or in milliseconds from some start by
/// plain calendar arithmetic (calendar.h). Years of one or two digits are those from 1969 to 2068.
namespace lstm {

enum class LabelForm {
    YearMonth,      ///< "1-01", "1-1", "1901-01", "2018/1", "2019M01", "1901年1月"
    MonthYear,      ///< "01/1901", "1-1901"
    MonthName,      ///< "Jan-01", "January 1901", "1901-Jan", "1-Jan" (the number is the year)
    Quarter,        ///< "1901Q1", "1901-Q1", "Q1 1901", "1Q2019", "1901年第1季度"
    Day,            ///< "1901-01-31", "1901/1/31", "1901年1月31日"
    DayMonthYear,   ///< "31.1.1901", "31/01/1901", "31-1-01"
    MonthDayYear,   ///< "1/31/1901", "1-31-01"
    ShortYearDay,   ///< "01-01-31": two digits of the year first
    DayName,        ///< "31-Jan-01", "31. Januar 1901"
    NameDay,        ///< "Jan 31, 1901"
    YearNameDay,    ///< "1901-Jan-31"
    IsoWeek,        ///< "1901-W05", "1901年第5周"
    IsoWeekDay,     ///< "1901-W05-3"
    CompactDay,     ///< "19010131", "1901013123", "190101312359", "19010131T235959"
    CompactMonth,   ///< "190101"
    UnixSeconds,    ///< "1617062400": seconds since 1970
    UnixFractions,  ///< "1617062400000": milliseconds since 1970; or micro- or nanoseconds
    Clock,          ///< "23:05": a time of day without a date
    Year,           ///< "1901", "1901年"
};

/// The forms whose unit is a month; that of all others is a millisecond. Behind the days of the latter a time of day
/// may stand, and a zone: "1901-01-31T23:05:59+01:00".
bool countsMonths(LabelForm form);

/// A label counted in the unit of its form.
struct LabelTime {
    bool looksRight = false;            ///< has the form, perhaps with an impossible month, day or hour
    std::optional<std::int64_t> count;  ///< on the clock of the label's zone; nothing = no such month, day or hour
    bool clock = false;                 ///< a time of day is written
    std::optional<std::int64_t> zone;   ///< milliseconds east of Greenwich, where one is written
};
LabelTime parseLabel(std::string_view label, LabelForm form);

/// The forms that text in a cell can have: all but bare numbers.
bool looksLikeTime(std::string_view cell);

}  // namespace lstm
