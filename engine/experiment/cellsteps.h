// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "engine/experiment/trace.h"

/// The equations of one time step with the numbers that the network computed with, term by term, for teaching:
///
///   c' = f c + i g          h' = o act(c')          y = sum of w h' + b          forecast = unscaled y + last value
///
/// In float32 up to y, in double behind it; every sum and product is the network's own, to the last bit (but for the
/// order in which y is summed).
namespace lstm {

/// One unit of one LSTM layer.
struct CellStep {
    float c = 0, h = 0;  ///< entering
    float i = 0, f = 0, g = 0, o = 0;
    float kept = 0, added = 0;                   ///< f c and i g
    float cNext = 0, cellOutput = 0, hNext = 0;  ///< c', act(c') and h'
};
/// \pre layer and unit are of the shape that the step was traced with, and that layer is an LSTM
CellStep cellStep(const NetworkShape& shape, const TraceStep& step, int layer, int unit);

/// From the last layer to the forecast, at a row's last step.
struct OutputStep {
    std::vector<float> weights, h, products;  ///< by unit of the last layer
    float bias = 0, y = 0;
    double unscaled = 0;  ///< y without its scale: the forecast difference, or the forecast itself
    std::optional<double>
        base;  ///< what the difference is added to, from earlier actual values; nothing without differencing
    double forecast = 0, actual = 0, error = 0;  ///< error = forecast - actual
};
/// \return nothing inside a row, where there is no forecast yet
std::optional<OutputStep> outputStep(const FramedSeries& framed, TracePhase phase, const TraceStep& step);

}  // namespace lstm
