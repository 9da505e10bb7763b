// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/results/forecastfan.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/statistics/describe.h"

namespace lstm {

TestWindow testWindow(const FramedSeries& framed, int step) {
    TestWindow window;
    for (std::size_t r = 0; r < framed.test.size(); ++r) {
        const SupervisedRow row = framed.test[r];
        window.rows.push_back(row.seriesRow + step);
        window.actual.push_back(framed.actualValue(row, step));
        window.persistence.push_back(framed.lastValue(row));
    }
    return window;
}

std::vector<double> stepOf(std::span<const double> forecasts, StepAhead ahead) {
    const auto horizon = static_cast<std::size_t>(ahead.horizon), step = static_cast<std::size_t>(ahead.step);
    std::vector<double> values;
    if (forecasts.size() % horizon != 0) return values;
    for (std::size_t at = step; at < forecasts.size(); at += horizon) values.push_back(forecasts[at]);
    return values;
}

std::vector<double> forecastErrors(const TestWindow& window, std::span<const double> forecasts) {
    std::vector<double> errors;
    for (std::size_t i = 0; i < std::min(forecasts.size(), window.actual.size()); ++i)
        errors.push_back(forecasts[i] - window.actual[i]);
    return errors;
}

ForecastFan forecastFan(std::span<const RepeatResult> repeats, int rows, StepAhead ahead) {
    const auto count = static_cast<std::size_t>(std::max(rows, 0)), horizon = static_cast<std::size_t>(ahead.horizon);
    std::vector<const RepeatResult*> shown;
    for (const RepeatResult& repeat : repeats)
        if (count > 0 && repeat.forecasts.size() == count * horizon) shown.push_back(&repeat);
    ForecastFan fan;
    fan.repeats = static_cast<int>(shown.size());
    if (shown.empty()) return fan;
    std::vector<double> values(shown.size());
    for (std::size_t row = 0; row < count; ++row) {
        std::ranges::transform(shown, values.begin(),
                               [at = row * horizon + static_cast<std::size_t>(ahead.step)](const RepeatResult* repeat) {
                                   return repeat->forecasts[at];
                               });
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
