// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <memory>
#include <unistd.h>

#include "engine/cli/commands.h"
#include "engine/cli/output.h"
#include "engine/cli/reporting.h"
#include "engine/results/resultfolder.h"

namespace lstm {
namespace {

struct RunOptions {
    ExperimentOptions experiments;
    std::string out, progress = "auto";
    bool json = false;
};

ProgressStyle progressStyle(const std::string& name) {
    if (name == "plain") return ProgressStyle::Plain;
    if (name == "jsonl") return ProgressStyle::JsonLines;
    return name == "auto" && isatty(STDERR_FILENO) ? ProgressStyle::Plain : ProgressStyle::None;
}

int run(const RunOptions& options) {
    if (options.experiments.names.empty() && options.experiments.configFiles.empty()) {
        printMessage("error: name an experiment or a group (see `lstm-experiment list`), or give a configuration with --config.");
        return ExitCode::Usage;
    }
    const SelectedExperiments selected = selectExperiments(options.experiments);
    printProblems(selected.problems);
    if (selected.exitCode != 0) return selected.exitCode;
    if (const Problems problems = options.out.empty() ? Problems{} : probeFolder(options.out); hasError(problems)) {
        printProblems(problems);
        return ExitCode::Io;
    }
    const RunOutcome outcome = runToEnd(selected.experiments, selected.threads, progressStyle(options.progress));
    const Problems problems = writeResults(options.out, outcome.results);
    if (options.json) {
        printJson(runJson(outcome.results));
    } else {
        for (const CollectedResults& result : outcome.results) printRepeats(result);
        printTable(outcome.results);
    }
    printProblems(problems);
    if (hasError(problems)) return ExitCode::Io;
    return outcome.interrupted ? sayInterrupted(outcome.results) : ExitCode::Done;
}

}  // namespace

void addRun(CLI::App& app, int& exitCode) {
    auto* command = app.add_subcommand("run", "Train experiments and print the test RMSE of every repeat");
    const auto options = std::make_shared<RunOptions>();
    options->experiments.addSelection(*command);
    options->experiments.addOverrides(*command);
    options->experiments.addThreads(*command);
    command->add_option("--out", options->out, "Folder for experiment_<name>.csv and .json");
    command->add_option("--progress", options->progress, "auto, plain, jsonl or none")->check(CLI::IsMember({"auto", "plain", "jsonl", "none"}));
    command->add_flag("--json", options->json, "Print JSON");
    command->callback([options, &exitCode] { exitCode = run(*options); });
}

}  // namespace lstm
