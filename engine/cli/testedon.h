// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/experiment/config.h"
#include "engine/experiment/prepared.h"
#include "engine/results/resultfolder.h"

namespace lstm {

/// What errors are errors of. Those of two experiments can be compared where all of it is equal.
struct TestedOn {
    std::string target;        ///< targetHash() of the series
    int rows = 0, behind = 0;  ///< of the test, and left out behind it
    int steps = 1;             ///< forecast at once
    std::string metric = rmseMetric;
};

TestedOn testedOn(const ExperimentConfig& config, std::string targetHash);
TestedOn testedOn(const PreparedExperiment& experiment);

/// "other rows (the last 12 and the last 24)"; empty where both were tested on the same.
std::string otherTest(const TestedOn& a, const TestedOn& b);

}  // namespace lstm
