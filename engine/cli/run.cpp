// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <CLI/CLI.hpp>

#include "engine/cli/commands.h"
#include "engine/cli/longrun.h"
#include "engine/cli/output.h"
#include "engine/cli/reporting.h"

namespace lstm {
namespace {

struct RunOptions {
    ExperimentOptions experiments;
    LongRunOptions longRun;
    std::string out;
    bool json = false;
};

/// All that can be wrong with the folder or the project is found before the training.
int train(const RunOptions& options, const SelectedExperiments& selected, const Checked<Shard>& shard) {
    const auto folder = reserveOut(options.out, selected.experiments);
    printProblems(folder.problems);
    if (!folder.ok()) return exitCodeOf(folder.problems);
    KeptRun kept;
    if (const int code = openRun(options.longRun, shard, selected.experiments, kept); code != 0) return code;
    const RunOutcome outcome = runToEnd(
        selected.experiments, {selected.threads, options.longRun.progressStyle(), kept.shard, kept.project.get()});
    const Problems problems = writeResults(options.out, outcome.results);
    if (options.json) {
        printJson(runJson(outcome.results));
    } else {
        for (const CollectedResults& result : outcome.results) printRepeats(result);
        printTable(outcome.results);
    }
    printProblems(problems);
    const int code = sayHowItEnded(outcome, kept.project != nullptr);
    return hasError(problems) ? ExitCode::Io : code;
}

int run(const RunOptions& options) {
    const auto usage = [](const char* message) {
        printMessage(message);
        return static_cast<int>(ExitCode::Usage);
    };
    if (options.experiments.names.empty() && options.experiments.configFiles.empty())
        return usage(
            "error: name an experiment or a group (see `lstm-experiment list`), or give a configuration with "
            "--config.");
    const Checked<Shard> shard = options.longRun.readShard();
    if (!shard.ok() && !options.longRun.mayRemember())
        return printProblems(shard.problems), static_cast<int>(ExitCode::Usage);
    if (!options.longRun.shard.empty() && !options.out.empty())
        return usage(
            "error: a file of results holds all repeats, so --shard cannot write to --out. Use --project, and "
            "`merge` the shards.");
    const SelectedExperiments selected = selectExperiments(options.experiments);
    printProblems(selected.problems);
    return selected.exitCode != 0 ? selected.exitCode : train(options, selected, shard);
}

}  // namespace

void addRun(CLI::App& app, int& exitCode) {
    auto* command = app.add_subcommand("run", "Train experiments and print the test RMSE of every repeat");
    const auto options = std::make_shared<RunOptions>();
    options->experiments.addSelection(*command);
    options->experiments.addOverrides(*command);
    options->experiments.addThreads(*command);
    command->add_option("--out", options->out, "Folder for experiment_<name>.csv and .json");
    options->longRun.add(*command);
    command->add_flag("--json", options->json, "Print JSON");
    command->callback([options, &exitCode] { exitCode = run(*options); });
}

}  // namespace lstm
