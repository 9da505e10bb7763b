// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "engine/experiment/config.h"
#include "engine/experiment/effects.h"

/// "What this means": sentences in the user's language that follow the state through an experiment.
/// \param trainingRows of all sequences together
QStringList meaning(const lstm::ExperimentConfig& config, int trainingRows, int sequences = 1);

/// Why a switch of the state timeline has no effect, as a sentence.
QString noEffectText(lstm::StateSwitch which, lstm::NoEffect reason);
