// SPDX-License-Identifier: GPL-3.0-or-later
// "50..3000 log 8": values of a sweep that nobody wants to type.
#include <charconv>
#include <cmath>

#include "engine/base/elementary.h"
#include "engine/base/numbers.h"
#include "engine/experiment/sweep.h"

namespace lstm {
namespace {

constexpr int mostOfARange = 1000;

struct SweepRange {
    double from = 0, to = 0, step = 1;
    int equalRatios = 0;  ///< so many values of equal ratio; 0 = by `step`
    bool whole() const { return from == std::floor(from) && to == std::floor(to); }
};

std::vector<std::string_view> wordsOf(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find(' ', at), text.size());
        if (end > at) words.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

/// Rounded to so many significant digits, the nearest double to that decimal number.
double rounded(double value, int digits) {
    char buffer[64];
    const auto end =
        std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::scientific, digits - 1).ptr;
    return parseDouble({buffer, end}).value_or(value);
}

/// The factor whose power `exponent` is `ratio`, by bisection: the same on every machine.
double rootOf(double ratio, int exponent) {
    double low = 1, high = ratio;
    while (std::nextafter(low, high) < high) {
        const double middle = low + (high - low) / 2;
        (integerPower(middle, exponent) <= ratio ? low : high) = middle;
    }
    return low;
}

std::vector<double> equalRatios(const SweepRange& range) {
    const double factor = rootOf(range.to / range.from, range.equalRatios - 1);
    std::vector<double> values;
    for (int i = 0; i + 1 < range.equalRatios; ++i) {
        const double value = range.from * integerPower(factor, i);
        values.push_back(i == 0 ? range.from : range.whole() ? std::round(value) : rounded(value, 3));
    }
    values.push_back(range.to);
    return values;
}

std::vector<double> equalSteps(const SweepRange& range) {
    std::vector<double> values;
    const double steps = std::floor((range.to - range.from) / range.step + 1e-9);
    for (int i = 0; i <= steps && i <= mostOfARange; ++i) values.push_back(rounded(range.from + i * range.step, 12));
    return values;
}

/// Nothing where the text is no range.
std::optional<SweepRange> readRange(std::string_view text) {
    const auto dots = text.find("..");
    if (dots == text.npos) return std::nullopt;
    const auto left = wordsOf(text.substr(0, dots)), right = wordsOf(text.substr(dots + 2));
    if (left.size() != 1 || (right.size() != 1 && right.size() != 3)) return std::nullopt;
    const auto from = parseDouble(left[0]), to = parseDouble(right[0]);
    if (!from || !to) return std::nullopt;
    SweepRange range{*from, *to};
    if (right.size() == 1) return range;
    if (right[1] == "step") range.step = parseDouble(right[2]).value_or(NAN);
    else if (right[1] == "log") range.equalRatios = static_cast<int>(parseInteger(right[2]).value_or(-1));
    else return std::nullopt;
    return range;
}

bool isPossible(const SweepRange& range) {
    if (!std::isfinite(range.from) || !std::isfinite(range.to) || !(range.from < range.to)) return false;
    if (range.equalRatios != 0) return range.from > 0 && range.equalRatios >= 2 && range.equalRatios <= mostOfARange;
    return range.step > 0 && (range.to - range.from) / range.step < mostOfARange;
}

}  // namespace

std::optional<std::vector<std::string>> rangeValues(std::string_view text) {
    const auto range = readRange(text);
    if (!range) return std::vector{std::string(text)};
    if (!isPossible(*range)) return std::nullopt;
    std::vector<std::string> values;
    for (const double value : range->equalRatios != 0 ? equalRatios(*range) : equalSteps(*range))
        if (std::string written = shortest(value); values.empty() || values.back() != written)
            values.push_back(std::move(written));
    return values;
}

}  // namespace lstm
