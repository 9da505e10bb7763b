// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forecast/testforecasts.h"

#include <algorithm>
#include <cmath>

#include "engine/statistics/describe.h"
#include "gui/charts/forecastchart.h"

namespace {

QVector<double> listOf(const std::vector<double>& values) { return {values.begin(), values.end()}; }

double rmseAgainst(const lstm::TestWindow& window, const std::vector<double>& forecasts) {
    double squares = 0;
    for (const double error : lstm::forecastErrors(window, forecasts)) squares += error * error;
    return std::sqrt(squares / static_cast<double>(window.rows.size()));
}

}  // namespace

TestForecasts TestForecasts::of(const ExperimentItem& item, const lstm::Series& series, int step) {
    const lstm::FramingOptions& framing = item.config.framing;
    TestForecasts shown;
    shown.ahead = {framing.horizon, std::clamp(step, 0, framing.horizon - 1)};
    shown.window = lstm::testWindow(lstm::frame(series, framing), shown.ahead.step);
    shown.fan = lstm::forecastFan(item.results.repeats, static_cast<int>(shown.window.rows.size()), shown.ahead);
    shown.persistence = rmseAgainst(shown.window, shown.window.persistence);
    std::vector<double> errors;
    for (const auto& repeat : item.results.repeats)
        if (const auto forecasts = shown.of(repeat); !forecasts.empty())
            errors.push_back(rmseAgainst(shown.window, forecasts));
    shown.typicalRmse = lstm::quantile(lstm::sortedFinite(errors), 0.5);
    return shown;
}

std::vector<double> TestForecasts::of(const lstm::RepeatResult& repeat) const {
    if (repeat.forecasts.size() != window.rows.size() * static_cast<std::size_t>(ahead.horizon)) return {};
    return lstm::stepOf(repeat.forecasts, ahead);
}

ForecastChartData TestForecasts::chartData(const ExperimentItem& item, const lstm::Series& series) const {
    ForecastChartData shown;
    shown.firstRow = window.rows.front();
    for (const int row : window.rows)
        if (static_cast<std::size_t>(row) < series.labels.size())
            shown.labels << QString::fromStdString(series.labels[static_cast<std::size_t>(row)]);
    shown.actual = listOf(window.actual);
    shown.persistence = listOf(window.persistence);
    shown.low = listOf(fan.low);
    shown.median = listOf(fan.median);
    shown.high = listOf(fan.high);
    shown.styleIndex = item.style;
    shown.repeats = fan.repeats;
    shown.forecasts.reserve(static_cast<std::size_t>(fan.repeats) * window.rows.size());
    for (const auto& result : item.results.repeats) {
        const auto forecasts = of(result);
        if (forecasts.empty()) continue;
        shown.repeatNumbers << result.repeat;
        shown.forecasts.insert(shown.forecasts.end(), forecasts.begin(), forecasts.end());
    }
    return shown;
}

bool forecastTheSame(const lstm::FramingOptions& a, const lstm::FramingOptions& b) {
    return a.testSize == b.testSize && a.testEnd == b.testEnd && a.horizon == b.horizon;
}
