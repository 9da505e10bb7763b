// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <cmath>
#include <memory>

#include "engine/base/numbers.h"
#include "engine/cli/commands.h"
#include "engine/cli/output.h"
#include "engine/results/describetable.h"
#include "engine/results/resultcsv.h"
#include "engine/results/resultfolder.h"

namespace lstm {
namespace {

struct FileOptions {
    std::vector<std::string> files;
    std::string margin;
    bool paired = false, json = false;
};

/// Reads all files; says every problem. \return the exit code
int readAll(const std::vector<std::string>& files, std::vector<ResultFile>& results) {
    Problems problems;
    for (const std::string& file : files) {
        results.push_back(readResultCsvFile(file));
        for (Problem problem : results.back().problems) {
            if (problem.file.empty()) problem.file = file;
            problems.push_back(problem);
        }
    }
    printProblems(problems);
    std::vector<std::string> names;
    for (const ResultFile& result : results) names.push_back(result.name);
    makeUnique(names);
    for (std::size_t i = 0; i < names.size(); ++i) results[i].name = names[i];
    return exitCodeOf(problems);
}

Json describeAll(const std::vector<ResultFile>& results) {
    Json all = Json::object();
    for (const ResultFile& result : results) all[result.name] = describeJson(describe(result.rmse));
    return all;
}

void printDescriptions(const std::vector<ResultFile>& results) {
    std::vector<std::string> names;
    std::vector<Description> descriptions;
    for (const ResultFile& result : results) {
        names.push_back(quotable(result.name));
        descriptions.push_back(describe(result.rmse));
    }
    printOut(describeTable(names, descriptions));
}

int describeFiles(const FileOptions& options) {
    std::vector<ResultFile> results;
    if (const int code = readAll(options.files, results); code != 0) return code;
    if (options.json) printJson({{"describe", describeAll(results)}});
    else printDescriptions(results);
    return ExitCode::Done;
}

double marginFor(const std::vector<ResultFile>& results) {
    std::vector<double> pooled;
    for (const ResultFile& result : results) pooled.insert(pooled.end(), result.rmse.begin(), result.rmse.end());
    return defaultMargin(describe(pooled).median);
}

int compareFiles(const FileOptions& options) {
    std::vector<ResultFile> results;
    if (const int code = readAll(options.files, results); code != 0) return code;
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
            const Judgement judged = judge(results[i].rmse, results[j].rmse, options.paired, margin);
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

std::shared_ptr<FileOptions> fileOptions(CLI::App& command) {
    const auto options = std::make_shared<FileOptions>();
    command.add_option("FILE", options->files, "Result files, experiment_<name>.csv")->required();
    command.add_flag("--json", options->json, "Print JSON");
    return options;
}

}  // namespace

void addDescribe(CLI::App& app, int& exitCode) {
    auto* command = app.add_subcommand("describe", "The describe() table of result files");
    const auto options = fileOptions(*command);
    command->callback([options, &exitCode] { exitCode = describeFiles(*options); });
}

void addCompare(CLI::App& app, int& exitCode) {
    auto* command = app.add_subcommand("compare", "Describe result files and judge every pair");
    const auto options = fileOptions(*command);
    command->add_flag("--paired", options->paired, "Line i of every file has the same seed");
    command->add_option("--margin", options->margin, "RMSE difference that counts as practically none; default: 1 % of the pooled median");
    command->callback([options, &exitCode] { exitCode = compareFiles(*options); });
}

}  // namespace lstm
