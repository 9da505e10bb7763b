// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "engine/statistics/chancegap.h"
#include "engine/statistics/meanprecision.h"
#include "gui/charts/gapchart.h"
#include "gui/charts/precisionchart.h"
#include "gui/workspace/experimentitem.h"

/// What the Repeats page shows of experiments, by the engine; worked out anew only where repeats have come or another
/// figure is asked for.
class RepeatsFigures {
public:
    /// What an experiment's finished repeats say about their mean. Valid until the next call.
    struct Precision {
        std::vector<double> rmse;
        lstm::MeanPrecision mean;
        double target = 0;
        double needed = 0;  ///< repeats for a half width of `target`
        PrecisionCurve curve;
    };
    const Precision& precision(const ExperimentItem& item, double target);

    /// Gaps by chance between two means of n repeats of this experiment; paired: with the base, whose seeds it shares.
    /// Without a base there is no gap on screen.
    struct Gap {
        lstm::ChanceGaps chance;
        double seen = NAN, share = NAN;
        GapChartData data;
    };
    const Gap& gap(const ExperimentItem& item, const ExperimentItem* base, int n, bool paired);

private:
    QHash<int, Precision> m_precision;  ///< by the experiment's id
    Gap m_gap;
    std::vector<double> m_gapSample, m_gapBase;
    bool m_gapPaired = false;
};
