// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <CLI/CLI.hpp>

#include "engine/base/figures.h"
#include "engine/base/numbers.h"
#include "engine/cli/commands.h"
#include "engine/cli/experiments.h"
#include "engine/cli/output.h"
#include "engine/experiment/configjson.h"
#include "engine/experiment/trace.h"
#include "engine/experiment/validate.h"

namespace lstm {
namespace {

struct TraceArguments {
    ExperimentOptions experiments;
    std::string name, config, repeat;
    bool json = false;
};

Json stepJson(const TraceStep& s) {
    return {{"row", s.row},
            {"step", s.step},
            {"x", s.x},
            {"i", s.i},
            {"f", s.f},
            {"g", s.g},
            {"o", s.o},
            {"c", s.c},
            {"h", s.h},
            {"y", s.y ? Json(*s.y) : Json(nullptr)},
            {"forecast", s.forecast ? Json(*s.forecast) : Json(nullptr)},
            {"actual", s.actual},
            {"reset_before", s.resetBefore}};
}

Json traceJson(const PreparedExperiment& experiment, int repeat, const RepeatTrace& trace) {
    Json phases = Json::array();
    for (const PhaseTrace& phase : trace.phases) {
        Json steps = Json::array();
        for (const TraceStep& step : phase.steps) steps.push_back(stepJson(step));
        phases.push_back({{"name", name(phase.phase)}, {"steps", steps}});
    }
    return {{"config", toJson(experiment.config)}, {"repeat", repeat}, {"phases", phases}};
}

void printPlain(const RepeatTrace& trace, double persistence) {
    const int decimals = errorDecimals(persistence);
    for (const PhaseTrace& phase : trace.phases) {
        printOut(std::string(name(phase.phase)) +
                 " (first unit of the first layer)\n   row step  reset        x        i        f        g        o    "
                 "    c        h  forecast    actual\n");
        const auto cell = [](const std::string& text, std::size_t width) {
            return std::string(text.size() < width ? width - text.size() : 0, ' ') + text;
        };
        for (const TraceStep& s : phase.steps) {
            std::string line = cell(std::to_string(s.row + 1), 6) + cell(std::to_string(s.step + 1), 5) +
                               cell(s.resetBefore ? "reset" : "-", 7);
            for (const float value : {s.x.front(), s.i[0][0], s.f[0][0], s.g[0][0], s.o[0][0], s.c[0][0], s.h[0][0]})
                line += cell(fixed(value, 4), 9);
            printOut(line + cell(s.forecast ? figure(*s.forecast, decimals) : "", 10) +
                     cell(figure(s.actual, decimals), 10) + "\n");
        }
    }
}

int trace(TraceArguments options) {
    if (!options.name.empty()) options.experiments.names = {options.name};
    if (!options.config.empty()) options.experiments.configFiles = {options.config};
    if (options.name.empty() == options.config.empty()) {
        printMessage("error: a trace is of one experiment: give its name or a configuration with --config.");
        return ExitCode::Usage;
    }
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
    if (selected.experiments.size() != 1) {
        printMessage("error: a trace is of one experiment; \"" + quotable(options.name) + "\" names " +
                     std::to_string(selected.experiments.size()) + ".");
        return ExitCode::Usage;
    }
    const RepeatTrace trace = traceRepeat(*selected.experiments.front(), static_cast<int>(*repeat));
    if (options.json) printJson(traceJson(*selected.experiments.front(), static_cast<int>(*repeat), trace));
    else printPlain(trace, selected.experiments.front()->persistence);
    return ExitCode::Done;
}

}  // namespace

void addTrace(CLI::App& app, int& exitCode) {
    auto* command = app.add_subcommand("trace", "Look inside one repeat: gates, cell and hidden state, step by step");
    const auto options = std::make_shared<TraceArguments>();
    command->add_option("NAME", options->name, "An experiment of the tutorial");
    command->add_option("--config", options->config,
                        "An experiment configuration (JSON), or the sidecar experiment_<name>.json of results");
    command->add_option("--repeat", options->repeat, "Which repeat, counted from 0")->required();
    options->experiments.addOverrides(*command, false);
    command->add_flag("--json", options->json, "Print JSON");
    command->callback([options, &exitCode] { exitCode = trace(*options); });
}

}  // namespace lstm
