// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/base/problem.h"
#include "engine/data/difference.h"
#include "engine/data/scaler.h"
#include "engine/data/series.h"
#include "engine/data/supervised.h"

/// From a series to the rows a network learns from. Each sequence is differenced and framed by itself; sizes count rows
/// of every one. Of a sequence's differences d, `lags` L and horizon H, the row of time t is
///
///   features:   d(t-1) of all columns, ..., d(t-L) of all columns, then of each column that is known ahead
///               d(t) .. d(t+H-1)                                        -> targets d(t) .. d(t+H-1)
///   timesteps:  L steps from t-L to t-1, each with d(t-k) of all columns; a column that is known ahead is H columns
///               there, one step on: d(t-k+1) .. d(t-k+H), so that each step sees what is known of those that it leads
///               to, and the last one that of the forecast
///
/// Columns: the target, then the inputs. Source: reference runs of Keras with several inputs, outputs and files.
namespace lstm {

/// Where the lags of a row go: Features = one time step with all of them as inputs, newest first (the tutorial's form);
/// TimeSteps = `lags` time steps, oldest first.
enum class Layout { Features, TimeSteps };

/// What the scalers are fitted on: the training rows of each sequence by itself, or those of all together.
enum class ScalePer { Series, Pooled };

struct FramingOptions {
    std::vector<int> difference{1};  ///< lags of the differences, in order; empty = none
    int lags = 1;                    ///< how many previous values are the input
    Layout layout = Layout::Features;
    int horizon = 1;                    ///< how many values are forecast at once
    int testSize = 12;                  ///< the last rows, never trained on
    std::optional<int> trainSize = {};  ///< the last n rows before the test; nothing = all of them
    int testEnd = 0;                    ///< rows after the test that are left out
    ScaleOptions scale = {};
    ScalePer scalePer = ScalePer::Series;
    bool operator==(const FramingOptions&) const = default;
};

/// What is known of one sequence: how its rows are undone.
struct FramedSequence {
    std::string name;
    int begin = 0;                                    ///< its first row in the series
    Differencing differencing;                        ///< of the target; rows counted from `begin`
    std::vector<Scaler> inputScalers, targetScalers;  ///< of each column of the table
};

/// The supervised table, split and scaled; the scalers are fitted on the training rows, per column of the table.
struct FramedSeries {
    FramingOptions options;
    std::vector<double> values;  ///< the target itself
    std::vector<InputPlace> places;
    std::vector<FramedSequence> sequences;
    SupervisedRows train, test;

    int timeSteps() const { return options.layout == Layout::Features ? 1 : options.lags; }
    int features() const { return static_cast<int>(places.size()) / timeSteps(); }
    const FramedSequence& sequenceOf(int seriesRow) const;
    /// The target's difference at a row of the series; nothing where differencing loses it.
    std::optional<double> differenceAt(int seriesRow) const;

    /// A network's outputs for `row` in the units of the series: scale undone, then the differences, from actual values
    /// before the row and from the forecasts themselves within it. \param scaled what the network answered, a number a
    /// step
    std::vector<double> forecastValues(const SupervisedRow& row, std::span<const double> scaled) const;
    /// Its first step alone.
    double forecastValue(const SupervisedRow& row, double scaledForecast) const;
    double actualValue(const SupervisedRow& row, int step = 0) const { return values[row.seriesRow + step]; }
    /// What persistence says of every step: the last value before the row.
    double lastValue(const SupervisedRow& row) const { return values[row.seriesRow - 1]; }

    /// The row after a plain series' last value, with the scales of this one: its targets are not known (NaN).
    /// \pre one column; known is as long as what a row needs: lags and differences
    SupervisedRows rowAfter(std::span<const double> known) const;
    /// A network's outputs for that row in the units of the series.
    std::vector<double> forecastsAfter(std::span<const double> known, const std::vector<double>& scaled) const;
};

/// Where the numbers of an input come from, for a target and further columns of which `knownAhead` says what they are.
std::vector<InputPlace> inputPlaces(const FramingOptions& options, const std::vector<bool>& knownAhead);

/// Inputs of one time step for so many columns of which `ahead` are known ahead: their places, not told one by one.
int featureCount(const FramingOptions& options, int columns, int ahead);

/// Everything that keeps `series` from being framed this way (too short, constant, overflow); of a series with several
/// sequences or columns the problem says which one.
/// Differences count as constant when they are equal up to rounding: 0.0, 0.1, ... 3.9 differ by 0.1 as people write
/// them and by 0.1 +- 4e-16 as doubles, of which scaling would make noise between -1 and 1. The tolerance is 2^(1 + n)
/// 2^-52 times the largest |value| that the column is made of, for n differences; without differencing 0. The options
/// themselves must be valid (positive sizes and lags; see experiment/validate.h).
Problems checkFraming(const Series& series, const FramingOptions& options);

/// A problem with the name of the sequence that it is about, where the series has several.
Problem inSequence(const Series& series, const Sequence& sequence, Problem problem);

/// \pre checkFraming() found no error
FramedSeries frame(const Series& series, const FramingOptions& options);

/// Rows of a sequence's table before its test, for so many values; may be negative.
std::int64_t rowsBefore(const FramingOptions& options, std::int64_t values);

/// The length that a sequence needs: test + two training rows + lags + differences + horizon - 1; shampoo: 16.
int shortestSeries(const FramingOptions& options);

/// RMSE of "the next values are the last one" over the test rows and all steps, in double.
/// Shampoo sales, 12 test rows: 136.76131884905664.
double persistenceRmse(const FramedSeries& framed);

}  // namespace lstm
