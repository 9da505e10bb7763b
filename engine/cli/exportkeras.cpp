// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <CLI/CLI.hpp>

#include "engine/base/numbers.h"
#include "engine/base/textfile.h"
#include "engine/cli/commands.h"
#include "engine/cli/experiments.h"
#include "engine/cli/output.h"
#include "engine/experiment/validate.h"
#include "engine/keras/script.h"

namespace lstm {
namespace {

struct ExportArguments {
    ExperimentOptions experiments;
    std::string name, config, repeat = "0", keras, file;
};

int usage(const std::string& message) {
    printMessage("error: " + message);
    return ExitCode::Usage;
}

std::optional<KerasApi> asked(const std::string& keras, KerasVersion own) {
    if (keras.empty()) return kerasApi(own);
    if (keras == "2") return KerasApi::V2;
    if (keras == "3") return KerasApi::V3;
    return std::nullopt;
}

int write(const PreparedExperiment& experiment, int repeat, KerasApi api, const std::string& file) {
    if (const auto problem = checkKerasScript(experiment.config, api)) {
        printProblems({*problem});
        return ExitCode::BadInput;
    }
    if (!file.empty()) {  // before the network is trained
        const Problems problems = checkReplaceable(file);
        printProblems(problems);
        if (hasError(problems)) return exitCodeOf(problems);
    }
    const std::string script = kerasScript(experiment, repeat, api);
    if (file.empty()) {
        printOut(script);
        return ExitCode::Done;
    }
    const Problems problems = writeFile(file, script);
    printProblems(problems);
    return exitCodeOf(problems);
}

int exportKeras(ExportArguments options) {
    if (options.name.empty() == options.config.empty())
        return usage("a program is of one experiment: give its name or a configuration with --config.");
    if (!options.name.empty()) options.experiments.names = {options.name};
    if (!options.config.empty()) options.experiments.configFiles = {options.config};
    const auto repeat = parseInteger(options.repeat);
    if (!repeat || *repeat < 0 || *repeat >= limits::repeats) {
        printProblems({{ProblemCode::NumberFormat,
                        0,
                        0,
                        {Text(options.repeat), said(Word::OfOption, Word::ARepeat, Key{"--repeat"})}}});
        return ExitCode::Usage;
    }
    const SelectedExperiments selected = selectExperiments(options.experiments);
    printProblems(selected.problems);
    if (selected.exitCode != 0) return selected.exitCode;
    if (selected.experiments.size() != 1)
        return usage("a program is of one experiment; \"" + quotable(options.name) + "\" names " +
                     std::to_string(selected.experiments.size()) + ".");
    const PreparedExperiment& experiment = *selected.experiments.front();
    const auto api = asked(options.keras, experiment.config.keras);
    if (!api) return usage("\"" + quotable(options.keras) + "\" is no generation of Keras that --keras knows: 2 or 3.");
    return write(experiment, static_cast<int>(*repeat), *api, options.file);
}

}  // namespace

void addExportKeras(CLI::App& app, int& exitCode) {
    auto* command = app.add_subcommand("export-keras",
                                       "Write one repeat as a whole Python program: its rows, its initial weights, its "
                                       "loop over epochs, for real Keras");
    const auto options = std::make_shared<ExportArguments>();
    command->add_option("NAME", options->name, "An experiment of the tutorial");
    command->add_option("--config", options->config,
                        "An experiment configuration (JSON), or the sidecar experiment_<name>.json of results");
    command->add_option("--repeat", options->repeat, "Which repeat, counted from 0; default: 0");
    command->add_option(
        "--keras", options->keras,
        "What to write for: 2 (2.0 to 2.3) or 3; default: the generation whose defaults the experiment has");
    command->add_option("--csv", options->experiments.csv, "Series to use instead of the configured one");
    command->add_option("--column", options->experiments.column, "Value column of the series");
    command->add_option("--seed", options->experiments.seed, "Seed of all random numbers, 64 bits");
    command->add_option("--trainer", options->experiments.trainer, "auto, eigen or lockstep");
    command->add_option("-o,--output", options->file, "File to write; default: the standard output");
    command->callback([options, &exitCode] { exitCode = exportKeras(*options); });
}

}  // namespace lstm
