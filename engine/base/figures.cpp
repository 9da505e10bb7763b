// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/figures.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "engine/base/numbers.h"

namespace lstm {
namespace {

constexpr int mostDecimals = 20;
constexpr double inFull = 1e15;  ///< above, digits are not all known any more

std::string inPowersOfTen(double value) {
    std::array<char, 32> text;
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, 6);
    return {text.data(), end.ptr};
}

}  // namespace

int decimalsFor(double step) {
    if (!std::isfinite(step) || step <= 0) return 0;
    int decimals = 0;
    for (double last = 1; last > step && decimals < mostDecimals; last /= 10) ++decimals;
    return decimals;
}

int errorDecimals(double persistence, std::span<const double> values) {
    double size = std::isfinite(persistence) ? persistence : 0;
    if (size <= 0)
        for (const double value : values)
            if (std::isfinite(value)) size = std::max(size, std::abs(value));
    return decimalsFor(size / 50'000);
}

int differenceDecimals(double margin, double width) {
    return decimalsFor((std::isfinite(margin) && margin > 0 ? margin : width) / 50);
}

std::string figure(double value, int decimals) {
    if (std::isfinite(value) && std::abs(value) >= inFull) return inPowersOfTen(value);
    std::string text = fixed(value, decimals);
    const bool zero = text.find_first_of("123456789ni") == std::string::npos;
    return zero && text.front() == '-' ? text.substr(1) : text;
}

}  // namespace lstm
