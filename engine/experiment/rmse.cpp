// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/rmse.h"

#include <cmath>

namespace lstm {

std::vector<double> testForecasts(const FramedSeries& framed, std::span<const float> scaled) {
    std::vector<double> forecasts;
    for (std::size_t row = 0; row < scaled.size(); ++row)
        forecasts.push_back(framed.forecastValue(framed.test[row], static_cast<double>(scaled[row])));
    return forecasts;
}

double testRmse(const FramedSeries& framed, std::span<const float> scaled) {
    const auto forecasts = testForecasts(framed, scaled);
    double sum = 0.0;
    for (std::size_t row = 0; row < forecasts.size(); ++row) {
        const double error = forecasts[row] - framed.actualValue(framed.test[row]);
        sum += error * error;
    }
    return std::sqrt(sum / static_cast<double>(forecasts.size()));
}

}  // namespace lstm
