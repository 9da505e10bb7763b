// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/forecast/beyondforecast.h"
#include "gui/shell/feature.h"

/// The page Forecast, and who trains the networks that forecast beyond the end of the series.
class ForecastFeature final : public Feature {
    Q_OBJECT

public:
    explicit ForecastFeature(const Shell& shell);

private:
    BeyondForecast m_beyond;
};
