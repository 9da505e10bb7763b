// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <cmath>
#include <memory>

#include "engine/base/numbers.h"
#include "engine/cli/commands.h"
#include "engine/cli/output.h"
#include "engine/cli/samples.h"
#include "engine/results/describetable.h"
#include "engine/results/pairing.h"

namespace lstm {
namespace {

struct FileOptions {
    std::vector<std::string> files;
    std::string project, margin;
    bool paired = false, json = false;
};

Json describeAll(const std::vector<Sample>& results) {
    Json all = Json::object();
    for (const Sample& result : results) all[result.name] = describeJson(describe(result.rmse));
    return all;
}

void printDescriptions(const std::vector<Sample>& results) {
    std::vector<std::string> names;
    std::vector<Description> descriptions;
    for (const Sample& result : results) {
        names.push_back(quotable(result.name));
        descriptions.push_back(describe(result.rmse));
    }
    printOut(describeTable(names, descriptions));
}

int describeFiles(const FileOptions& options) {
    std::vector<Sample> results;
    if (const int code = readSamples(options.files, options.project, results); code != 0) return code;
    if (options.json) printJson({{"describe", describeAll(results)}});
    else printDescriptions(results);
    return ExitCode::Done;
}

/// From the persistence RMSE where a project tells it, else from the pooled median.
double marginFor(const std::vector<Sample>& results) {
    std::vector<double> pooled;
    for (const Sample& result : results)
        if (result.persistence) return defaultMargin(*result.persistence);
    for (const Sample& result : results) pooled.insert(pooled.end(), result.rmse.begin(), result.rmse.end());
    return defaultMargin(describe(pooled).median);
}

/// Paired where it is asked for, or where both are known to have begun with the same random numbers.
Judgement judgePair(const Sample& a, const Sample& b, bool paired, double margin) {
    if (!paired && !(a.stream && a.stream == b.stream)) return judge(a.rmse, b.rmse, false, margin);
    const PairedSamples pairs = pairByRepeat(a.repeats, b.repeats);
    return judge(pairs.a, pairs.b, true, margin);
}

int compareFiles(const FileOptions& options) {
    if (options.files.empty() && options.project.empty()) {
        printMessage("error: name files of results, or a project with --project.");
        return ExitCode::Usage;
    }
    std::vector<Sample> results;
    if (const int code = readSamples(options.files, options.project, results); code != 0) return code;
    const auto given = parseDouble(options.margin);
    if (!options.margin.empty() && !(given && std::isfinite(*given) && *given >= 0)) {
        printProblems({{ProblemCode::NumberFormat, 0, 0, {quotable(options.margin), "a margin of 0 or more (--margin)"}}});
        return ExitCode::Usage;
    }
    const double margin = given.value_or(marginFor(results));
    Json pairs = Json::array();
    std::string text;
    for (std::size_t i = 0; i < results.size(); ++i)
        for (std::size_t j = i + 1; j < results.size(); ++j) {
            const Judgement judged = judgePair(results[i], results[j], options.paired, margin);
            const DifferenceEstimate& d = judged.difference;
            pairs.push_back({{"a", results[i].name}, {"b", results[j].name}, {"verdict", name(judged.verdict)}, {"paired", judged.paired},
                             {"margin", margin}, {"hodges_lehmann", {{"estimate", d.estimate}, {"ci95", {d.low, d.high}}}}});
            text += quotable(results[i].name) + " better than " + quotable(results[j].name) + ": " + judgementSentence(judged) + "\n";
        }
    if (options.json) {
        printJson({{"describe", describeAll(results)}, {"pairs", pairs}});
    } else {
        printDescriptions(results);
        printOut(text);
    }
    return ExitCode::Done;
}

std::shared_ptr<FileOptions> fileOptions(CLI::App& command, bool required) {
    const auto options = std::make_shared<FileOptions>();
    command.add_option("FILE", options->files, "Result files, experiment_<name>.csv, and projects, *.lstmwb")->required(required);
    command.add_flag("--json", options->json, "Print JSON");
    return options;
}

}  // namespace

void addDescribe(CLI::App& app, int& exitCode) {
    auto* command = app.add_subcommand("describe", "The describe() table of result files and projects");
    const auto options = fileOptions(*command, true);
    command->callback([options, &exitCode] { exitCode = describeFiles(*options); });
}

void addCompare(CLI::App& app, int& exitCode) {
    auto* command = app.add_subcommand("compare", "Describe result files or a project, and judge every pair");
    const auto options = fileOptions(*command, false);
    command->add_option("--project", options->project, "Project whose experiments are compared; those of one seed are paired");
    command->add_flag("--paired", options->paired, "Line i of every file has the same seed");
    command->add_option("--margin", options->margin, "RMSE difference that counts as practically none; default: 1 % of the persistence RMSE where a project tells it, else of the pooled median");
    command->callback([options, &exitCode] { exitCode = compareFiles(*options); });
}

}  // namespace lstm
