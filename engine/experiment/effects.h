// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "engine/experiment/config.h"

namespace lstm {

/// Where the state of the first test call comes from.
enum class StateOrigin { Zero, Training, Seeding, Given };

/// The path of the state through one experiment: which calls there are and where each begins.
///
/// Training makes ceil(rows / batch) updates per epoch, seeding floor(rows / call) predict calls (a stateful
/// pass uses whole calls only), the test ceil(rows / call). The state of row i of one call goes on in row i
/// of the next, so within a call the rows are parallel and nothing flows from row to row.
struct StateFlow {
    int trainingRows = 0, testRows = 0;
    int heldOutRows = 0;              ///< the last of trainingRows, which seeding goes through and training does not
    int batchRows = 1, callRows = 1;  ///< rows per update (at most all) and per predict call
    int batchesPerEpoch = 0, seedingCalls = 0, testCalls = 0;
    bool stateful = true;            ///< in training
    bool forecastsStateful = true;   ///< in seeding and in the test
    bool endsInZero = true;          ///< forecasting starts with a zero state
    bool forecastsFromZero = false;  ///< every test call starts with a zero state
    StateOrigin testStart = StateOrigin::Zero;
    bool operator==(const StateFlow&) const = default;
};

/// \param trainingRows rows of the supervised table before the test; 0 or less = unknown or none
StateFlow stateFlow(const ExperimentConfig& config, int trainingRows);

/// The four switches of the state timeline.
enum class StateSwitch { ResetEachBatch, ResetEachEpoch, Seeding, ResetEachForecast };

/// Why turning a switch changes no result, to the last bit.
enum class NoEffect {
    StatelessNetwork,       ///< every row starts from zero anyway
    OneBatchReset,          ///< each row is cleared after its only batch: the same as stateless
    OneEpochNewNetwork,     ///< nothing follows the only epoch: forecasting starts from zero anyway
    OneEpochGivenStart,     ///< nothing follows the only epoch: forecasting starts from a state that is given
    OneEpochSeedingResets,  ///< the only epoch's last state is cleared in seeding, before the test
    ResetAfterForecast,     ///< seeding's state is cleared before the test begins
    SeedingTooShort,        ///< fewer training rows than one predict call: nothing is seeded
    OneTestCall,            ///< the test is one call: no forecast follows that a reset could reach
};

/// For each switch nothing when it matters, or the reason why it does not - with all the other switches
/// as they stand. Turning a switch that has no effect gives equal results for equal seeds.
///
/// `resetEachBatch` may be without effect too (a batch of all rows, cleared after every epoch, is the
/// tutorial's third expectation); a front end keeps it usable, because the other switches depend on it.
/// Source: reference runs of Keras ("identical by construction"), Keras' own rule that predict and fit
/// advance the same state.
struct StateEffects {
    std::optional<NoEffect> resetEachBatch, resetEachEpoch, seeding, resetEachForecast;
    std::optional<NoEffect> of(StateSwitch which) const;
    bool operator==(const StateEffects&) const = default;
};
StateEffects stateEffects(const ExperimentConfig& config, int trainingRows);

/// How many parameters learn. Where every row is trained from a zero state (a stateless network, or one batch of all
/// rows whose state is cleared) and has one time step, h and c are zero whenever they are used, so the recurrent
/// kernels and the forget gates get a gradient of exactly zero (8 of 14 learn for one unit and one input).
struct LearningParameters {
    int learning = 0, total = 0;
};
LearningParameters learningParameters(const ExperimentConfig& config, int trainingRows);

}  // namespace lstm
