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
    NetworkState state;     ///< what forecasting starts from when nothing else is asked for
    int divergedEpoch = 0;  ///< 1-based epoch whose loss was not finite; 0 = never
    int stoppedEpoch = 0;   ///< 1-based epoch after which early stopping ended the training; 0 = it did not
    int bestEpoch = 0;      ///< 1-based epoch that early stopping, or bestWeights, found the best; 0 = neither is set
    int epochs = 0;         ///< trained
    bool keptBest = false;  ///< parameters are those of bestEpoch

    /// Whether it can be judged: weights that were kept are finite whatever became of the training.
    bool usable() const { return divergedEpoch == 0 || keptBest; }
};

/// Initial weights, order of the rows and learning rate of a repeat.
RepeatStart repeatStart(const PreparedExperiment& experiment, int repeat);

/// One repeat among those that are trained side by side.
struct RepeatLane {
    const PreparedExperiment* experiment;
    int repeat;
    LossCurves* losses = nullptr;            ///< receives the loss of every epoch up to its last one; may be null
    LossCurves* validationLosses = nullptr;  ///< the same of the held-out rows
};

/// Its lane in a fit, with the rules that its experiment asks for.
FitLane fitLane(const RepeatLane& lane);

/// The held-out rows and where they start from, as a fit wants them: none where nobody looks at their loss and it does
/// not touch training.
FitOptions validationOf(const PreparedExperiment& experiment, bool watched);

/// What a fit has made of one of its lanes.
TrainedNetwork trainedNetwork(const Fit& fit, int lane);

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

/// How the experiment's test rows are forecast.
ForecastPolicy forecastPolicy(const ExperimentConfig& config);

/// The state a forecasting pass begins with: the training's where the network is the one that was trained (of the same
/// kind and batch size), the one that is given where one is, else zero.
NetworkState forecastStart(const PreparedExperiment& experiment, const TrainedNetwork& network);

}  // namespace lstm
