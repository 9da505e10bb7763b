// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/statistics/stoppingrule.h"

#include <algorithm>
#include <cmath>

namespace lstm {

NextRepeats nextRepeats(double halfWidth, int repeats, double target, int limit) {
    constexpr int first = 10;
    if (!(target > 0)) return {RepeatsStep::Impossible, 0};
    const bool known = std::isfinite(halfWidth);
    if (known && halfWidth <= target) return {RepeatsStep::NarrowEnough, 0};
    if (repeats >= limit) return {RepeatsStep::AtLimit, 0};
    if (!known)
        return repeats < first ? NextRepeats{RepeatsStep::More, std::min(first, limit)}
                               : NextRepeats{RepeatsStep::Impossible, 0};
    const double ratio = halfWidth / target, wanted = std::ceil(repeats * ratio * ratio);
    const double least = repeats + std::max(10, repeats / 10), most = std::max(2.0 * repeats, least);
    return {RepeatsStep::More, static_cast<int>(std::min(std::clamp(wanted, least, most), static_cast<double>(limit)))};
}

}  // namespace lstm
