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
    ProgressStyle progressStyle() const;
};

}  // namespace lstm
