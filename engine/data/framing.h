// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "engine/base/problem.h"
#include "engine/data/difference.h"
#include "engine/data/scaler.h"
#include "engine/data/series.h"

namespace lstm {

/// Where the lags of a row go: Features = one time step with `lags` inputs, newest first (the
/// tutorial's form); TimeSteps = `lags` time steps of one input, oldest first.
enum class Layout { Features, TimeSteps };

/// From a series to the rows a network learns from.
struct FramingOptions {
    std::vector<int> difference{1};  ///< lags of the differences, in order; empty = none
    int lags = 1;                    ///< how many previous values are the input
    Layout layout = Layout::Features;
    int testSize = 12;             ///< the last rows, never trained on
    std::optional<int> trainSize;  ///< the last n rows before the test; nothing = all of them
    ScaleOptions scale;
    bool operator==(const FramingOptions&) const = default;
};

/// One row of the supervised table. All vectors of one table have the same length, the lags.
struct SupervisedRow {
    int seriesRow = 0;                ///< the row of the series that the target belongs to
    std::vector<double> input;        ///< differenced values, newest first
    double target = 0.0;              ///< differenced value to forecast
    std::vector<double> scaledInput;  ///< newest first, each lag's column with its own scale
    double scaledTarget = 0.0;
};

/// The supervised table, split and scaled; the scalers are fitted on the training rows, per column.
struct FramedSeries {
    FramingOptions options;
    std::vector<double> values;  ///< the series itself
    Differencing differencing;
    std::vector<SupervisedRow> train, test;
    Scaler targetScaler;
    std::vector<Scaler> inputScalers;  ///< of lag 1, lag 2, ...

    int features() const { return options.layout == Layout::Features ? options.lags : 1; }
    int timeSteps() const { return options.layout == Layout::Features ? 1 : options.lags; }

    /// A network's output for `row` in the units of the series: scale undone, then the differences,
    /// from actual earlier values. \param scaledForecast what the network answered
    double forecastValue(const SupervisedRow& row, double scaledForecast) const;
    double actualValue(const SupervisedRow& row) const { return values[row.seriesRow]; }

    /// The row after a series' last value, with the scales of this one: its target is not known (NaN).
    /// \pre known is as long as what a row needs: lags and differences
    SupervisedRow rowAfter(std::span<const double> known) const;
    /// A network's output for that row in the units of the series.
    double forecastAfter(std::span<const double> known, double scaledForecast) const;
};

/// Everything that keeps `series` from being framed this way (too short, constant, overflow).
/// Differences count as constant when they are equal up to rounding: 0.0, 0.1, ... 3.9 differ by 0.1 as people write
/// them and by 0.1 +- 4e-16 as doubles, of which scaling would make noise between -1 and 1. The tolerance is 2^(1 + n)
/// 2^-52 times the largest |value| that the column is made of, for n differences; without differencing 0. The options
/// themselves must be valid (positive sizes and lags; see experiment/validate.h).
Problems checkFraming(const Series& series, const FramingOptions& options);

/// \pre checkFraming() found no error
FramedSeries frame(const Series& series, const FramingOptions& options);

/// The series' length that the options need: test + two training rows + lags + differences; shampoo: 16.
int shortestSeries(const FramingOptions& options);

/// RMSE of "the next value is the last one" over the test rows, in double.
/// Shampoo sales, 12 test rows: 136.76131884905664.
double persistenceRmse(const FramedSeries& framed);

}  // namespace lstm
