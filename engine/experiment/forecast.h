// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "engine/experiment/forecastedits.h"
#include "engine/network/network.h"
#include "engine/training/samples.h"

namespace lstm {

/// How a trained network goes through the rows, as Keras' `predict` and `reset_states` do.
struct ForecastPolicy {
    bool stateful = true;
    int batchSize = 1;              ///< rows per predict call
    bool seedWithTraining = false;  ///< forecast the training rows first, for the state's sake
    bool resetAfterEach = false;    ///< reset the state after every predict call
};

struct WalkForward {
    std::vector<float>
        seeding;  ///< scaled forecasts of the training rows, a row's outputs together; empty without seeding
    std::vector<float> test;  ///< scaled forecasts of the test rows
    NetworkState stateAfter;
};

enum class ForecastPhase { Seeding, Test };

/// Sees every predict call: the phase, the first row of the call, whether the state was zeroed before it,
/// and the network that just went forward (`tape()`).
using CallVisitor = std::function<void(ForecastPhase, int firstRow, bool resetBefore, const Network&)>;

/// Walk-forward forecasts of the test rows in order, each from actual earlier values.
///
/// With several sequences one after the other: a reset, the sequence's own training rows where the policy seeds, its
/// test rows.
/// A stateful pass uses whole calls only: a partial last batch of seeding rows is dropped (test rows are
/// validated to divide). A stateless network starts every call from zero.
/// \param state where the pass begins: that of the end of training when the batch sizes are equal, else zero
WalkForward walkForward(const NetworkShape& shape, const ForecastPolicy& policy, std::span<const float> parameters,
                        NetworkState state, const Samples& train, const Samples& test, const CallVisitor& visit = {},
                        const ForecastEdits& edits = {});

}  // namespace lstm
