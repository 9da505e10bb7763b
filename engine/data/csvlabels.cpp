// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/csvlabels.h"

#include <algorithm>
#include <array>

#include "engine/data/calendar.h"
#include "engine/data/csvclock.h"
#include "engine/data/csvcursor.h"

namespace lstm {
namespace {

using Cursor = LabelCursor;

LabelTime checked(bool possible, std::int64_t count) {
    LabelTime time;
    time.looksRight = true;
    if (possible) time.count = count;
    return time;
}

LabelTime month(std::int64_t year, std::int64_t month) {
    return checked(month >= 1 && month <= 12, year * 12 + month - 1);
}

LabelTime parseYearMonth(Cursor text) {
    std::int64_t year = 0, number = 0;
    if (!text.year(year, true)) return {};
    const bool chinese = text.word("年");
    if (!chinese && !text.anyOf("-/Mm")) return {};  // no point: 266.05 is a value
    if (!text.number(number, 1, 2) || (chinese && !text.word("月")) || !text.atEnd()) return {};
    return month(year, number);
}

LabelTime parseMonthYear(Cursor text) {
    std::int64_t year = 0, number = 0;
    if (!text.number(number, 1, 2) || !text.anyOf("-/") || !text.number(year, 4, 4) || !text.atEnd()) return {};
    return month(year, number);
}

LabelTime parseMonthName(Cursor text) {
    std::int64_t year = 0, number = 0;
    const bool nameFirst = text.monthName(number);
    if (!nameFirst && !text.year(year, true)) return {};
    text.skip("-/. ,'");
    if (nameFirst ? !text.year(year, true) : !text.monthName(number)) return {};
    text.skip(".");
    return text.atEnd() ? month(year, number) : LabelTime{};
}

LabelTime parseQuarter(Cursor text) {
    std::int64_t year = 0, quarter = 0;
    Cursor numberFirst = text;
    if (text.anyOf("Qq")) {
        if (!text.number(quarter, 1, 1) || !text.anyOf("- /") || !text.year(year, true)) return {};
    } else if (numberFirst.number(quarter, 1, 1) &&
               (numberFirst.anyOf("Qq") || numberFirst.word(". Quartal") || numberFirst.word(".Quartal"))) {
        text = numberFirst;
        text.skip("- /");
        if (!text.year(year)) return {};
    } else {
        if (!text.year(year, true)) return {};
        const bool chinese = text.word("年");
        text.skip("- /");
        if (chinese) text.word("第");
        else if (!text.anyOf("Qq")) return {};
        if (!text.number(quarter, 1, 1) || (chinese && !text.word("季度") && !text.word("季"))) return {};
    }
    return text.atEnd() ? checked(quarter >= 1 && quarter <= 4, year * 12 + 3 * (quarter - 1)) : LabelTime{};
}

LabelTime parseIsoWeek(Cursor text, bool withDay) {
    std::int64_t year = 0, week = 0, day = 1;
    if (!text.number(year, 4, 4)) return {};
    const bool chinese = text.word("年");
    if (chinese) text.word("第");
    else text.anyOf("- ");
    if ((!chinese && !text.anyOf("Ww")) ||
        !text.fixedDigits(week, text.rest.size() > 1 && text.rest[1] >= '0' && text.rest[1] <= '9' ? 2 : 1))
        return {};
    if (chinese && !text.word("周")) return {};
    if (withDay) {
        text.anyOf("-");
        if (!text.number(day, 1, 1)) return {};
    }
    if (!text.atEnd()) return {};
    const bool possible = year >= 1 && week >= 1 && week <= 53 && day >= 1 && day <= 7;
    return checked(possible, possible ? (mondayOfWeek(year, week) + day - 1) * msPerDay : 0);
}

LabelTime parseYear(Cursor text) {
    std::int64_t year = 0;
    if (!text.number(year, 4, 4) || year < 1000 || year > 2999) return {};
    text.word("年");
    return text.atEnd() ? checked(true, 12 * year) : LabelTime{};
}

/// What follows a day: nothing, a weekday, a time of day with a zone.
LabelTime parseTimeOfDay(Cursor text, const CivilDate& date) {
    ClockTime clock;
    bool withClock = false;
    text.weekdayName();
    if (!text.atEnd()) {
        if (!text.anyOf("T_-") && !text.rest.starts_with(' ') && !text.rest.starts_with(',')) return {};
        text.skip(", ");
        text.weekdayName();
        withClock = !text.atEnd();
        if (withClock && !takeClock(text, clock, true)) return {};
        text.skip(" ");
        text.weekdayName();
        if (!text.atEnd()) return {};
    }
    const bool possible = isPossible(date) && (!withClock || clock.milliseconds);
    auto time = checked(possible, possible ? dayNumber(date) * msPerDay + clock.milliseconds.value_or(0) : 0);
    time.clock = withClock;
    time.zone = clock.zone;
    return time;
}

LabelTime parseDay(Cursor text) {
    CivilDate date;
    text.weekdayName();
    if (!text.number(date.year, 4, 4) || text.rest.empty()) return {};
    if (text.word("年")) {
        if (!text.number(date.month, 1, 2) || !text.word("月") || !text.number(date.day, 1, 2) || !text.word("日"))
            return {};
        if (!text.atEnd() && text.rest[0] != ' ') {  // the time of day follows without a space
            ClockTime clock;
            if (!takeClock(text, clock, false) || !text.atEnd()) return {};
            const bool possible = isPossible(date) && clock.milliseconds;
            auto time = checked(possible, possible ? dayNumber(date) * msPerDay + *clock.milliseconds : 0);
            time.clock = true;
            return time;
        }
        return parseTimeOfDay(text, date);
    }
    const auto mark = text.rest.substr(0, 1);
    if (!text.anyOf("-/.") || !text.number(date.month, 1, 2) || !text.anyOf(mark) || !text.number(date.day, 1, 2))
        return {};
    return parseTimeOfDay(text, date);
}

/// Three numbers with equal marks between. "." stands in days before months only.
LabelTime parseNumbers(Cursor text, LabelForm form) {
    CivilDate date;
    text.weekdayName();
    const bool monthFirst = form == LabelForm::MonthDayYear, yearFirst = form == LabelForm::ShortYearDay;
    auto& first = monthFirst ? date.month : date.day;
    auto& second = monthFirst ? date.day : date.month;
    if (yearFirst ? !text.number(date.year, 2, 2) : !text.number(first, 1, 2)) return {};
    const auto mark = text.rest.substr(0, 1);
    if (mark.empty() || !text.anyOf(monthFirst ? "-/" : "-/.")) return {};
    if (mark == ".") text.skip(" ");
    if (!text.number(yearFirst ? date.month : second, 1, 2) || !text.anyOf(mark)) return {};
    if (mark == ".") text.skip(" ");
    if (yearFirst) {
        if (!text.number(date.day, 2, 2)) return {};
        date.year = fullYear(date.year, 2);
    } else if (!text.year(date.year)) {
        return {};
    }
    return parseTimeOfDay(text, date);
}

LabelTime parseNames(Cursor text, LabelForm form) {
    constexpr std::string_view marks = "-/. ,'";
    CivilDate date;
    text.weekdayName();
    if (form == LabelForm::DayName) {
        if (!text.number(date.day, 1, 2)) return {};
        text.skip(marks);
        if (!text.monthName(date.month)) return {};
        text.skip(marks);
        if (!text.year(date.year)) return {};
    } else if (form == LabelForm::NameDay) {
        if (!text.monthName(date.month)) return {};
        text.skip(marks);
        if (!text.number(date.day, 1, 2)) return {};
        for (const auto* ending : {"st", "nd", "rd", "th"}) text.word(ending);
        if (text.rest.empty() || marks.find(text.rest[0]) == marks.npos) return {};
        text.skip(marks);
        if (!text.number(date.year, 4, 4)) return {};
    } else {
        if (!text.number(date.year, 4, 4)) return {};
        text.skip(marks);
        if (!text.monthName(date.month)) return {};
        text.skip(marks);
        if (!text.number(date.day, 1, 2)) return {};
    }
    return parseTimeOfDay(text, date);
}

/// Digits only; a year from 1900 to 2100, so that seconds since 1970 are not taken for it.
LabelTime parseCompactDay(Cursor text) {
    CivilDate date;
    if (!text.fixedDigits(date.year, 4) || !text.fixedDigits(date.month, 2) || !text.fixedDigits(date.day, 2))
        return {};
    if (date.year < 1900 || date.year > 2100) return {};
    std::int64_t hour = 0, minute = 0, second = 0;
    const auto digits = text.rest.size();
    const bool behind = digits > 0 && text.rest[0] >= '0' && text.rest[0] <= '9';
    if (!behind) return parseTimeOfDay(text, date);
    if ((digits != 2 && digits != 4 && digits != 6) || !text.fixedDigits(hour, 2)) return {};
    if (digits > 2 && !text.fixedDigits(minute, 2)) return {};
    if (digits > 4 && !text.fixedDigits(second, 2)) return {};
    const bool possible = isPossible(date) && hour <= 24 && minute < 60 && second <= 60;
    auto time = checked(
        possible,
        possible ? dayNumber(date) * msPerDay + hour * msPerHour + minute * msPerMinute + second * msPerSecond : 0);
    time.clock = true;
    return time;
}

LabelTime parseCompactMonth(Cursor text) {
    std::int64_t year = 0, number = 0;
    if (!text.fixedDigits(year, 4) || !text.number(number, 2, 2) || !text.atEnd()) return {};
    return year < 1900 || year > 2100 ? LabelTime{} : month(year, number);
}

/// Seconds from 1990 to 2037 (10 digits or 9), perhaps with ".0"; thousandths and less of them with 13, 16 or 19.
LabelTime parseUnix(Cursor text, bool fractions) {
    std::int64_t value = 0;
    std::size_t digits = 0;
    if (!text.number(value, 9, 19, &digits)) return {};
    if (text.anyOf(".")) text.skip("0");
    if (!text.atEnd() || (fractions ? digits < 12 : digits > 10)) return {};
    for (; digits > 13; digits -= 3) value /= 1000;
    if (!fractions) value *= msPerSecond;
    constexpr std::int64_t from1990 = 631152000'000, to2038 = 2145916800'000;
    auto time = checked(true, value);
    time.clock = true;
    return value >= from1990 && value < to2038 ? time : LabelTime{};
}

LabelTime parseClock(Cursor text) {
    ClockTime clock;
    if (!takeClock(text, clock, false) || !text.atEnd()) return {};
    auto time = checked(clock.milliseconds.has_value(), clock.milliseconds.value_or(0));
    time.clock = true;
    return time;
}

}  // namespace

bool countsMonths(LabelForm form) {
    switch (form) {
    case LabelForm::YearMonth:
    case LabelForm::MonthYear:
    case LabelForm::MonthName:
    case LabelForm::Quarter:
    case LabelForm::CompactMonth:
    case LabelForm::Year: return true;
    default: return false;
    }
}

LabelTime parseLabel(std::string_view label, LabelForm form) {
    switch (form) {
    case LabelForm::YearMonth: return parseYearMonth({label});
    case LabelForm::MonthYear: return parseMonthYear({label});
    case LabelForm::MonthName: return parseMonthName({label});
    case LabelForm::Quarter: return parseQuarter({label});
    case LabelForm::Day: return parseDay({label});
    case LabelForm::DayMonthYear:
    case LabelForm::MonthDayYear:
    case LabelForm::ShortYearDay: return parseNumbers({label}, form);
    case LabelForm::DayName:
    case LabelForm::NameDay:
    case LabelForm::YearNameDay: return parseNames({label}, form);
    case LabelForm::IsoWeek: return parseIsoWeek({label}, false);
    case LabelForm::IsoWeekDay: return parseIsoWeek({label}, true);
    case LabelForm::CompactDay: return parseCompactDay({label});
    case LabelForm::CompactMonth: return parseCompactMonth({label});
    case LabelForm::UnixSeconds: return parseUnix({label}, false);
    case LabelForm::UnixFractions: return parseUnix({label}, true);
    case LabelForm::Clock: return parseClock({label});
    case LabelForm::Year: return parseYear({label});
    }
    return {};
}

bool looksLikeTime(std::string_view cell) {
    const bool digit = std::ranges::any_of(cell, [](char c) { return c >= '0' && c <= '9'; });
    const bool plain = std::ranges::all_of(cell, [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
    if (!digit || cell.size() > 64) return false;
    if (plain)  // of bare numbers only "31.1.1901" and "1901.1.31" have the form of a date
        return parseLabel(cell, LabelForm::DayMonthYear).looksRight || parseLabel(cell, LabelForm::Day).looksRight;
    using enum LabelForm;
    const auto has = [&](LabelForm form) { return parseLabel(cell, form).looksRight; };
    if (std::ranges::any_of(std::array{Day, YearMonth, DayMonthYear, MonthDayYear, ShortYearDay, MonthYear, MonthName,
                                       Quarter, DayName, NameDay, YearNameDay, IsoWeek, IsoWeekDay, Clock},
                            has))
        return true;
    return cell.find_first_of("T \xE5") != cell.npos && (has(CompactDay) || has(Year));
}

}  // namespace lstm
