// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/csvclock.h"

#include <array>

#include "engine/data/calendar.h"

namespace lstm {
namespace {

using namespace std::string_view_literals;

struct ClockParts {
    std::int64_t hour = 0, minute = 0, second = 0, fraction = 0;  // fraction in milliseconds
};

/// Digits behind the second's point; what lies below a millisecond is dropped.
void takeFraction(LabelCursor& cursor, ClockParts& parts) {
    const auto before = cursor;
    if (!cursor.anyOf(".,")) return;
    std::int64_t scale = 100, digit = 0;
    bool any = false;
    while (cursor.fixedDigits(digit, 1)) {
        parts.fraction += digit * scale;
        scale /= 10;
        any = true;
    }
    if (!any) cursor = before;
}

/// "23:05:59", "23h05", "23\u65F605\u520659\u79D2".
bool takeMarked(LabelCursor& cursor, ClockParts& parts) {
    if (!cursor.number(parts.hour, 1, 2)) return false;
    const bool chinese = cursor.word("\u65F6") || cursor.word("\u70B9");
    if (chinese) {
        if (cursor.number(parts.minute, 1, 2) && !cursor.word("\u5206")) return false;
        if (cursor.number(parts.second, 1, 2) && !cursor.word("\u79D2")) return false;
        return true;
    }
    if (cursor.word("h")) {
        cursor.number(parts.minute, 2, 2);
        return true;
    }
    if (!cursor.word(":") || !cursor.number(parts.minute, 2, 2)) return false;
    if (!cursor.word(":")) return true;
    if (!cursor.number(parts.second, 2, 2)) return false;
    takeFraction(cursor, parts);
    return true;
}

/// "2305", "230559".
bool takeCompact(LabelCursor& cursor, ClockParts& parts) {
    std::size_t digits = 0;
    std::int64_t all = 0;
    if (!cursor.number(all, 4, 6, &digits) || digits == 5) return false;
    if (digits == 6) parts.second = all % 100;
    const auto hourAndMinute = digits == 6 ? all / 100 : all;
    parts.hour = hourAndMinute / 100;
    parts.minute = hourAndMinute % 100;
    return true;
}

/// Twelve-hour clocks: 12 AM is midnight, 12 PM noon.
void takeHalfOfDay(LabelCursor& cursor, ClockParts& parts) {
    const auto before = cursor;
    cursor.skip(" ");
    bool afternoon = false, found = false;
    for (const auto mark : {"AM"sv, "am"sv, "a.m."sv, "\u4E0A\u5348"sv}) found = found || cursor.word(mark);
    for (const auto mark : {"PM"sv, "pm"sv, "p.m."sv, "\u4E0B\u5348"sv})
        if (!found && cursor.word(mark)) found = afternoon = true;
    if (!found) {
        cursor = before;
        if (!cursor.word(" Uhr")) cursor.word("Uhr");
        return;
    }
    if (parts.hour == 0 || parts.hour > 12) parts.hour = 99;  // no such time
    else parts.hour = parts.hour % 12 + (afternoon ? 12 : 0);
}

struct NamedZone {
    std::string_view name;
    int hours;
};
constexpr std::array namedZones{NamedZone{"UTC", 0},  NamedZone{"GMT", 0},  NamedZone{"Z", 0},    NamedZone{"CEST", 2},
                                NamedZone{"CET", 1},  NamedZone{"MESZ", 2}, NamedZone{"MEZ", 1},  NamedZone{"BST", 1},
                                NamedZone{"EST", -5}, NamedZone{"EDT", -4}, NamedZone{"CST", -6}, NamedZone{"CDT", -5},
                                NamedZone{"MST", -7}, NamedZone{"MDT", -6}, NamedZone{"PST", -8}, NamedZone{"PDT", -7},
                                NamedZone{"JST", 9}};

void takeZone(LabelCursor& cursor, std::optional<std::int64_t>& zone) {
    const auto before = cursor;
    cursor.skip(" ");
    for (const auto& [name, hours] : namedZones)
        if (cursor.word(name)) {
            zone = hours * msPerHour;
            if (cursor.atEnd() || hours != 0) return;
            break;  // "UTC+2"
        }
    const bool east = cursor.rest.starts_with('+');
    std::int64_t hours = 0, minutes = 0;
    if (cursor.anyOf("+-") && cursor.fixedDigits(hours, 2)) {
        cursor.word(":");
        cursor.fixedDigits(minutes, 2);
        zone = (east ? 1 : -1) * (hours * msPerHour + minutes * msPerMinute);
    } else if (!zone) {
        cursor = before;
    }
}

}  // namespace

bool takeClock(LabelCursor& cursor, ClockTime& time, bool hourAlone) {
    const auto before = cursor;
    ClockParts parts;
    if (!takeMarked(cursor, parts)) {
        cursor = before;
        parts = {};
        if (!hourAlone || !(takeCompact(cursor, parts) || cursor.number(parts.hour, 1, 2))) {
            cursor = before;
            return false;
        }
    }
    takeHalfOfDay(cursor, parts);
    takeZone(cursor, time.zone);
    const auto whole = parts.hour * msPerHour + parts.minute * msPerMinute + parts.second * msPerSecond;
    // A second 60 is a leap second; 24:00 is the end of a day.
    if (parts.minute < 60 && parts.second <= 60 && whole <= msPerDay) time.milliseconds = whole + parts.fraction;
    return true;
}

}  // namespace lstm
