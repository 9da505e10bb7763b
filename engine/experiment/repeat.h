// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <stop_token>
#include <vector>

#include "engine/experiment/forecast.h"
#include "engine/experiment/prepare.h"
#include "engine/experiment/repeatresult.h"
#include "engine/training/fit.h"

/// One repeat: a pure function of (configuration, seed, stream, repeat index, numerics version). Loss curves,
/// weights and traces are recomputed from these whenever somebody wants to see them.
namespace lstm {

/// A network after training and what its state was.
struct TrainedNetwork {
    std::vector<float> parameters;
    NetworkState state;     ///< what forecasting starts from when the batch sizes are equal
    int divergedEpoch = 0;  ///< 1-based epoch whose loss was not finite; 0 = never
};

/// Initial weights, order of the rows and learning rate of a repeat.
RepeatStart repeatStart(const PreparedExperiment& experiment, int repeat);

/// One repeat among those that are trained side by side.
struct RepeatLane {
    const PreparedExperiment* experiment;
    int repeat;
    LossCurves* losses = nullptr;  ///< receives the loss of every epoch up to the one that diverges; may be null
};

/// Batches between two looks at a stop token: about 100 ms of work where an epoch takes longer than that.
int batchesAtOnce(const PreparedExperiment& experiment, std::size_t repeats);

/// Trains repeats with their experiments' trainer; each gets the bits that it would get alone. Empty when stop was
/// requested. \param lanes 1 to repeatsAtOnce(), of experiments with equal data and canonicalLaneFamily()
std::vector<TrainedNetwork> trainRepeats(const std::vector<RepeatLane>& lanes, std::stop_token stop = {},
                                         SlowMotion motion = {});

/// Walk-forward forecasts of a trained network under the experiment's forecasting options.
WalkForward forecastRepeat(const PreparedExperiment& experiment, const TrainedNetwork& network,
                           const CallVisitor& visit = {}, const ForecastEdits& edits = {});
RepeatResult evaluateRepeat(const PreparedExperiment& experiment, int repeat, const TrainedNetwork& network);

/// The state a forecasting pass begins with: the training's where the batch sizes are equal, else zero.
NetworkState forecastStart(const PreparedExperiment& experiment, const TrainedNetwork& network);

}  // namespace lstm
