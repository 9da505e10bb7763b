// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/filelock.h"
#include "engine/cli/output.h"
#include "engine/cli/runloop.h"

/// Results of a run as text, JSON and files.
namespace lstm {

/// `persistence_rmse` and `experiments`. Experiments on several series each carry their own persistence; the one
/// at the top is the first experiment's.
Json runJson(const std::vector<CollectedResults>& results);

/// "1) Test RMSE: 103.143", a line a repeat, under the experiment's name.
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
