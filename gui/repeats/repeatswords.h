// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <optional>

#include "engine/statistics/meanprecision.h"
#include "gui/words/headline.h"

/// "about 240", from 10 000 "more than 10 000: not worth it", from a million "practically no number would do". Two
/// digits where there are more than two: what is estimated is not known better. NaN is an em dash.
QString aboutRepeats(double repeats);
/// The same in a cell: "240", "> 10 000".
QString repeatsCell(double repeats);

/// The Repeats page's figures, as its sentences need them.
struct RepeatsFacts {
    QString name, base;  ///< base empty: one experiment only
    lstm::MeanPrecision mean;
    double target = 0, needed = 0;  ///< half width of the mean's interval, repeats for it
    int each = 10;                  ///< repeats of a run that chance is asked about
    bool paired = false;
    double seen = NAN, share = NAN;         ///< the gap on screen, and how often chance alone gives it
    double median = NAN, high = NAN;        ///< of the gaps by chance
    std::optional<lstm::Judgement> judged;  ///< nothing while it runs
};
/// "30 repeats place the mean of stateful within ±1.9; for ±1 you need about 110." Beneath: what chance alone does,
/// and what the verdict rule asks for.
Headline repeatsHeadline(const RepeatsFacts& facts);
