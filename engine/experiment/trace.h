// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "engine/experiment/repeat.h"

namespace lstm {

/// One time step of one row going through the network. Gates and states are by layer, then by unit.
struct TraceStep {
    int row = 0;              ///< training row or test row, from 0
    int step = 0;             ///< time step inside the row, from 0
    std::vector<float> x;     ///< scaled inputs of this step
    std::vector<std::vector<float>> i, f, g, o;  ///< gates after activation; g is the candidate
    std::vector<std::vector<float>> c, h;        ///< state after this step
    std::optional<float> y;          ///< scaled forecast, at the row's last step
    std::optional<double> forecast;  ///< in the units of the series, at the row's last step
    double actual = 0.0;             ///< value that the row's forecast is about
    bool resetBefore = false;        ///< the state was zeroed before this step
};

enum class TracePhase { TrainingLastEpoch, Seeding, Test };
std::string_view name(TracePhase phase);  ///< "training_last_epoch", "seeding", "test"

struct RepeatTrace {
    struct Phase {
        TracePhase phase{};
        std::vector<TraceStep> steps;  ///< in the order computed; rows of a batch one after the other
    };
    std::vector<Phase> phases;  ///< seeding only where the experiment seeds
    RepeatResult result;
};

/// Recomputes a repeat and looks inside: the last epoch of training (each batch as it was forecast before its
/// update), seeding and test. The test's forecasts are those of the recorded result, bit by bit.
RepeatTrace traceRepeat(const PreparedExperiment& experiment, int repeat);

}  // namespace lstm
