// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/cli/runloop.h"

namespace CLI {
class App;
}

namespace lstm {

/// The options of commands that may train for hours: where finished repeats are kept, which part is trained here, and
/// how progress is told.
struct LongRunOptions {
    std::string project, shard, progress = "auto";

    void add(CLI::App& command);  ///< --project, --shard, --progress
    void addProgress(CLI::App& command);
    /// The whole where nothing is said; a problem is one of the command line.
    Checked<Shard> readShard() const;
    /// Whether the project may know better than the scheduler which shard this is.
    bool mayRemember() const { return shard == "auto" && !project.empty(); }
    ProgressStyle progressStyle() const;
};

/// What a run is kept in, and the part of it that is trained here.
struct KeptRun {
    std::unique_ptr<ProjectWriter> project;  ///< null = it is not kept
    Shard shard = {};
};

/// Opens the project that the options name. It remembers its shard: a task of a job array that is submitted again,
/// alone or with a few others, goes on with the repeats that it had, and another shard is refused. Says what is wrong.
/// \param asked of readShard() \return the exit code
int openRun(const LongRunOptions& options, const Checked<Shard>& asked, const std::vector<Prepared>& experiments,
            KeptRun& run);

}  // namespace lstm
