// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/longrun.h"

#include <cstdlib>
#include <CLI/CLI.hpp>
#include <unistd.h>

#include "engine/cli/commands.h"
#include "engine/cli/output.h"

namespace lstm {

void LongRunOptions::add(CLI::App& command) {
    command.add_option("--project", project,
                       "Project file (*.lstmwb) that keeps every repeat as it finishes. After a stop or a crash the "
                       "same command continues; when all is there it only prints");
    command.add_option("--shard", shard,
                       "I/N: only the repeats r with r modulo N = I, I from 0. auto: I and N from "
                       "SLURM_ARRAY_TASK_ID, _MIN, _COUNT; OMPI_COMM_WORLD_RANK, _SIZE; PMI_RANK, _SIZE; srun, Grid "
                       "Engine or LSF. "
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

int openRun(const LongRunOptions& options, const Checked<Shard>& asked, const std::vector<Prepared>& experiments,
            KeptRun& run) {
    run.shard = asked.value;
    if (!options.project.empty()) {
        auto project = ProjectWriter::open(options.project, experiments);
        printProblems(project.problems);
        if (!project.ok()) return exitCodeOf(project.problems);
        run.project = std::move(project.value);
    }
    const auto kept = run.project ? readShardNote(run.project->note(shardKey)) : std::nullopt;
    if (kept && !kept->task.empty() && kept->task == asked.value.task) {
        run.shard = *kept;
        return ExitCode::Done;
    }
    printProblems(asked.problems);
    if (!asked.ok()) return ExitCode::Usage;
    if (options.shard.empty() || !run.project) return ExitCode::Done;
    const auto numbers = [](const Shard& shard) { return Key{shardNote({shard.index, shard.count})}; };
    if (kept && !(numbers(*kept) == numbers(run.shard))) {
        printProblems({{ProblemCode::ProjectOtherShard, 0, 0, {numbers(*kept), numbers(run.shard)}, options.project}});
        return ExitCode::BadInput;
    }
    if (kept || run.project->hadRepeats()) return ExitCode::Done;
    const Problems problems = run.project->addNote({shardKey, shardNote(run.shard)});
    printProblems(problems);
    return exitCodeOf(problems);
}

}  // namespace lstm
