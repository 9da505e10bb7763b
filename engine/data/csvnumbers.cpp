// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/csvnumbers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "engine/base/utf8.h"

namespace lstm {
namespace {

using namespace std::string_view_literals;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::string lower(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return result;
}

/// The digits of the whole part are grouped by three with `mark` between: "1,234,567", not "12,34".
bool groupedByThree(std::string_view whole, std::string_view mark) {
    const auto first = whole.find(mark);
    if (first == 0 || first > 3) return false;
    while (!whole.empty()) {
        const auto digits = std::min(whole.find(mark), whole.size());
        if (!std::ranges::all_of(whole.substr(0, digits), isDigit)) return false;
        whole.remove_prefix(digits);
        if (whole.empty()) return true;
        whole.remove_prefix(mark.size());
        if (whole.size() < 3 || !(whole.size() == 3 || whole.substr(3).starts_with(mark))) return false;
    }
    return false;
}

std::string_view withoutSign(std::string_view text) {
    if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
    return text;
}

/// The number without its thousands marks and with a decimal point; empty where the grouping is wrong.
std::string normalised(std::string_view cell, char decimalMark) {
    const auto body = withoutSign(cell);
    const auto decimal = std::min(body.find(decimalMark), body.size());
    std::string whole(body.substr(0, decimal));
    for (const auto mark : {decimalMark == ',' ? "."sv : ","sv, " "sv, "'"sv, "\u00A0"sv, "\u202F"sv, "\u2009"sv}) {
        if (whole.find(mark) == whole.npos) continue;
        if (!groupedByThree(whole, mark)) return {};
        for (auto at = whole.find(mark); at != whole.npos; at = whole.find(mark, at)) whole.erase(at, mark.size());
        break;
    }
    if (whole.empty() && decimal == body.size()) return {};
    std::string number = (cell.starts_with('-') ? "-" : "") + whole;
    if (decimal < body.size()) number.append(".").append(body.substr(decimal + 1));
    return number;
}

bool isMissing(const std::string& text) {
    constexpr std::array tokens{""sv,        "nan"sv,     "+nan"sv,   "-nan"sv,    "na"sv,          "n/a"sv,
                                "#n/a"sv,    "#na"sv,     "<na>"sv,   "null"sv,    "nil"sv,         "none"sv,
                                "-"sv,       "--"sv,      "---"sv,    "."sv,       ".."sv,          "..."sv,
                                "?"sv,       "*"sv,       "/"sv,      "1.#qnan"sv, "n.a."sv,        "n.a"sv,
                                "n. a."sv,   "k.a."sv,    "k. a."sv,  "nat"sv,     "void"sv,        "#null!"sv,
                                "#value!"sv, "#div/0!"sv, "#ref!"sv,  "missing"sv, "\u2026"sv,      "\u2013"sv,
                                "\u2014"sv,  "\u2212"sv,  "\uFF0D"sv, "\u65E0"sv,  "\u7F3A\u5931"sv};
    return std::ranges::find(tokens, std::string_view(text)) != tokens.end();
}

bool isInfinite(std::string_view text) {
    text = withoutSign(text);
    return text == "inf" || text == "infinity" || text == "1.#inf" || text == "\u221E";
}

/// Without spaces and tabs at the ends, which stay where a cell stands in quotation marks.
std::string_view withoutBlanks(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

}  // namespace

MarkEvidence markEvidence(std::string_view cell) {
    std::string buffer;
    cell = inAscii(withoutBlanks(cell), buffer);
    if (!looksNumeric(cell)) return MarkEvidence::None;
    cell = withoutSign(cell);
    const auto commas = std::ranges::count(cell, ','), points = std::ranges::count(cell, '.');
    if (commas == 0 && points == 0) return MarkEvidence::None;
    if (commas > 0 && points > 0) return cell.rfind(',') > cell.rfind('.') ? MarkEvidence::Comma : MarkEvidence::Point;
    const char mark = commas > 0 ? ',' : '.';
    if (commas + points > 1) return mark == ',' ? MarkEvidence::Point : MarkEvidence::Comma;  // several: thousands
    const auto digitsBefore = cell.find(mark), digitsAfter = cell.size() - digitsBefore - 1;
    const bool couldGroup = digitsAfter == 3 && digitsBefore >= 1 && digitsBefore <= 3 && cell[0] != '0' &&
                            std::ranges::all_of(cell, [&](char c) { return isDigit(c) || c == mark; });
    if (couldGroup) return mark == ',' ? MarkEvidence::AmbiguousComma : MarkEvidence::AmbiguousPoint;
    return mark == ',' ? MarkEvidence::Comma : MarkEvidence::Point;
}

CellValue parseCell(std::string_view cell, char decimalMark) {
    if (!cell.empty() && cell.size() <= 9) {  // the longest of these words
        const auto word = lower(cell);
        if (isMissing(word)) return {CellKind::Missing, 0.0};
        if (isInfinite(word)) return {CellKind::Infinite, 0.0};
    }
    std::string buffer;
    cell = inAscii(withoutBlanks(cell), buffer);
    if (cell.empty()) return {CellKind::Missing, 0.0};
    if (!looksNumeric(cell)) return {};
    const auto number = normalised(cell, decimalMark);
    double value = 0.0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (number.empty() || end != number.data() + number.size()) return {};
    if (error == std::errc::result_out_of_range) return {CellKind::OutOfRange, 0.0};
    if (error != std::errc{} || !std::isfinite(value)) return {};
    return {CellKind::Number, value};
}

bool looksNumeric(std::string_view cell) {
    cell = withoutSign(cell);
    if (cell.empty() ||
        !(isDigit(cell[0]) || ((cell[0] == '.' || cell[0] == ',') && cell.size() > 1 && isDigit(cell[1]))))
        return false;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const char c = cell[i];
        if (isDigit(c) || c == '.' || c == ',' || c == ' ' || c == '\'') continue;
        if ((c == 'e' || c == 'E') && i + 1 < cell.size()) continue;
        if ((c == '-' || c == '+') && (cell[i - 1] == 'e' || cell[i - 1] == 'E')) continue;
        bool space = false;
        for (const auto mark : {"\u00A0"sv, "\u202F"sv, "\u2009"sv})
            if (cell.substr(i).starts_with(mark)) {
                i += mark.size() - 1;
                space = true;
            }
        if (!space) return false;
    }
    return true;
}

bool isNumber(std::string_view cell) {
    for (const char mark : {'.', ','}) {
        const auto kind = parseCell(cell, mark).kind;
        if (kind != CellKind::Text && kind != CellKind::Missing) return true;
    }
    return false;
}

std::string_view inAscii(std::string_view cell, std::string& buffer) {
    if (std::ranges::all_of(cell, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) return cell;
    while (!cell.empty()) {
        const auto character = firstCharacter(cell);
        const bool wide = character.point >= 0xFF0B && character.point <= 0xFF19;  // "+" to "9"
        if (wide) buffer += static_cast<char>(character.point - 0xFEE0);
        else if (character.point == 0x2212) buffer += '-';
        else buffer += cell.substr(0, character.bytes);
        cell.remove_prefix(character.bytes);
    }
    return buffer;
}

}  // namespace lstm
