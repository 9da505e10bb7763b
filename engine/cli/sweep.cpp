// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <memory>
#include <CLI/CLI.hpp>

#include "engine/base/jsontext.h"
#include "engine/base/textfile.h"
#include "engine/cli/commands.h"
#include "engine/cli/longrun.h"
#include "engine/cli/reporting.h"
#include "engine/cli/sweepreport.h"
#include "engine/experiment/configjson.h"
#include "engine/experiment/presets.h"

namespace lstm {
namespace {

struct SweepArguments {
    ExperimentOptions experiments;
    LongRunOptions longRun;
    std::string name, config;
    std::vector<std::string> vary;
    bool json = false;
};

int usageError(const std::string& message) {
    printMessage("error: " + message);
    return ExitCode::Usage;
}

/// Says what is wrong. \param file that it stands in; empty = the command line
int saidOf(Problems problems, const std::string& file) {
    for (Problem& problem : problems)
        if (problem.file.empty()) problem.file = file;
    printProblems(problems);
    return exitCodeOf(problems);
}

/// The axes of --vary.
int readVary(const SweepArguments& options, Sweep& sweep) {
    for (const std::string& text : options.vary) {
        auto axis = parseAxis(text);
        if (!axis)
            return usageError("\"" + quotable(text) + "\" is not KEY=VALUE,VALUE,... (--vary); an example: --vary " +
                              "network.units=1,4,[8,8]");
        sweep.axes.push_back(std::move(*axis));
    }
    if (sweep.axes.size() <= mostAxes) return ExitCode::Done;
    return usageError("a sweep has at most " + std::to_string(mostAxes) + " settings that vary (--vary).");
}

/// A sweep's file, or a configuration to be varied.
int readFileOfSweep(const SweepArguments& options, Sweep& sweep) {
    const auto bytes = readFile(options.config);
    if (!bytes.ok()) return saidOf(bytes.problems, options.config);
    if (!looksLikeSweep(bytes.value) && !options.vary.empty()) {
        if (const int code = saidOf(parseConfig(bytes.value).problems, options.config); code != 0) return code;
        sweep.base = configIn(parseJson(bytes.value, bytes.value.size()).value).dump();
        return ExitCode::Done;
    }
    if (!options.vary.empty())
        return usageError("what a sweep's file varies stands in the file; --vary cannot add to it.");
    auto parsed = parseSweep(bytes.value);
    sweep = std::move(parsed.value);
    return saidOf(std::move(parsed.problems), options.config);
}

int readPreset(const std::string& name, std::optional<KerasVersion> keras, Sweep& sweep) {
    const auto found = resolvePresets(name);
    if (found.size() != 1)
        return usageError("\"" + quotable(name) + "\" is " + (found.empty() ? "no experiment" : "several experiments") +
                          "; a sweep varies one (see `lstm-experiment list`).");
    sweep.base = sweepBase(presetConfig(*found.front(), keras.value_or(KerasVersion::V2_0)));
    return ExitCode::Done;
}

/// Options of the command line beat the base; what varies beats both.
void override(Json& base, const SweepArguments& options, const Overrides& overrides, const std::string& folder) {
    if (overrides.repeats > 0) base["repeats"] = overrides.repeats;
    if (overrides.seed) base["seed"] = std::to_string(*overrides.seed);
    if (overrides.keras) base["keras"] = name(*overrides.keras);
    if (overrides.trainer) base["trainer"] = name(*overrides.trainer);
    const std::string& csv = options.experiments.csv;
    if (!csv.empty()) base["series"]["csv"] = folder.empty() ? csv : pathFrom(folder, csv);
    if (!options.experiments.column.empty()) base["series"]["column"] = options.experiments.column;
}

int readSweep(const SweepArguments& options, const Overrides& overrides, Sweep& sweep) {
    if (options.name.empty() == options.config.empty())
        return usageError("a sweep is of one experiment: give its name, or a file with --config.");
    if (!options.name.empty() && options.vary.empty())
        return usageError("say what varies, for instance --vary training.epochs=250,500,1000.");
    const int code =
        options.config.empty() ? readPreset(options.name, overrides.keras, sweep) : readFileOfSweep(options, sweep);
    if (code != 0) return code;
    if (const int wrong = readVary(options, sweep); wrong != 0) return wrong;
    Json base = Json::parse(sweep.base);
    override(base, options, overrides, std::filesystem::path(options.config).parent_path().string());
    sweep.base = base.dump();
    return ExitCode::Done;
}

int plan(const SweepArguments& options, const Sweep& sweep, SweepPlan& planned) {
    auto cells = sweepCells(sweep);
    if (!cells.ok()) return saidOf(std::move(cells.problems), options.config);
    for (SweepCell& cell : cells.value)
        nameFromHere(cell.config.series, std::filesystem::path(options.config).parent_path());
    planned = planSweep(cells.value, [](const SeriesOptions& series) { return loadSeries(series, ""); });
    printProblems(planned.problems);
    if (hasError(planned.problems)) return exitCodeOf(planned.problems);
    for (const LeftOutCell& cell : planned.leftOut)
        printMessage("left out: " + printable(cell.name) + ": " + whyLeftOut(cell));
    if (!planned.cells.empty()) return ExitCode::Done;
    printMessage("error: none of the combinations is possible.");
    return ExitCode::BadInput;
}

int sweep(const SweepArguments& options) {
    const Overrides overrides = readOverrides(options.experiments);
    const auto shard = options.longRun.readShard();
    printProblems(overrides.problems);
    if (!options.longRun.mayRemember()) printProblems(shard.problems);
    if (!overrides.problems.empty() || (!shard.ok() && !options.longRun.mayRemember())) return ExitCode::Usage;
    Sweep sweep;
    if (const int code = readSweep(options, overrides, sweep); code != 0) return code;
    SweepPlan planned;
    if (const int code = plan(options, sweep, planned); code != 0) return code;

    std::vector<Prepared> experiments;
    for (const PlannedCell& cell : planned.cells) experiments.push_back(cell.experiment);
    KeptRun kept;
    if (const int code = openRun(options.longRun, shard, experiments, kept); code != 0) return code;
    if (kept.project)
        if (const int code = saidOf(kept.project->addNote({sweepKey, sweepText(sweep)}), options.longRun.project);
            code != 0)
            return code;
    const RunOutcome outcome =
        runToEnd(experiments, {overrides.threads, options.longRun.progressStyle(), kept.shard, kept.project.get()});
    const SweepFindings findings = judgeSweep(outcome.results);
    if (options.json) printJson(sweepJson(sweep, planned, outcome.results, findings));
    else printSweep(sweep, planned, outcome.results, findings);
    return sayHowItEnded(outcome, kept.project != nullptr);
}

}  // namespace

void addSweep(CLI::App& app, int& exitCode) {
    auto* command = app.add_subcommand(
        "sweep", "Vary one to three settings of an experiment and compare every combination with the best");
    const auto options = std::make_shared<SweepArguments>();
    command->add_option("NAME", options->name, "An experiment of the tutorial, with --vary");
    command->add_option("--config", options->config,
                        "A sweep (JSON: sweep, base, axes), or with --vary an experiment configuration");
    command
        ->add_option(
            "--vary", options->vary,
            "KEY=V1,V2,...: a setting by its dotted key (see `list --json`) and its values; lists in "
            "brackets: network.units=1,4,[8,8]; ranges: 1..5, 0.5..2 step 0.5, 50..3000 log 8. May be repeated")
        ->allow_extra_args(false);
    options->experiments.addOverrides(*command, false);
    options->experiments.addThreads(*command);
    options->longRun.add(*command);
    command->add_flag("--json", options->json, "Print JSON");
    command->callback([options, &exitCode] { exitCode = sweep(*options); });
}

}  // namespace lstm
