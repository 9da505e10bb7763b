// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/numbers.h"

#include <array>
#include <charconv>
#include <cmath>

namespace lstm {
namespace {

template <class Number>
std::optional<Number> parse(std::string_view text) {
    if (text.starts_with('+') && text.size() > 1 && text[1] != '-') text.remove_prefix(1);
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

template <class... Arguments>
std::string print(Arguments... arguments) {
    std::array<char, 400> buffer;  // the longest fixed double has 309 digits before the point
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), arguments...);
    return error == std::errc{} ? std::string(buffer.data(), end) : std::string{};
}

}  // namespace

std::optional<double> parseDouble(std::string_view text) { return parse<double>(text); }
std::optional<std::int64_t> parseInteger(std::string_view text) { return parse<std::int64_t>(text); }
std::optional<std::uint64_t> parseUnsigned(std::string_view text) { return parse<std::uint64_t>(text); }

// A NaN has a sign, which means nothing: the processor's own is negative.
std::string shortest(double value) { return std::isnan(value) ? "nan" : print(value); }
std::string shortest(float value) { return std::isnan(value) ? "nan" : print(value); }
std::string fixed(double value, int decimals) {
    return std::isnan(value) ? "nan" : print(value, std::chars_format::fixed, decimals);
}

std::string sizeText(double bytes) {
    if (bytes < 1024.0) return fixed(bytes, 0) + (bytes == 1.0 ? " byte" : " bytes");
    constexpr std::array units{" KiB", " MiB", " GiB", " TiB", " PiB", " EiB"};
    std::size_t unit = 0;
    for (bytes /= 1024.0; bytes >= 1023.95 && unit + 1 < units.size(); bytes /= 1024.0) ++unit;
    auto text = fixed(bytes, 1);
    if (text.ends_with(".0")) text.resize(text.size() - 2);
    return text + units[unit];
}

std::string durationText(double seconds) {
    if (!(seconds < 3.6e6)) return "a long time";
    if (seconds < 1) return "less than a second";
    const auto whole = static_cast<std::int64_t>(seconds + 0.5), minutes = (whole + 30) / 60;
    if (whole < 100) return std::to_string(whole) + " s";
    if (minutes < 100) return std::to_string(minutes) + " min";
    return std::to_string(minutes / 60) + " h " + std::to_string(minutes % 60) + " min";
}

}  // namespace lstm
