// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "engine/experiment/config.h"

/// The Keras program that does what an experiment does: network, training loop with its resets, seeding, forecasts.
///
/// It is complete but for the imports and the framing of the series: `X`, `y` are the training rows of shape
/// (rows, steps, features), `X_test` the test rows. Arguments that equal the defaults of the experiment's Keras
/// version are left out. Lines are kept below 40 characters, so that they fit a dock.
/// `StateOnly` gives the lines that decide about the state: the layer, the training loop, the forecasts.
/// \param trainingRows rows of X, needed where seeding drops a partial last batch
enum class KerasLines { All, StateOnly };
QString kerasCode(const lstm::ExperimentConfig& config, int trainingRows, KerasLines lines = KerasLines::All);
