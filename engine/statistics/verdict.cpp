// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/statistics/verdict.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <string>
#include <utility>

#include "engine/base/numbers.h"
#include "engine/statistics/describe.h"

namespace lstm {
namespace {

constexpr std::size_t fewest = 5;  ///< finite values a verdict needs on each side

std::size_t finiteCount(std::span<const double> sample) {
    return static_cast<std::size_t>(std::ranges::count_if(sample, [](double x) { return std::isfinite(x); }));
}

bool mostlyDiverged(std::span<const double> sample) { return 2 * finiteCount(sample) < sample.size(); }

/// ceil(n (h / g)^2): the interval shrinks with the root of n until its half width is g.
double repeatsNeeded(const DifferenceEstimate& d, double margin) {
    const double h = (d.high - d.low) / 2;
    const double distance = std::abs(d.estimate);
    const double g = distance >= margin ? distance : margin - distance;
    if (g == 0) return std::numeric_limits<double>::infinity();
    const double ratio = h / g;
    return std::ceil(d.n * (ratio * ratio));
}

Verdict rules3to6(const DifferenceEstimate& d, double margin) {
    // "hi < 0" and "lo > 0" follow from a positive margin; with margin 0 they keep [.., 0] from passing.
    if (d.high <= -margin && d.high < 0) return Verdict::Supported;
    if (d.low >= margin && d.low > 0) return Verdict::Contradicted;
    if (-margin < d.low && d.high < margin) return d.high < 0 ? Verdict::Negligible : Verdict::PracticallyEqual;
    if (d.low == 0 && d.high == 0) return Verdict::PracticallyEqual;  // margin 0
    if (d.high < 0 && d.estimate <= -margin) return Verdict::Supported;
    if (d.low > 0 && d.estimate >= margin) return Verdict::Contradicted;
    return Verdict::Undecided;
}

/// Of b - a.
DifferenceEstimate mirrored(DifferenceEstimate d) {
    d.estimate = -d.estimate;
    d.low = -std::exchange(d.high, -d.low);
    return d;
}

}  // namespace

std::string_view name(Verdict verdict) {
    switch (verdict) {
    case Verdict::TooFew: return "too_few";
    case Verdict::Unstable: return "unstable";
    case Verdict::Identical: return "identical";
    case Verdict::Supported: return "supported";
    case Verdict::Contradicted: return "contradicted";
    case Verdict::Negligible: return "negligible";
    case Verdict::PracticallyEqual: return "practically_equal";
    case Verdict::Undecided: return "undecided";
    }
    return {};
}

bool identicalPairs(std::span<const double> a, std::span<const double> b) {
    const auto length = std::min(a.size(), b.size());
    for (std::size_t r = 0; r < length; ++r) {
        const bool finite = std::isfinite(a[r]);
        if (finite != std::isfinite(b[r]) || (finite && a[r] != b[r])) return false;
    }
    return length > 0;
}

Judgement judgeDifference(const DifferenceEstimate& difference, double margin) {
    Judgement result{.difference = difference, .margin = margin > 0 ? margin : 0, .repeatsNeeded = {}};
    result.verdict = std::isnan(difference.estimate) ? Verdict::TooFew : rules3to6(difference, result.margin);
    if (result.verdict == Verdict::Undecided) result.repeatsNeeded = repeatsNeeded(difference, result.margin);
    return result;
}

Judgement judge(std::span<const double> a, std::span<const double> b, bool paired, double margin, Better better) {
    const DifferenceEstimate difference = paired ? hodgesLehmannPaired(a, b) : hodgesLehmann(a, b);
    auto result = judgeDifference(better == Better::Lower ? difference : mirrored(difference), margin);
    result.difference = difference;
    result.paired = paired;
    const auto settle = [&](Verdict verdict) {
        result.verdict = verdict;
        result.repeatsNeeded.reset();
        return result;
    };
    if (finiteCount(a) < fewest || finiteCount(b) < fewest) return settle(Verdict::TooFew);
    if (mostlyDiverged(a) || mostlyDiverged(b)) return settle(Verdict::Unstable);
    if (result.difference.n < static_cast<int>(fewest)) return settle(Verdict::TooFew);
    if (paired && identicalPairs(a, b)) return settle(Verdict::Identical);
    return result;
}

double defaultMargin(double reference) {
    if (!(reference > 0) || !std::isfinite(reference)) return 0;
    // "1.36761e+02": the digits as a person reads them, so that 95 is exactly half way and goes up
    std::array<char, 32> buffer;
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), reference, std::chars_format::scientific).ptr;
    const std::string_view text(buffer.data(), end);
    const auto e = text.find('e');
    int digit = text[0] - '0';
    if (e > 2 && text[2] >= '5') ++digit;
    const auto exponent = parseInteger(text.substr(e + 1)).value_or(0) - 2;  // 1 %
    return parseDouble(std::to_string(digit) + "e" + std::to_string(exponent)).value_or(0);
}

double defaultMargin(std::optional<double> persistence, std::span<const std::vector<double>> samples) {
    if (persistence) return defaultMargin(*persistence);
    std::vector<double> pooled;
    for (const auto& sample : samples) pooled.insert(pooled.end(), sample.begin(), sample.end());
    return defaultMargin(describe(pooled).median);
}

}  // namespace lstm
