// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "engine/data/framing.h"

/// What needs no training and should be beaten: RMSE over the test rows and all steps, walk-forward, in the units of
/// the series.
///
///   persistence   x(t + h) = x(t - 1)
///   seasonal      x(t + h) = x(t + h - k s), s the season of the series' period, k the least number that makes the
///                 value known at t
///   linear        least squares of the scaled targets on the network's own scaled inputs and a constant, fitted on the
///                 training rows of all sequences: y = X b + a. With one lag an AR(1) of the differences
namespace lstm {

struct Baselines {
    double persistence = 0.0;
    double linear = 0.0;             ///< shampoo sales, default framing: 86.72985590531287
    std::optional<double> seasonal;  ///< nothing: no period, or a test row less than a season behind a beginning
};
Baselines baselines(const FramedSeries& framed, Period period);

/// Rows in the next larger cycle: 12 months, 4 quarters or 52 weeks of a year, 7 days of a week, of what is shorter a
/// day; nothing for years and unknown periods.
std::optional<int> seasonLength(Period period);

/// Forecasts of the test rows in the units of the series, a row's steps one after the other.
std::vector<double> linearForecasts(const FramedSeries& framed);
/// Empty where a value is not known. \param season at least 1
std::vector<double> seasonalForecasts(const FramedSeries& framed, int season);

}  // namespace lstm
