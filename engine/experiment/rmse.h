// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "engine/data/framing.h"

/// Root mean squared errors of test forecasts, in double and in the units of the series. Forecasts stand row by row,
/// a row's steps one after the other.
namespace lstm {

/// Scaled forecasts of the test rows in the units of the series.
std::vector<double> testForecasts(const FramedSeries& framed, std::span<const float> scaled);

/// Over all rows and steps.
double testRmse(const FramedSeries& framed, std::span<const float> scaled);
double rmseOf(const FramedSeries& framed, std::span<const double> forecasts);

/// Over the rows of each sequence, and over each step of all rows.
std::vector<double> rmsePerSequence(const FramedSeries& framed, std::span<const double> forecasts);
std::vector<double> rmsePerStep(const FramedSeries& framed, std::span<const double> forecasts);

}  // namespace lstm
