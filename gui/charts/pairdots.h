// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QVector>
#include <functional>

#include "engine/results/pairing.h"

/// The pairs behind a typical difference as a dot plot (Wilkinson 1999, "Dot plots"): every mark is one pair, stacked
/// over the axis in bins as wide as a mark. Zero is the middle of a bin. Marks shrink until the highest stack has room;
/// at their smallest they overlap.
struct PairDots {
    struct Dot {
        int pair = 0;  ///< position among the pairs
        QPointF at;    ///< middle, px
    };
    /// Those beyond one end of the view.
    struct Beyond {
        int count = 0;
        double farthest = 0;
    };
    QVector<Dot> dots;
    double radius = 0;  ///< px
    Beyond below, above;

    /// The dot under a point, else -1.
    int dotAt(QPointF at) const;
};

/// \param room where marks may stand, from the axis at its bottom upwards, px
/// \param xOf a difference's place in px, ascending
/// \param largest radius in px
PairDots placePairDots(const std::vector<lstm::PairDifference>& pairs, const QRectF& room,
                       const std::function<double(double)>& xOf, double largest);
