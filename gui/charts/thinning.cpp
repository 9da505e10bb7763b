// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/thinning.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace {

constexpr double pointsEach = 4;  // that a column of pixels can need

void addFinite(QVector<QPointF>& points, const QVector<double>& values, int row) {
    if (std::isfinite(values[row])) points.append({double(row), values[row]});
}

/// First, lowest, highest and last of the finite rows of [from, to), each once and in order.
void addBucket(QVector<QPointF>& points, const QVector<double>& values, int from, int to) {
    int first = -1, last = -1, lowest = -1, highest = -1;
    for (int row = from; row < to; ++row) {
        if (!std::isfinite(values[row])) continue;
        if (first < 0) first = lowest = highest = row;
        last = row;
        if (values[row] < values[lowest]) lowest = row;
        if (values[row] > values[highest]) highest = row;
    }
    if (first < 0) return;
    std::array<int, 4> rows{first, lowest, highest, last};
    std::ranges::sort(rows);
    const auto end = std::unique(rows.begin(), rows.end());
    for (auto row = rows.begin(); row != end; ++row) addFinite(points, values, *row);
}

/// The longest power of two of rows that is not wider than a pixel.
int bucketRows(double rowsPerPixel) {
    int rows = 1;
    while (2 * rows <= rowsPerPixel) rows *= 2;
    return rows;
}

}  // namespace

QVector<QPointF> thinned(const QVector<double>& values, int from, int to, AxisRange view, double pixels) {
    QVector<QPointF> points;
    pixels = std::max(1.0, pixels);
    if (to - from <= pointsEach * pixels) {
        for (int row = from; row < to; ++row) addFinite(points, values, row);
        return points;
    }
    const int bucket = bucketRows(view.span() / pixels);
    const auto floorTo = [bucket](double row) { return static_cast<int>(std::floor(row / bucket)) * bucket; };
    const int begin = std::max(from, floorTo(std::max(view.low, double(from)) - bucket)),
              end = static_cast<int>(std::min<double>(to, view.high + 2.0 * bucket));
    for (int row = begin; row < end;) {
        const int next = std::min(floorTo(row) + bucket, end);
        addBucket(points, values, row, next);
        row = next;
    }
    return points;
}
