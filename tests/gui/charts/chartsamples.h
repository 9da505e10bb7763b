// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/statistics/boxplot.h"
#include "gui/charts/boxplotchart.h"
#include "gui/charts/losschart.h"
#include "gui/charts/serieschart.h"

#include <cmath>
#include <cstdint>
#include <span>

/// Values like those of a real run, the same on every machine: for pictures, measurements and tests.
namespace samples {

/// Uniform on (0, 1) from an index: Steele, Lea and Flood's SplitMix64, top 53 bits.
inline double uniform(std::uint64_t i) {
    std::uint64_t z = (i + 1) * 0x9e3779b97f4a7c15ULL;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return (static_cast<double>((z ^ (z >> 31)) >> 11) + 0.5) / 9007199254740992.0;
}
inline double normal(std::uint64_t i) {
    return std::sqrt(-2 * std::log(uniform(2 * i))) * std::cos(2 * M_PI * uniform(2 * i + 1));
}

/// RMSE of one repeat: mostly near `centre`, some far above.
inline double rmse(int experiment, int repeat, double centre, double spread) {
    const auto key = static_cast<std::uint64_t>(experiment * 100003 + repeat);
    const double tail = uniform(key + 7000000) > 0.93 ? 12 + 60 * std::pow(uniform(key + 9000000), 3) : 0;
    return centre + spread * normal(key) + tail;
}

inline BoxPlotInput box(const QString& name, int style, int n, double centre = 102, double spread = 4, int diverged = 0,
                        int planned = 0) {
    BoxPlotInput input;
    input.name = name;
    input.styleIndex = style;
    input.planned = planned ? planned : n;
    for (int i = 0; i < n; ++i) input.values.append(i < diverged ? NAN : rmse(style, i, centre, spread));
    input.box = lstm::boxPlot(std::span(input.values.constData(), static_cast<std::size_t>(n)));
    return input;
}

inline LossLines loss(const QString& name, int style, int points, int epochs, double final = 0.1, bool chosen = true) {
    LossLines c;
    c.name = name;
    c.styleIndex = style;
    c.repeats = 30;
    LossRepeat one;
    one.repeat = 29;
    for (int i = 0; i < points; ++i) {
        const double e = points > 1 ? static_cast<double>(i) * epochs / (points - 1) : 0;
        const double m = final + 0.14 * std::exp(-e / 55) + 0.004 * std::exp(-e / 400);
        c.epochs.append(e);
        c.median.append(m);
        c.low.append(m * (0.97 - 0.05 * e / epochs));
        c.high.append(m * 1.02 + 0.1 * std::exp(-std::pow(e / 110, 2)));
        one.losses.append(0.09 + 0.165 * std::exp(-e / 210) + 0.006 * std::sin(e / 130) * std::exp(-e / 500));
    }
    one.epochs = c.epochs;
    if (chosen) c.chosen.append(one);
    return c;
}

/// The shampoo sales: 36 months, the last twelve kept for testing.
inline SeriesChartData shampoo() {
    SeriesChartData data;
    data.values = {266.0, 145.9, 183.1, 119.3, 180.3, 168.5, 231.8, 224.5, 192.8, 122.9, 336.5, 185.9,
                   194.3, 149.5, 210.1, 273.3, 191.4, 287.0, 226.0, 303.6, 289.9, 421.6, 264.5, 342.3,
                   339.7, 440.4, 315.9, 439.3, 401.3, 437.4, 575.5, 407.6, 682.0, 475.3, 581.3, 646.9};
    for (int i = 0; i < 36; ++i)
        data.labels.append(QStringLiteral("%1-%2").arg(i / 12 + 1).arg(i % 12 + 1, 2, 10, QLatin1Char('0')));
    data.testSize = 12;
    data.largestTest = 33;
    for (int i = 24; i < 36; ++i) data.persistence.append(data.values[i - 1]);
    return data;
}

inline SeriesChartData longSeries(int n) {
    SeriesChartData data;
    for (int i = 0; i < n; ++i) {
        data.values.append(60 + 50 * std::sin(i * 2 * M_PI / 132) + 18 * normal(static_cast<std::uint64_t>(i)) +
                           50 * uniform(static_cast<std::uint64_t>(i / 132)));
        data.labels.append(QStringLiteral("%1-%2").arg(1749 + i / 12).arg(i % 12 + 1, 2, 10, QLatin1Char('0')));
    }
    data.testSize = n / 5;
    data.largestTest = n - 3;
    return data;
}

}  // namespace samples
