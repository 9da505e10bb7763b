// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/calendar.h"

#include <array>

namespace lstm {

std::int64_t divideDown(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0); }

std::int64_t daysInMonth(std::int64_t year, std::int64_t month) {
    constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[static_cast<std::size_t>(month - 1)] + (month == 2 && leap);
}

bool isPossible(const CivilDate& date) {
    return date.year >= 1 && date.month >= 1 && date.month <= 12 && date.day >= 1 &&
           date.day <= daysInMonth(date.year, date.month);
}

std::int64_t dayNumber(const CivilDate& date) {
    const std::int64_t year = date.year - (date.month <= 2);
    const std::int64_t era = year / 400, yearOfEra = year % 400;  // years are never negative here
    const std::int64_t dayOfYear = (153 * (date.month > 2 ? date.month - 3 : date.month + 9) + 2) / 5 + date.day - 1;
    return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
}

std::int64_t monthOfDay(std::int64_t dayNumber) {  // Hinnant's civil_from_days, without the day of the month
    const auto shifted = dayNumber + 719468, era = divideDown(shifted, 146097), ofEra = shifted - era * 146097;
    const auto year = (ofEra - ofEra / 1460 + ofEra / 36524 - ofEra / 146096) / 365;
    const auto month = (5 * (ofEra - (365 * year + year / 4 - year / 100)) + 2) / 153;  // 0 = March
    return 12 * (year + era * 400) + month + 2;
}

std::int64_t weekdayOf(std::int64_t dayNumber) { return dayNumber + 3 - 7 * divideDown(dayNumber + 3, 7); }

std::int64_t mondayOfWeek(std::int64_t year, std::int64_t week) {
    const auto fourth = dayNumber({year, 1, 4});
    return fourth - weekdayOf(fourth) + 7 * (week - 1);
}

std::int64_t fullYear(std::int64_t written, std::size_t digits) {
    if (digits > 2) return written;
    return written + (written >= 69 ? 1900 : 2000);
}

}  // namespace lstm
