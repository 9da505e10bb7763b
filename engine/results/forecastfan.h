// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "engine/data/framing.h"
#include "engine/experiment/repeatresult.h"

namespace lstm {

/// Which forecast of each row is looked at, where a network says `horizon` values at once.
struct StepAhead {
    int horizon = 1;
    int step = 0;  ///< from 0: the value right after those that are known
    bool operator==(const StepAhead&) const = default;
};

/// The test rows of a framed series, one step of each, in the units of the series: what happened, and what "the values
/// to come are the last one" would have said. All lists have the same length, one element a row.
struct TestWindow {
    std::vector<int> rows;  ///< of the series: those that the step tells of; ascending within a sequence
    std::vector<double> actual;
    std::vector<double> persistence;  ///< the last value known: `step` + 1 rows before
};

/// \pre 0 <= step < horizon
TestWindow testWindow(const FramedSeries& framed, int step = 0);

/// One step of every row, of forecasts that stand row by row; without elements where they are not whole rows.
std::vector<double> stepOf(std::span<const double> forecasts, StepAhead ahead);

/// forecast - actual, step by step; both of the same length
std::vector<double> forecastErrors(const TestWindow& window, std::span<const double> forecasts);

/// The forecasts of many repeats in the form a chart can show: at each row the median and the 5 % and 95 % quantiles
/// (type 7). They are quantiles of each row by itself: no single repeat need run along them.
struct ForecastFan {
    int repeats = 0;                        ///< that have forecasts; a repeat that diverged has none
    std::vector<double> low, median, high;  ///< one element a row; empty without repeats
};

/// \param rows of the test window; repeats with another number of forecasts (rows x horizon) are left out
ForecastFan forecastFan(std::span<const RepeatResult> repeats, int rows, StepAhead ahead = {});

/// How RMSEs stand to the persistence forecast: skill = 1 - RMSE / persistence. 0 = no better than repeating the last
/// value, 1 = perfect, negative = worse. NaN where persistence is not above 0 or there is no finite RMSE.
struct Skill {
    double typicalRmse = 0.0;  ///< the median
    double skill = 0.0;        ///< of the typical RMSE
    int repeats = 0;           ///< finite RMSEs
    int better = 0;            ///< of them, below persistence
};

double skillAgainst(double rmse, double persistence);
Skill skillAgainst(std::span<const double> rmse, double persistence);

}  // namespace lstm
