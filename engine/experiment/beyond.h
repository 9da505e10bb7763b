// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <stop_token>
#include <vector>

#include "engine/base/problem.h"
#include "engine/data/series.h"
#include "engine/experiment/config.h"
#include "engine/experiment/prepared.h"
#include "engine/experiment/repeatresult.h"

/// Forecasts past the last value. A network is trained on every row that there is; each forecast is then taken for the
/// next value, from which the following one is made. Nothing is known of their errors: the spread of the repeats is
/// that of the training, not that of the future.
namespace lstm {

struct TrainedNetwork;

/// The experiment with `steps` unknown values behind the series: dated as its rows are (data/datedrows.h) and standing
/// as test rows, so that all others are trained on (the last train_size of them where that is set).
///
/// A row needs the forecast before it, so one row is forecast at a time: where the training's batches are larger, the
/// weights move to a network of batch size 1 with zero state (or a given one of one row), as the Keras recipe does. A
/// stateful network leaves out the oldest rows that do not fill a batch. A network that forecasts H steps at once
/// (framing.horizon) says the next H values, which are then taken for known, and so on; in between a state goes on
/// through every row, as in training. \return problems as prepare() has them; BeyondSeries where nobody knows what the
/// rows to come hold: the inputs' values, or which of several sequences goes on
Checked<Prepared> prepareBeyond(const ExperimentConfig& config, const Series& series, int steps);

/// \param beyond from prepareBeyond()
/// \return `steps` values in the units of the series; empty where the network diverged or a forecast is not finite
std::vector<double> forecastBeyond(const PreparedExperiment& beyond, const TrainedNetwork& network);

/// Trains repeats 0, 1, ... of it and forecasts with each; their RMSE is NaN.
/// \param done counts them meanwhile; may be null \param threads 0 = one for each processor
/// \return in the order of the repeats; empty when stop was requested
std::vector<RepeatResult> repeatsBeyond(const PreparedExperiment& beyond, int repeats, std::stop_token stop = {},
                                        std::atomic<int>* done = nullptr, int threads = 0);

}  // namespace lstm
