// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/csvcursor.h"

#include <algorithm>
#include <array>
#include <string>

#include "engine/data/calendar.h"

namespace lstm {
namespace {

using namespace std::string_view_literals;

bool isDecimal(char c) { return c >= '0' && c <= '9'; }

/// The letters at the front in lower case, umlauts written out; `bytes` = how many bytes they take.
std::string lettersOf(std::string_view text, std::size_t& bytes) {
    std::string letters;
    bytes = 0;
    while (bytes < text.size()) {
        const char c = text[bytes];
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
            letters += static_cast<char>(c | 0x20);
            ++bytes;
        } else if (text.substr(bytes).starts_with("\u00E4") || text.substr(bytes).starts_with("\u00C4")) {
            letters += "ae";
            bytes += 2;
        } else {
            break;
        }
    }
    return letters;
}

}  // namespace

bool LabelCursor::number(std::int64_t& value, std::size_t fewest, std::size_t most, std::size_t* digits) {
    std::size_t found = 0;
    while (found < rest.size() && isDecimal(rest[found])) ++found;
    if (found < fewest || found > most) return false;
    if (digits) *digits = found;
    return fixedDigits(value, found);
}

bool LabelCursor::fixedDigits(std::int64_t& value, std::size_t digits) {
    if (rest.size() < digits || !std::ranges::all_of(rest.substr(0, digits), isDecimal)) return false;
    value = 0;
    for (const char c : rest.substr(0, digits)) value = 10 * value + (c - '0');
    rest.remove_prefix(digits);
    return true;
}

bool LabelCursor::year(std::int64_t& value, bool anyLength) {
    const auto before = rest;
    std::size_t digits = 0;
    if (!number(value, anyLength ? 1 : 2, 4, &digits) || (!anyLength && digits == 3)) {
        rest = before;
        return false;
    }
    value = fullYear(value, digits);
    return true;
}

bool LabelCursor::anyOf(std::string_view marks) {
    if (rest.empty() || marks.find(rest[0]) == marks.npos) return false;
    rest.remove_prefix(1);
    return true;
}

bool LabelCursor::word(std::string_view text) {
    if (!rest.starts_with(text)) return false;
    rest.remove_prefix(text.size());
    return true;
}

bool LabelCursor::monthName(std::int64_t& month) {
    struct Name {
        std::string_view text;
        int month;
    };
    constexpr std::array names{Name{"january", 1},   Name{"february", 2}, Name{"march", 3},     Name{"april", 4},
                               Name{"may", 5},       Name{"june", 6},     Name{"july", 7},      Name{"august", 8},
                               Name{"september", 9}, Name{"october", 10}, Name{"november", 11}, Name{"december", 12},
                               Name{"januar", 1},    Name{"jaenner", 1},  Name{"februar", 2},   Name{"maerz", 3},
                               Name{"mrz", 3},       Name{"mai", 5},      Name{"juni", 6},      Name{"juli", 7},
                               Name{"oktober", 10},  Name{"dezember", 12}};
    std::size_t bytes = 0;
    const auto letters = lettersOf(rest, bytes);
    const auto found = std::ranges::find_if(
        names, [&](const Name& name) { return letters.size() >= 3 && name.text.starts_with(letters); });
    if (found == names.end()) return false;
    month = found->month;
    rest.remove_prefix(bytes);
    return true;
}

bool LabelCursor::weekdayName() {
    constexpr std::array names{"monday"sv,     "tuesday"sv, "wednesday"sv, "thursday"sv,  "friday"sv,
                               "saturday"sv,   "sunday"sv,  "montag"sv,    "dienstag"sv,  "mittwoch"sv,
                               "donnerstag"sv, "freitag"sv, "samstag"sv,   "sonnabend"sv, "sonntag"sv};
    for (const auto start : {"\u661F\u671F"sv, "\u5468"sv})  // Chinese: "week" and a number
        if (rest.starts_with(start) && rest.size() >= start.size() + 3) {
            rest.remove_prefix(start.size() + 3);
            skip(" ,");
            return true;
        }
    std::size_t bytes = 0;
    const auto letters = lettersOf(rest, bytes);
    const bool found =
        letters.size() >= 2 && std::ranges::any_of(names, [&](auto name) { return name.starts_with(letters); });
    if (!found) return false;
    rest.remove_prefix(bytes);
    skip("., ");
    return true;
}

void LabelCursor::skip(std::string_view marks) {
    while (anyOf(marks)) {
    }
}

}  // namespace lstm
