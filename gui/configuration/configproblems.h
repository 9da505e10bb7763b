// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "gui/configuration/configview.h"

/// The section in which a problem is shown: where the setting stands that it is about.
ConfigPart partOf(const lstm::Problem& problem);

/// What a button beneath a problem would do.
struct ConfigFix {
    QString label;  ///< "Use 11"
    EditKind kind;
    lstm::ExperimentConfig config;
};
std::vector<ConfigFix> fixesFor(const lstm::Problem& problem, const lstm::ExperimentConfig& config);
