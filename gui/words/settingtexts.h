// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "engine/experiment/config.h"

namespace lstm {
struct Series;
}

/// Words for the settings of an experiment, in the user's language.

QString activationText(lstm::Activation activation);
QString initializerText(lstm::RecurrentInitializer initializer);
QString kerasVersionText(lstm::KerasVersion version);
QString cellText(lstm::Cell cell);
QString lossText(lstm::Loss loss);
QString optimizerText(lstm::OptimizerKind kind);

/// "lag 1 · 22 + 12", "LSTM, 1 unit", "1000 epochs, batch 1", "one step, batch 1".
QString framingSummary(const lstm::ExperimentConfig& config, int trainingRows);
QString networkSummary(const lstm::ExperimentConfig& config);
QString trainingSummary(const lstm::ExperimentConfig& config);
/// "6 held out · stops early", "off".
QString stoppingSummary(const lstm::ExperimentConfig& config);
QString forecastSummary(const lstm::ExperimentConfig& config);

/// What the labels of a series are: "Month", the name of their column, or "Row".
QString labelHead(const lstm::Series& series);
