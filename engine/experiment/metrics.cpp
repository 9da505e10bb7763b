// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/metrics.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "engine/experiment/baselines.h"
#include "engine/experiment/rmse.h"

namespace lstm {
namespace {

std::vector<double> persistenceForecasts(const FramedSeries& framed) {
    std::vector<double> forecasts;
    for (std::size_t r = 0; r < framed.test.size(); ++r)
        forecasts.insert(forecasts.end(), static_cast<std::size_t>(framed.options.horizon),
                         framed.lastValue(framed.test[r]));
    return forecasts;
}

double meanAbsoluteError(const FramedSeries& framed, std::span<const double> forecasts) {
    const auto steps = static_cast<std::size_t>(framed.options.horizon);
    double sum = 0;
    for (std::size_t i = 0; i < forecasts.size(); ++i)
        sum += std::abs(forecasts[i] - framed.actualValue(framed.test[i / steps], static_cast<int>(i % steps)));
    return sum / static_cast<double>(forecasts.size());
}

/// Of the values that the training rows are made of, inputs included.
double meanAbsoluteChange(const FramedSeries& framed) {
    const FramingOptions& options = framed.options;
    const int reach = options.lags + std::accumulate(options.difference.begin(), options.difference.end(), 0);
    double sum = 0, changes = 0;
    for (std::size_t r = 0; r < framed.train.size(); ++r) {
        const SupervisedRow row = framed.train[r];
        const bool first = r == 0 || framed.train[r - 1].sequence != row.sequence;
        const bool last = r + 1 == framed.train.size() || framed.train[r + 1].sequence != row.sequence;
        const int begin = first ? row.seriesRow - reach + 1 : row.seriesRow,
                  end = last ? row.seriesRow + options.horizon : row.seriesRow + 1;
        for (int at = begin; at < end; ++at, ++changes)
            sum +=
                std::abs(framed.values[static_cast<std::size_t>(at)] - framed.values[static_cast<std::size_t>(at) - 1]);
    }
    return sum / changes;
}

}  // namespace

const std::vector<Metric>& metrics() {
    static const std::vector<Metric> all{Metric::Rmse, Metric::Mae, Metric::Mase, Metric::SkillPersistence,
                                         Metric::SkillLinear};
    return all;
}

std::string_view name(Metric metric) {
    switch (metric) {
    case Metric::Rmse: return "rmse";
    case Metric::Mae: return "mae";
    case Metric::Mase: return "mase";
    case Metric::SkillPersistence: return "skill_persistence";
    case Metric::SkillLinear: return "skill_linear";
    }
    __builtin_unreachable();
}

std::optional<Metric> metricNamed(std::string_view text) {
    for (const Metric metric : metrics())
        if (name(metric) == text) return metric;
    return std::nullopt;
}

bool higherIsBetter(Metric metric) { return metric == Metric::SkillPersistence || metric == Metric::SkillLinear; }

Measure::Measure(Metric metric, const FramedSeries& framed) : m_metric(metric), m_framed(framed) {
    if (metric == Metric::Mase) m_scale = meanAbsoluteChange(framed);
    if (metric == Metric::SkillPersistence) m_scale = persistenceRmse(framed);
    if (metric == Metric::SkillLinear) m_scale = rmseOf(framed, linearForecasts(framed));
}

double Measure::of(std::span<const double> forecasts) const {
    const std::size_t values = m_framed.test.size() * static_cast<std::size_t>(m_framed.options.horizon);
    if (forecasts.size() != values) return std::numeric_limits<double>::quiet_NaN();
    const bool absolute = m_metric == Metric::Mae || m_metric == Metric::Mase;
    const double error = (absolute ? meanAbsoluteError(m_framed, forecasts) : rmseOf(m_framed, forecasts)) / m_scale;
    return higherIsBetter(m_metric) ? 1 - error : error;
}

double Measure::persistence() const { return of(persistenceForecasts(m_framed)); }

double Measure::unit() const { return higherIsBetter(m_metric) ? 1 : persistence(); }

}  // namespace lstm
