// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/cli/experiments.h"

namespace lstm {

enum class ProgressStyle { None, Plain, JsonLines };

struct RunOutcome {
    std::vector<CollectedResults> results;  ///< in the order of the experiments
    bool interrupted = false;               ///< by Ctrl-C or SIGTERM; finished repeats are kept
};

/// Runs the experiments on all cores; Ctrl-C stops within an epoch. Progress goes to stderr.
RunOutcome runToEnd(const std::vector<Prepared>& experiments, int threads, ProgressStyle progress);

}  // namespace lstm
