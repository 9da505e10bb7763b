// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "engine/experiment/config.h"

/// What an experiment has otherwise than another one, a line a setting, in the user's language and in the order of
/// the configuration's JSON: "stateful: off", "batch size: 12". The name is no setting; equal ones give no line.
QStringList configDifferences(const lstm::ExperimentConfig& base, const lstm::ExperimentConfig& other);
