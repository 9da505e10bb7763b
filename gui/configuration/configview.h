// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>

#include "engine/base/problem.h"
#include "engine/experiment/config.h"
#include "gui/words/settingtable.h"

/// What the configuration dock shows: one experiment and what the engine says about it.
struct ConfigView {
    lstm::ExperimentConfig config;
    int trainingRows = 0, testRows = 0;  ///< of the framed series; 0 = it cannot be framed
    int sequences = 1;                   ///< of the series
    int experiment = 0;                  ///< position in the list of experiments
    bool imported = false;               ///< results from a file: nothing is known of their settings
    lstm::Problems problems;
};

Q_DECLARE_METATYPE(lstm::ExperimentConfig)
