// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/cli/experiments.h"
#include "engine/cli/shard.h"
#include "engine/results/projectwriter.h"

namespace lstm {

/// Terminal: one line that is written over. Plain: a line at a time for logs, with an estimate, at most one in two
/// seconds. JsonLines: contracts section 3.
enum class ProgressStyle { None, Terminal, Plain, JsonLines };

struct RunLoopOptions {
    int threads = 0;
    ProgressStyle progress = ProgressStyle::None;
    Shard shard = {};                  ///< the repeats to compute
    ProjectWriter* project = nullptr;  ///< knows finished repeats and keeps new ones; null = none
};

struct RunOutcome {
    std::vector<CollectedResults> results;  ///< in the order of the experiments
    int stoppedBy = 0;                      ///< the signal that stopped the run early; 0 = all repeats are there
    int finished = 0, total = 0;            ///< repeats that are kept, of those that were asked for
    Problems problems;                      ///< the project could not be written; the run was stopped
};

/// Runs the experiments on all cores; Ctrl-C, SIGTERM and a used-up time limit (SIGXCPU) stop it within an epoch.
/// Progress goes to stderr. Finished repeats are committed to the project at most 100 ms after they are computed.
RunOutcome runToEnd(const std::vector<Prepared>& experiments, const RunLoopOptions& options);

}  // namespace lstm
