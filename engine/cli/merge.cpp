// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <memory>
#include <CLI/CLI.hpp>

#include "engine/base/textfile.h"
#include "engine/cli/commands.h"
#include "engine/cli/output.h"
#include "engine/results/projectmerge.h"

namespace lstm {
namespace {

struct MergeOptions {
    std::string out;
    std::vector<std::string> shards;
    bool allowMissing = false;
};

/// "3, 7-9, 12", counted from 1 as people do.
std::string rangesText(const std::vector<int>& numbers) {
    constexpr std::size_t most = 20;
    std::string text;
    std::size_t ranges = 0;
    for (std::size_t i = 0; i < numbers.size(); ++ranges) {
        std::size_t end = i + 1;
        while (end < numbers.size() && numbers[end] == numbers[end - 1] + 1) ++end;
        if (ranges == most) return text + ", ...";
        text += (text.empty() ? "" : ", ") + std::to_string(numbers[i] + 1);
        if (end - i > 1) text += "-" + std::to_string(numbers[end - 1] + 1);
        i = end;
    }
    return text;
}

void printSummary(const Project& project) {
    for (const ProjectExperiment& experiment : project.experiments) {
        const std::vector<int> missing = experiment.missing();
        std::string line = quotable(experiment.name) + ": " + std::to_string(experiment.repeats.size()) + " of " +
                           std::to_string(experiment.wanted()) + " repeats";
        if (!missing.empty()) line += "; missing: " + rangesText(missing);
        printOut(line + "\n");
    }
}

bool isComplete(const Project& project) {
    return std::ranges::all_of(project.experiments,
                               [](const ProjectExperiment& experiment) { return experiment.missing().empty(); });
}

/// Adds a file to what there is. \return whether it could be read and fits
bool add(ProjectMerger& merger, const std::string& file, Problems& problems) {
    auto project = readProject(file);
    if (project.ok()) project.problems = merger.add(std::move(project.value), file);
    problems.insert(problems.end(), project.problems.begin(), project.problems.end());
    return !hasError(project.problems);
}

/// What stands in the target already is one of the parts, so a merge can be repeated and added to.
int merge(const MergeOptions& options) {
    auto lock = FileLock::acquire(options.out);
    Problems problems = lock.problems;
    ProjectMerger merger;
    bool good = lock.ok() && (!checkRegular(options.out).empty() || add(merger, options.out, problems));
    for (const std::string& shard : options.shards)
        good = add(merger, shard, problems) && good;  // all problems at once
    const Project merged = merger.result();
    if (good) problems = writeProject(lock.value, merged);
    printProblems(problems);
    if (hasError(problems)) return exitCodeOf(problems);
    printSummary(merged);
    if (options.allowMissing || isComplete(merged)) return ExitCode::Done;
    printMessage("Repeats are missing: a shard is not finished or was not given. What there is stands in " +
                 quotable(options.out) + ".");
    return ExitCode::Failed;
}

}  // namespace

void addMerge(CLI::App& app, int& exitCode) {
    auto* command = app.add_subcommand(
        "merge", "Put the projects of several shards together; nothing is written where they contradict each other");
    const auto options = std::make_shared<MergeOptions>();
    command->add_option("OUT", options->out, "Project to write (*.lstmwb); what it holds already is kept")->required();
    command->add_option("SHARD", options->shards, "Projects to put together, in any order")->required();
    command->add_flag(
        "--allow-missing", options->allowMissing,
        "Exit with 0 though repeats are missing; without it with 1, when all that there is has been written");
    command->callback([options, &exitCode] { exitCode = merge(*options); });
}

}  // namespace lstm
