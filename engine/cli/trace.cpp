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

/// Every gate and state under its name, layer by layer; null for a layer whose cell has none of that name.
void addLayers(Json& json, const TraceStep& s) {
    for (std::size_t layer = 0; layer < s.layers.size(); ++layer)
        for (const auto& [name, numbers] : namedNumbers(s.layers[layer])) {
            Json& byLayer = json[std::string(name)];
            if (byLayer.is_null()) byLayer = Json::array_t(s.layers.size());
            byLayer[layer] = *numbers;
        }
}

Json stepJson(const TraceStep& s) {
    Json json{{"row", s.row}, {"step", s.step}, {"x", s.x}};
    addLayers(json, s);
    json["y"] = s.y ? Json(*s.y) : Json(nullptr);
    json["forecast"] = s.forecast ? Json(*s.forecast) : Json(nullptr);
    json["actual"] = s.actual;
    json["reset_before"] = s.resetBefore;
    return json;
}

Json traceJson(const PreparedExperiment& experiment, int repeat, const RepeatTrace& trace) {
    Json phases = Json::array();
    for (const PhaseTrace& phase : trace.phases) {
        Json steps = Json::array();
        for (const TraceStep& step : phase.steps) steps.push_back(stepJson(step));
        phases.push_back({{"name", name(phase.phase)}, {"steps", steps}});
    }
    Json json{{"config", toJson(experiment.config)}, {"repeat", repeat}, {"phases", phases}};
    if (experiment.config.training.earlyStopping) {
        json["epochs"] = trace.network.epochs;
        json["best_epoch"] = trace.network.bestEpoch;
    }
    return json;
}

std::string rightAligned(const std::string& text, std::size_t width) {
    return std::string(text.size() < width ? width - text.size() : 0, ' ') + text;
}

std::string plainLine(const TraceStep& s, int decimals) {
    std::string line = rightAligned(std::to_string(s.row + 1), 6) + rightAligned(std::to_string(s.step + 1), 5) +
                       rightAligned(s.resetBefore ? "reset" : "-", 7) + rightAligned(fixed(s.x.front(), 4), 9);
    for (const NamedNumbers& named : namedNumbers(s.layers.front()))
        line += rightAligned(fixed(named.numbers->front(), 4), 9);
    return line + rightAligned(s.forecast ? figure(*s.forecast, decimals) : "", 10) +
           rightAligned(figure(s.actual, decimals), 10);
}

void printPlain(const RepeatTrace& trace, double persistence) {
    const int decimals = errorDecimals(persistence);
    if (trace.network.stoppedEpoch != 0)
        printOut("Stopped early, after epoch " + std::to_string(trace.network.stoppedEpoch) + "; the best one was " +
                 std::to_string(trace.network.bestEpoch) + ".\n");
    for (const PhaseTrace& phase : trace.phases) {
        std::string head = "   row step  reset        x";
        for (const NamedNumbers& named : namedNumbers(phase.steps.front().layers.front()))
            head += rightAligned(std::string(named.name), 9);
        printOut(std::string(name(phase.phase)) + " (first unit of the first layer)\n" + head +
                 "  forecast    actual\n");
        for (const TraceStep& s : phase.steps) printOut(plainLine(s, decimals) + "\n");
    }
}

int trace(TraceArguments options) {
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
    const SelectedExperiments selected = selectExactly(1, options.experiments, "a trace is of one experiment");
    if (selected.exitCode != 0) return selected.exitCode;
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
