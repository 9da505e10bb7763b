// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/config.h"

/// Which configurations provably compute the same thing.
///
/// Two experiments are identical when their canonical forms (and their data) are equal: every option that has no
/// effect beside the others is set to its plainest value, names and counts of repeats aside. Two experiments share
/// their training when the parts that training depends on are equal; then one network is trained for both.
namespace lstm {

/// The plainest configuration that computes the same results, repeat by repeat and bit by bit.
///
/// * A stateless network starts every row from zero: resets and seeding have no effect.
/// * All rows in one batch, reset after each epoch: nothing is carried, as if stateless.
/// * The state is zero when the test begins, and reset after each call (or there is one call): seeding and carrying
///   have no effect in the test.
/// * A start that is given has no effect where the state is cleared before the test, or where it is zero anyway.
/// * The state that validation starts from has no effect where no rule looks at its loss, unless it is the training's
///   own and goes on; with a reset after each epoch that one is as good as a copy.
/// * Early stopping with patience 0 is that with patience 1 (from Keras 2.0.9).
/// * After a single epoch the reset has no effect where forecasting begins with a state of its own.
/// \param trainRows training rows of the framed series
ExperimentConfig canonical(const ExperimentConfig& config, int trainRows);

/// The part of canonical() that the trained network and the curves of its losses depend on; forecasting options are at
/// their defaults.
ExperimentConfig canonicalTraining(const ExperimentConfig& config, int trainRows);

/// The part of canonicalTraining() that networks trained side by side must share: each has its own initial weights,
/// order of the rows and learning rate (RepeatStart), and its own rules at the end of an epoch (FitLane). So seed,
/// stream, recurrent initializer, learning rate and these rules are at their defaults.
ExperimentConfig canonicalLaneFamily(const ExperimentConfig& config, int trainRows);

}  // namespace lstm
