// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/csvlabels.h"

#include <algorithm>
#include <array>

namespace lstm {
namespace {

using namespace std::string_view_literals;

/// Takes pieces from the front of a label; every `take` returns false and takes nothing on a mismatch.
struct Cursor {
    std::string_view rest;

    bool number(std::int64_t& value, std::size_t fewest, std::size_t most) {
        std::size_t digits = 0;
        while (digits < rest.size() && rest[digits] >= '0' && rest[digits] <= '9') ++digits;
        if (digits < fewest || digits > most) return false;
        value = 0;
        for (const char c : rest.substr(0, digits)) value = 10 * value + (c - '0');
        rest.remove_prefix(digits);
        return true;
    }
    bool anyOf(std::string_view marks) {
        if (rest.empty() || marks.find(rest[0]) == marks.npos) return false;
        rest.remove_prefix(1);
        return true;
    }
    bool word(std::string_view text) {
        if (!rest.starts_with(text)) return false;
        rest.remove_prefix(text.size());
        return true;
    }
    bool monthName(std::int64_t& month) {
        constexpr std::array names{"january"sv, "february"sv, "march"sv,     "april"sv,   "may"sv,      "june"sv,
                                   "july"sv,    "august"sv,   "september"sv, "october"sv, "november"sv, "december"sv};
        std::string letters;
        for (const char c : rest) {
            if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))) break;
            letters += static_cast<char>(c | 0x20);
        }
        const auto found =
            std::ranges::find_if(names, [&](auto name) { return letters.size() >= 3 && name.starts_with(letters); });
        if (found == names.end()) return false;
        month = found - names.begin() + 1;
        rest.remove_prefix(letters.size());
        return true;
    }
    bool atEnd() const { return rest.empty(); }
};

LabelTime checked(bool possible, std::int64_t count) { return {true, possible ? std::optional(count) : std::nullopt}; }

std::int64_t daysInMonth(std::int64_t year, std::int64_t month) {
    constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[static_cast<std::size_t>(month - 1)] + (month == 2 && leap);
}

/// Days since 1970-01-01 in the Gregorian calendar (H. Hinnant, "chrono-compatible low-level date algorithms").
std::int64_t dayCount(std::int64_t year, std::int64_t month, std::int64_t day) {
    year -= month <= 2;
    const std::int64_t era = year / 400, yearOfEra = year % 400;  // years are never negative here
    const std::int64_t dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
}

LabelTime parseYearMonth(Cursor text) {
    std::int64_t year = 0, month = 0;
    if (!text.number(year, 1, 4)) return {};
    const bool chinese = text.word("年");
    if (!chinese && !text.anyOf("-/")) return {};  // no point: 266.05 is a value
    if (!text.number(month, chinese ? 1 : 2, 2) || (chinese && !text.word("月")) || !text.atEnd()) return {};
    return checked(month >= 1 && month <= 12, year * 12 + month - 1);
}

LabelTime parseMonthName(Cursor text) {
    std::int64_t year = 0, month = 0;
    const bool nameFirst = text.monthName(month);
    if (!nameFirst && !text.number(year, 1, 4)) return {};
    while (text.anyOf("-/. ,'")) {
    }
    if (nameFirst ? !text.number(year, 1, 4) : !text.monthName(month)) return {};
    return text.atEnd() ? checked(true, year * 12 + month - 1) : LabelTime{};
}

LabelTime parseDay(Cursor text) {
    std::int64_t year = 0, month = 0, day = 0;
    Cursor german = text;
    if (german.number(day, 1, 2) && german.anyOf(".") && german.number(month, 1, 2) && german.anyOf(".") &&
        german.number(year, 4, 4)) {
        text = german;
    } else {
        if (!text.number(year, 4, 4) || text.rest.empty()) return {};
        const auto mark = text.rest.substr(0, 1);
        if (!text.anyOf("-/.") || !text.number(month, 1, 2) || !text.anyOf(mark) || !text.number(day, 1, 2)) return {};
    }
    if (!text.atEnd() && !text.anyOf("T ")) return {};  // a time of day may follow
    const bool possible = month >= 1 && month <= 12 && year >= 1 && day >= 1 && day <= daysInMonth(year, month);
    return checked(possible, possible ? dayCount(year, month, day) : 0);
}

LabelTime parseQuarter(Cursor text) {
    std::int64_t year = 0, quarter = 0;
    if (text.anyOf("Qq")) {
        if (!text.number(quarter, 1, 1) || !text.anyOf("- /") || !text.number(year, 1, 4)) return {};
    } else {
        if (!text.number(year, 1, 4)) return {};
        text.anyOf("- /");
        if (!text.anyOf("Qq") || !text.number(quarter, 1, 1)) return {};
    }
    return text.atEnd() ? checked(quarter >= 1 && quarter <= 4, year * 4 + quarter - 1) : LabelTime{};
}

LabelTime parseIsoWeek(Cursor text) {
    std::int64_t year = 0, week = 0;
    if (!text.number(year, 4, 4)) return {};
    text.anyOf("-");
    if (!text.anyOf("Ww") || !text.number(week, 2, 2) || !text.atEnd()) return {};
    if (year < 1 || week < 1 || week > 53) return checked(false, 0);
    const auto fourth = dayCount(year, 1, 4);  // 4 January is always in week 1; weeks start on Monday
    return checked(true, (fourth + 3 + 7 * 719468) / 7 + week - 1);
}

LabelTime parseYear(Cursor text) {
    std::int64_t year = 0;
    if (!text.number(year, 4, 4) || !text.atEnd() || year < 1000 || year > 2999) return {};
    return checked(true, year);
}

}  // namespace

LabelTime parseLabel(std::string_view label, LabelForm form) {
    switch (form) {
    case LabelForm::YearMonth: return parseYearMonth({label});
    case LabelForm::MonthName: return parseMonthName({label});
    case LabelForm::Day: return parseDay({label});
    case LabelForm::Quarter: return parseQuarter({label});
    case LabelForm::IsoWeek: return parseIsoWeek({label});
    case LabelForm::Year: return parseYear({label});
    }
    return {};
}

std::optional<LabelForm> detectForm(const std::vector<std::string_view>& labels) {
    std::optional<LabelForm> best;
    std::size_t most = 0;
    for (const auto form : {LabelForm::YearMonth, LabelForm::MonthName, LabelForm::Day, LabelForm::Quarter,
                            LabelForm::IsoWeek, LabelForm::Year}) {
        const auto count =
            std::ranges::count_if(labels, [&](auto label) { return parseLabel(label, form).looksRight; });
        if (static_cast<std::size_t>(count) > most) {
            best = form;
            most = static_cast<std::size_t>(count);
        }
    }
    return 2 * most >= labels.size() ? best : std::nullopt;
}

}  // namespace lstm
