// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/results/forecastfan.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/statistics/describe.h"

namespace lstm {

TestWindow testWindow(const FramedSeries& framed) {
    TestWindow window;
    for (std::size_t r = 0; r < framed.test.size(); ++r) {
        const SupervisedRow row = framed.test[r];
        window.rows.push_back(row.seriesRow);
        window.actual.push_back(framed.actualValue(row));
        window.persistence.push_back(framed.lastValue(row));
    }
    return window;
}

std::vector<double> forecastErrors(const TestWindow& window, std::span<const double> forecasts) {
    std::vector<double> errors;
    for (std::size_t i = 0; i < std::min(forecasts.size(), window.actual.size()); ++i)
        errors.push_back(forecasts[i] - window.actual[i]);
    return errors;
}

ForecastFan forecastFan(std::span<const RepeatResult> repeats, int steps) {
    std::vector<const RepeatResult*> shown;
    for (const RepeatResult& repeat : repeats)
        if (steps > 0 && static_cast<int>(repeat.forecasts.size()) == steps) shown.push_back(&repeat);
    ForecastFan fan;
    fan.repeats = static_cast<int>(shown.size());
    if (shown.empty()) return fan;
    std::vector<double> values(shown.size());
    for (std::size_t step = 0; step < static_cast<std::size_t>(steps); ++step) {
        std::ranges::transform(shown, values.begin(),
                               [step](const RepeatResult* repeat) { return repeat->forecasts[step]; });
        std::ranges::sort(values);
        fan.low.push_back(quantile(values, 0.05));
        fan.median.push_back(quantile(values, 0.5));
        fan.high.push_back(quantile(values, 0.95));
    }
    return fan;
}

double skillAgainst(double rmse, double persistence) {
    return persistence > 0.0 ? 1.0 - rmse / persistence : std::numeric_limits<double>::quiet_NaN();
}

Skill skillAgainst(std::span<const double> rmse, double persistence) {
    const std::vector<double> sorted = sortedFinite(rmse);
    const double typical = quantile(sorted, 0.5);
    const auto better = std::ranges::lower_bound(sorted, persistence) - sorted.begin();
    return {typical, skillAgainst(typical, persistence), static_cast<int>(sorted.size()),
            std::isnan(persistence) ? 0 : static_cast<int>(better)};
}

}  // namespace lstm
