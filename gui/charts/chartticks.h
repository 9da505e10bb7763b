// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QVector>

/// Where the lines of a chart's grid go and what stands beside them. Pure functions of numbers.
///
/// Qt Charts' own ticks divide the range evenly (249.8, 499.5) and its log axis names powers of ten only,
/// so a loss between 0.02 and 0.08 would have no label at all.
struct AxisRange {
    double low = 0, high = 1;
    double span() const { return high - low; }
    bool contains(double value) const { return value >= low && value <= high; }
    bool operator==(const AxisRange&) const = default;
};

/// A grid line: its place on the axis and its label. On a log axis the place is log10 of the number.
struct ChartTick {
    double at = 0;
    QString text;
};

/// The step (1, 2 or 5 times a power of ten) that puts four to seven multiples into the range. For the few
/// ranges where no such step exists, 2.5 or 4; a range of 7 to 8 steps between such borders gets an eighth.
double niceStep(AxisRange range);

/// The multiples of niceStep inside the range, ascending, with labels that differ from each other.
QVector<ChartTick> niceTicks(AxisRange range);

/// The range widened to half steps, so that it changes rarely while values stream in. A range without extent is
/// opened around its value; what is not finite is replaced.
AxisRange niceRange(double low, double high);

/// Ticks for log10 values, labelled with the number itself: 1-1.5-2-3-5-7 if few decades are shown, then
/// 1-2-5, 1-3, 1, powers of 100 ...; below a third of a decade the ladder of plain numbers.
QVector<ChartTick> logTicks(AxisRange log10Range);

/// The log10 range widened to the ladder 1-1.5-2-3-5-7.
AxisRange niceLogRange(double low, double high);

/// The range to show while values stream in: `shown` as long as it holds `wanted` without wasting much room.
AxisRange steadyRange(AxisRange shown, AxisRange wanted);

/// Which of `count` labels of a row of points are shown: the first, regular steps, the last; no two closer than
/// `widest` px when neighbours are `pitch` px apart.
QVector<int> labelIndices(int count, double pitch, double widest);
