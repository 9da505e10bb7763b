// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// Days and months of the proleptic Gregorian calendar as plain numbers, so that dates can be subtracted.
///
/// Never through time zones of the machine: in those 1 a.m. can be missing. Source of the day arithmetic: H. Hinnant,
/// "chrono-compatible low-level date algorithms". Years from 1 to 9999.
namespace lstm {

struct CivilDate {
    std::int64_t year = 0, month = 0, day = 0;
};

inline constexpr std::int64_t msPerSecond = 1000, msPerMinute = 60 * msPerSecond, msPerHour = 60 * msPerMinute,
                              msPerDay = 24 * msPerHour, msPerWeek = 7 * msPerDay;

/// The largest whole number not above a / b. \pre b > 0
std::int64_t divideDown(std::int64_t a, std::int64_t b);

std::int64_t daysInMonth(std::int64_t year, std::int64_t month);
bool isPossible(const CivilDate& date);

/// Days since 1970-01-01. \pre isPossible(date)
std::int64_t dayNumber(const CivilDate& date);
/// 12 * year + month - 1 of the month in which this day lies.
std::int64_t monthOfDay(std::int64_t dayNumber);
/// 0 = Monday.
std::int64_t weekdayOf(std::int64_t dayNumber);
/// The Monday of an ISO 8601 week: week 1 is the one that holds 4 January.
std::int64_t mondayOfWeek(std::int64_t year, std::int64_t week);

/// A year as it is meant: of one or two digits 69 to 99 are 1969 to 1999, 0 to 68 are 2000 to 2068 (as POSIX has it).
std::int64_t fullYear(std::int64_t written, std::size_t digits);

}  // namespace lstm
