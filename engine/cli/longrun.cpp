// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/longrun.h"

#include <cstdlib>
#include <CLI/CLI.hpp>
#include <unistd.h>

namespace lstm {

void LongRunOptions::add(CLI::App& command) {
    command.add_option("--project", project,
                       "Project file (*.lstmwb) that keeps every repeat as it finishes. After a stop or a crash the "
                       "same command continues; when all is there it only prints");
    command.add_option("--shard", shard,
                       "I/N: only the repeats r with r modulo N = I, I from 0. auto: I and N from "
                       "SLURM_ARRAY_TASK_ID, _MIN, _COUNT; OMPI_COMM_WORLD_RANK, _SIZE; or PMI_RANK, _SIZE. "
                       "Give every shard a project of its own and `merge` them");
    addProgress(command);
}

void LongRunOptions::addProgress(CLI::App& command) {
    command.add_option("--progress", progress, "auto, plain, jsonl or none")
        ->check(CLI::IsMember({"auto", "plain", "jsonl", "none"}));
}

Checked<Shard> LongRunOptions::readShard() const {
    if (shard.empty()) return {};
    return parseShard(shard, [](const char* name) { return std::getenv(name); });
}

ProgressStyle LongRunOptions::progressStyle() const {
    if (progress == "plain") return ProgressStyle::Plain;
    if (progress == "jsonl") return ProgressStyle::JsonLines;
    return progress == "auto" && isatty(STDERR_FILENO) ? ProgressStyle::Terminal : ProgressStyle::None;
}

}  // namespace lstm
