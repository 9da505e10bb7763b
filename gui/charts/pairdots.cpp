// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/pairdots.h"

#include <QHash>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace {

constexpr double smallest = 1.2, gap = 1.2;  // radius and space between two marks, px

int highestStack(const QVector<int>& bins) {
    QHash<int, int> counts;
    int highest = 0;
    for (const int bin : bins) highest = std::max(highest, ++counts[bin]);
    return highest;
}

}  // namespace

PairDots placePairDots(const std::vector<lstm::PairDifference>& pairs, const QRectF& room,
                       const std::function<double(double)>& xOf, double largest) {
    PairDots placed;
    QVector<int> inside;
    for (int i = 0; i < static_cast<int>(pairs.size()); ++i) {
        const double d = pairs[static_cast<std::size_t>(i)].difference, x = xOf(d);
        if (x >= room.left() && x <= room.right()) {
            inside.append(i);
            continue;
        }
        PairDots::Beyond& side = x < room.left() ? placed.below : placed.above;
        side.farthest = side.count == 0 || std::abs(d) > std::abs(side.farthest) ? d : side.farthest;
        ++side.count;
    }
    std::ranges::stable_sort(inside, {}, [&](int i) { return pairs[static_cast<std::size_t>(i)].difference; });
    const double zero = xOf(0);
    QVector<int> bins(inside.size());
    double pitch = 0;
    for (placed.radius = largest;; placed.radius = std::max(smallest, 0.92 * placed.radius)) {
        pitch = 2 * placed.radius + gap;
        for (int k = 0; k < inside.size(); ++k)
            bins[k] = static_cast<int>(
                std::lround((xOf(pairs[static_cast<std::size_t>(inside[k])].difference) - zero) / pitch));
        if (placed.radius <= smallest || highestStack(bins) * pitch <= room.height()) break;
    }
    const double step = std::min(pitch, (room.height() - pitch) / std::max(1, highestStack(bins) - 1));
    QHash<int, int> height;
    for (int k = 0; k < inside.size(); ++k)
        placed.dots.append(
            {inside[k], {zero + bins[k] * pitch, room.bottom() - placed.radius - 1 - step * height[bins[k]]++}});
    return placed;
}

int PairDots::dotAt(QPointF at) const {
    const double reach = std::max(radius + 1, 3.0);
    int best = -1;
    double nearest = reach;
    for (int i = 0; i < dots.size(); ++i) {
        const QPointF away = dots[i].at - at;
        if (const double distance = std::max(std::abs(away.x()), std::abs(away.y())); distance <= nearest) {
            nearest = distance;
            best = i;
        }
    }
    return best;
}
