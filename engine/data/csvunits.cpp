// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/csvunits.h"

#include <algorithm>
#include <array>

#include "engine/data/csvnumbers.h"

namespace lstm {
namespace {

using namespace std::string_view_literals;

constexpr std::array currencies{"US$"sv,    "HK$"sv,    "A$"sv,     "C$"sv,     "R$"sv,     "NT$"sv,
                                "$"sv,      "\u20AC"sv, "\u00A3"sv, "\u00A5"sv, "\uFFE5"sv, "\u20B9"sv,
                                "\u20BD"sv, "\u20A9"sv, "Rs."sv,    "Rs"sv,     "USD"sv,    "EUR"sv,
                                "GBP"sv,    "CNY"sv,    "RMB"sv,    "JPY"sv,    "CHF"sv,    "INR"sv};

struct Multiplier {
    std::string_view suffix;
    double factor;
};
constexpr std::array multipliers{Multiplier{"K", 1e3},    Multiplier{"k", 1e3},      Multiplier{"Tsd", 1e3},
                                 Multiplier{"Tsd.", 1e3}, Multiplier{"\u5343", 1e3}, Multiplier{"\u4E07", 1e4},
                                 Multiplier{"M", 1e6},    Multiplier{"Mio", 1e6},    Multiplier{"Mio.", 1e6},
                                 Multiplier{"mn", 1e6},   Multiplier{"\u4EBF", 1e8}, Multiplier{"B", 1e9},
                                 Multiplier{"bn", 1e9},   Multiplier{"Mrd", 1e9},    Multiplier{"Mrd.", 1e9}};

bool isDigitCharacter(char c) { return c >= '0' && c <= '9'; }

std::string_view withoutSpaces(std::string_view text) {
    const auto isSpace = [&](bool front) -> std::size_t {
        if (text.empty()) return 0;
        if (const char c = front ? text.front() : text.back(); c == ' ' || c == '\t') return 1;
        for (const auto mark : {"\u00A0"sv, "\u202F"sv, "\u2009"sv})
            if (front ? text.starts_with(mark) : text.ends_with(mark)) return mark.size();
        return 0;
    };
    while (const auto bytes = isSpace(true)) text.remove_prefix(bytes);
    while (const auto bytes = isSpace(false)) text.remove_suffix(bytes);
    return text;
}

bool takeMinus(std::string_view& text, bool& negative) {
    for (const auto minus : {"-"sv, "\u2212"sv}) {
        if (!text.starts_with(minus)) continue;
        text.remove_prefix(minus.size());
        return negative = true;
    }
    if (text.starts_with('+')) text.remove_prefix(1);
    return false;
}

/// A short word or sign without digits, spaces and quotation marks.
bool isUnit(std::string_view text) {
    return text.size() <= 12 && std::ranges::none_of(text, [](char c) {
               return isDigitCharacter(c) ||
                      std::string_view(" \t\r\n\"'()[]{}<>:;,=|#*?!_").find(c) != std::string_view::npos;
           });
}

void takeSuffix(std::string_view suffix, UnitCell& cell) {
    cell.suffix = suffix;
    const auto found = std::ranges::find(multipliers, suffix, &Multiplier::suffix);
    if (found != multipliers.end()) cell.factor = found->factor;
}

}  // namespace

std::string UnitCell::unitKey() const {
    return std::string(prefix) + '\n' + (factor != 1.0 ? std::string("K") : std::string(suffix));
}

std::optional<UnitCell> splitUnit(std::string_view cell) {
    if (cell.size() > 64 || std::ranges::none_of(cell, isDigitCharacter)) return std::nullopt;
    UnitCell parts;
    auto text = withoutSpaces(cell);
    if (text.starts_with('(') && text.ends_with(')')) {
        text = withoutSpaces(text.substr(1, text.size() - 2));
        parts.negative = parts.accounting = true;
    }
    takeMinus(text, parts.negative);
    for (const auto currency : currencies)
        if (parts.prefix.empty() && text.starts_with(currency)) parts.prefix = currency;
    text = withoutSpaces(text.substr(parts.prefix.size()));
    takeMinus(text, parts.negative);
    const auto last = text.find_last_of("0123456789");
    parts.number = text.substr(0, last + 1);
    if (!isNumber(parts.number) || parts.number.starts_with('-') || parts.number.starts_with('+')) return std::nullopt;
    auto rest = text.substr(last + 1);
    if (rest == ".") rest = {};
    if (rest.starts_with('.')) return std::nullopt;  // "000001.SZ" is a name
    if (rest.ends_with('-') && !parts.negative) {
        rest.remove_suffix(1);
        parts.negative = parts.accounting = true;
    }
    rest = withoutSpaces(rest);
    if (!isUnit(rest)) return std::nullopt;
    takeSuffix(rest, parts);
    return parts;
}

std::string_view numberIn(std::string_view cell) {
    if (looksNumeric(cell)) return cell;
    const auto parts = splitUnit(cell);
    return parts ? parts->number : cell;
}

}  // namespace lstm
