// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/chartticks.h"

#include "gui/charts/charttext.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace {

constexpr int fewest = 4, most = 7;

/// Multiples of `step` in the range, tolerant of the last bit so that 0.3 counts as 3 times 0.1.
struct Multiples {
    double first = 0, last = 0;
    double count() const { return last - first + 1; }
};
Multiples multiples(AxisRange range, double step) {
    const double slack = 1e-9 * range.span() / step;
    return {std::ceil(range.low / step - slack), std::floor(range.high / step + slack)};
}

bool usable(AxisRange range) { return std::isfinite(range.low) && std::isfinite(range.high) && range.span() > 0; }

QVector<ChartTick> labelled(const QVector<double>& numbers, double step, bool log) {
    const QStringList texts = tickTexts(numbers, step);
    QVector<ChartTick> ticks;
    for (int i = 0; i < numbers.size(); ++i) ticks.append({log ? std::log10(numbers[i]) : numbers[i], texts[i]});
    return ticks;
}

/// The numbers m x 10^k of a ladder of m inside the range.
QVector<double> ladder(AxisRange log10Range, std::initializer_list<double> mantissas, int decades = 1) {
    QVector<double> numbers;
    const int from = static_cast<int>(std::floor(log10Range.low)), to = static_cast<int>(std::floor(log10Range.high));
    for (int k = from; k <= to; ++k) {
        if (k % decades) continue;
        for (double m : mantissas) {
            const double at = k + std::log10(m), slack = 1e-9 * log10Range.span();
            if (at >= log10Range.low - slack && at <= log10Range.high + slack) numbers.append(m * std::pow(10.0, k));
        }
    }
    return numbers;
}

constexpr std::array logLadder{1.0, 1.5, 2.0, 3.0, 5.0, 7.0};

}  // namespace

double niceStep(AxisRange range) {
    if (!usable(range)) return 1;
    const double power = std::floor(std::log10(range.span()));
    double nearest = std::pow(10.0, power);
    // Coarse steps first: fewer lines where the choice is free.
    for (const auto& family : {std::vector{5.0, 2.0, 1.0}, std::vector{4.0, 2.5}})
        for (double p = power; p >= power - 2; --p)
            for (double m : family) {
                const double step = m * std::pow(10.0, p), count = multiples(range, step).count();
                if (count >= fewest && count <= most) return step;
                if (count == most + 1) nearest = step;
            }
    return nearest;
}

QVector<ChartTick> niceTicks(AxisRange range) {
    if (!usable(range)) return {};
    const double step = niceStep(range);
    const Multiples m = multiples(range, step);
    QVector<double> numbers;
    for (double i = m.first; i <= m.last && numbers.size() <= most + 1; ++i)
        numbers.append(i == 0 ? 0.0 : std::clamp(i * step, range.low, range.high));
    return labelled(numbers, step, false);
}

AxisRange niceRange(double low, double high) {
    constexpr double limit = 1e300;  // so that the span of a range stays finite
    low = std::isfinite(low) ? std::clamp(low, -limit, limit) : 0;
    high = std::isfinite(high) ? std::clamp(high, -limit, limit) : low;
    if (high < low) std::swap(low, high);
    const double size = std::max(std::abs(low), std::abs(high));
    if (high - low <= 1e-9 * size || high == low) {  // a point: 5 % around it
        const double room = size > 0 ? 0.05 * size : 1;
        return niceRange(low - room, high + room);
    }
    const double half = niceStep({low, high}) / 2;
    AxisRange wide{std::floor(low / half + 1e-9) * half, std::ceil(high / half - 1e-9) * half};
    return usable(wide) ? wide : AxisRange{low, high};
}

QVector<ChartTick> logTicks(AxisRange range) {
    if (!usable(range)) return {};
    QVector<double> numbers = ladder(range, {1, 1.5, 2, 3, 5, 7});
    if (numbers.size() < fewest) {
        const AxisRange plain{std::pow(10.0, range.low), std::pow(10.0, range.high)};
        QVector<ChartTick> ticks = niceTicks(plain);
        ticks.removeIf([](const ChartTick& tick) { return tick.at <= 0; });
        for (ChartTick& tick : ticks) tick.at = std::log10(tick.at);
        return ticks;
    }
    if (numbers.size() > most) numbers = ladder(range, {1, 2, 5});
    if (numbers.size() > most) numbers = ladder(range, {1, 3});
    for (int decades = 1; numbers.size() > most && decades < 700; ++decades) numbers = ladder(range, {1}, decades);
    return labelled(numbers, 0, true);
}

AxisRange niceLogRange(double low, double high) {
    low = std::isfinite(low) ? std::clamp(low, -300.0, 300.0) : 0;
    high = std::isfinite(high) ? std::clamp(high, low, 300.0) : low;
    if (high - low < 0.05) {
        low -= 0.05;
        high += 0.05;
    }
    AxisRange wide{std::floor(low), std::ceil(high)};
    for (double m : logLadder) {
        if (std::floor(low) + std::log10(m) <= low + 1e-9) wide.low = std::floor(low) + std::log10(m);
        const double top = std::ceil(high) - 1 + std::log10(m);
        if (top >= high - 1e-9) wide.high = std::min(wide.high, top);
    }
    return wide;
}

AxisRange steadyRange(AxisRange shown, AxisRange wanted) {
    const bool holds = shown.low <= wanted.low && shown.high >= wanted.high;
    return holds && shown.span() <= 1.5 * wanted.span() ? shown : wanted;
}

QVector<int> labelIndices(int count, double pitch, double widest) {
    if (count <= 0) return {};
    if (count == 1) return {0};
    int step = count;
    for (int candidate : {1, 2, 3, 4, 6, 12, 24, 36, 60, 120, 240, 360, 480, 600, 1200, 2400, 6000, 12000})
        if (candidate * pitch >= widest) {
            step = candidate;
            break;
        }
    QVector<int> shown;
    for (int i = 0; i < count; i += step) shown.append(i);
    const int last = count - 1;
    if (shown.back() == last) return shown;
    if ((last - shown.back()) * pitch < widest) {
        if (shown.size() == 1) return last * pitch >= widest ? QVector<int>{0, last} : shown;
        shown.removeLast();
    }
    shown.append(last);
    return shown;
}
