// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>
#include <cmath>
#include <future>
#include <memory>
#include <CLI/CLI.hpp>

#include "engine/base/figures.h"
#include "engine/base/numbers.h"
#include "engine/base/textfile.h"
#include "engine/base/texttable.h"
#include "engine/cli/commands.h"
#include "engine/cli/reporting.h"
#include "engine/cli/stopsignals.h"
#include "engine/data/datedrows.h"
#include "engine/experiment/beyond.h"
#include "engine/experiment/configjson.h"
#include "engine/results/forecastfan.h"

namespace lstm {
namespace {

struct ForecastArguments {
    ExperimentOptions experiments;
    std::string name, config, steps, out;
    bool json = false;
};

constexpr int mostSteps = 10'000;

/// What is said of the rows that nobody knows yet.
struct Forecasts {
    std::vector<std::string> labels;
    std::vector<RepeatResult> repeats;
    ForecastFan fan;
};

/// Trains on all processors; a signal ends it. \return nothing then
std::vector<RepeatResult> trainedBeyond(const PreparedExperiment& beyond, int threads) {
    const StopSignals signals;
    std::stop_source stop;
    auto done = std::async(std::launch::async, [&] {
        return repeatsBeyond(beyond, beyond.config.repeats, stop.get_token(), nullptr, threads);
    });
    while (done.wait_for(std::chrono::milliseconds(50)) != std::future_status::ready)
        if (StopSignals::received() != 0) stop.request_stop();
    return done.get();
}

Json numberAt(const std::vector<double>& list, std::size_t step) {
    return step < list.size() ? Json(list[step]) : Json(NAN);
}

/// Of each repeat, null for one that diverged.
Json valuesJson(const std::vector<RepeatResult>& repeats, std::size_t step) {
    Json values = Json::array();
    for (const RepeatResult& repeat : repeats)
        values.push_back(step < repeat.forecasts.size() ? Json(repeat.forecasts[step]) : Json(nullptr));
    return values;
}

Json forecastsJson(const PreparedExperiment& experiment, const Forecasts& forecasts) {
    Json steps = Json::array();
    for (std::size_t step = 0; step < forecasts.labels.size(); ++step)
        steps.push_back({{"label", forecasts.labels[step]},
                         {"median", numberAt(forecasts.fan.median, step)},
                         {"p05", numberAt(forecasts.fan.low, step)},
                         {"p95", numberAt(forecasts.fan.high, step)},
                         {"values", valuesJson(forecasts.repeats, step)}});
    Json json{{"name", experiment.config.name},
              {"config", toJson(experiment.config)},
              {"baselines", baselinesJson(experiment)},
              {"diverged", std::ssize(forecasts.repeats) - forecasts.fan.repeats}};
    if (experiment.config.training.earlyStopping) {
        std::vector<int> epochs;
        for (const RepeatResult& repeat : forecasts.repeats) epochs.push_back(repeat.stoppedEpoch);
        json["stopped_epochs"] = stoppedJson(epochs);
    }
    json["steps"] = steps;
    return json;
}

/// A row a step: its label, the median and the 5 % and 95 % quantiles of the networks.
std::vector<std::vector<std::string>> fanRows(const Forecasts& forecasts,
                                              const std::function<std::string(double)>& number) {
    std::vector<std::vector<std::string>> rows;
    for (std::size_t step = 0; step < forecasts.labels.size(); ++step) {
        rows.push_back({forecasts.labels[step]});
        for (const auto* list : {&forecasts.fan.median, &forecasts.fan.low, &forecasts.fan.high})
            rows.back().push_back(step < list->size() ? number((*list)[step]) : "nan");
    }
    return rows;
}

void printFan(const PreparedExperiment& experiment, const Forecasts& forecasts) {
    const int decimals = errorDecimals(experiment.persistence, experiment.series->values);
    auto rows = fanRows(forecasts, [decimals](double value) { return figure(value, decimals); });
    for (auto& row : rows) row.front() = quotable(row.front());
    rows.insert(rows.begin(), {"", "median", "5 %", "95 %"});
    const int diverged = static_cast<int>(std::ssize(forecasts.repeats)) - forecasts.fan.repeats;
    printOut(quotable(experiment.config.name) + ", trained on all rows: " + std::to_string(forecasts.fan.repeats) +
             (forecasts.fan.repeats == 1 ? " network" : " networks") +
             (diverged > 0 ? ", " + std::to_string(diverged) + " more diverged" : "") + "\n" + textTable(rows, "lrrr") +
             "The spread is that of the networks; how far the future lies from all of them is not known.\n");
}

/// A label as a cell: in quotation marks where it holds what separates cells.
std::string csvCell(const std::string& label) {
    if (label.find_first_of(",\"\r\n") == label.npos) return label;
    std::string cell = "\"";
    for (const char c : label) cell += c == '"' ? std::string("\"\"") : std::string(1, c);
    return cell + "\"";
}

std::string fanCsv(const Forecasts& forecasts) {
    std::string csv = "label,median,p05,p95\n";
    for (const auto& row : fanRows(forecasts, [](double value) { return shortest(value); }))
        csv += csvCell(row[0]) + "," + row[1] + "," + row[2] + "," + row[3] + "\n";
    return csv;
}

int said(const Problems& problems) {
    printProblems(problems);
    return exitCodeOf(problems);
}

int forecast(ForecastArguments options) {
    if (!options.name.empty()) options.experiments.names = {options.name};
    if (!options.config.empty()) options.experiments.configFiles = {options.config};
    const Checked<int> asked = wholeNumber(options.steps, "--steps", 1, mostSteps, 0);
    if (!asked.ok()) return said(asked.problems), static_cast<int>(ExitCode::Usage);
    const SelectedExperiments selected = selectExactly(1, options.experiments, "a forecast is of one experiment");
    if (selected.exitCode != 0) return selected.exitCode;
    const PreparedExperiment& experiment = *selected.experiments.front();
    const int steps = asked.value > 0 ? asked.value : experiment.config.framing.testSize;
    if (!options.out.empty())
        if (const int code = said(checkReplaceable(options.out)); code != 0) return code;
    auto beyond = prepareBeyond(experiment.config, *experiment.series, steps);
    for (Problem& problem : beyond.problems) problem.file = options.config.empty() ? options.name : options.config;
    if (const int code = said(beyond.problems); code != 0) return code;

    Forecasts forecasts{labelsAfter(*experiment.series, steps), trainedBeyond(*beyond.value, selected.threads), {}};
    if (forecasts.repeats.empty()) {
        printMessage("Stopped. Nothing was forecast.");
        return ExitCode::Interrupted;
    }
    forecasts.fan = forecastFan(forecasts.repeats, steps);
    if (options.json) printJson(forecastsJson(experiment, forecasts));
    else printFan(experiment, forecasts);
    return options.out.empty() ? static_cast<int>(ExitCode::Done) : said(writeFile(options.out, fanCsv(forecasts)));
}

}  // namespace

void addForecast(CLI::App& app, int& exitCode) {
    auto* command = app.add_subcommand(
        "forecast", "Forecast the values after the last one: trained on all rows, each forecast fed back");
    const auto options = std::make_shared<ForecastArguments>();
    command->add_option("NAME", options->name, "An experiment of the tutorial");
    command->add_option("--config", options->config,
                        "An experiment configuration (JSON), or the sidecar experiment_<name>.json of results");
    command->add_option("--steps", options->steps, "How many values; default: as many as the test has rows");
    options->experiments.addOverrides(*command, false);
    options->experiments.addThreads(*command);
    command->add_option("--out", options->out, "CSV file for the fan: label, median, p05, p95");
    command->add_flag("--json", options->json, "Print JSON, with the forecasts of every network");
    command->callback([options, &exitCode] { exitCode = forecast(*options); });
}

}  // namespace lstm
