// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "engine/data/framing.h"

/// Measures of test forecasts, from the forecasts themselves: nothing is trained again. With e the errors of all test
/// rows and steps, in the units of the series:
///
///   rmse               sqrt(mean e^2): a few large errors count much
///   mae                mean |e|: every unit counts alike
///   mase               mae / mean |x(t) - x(t - 1)| of the values before the test that training sees: without a unit,
///                      so series can be compared; 1 = as good as persistence was there. Hyndman and Koehler (2006)
///   skill_persistence  1 - rmse / rmse of persistence on the same rows: 0 = no better, 1 = perfect; higher is better
///   skill_linear       1 - rmse / rmse of the linear model (baselines.h)
namespace lstm {

enum class Metric { Rmse, Mae, Mase, SkillPersistence, SkillLinear };

const std::vector<Metric>& metrics();
std::string_view name(Metric metric);  ///< as above
std::optional<Metric> metricNamed(std::string_view name);
bool higherIsBetter(Metric metric);

/// What the metric is measured in, computed once for all repeats.
class Measure {
public:
    Measure(Metric metric, const FramedSeries& framed);

    /// NaN where there are not as many forecasts as the test has values: a repeat that diverged has none.
    double of(std::span<const double> forecasts) const;
    /// What persistence reaches; of the skills 0.
    double persistence() const;
    /// The 1 % that counts as practically none is one of this: persistence, of the skills 1.
    double unit() const;

private:
    Metric m_metric;
    const FramedSeries& m_framed;
    double m_scale = 1;  ///< what errors are divided by
};

}  // namespace lstm
