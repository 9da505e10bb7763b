// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/filelock.h"
#include "engine/cli/output.h"
#include "engine/cli/runloop.h"

/// Results of a run as text, JSON and files.
namespace lstm {

/// {persistence, linear, seasonal}: RMSE of what needs no training; seasonal null where there is no season.
Json baselinesJson(const PreparedExperiment& experiment);

/// Of each repeat the 1-based epoch after which it was stopped, null for 0: it was not.
Json stoppedJson(const std::vector<int>& epochs);

/// One of the `experiments` of runJson().
Json experimentJson(const CollectedResults& result);

/// "Persistence RMSE: 136.761" and the other baselines, a line each.
void printBaselines(const CollectedResults& result);

/// `persistence_rmse`, `baselines` and `experiments`. Experiments on several series each carry their own persistence
/// and baselines; those at the top are the first experiment's. With several sequences `sequences` (their names) and
/// `rmse_per_sequence`, with several steps ahead `rmse_per_step`: a list a repeat, null for one that diverged. With
/// early stopping `stopped_epochs`: the 1-based epoch after which each repeat was stopped, null where it was not.
Json runJson(const std::vector<CollectedResults>& results);

/// "1) Test RMSE: 103.143", a line a repeat, under the experiment's name; "(north 98.1, south 107.9)" and "(+1 98.1, +2
/// 107.9)" behind it where there are several sequences or steps. With early stopping a last line tells when.
void printRepeats(const CollectedResults& result);

/// The describe table of all results side by side, as pandas prints it, and who is identical to whom.
void printTable(const std::vector<CollectedResults>& results);

/// Makes sure that writeResults() will be able to, and keeps other processes away meanwhile. No folder asked for: no
/// lock.
Checked<FileLock> reserveOut(const std::string& folder, const std::vector<Prepared>& experiments);

/// experiment_<name>.csv and its sidecar .json for every experiment (results/resultfolder.h). No folder asked for: no
/// files.
Problems writeResults(const std::string& folder, const std::vector<CollectedResults>& results);

/// "Stopped. 37 of 100 repeats are finished and kept.", or nothing where the run came to its end.
/// \param resumable the repeats stand in a project \return the exit code
int sayHowItEnded(const RunOutcome& outcome, bool resumable = false);

}  // namespace lstm
