// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <stop_token>
#include <string_view>
#include <vector>

#include "engine/experiment/repeat.h"
#include "engine/network/cell.h"

namespace lstm {

/// One layer in one time step, whatever its cell: each of its gates and states has a number a unit.
struct LayerStep {
    CellKind cell{};                         ///< cellForm() tells how many gates and states there are
    std::vector<std::vector<float>> gates;   ///< after activation
    std::vector<std::vector<float>> before;  ///< states that entered
    std::vector<std::vector<float>> after;   ///< states after this step

    /// What the layer above sees.
    const std::vector<float>& output() const { return after.front(); }
};

/// Gates and then states after the step by their names, what the layer hands on last: i f g o c h of an LSTM.
struct NamedNumbers {
    std::string_view name;
    const std::vector<float>* numbers;  ///< by unit
};
std::vector<NamedNumbers> namedNumbers(const LayerStep& layer);

/// One time step of one row going through the network.
struct TraceStep {
    int row = 0;           ///< training row or test row, from 0
    int step = 0;          ///< time step inside the row, from 0
    int from = -1;         ///< position in the phase of the step whose state entered this one; -1 = of none of them
    std::vector<float> x;  ///< scaled inputs of this step
    std::vector<LayerStep> layers;   ///< from the input to the output
    std::vector<float> dense;        ///< at the row's last step: the output's weights and, last, its bias (of several
                                     ///< outputs, here and below, the first: the next value)
    std::optional<float> y;          ///< scaled forecast, at the row's last step
    std::optional<double> forecast;  ///< in the units of the series, at the row's last step
    double actual = 0.0;             ///< value that the row's forecast is about
    bool resetBefore = false;        ///< the state was zeroed before this step
    bool beginsCall = false;         ///< first step of a batch or predict call: where a reset can stand
};

enum class TracePhase { TrainingLastEpoch, Seeding, Test };
std::string_view name(TracePhase phase);  ///< "training_last_epoch", "seeding", "test"

struct PhaseTrace {
    TracePhase phase{};
    std::vector<TraceStep> steps;  ///< in the order computed; rows of a batch one after the other
};

/// Seeding, where the experiment seeds, and test, as a trained network goes through them.
struct ForecastTrace {
    std::vector<PhaseTrace> phases;
    double rmse = 0.0;  ///< of the test, units of the series; may not be finite
};

struct RepeatTrace {
    std::vector<PhaseTrace>
        phases;  ///< training where there was an epoch, seeding only where the experiment seeds, test
    TrainedNetwork network;
    RepeatResult result;
};

struct TraceOptions {
    std::optional<int> afterEpoch;  ///< look at the network as it was after so many epochs, 0 to all; nothing = all
    std::stop_token stop = {};      ///< when stop was requested the trace has no phases
};

/// Recomputes a repeat and looks inside: the last epoch of training (each batch as it was forecast before its
/// update), seeding and test. The test's forecasts are those of the recorded result, bit by bit; after k epochs, those
/// of the experiment with `epochs = k`.
RepeatTrace traceRepeat(const PreparedExperiment& experiment, int repeat, const TraceOptions& options = {});

/// Forecasts once more with a network that is trained already, under changes by hand. Without any the same bits again.
ForecastTrace traceForecast(const PreparedExperiment& experiment, const TrainedNetwork& network,
                            const ForecastEdits& edits = {});

/// Whether training leaves its state to the forecasts: then they do not start from zero.
bool carriesTrainingState(const ExperimentConfig& config);

}  // namespace lstm
