// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/data/series.h"
#include "engine/results/forecastfan.h"
#include "gui/workspace/experimentitem.h"

struct ForecastChartData;

/// What the Forecast page shows of one experiment: one step of its test rows. Where a network says several values at
/// once, a line through the forecasts of different steps would tell of no network at all; so each step has a picture of
/// its own.
struct TestForecasts {
    lstm::StepAhead ahead;
    lstm::TestWindow window;
    lstm::ForecastFan fan;
    double typicalRmse = 0.0;  ///< the median of the repeats' RMSEs at this step; NaN without repeats
    double persistence = 0.0;  ///< its RMSE at this step

    /// \pre the experiment can be framed \param step wanted, from 0; the last one where there are fewer
    static TestForecasts of(const ExperimentItem& item, const lstm::Series& series, int step);

    /// The forecasts of a repeat at this step; without elements where it has not as many as there are rows.
    std::vector<double> of(const lstm::RepeatResult& repeat) const;
    /// Filled in but for the lines of single repeats that are chosen.
    ForecastChartData chartData(const ExperimentItem& item, const lstm::Series& series) const;
};

/// Whether two experiments forecast the same values, the same number of steps before each.
bool forecastTheSame(const lstm::FramingOptions& a, const lstm::FramingOptions& b);
