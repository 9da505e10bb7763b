// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "engine/data/framing.h"

namespace lstm {

/// Scaled forecasts of the test rows in the units of the series, in double.
std::vector<double> testForecasts(const FramedSeries& framed, std::span<const float> scaled);

/// Root mean squared error of the test forecasts in the units of the series, in double.
double testRmse(const FramedSeries& framed, std::span<const float> scaled);

}  // namespace lstm
