// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <functional>
#include <memory>
#include <CLI/CLI.hpp>

#include "engine/base/numbers.h"
#include "engine/cli/commands.h"
#include "engine/cli/pairs.h"

namespace lstm {
namespace {

struct CompareOptions {
    std::vector<std::string> files, columns;
    std::string project, margin, metric = "rmse";
    bool paired = false, json = false, higherIsBetter = false;
};

/// One sentence for a few pairs, "and n more" for the others.
void sayOfPairs(const std::vector<SamplePair>& pairs, const std::function<std::string(const SamplePair&)>& sentence) {
    constexpr int most = 5;
    int said = 0;
    for (const SamplePair& pair : pairs) {
        const std::string text = sentence(pair);
        if (!text.empty() && ++said <= most) printMessage(text);
    }
    if (said > most) printMessage("... and the same of " + std::to_string(said - most) + " more pairs.");
}

std::string namesOf(const SamplePair& pair) { return quotable(pair.a->name) + " and " + quotable(pair.b->name); }

std::string warningOf(const SamplePair& pair, bool asked) {
    if (!pair.notComparable.empty())
        return "warning: " + namesOf(pair) + " were tested on " + pair.notComparable +
               ": their errors measure different things, so there is no verdict" +
               (asked ? ", and they are not paired." : ".");
    const std::string other = asked ? otherRandomNumbers(*pair.a, *pair.b) : std::string();
    return other.empty() ? other
                         : "warning: " + namesOf(pair) + " began with other random numbers (" + other +
                               "), so they are not paired.";
}

void sayWhatToMind(const std::vector<Sample>& samples, const std::vector<SamplePair>& pairs, bool asked) {
    for (const Sample& sample : samples)
        if (const auto finished = static_cast<int>(sample.rmse.size());
            sample.origin && finished < sample.origin->planned)
            printMessage(
                "note: " + quotable(sample.name) + " has " + std::to_string(finished) + " of " +
                std::to_string(sample.origin->planned) +
                " planned repeats: a preview. p values hold for a number of repeats that was chosen beforehand.");
    sayOfPairs(pairs, [asked](const SamplePair& pair) { return warningOf(pair, asked); });
    if (asked) return;
    for (const SamplePair& pair : pairs)
        if (!pair.compared.judged.paired && pair.a->origin && pair.b->origin && pair.notComparable.empty() &&
            otherRandomNumbers(*pair.a, *pair.b).empty())
            return printMessage("note: " + namesOf(pair) +
                                " began with the same random numbers; --paired compares them repeat by repeat.");
}

int compareFiles(const CompareOptions& options) {
    if (options.files.empty() && options.project.empty()) {
        printMessage("error: name files of results, or a project with --project.");
        return ExitCode::Usage;
    }
    const Metric metric = metricNamed(options.metric).value_or(Metric::Rmse);
    std::vector<Sample> results;
    if (const int code = readSamples(options.files, options.columns, options.project, results, metric); code != 0)
        return code;
    const auto given = parseDouble(options.margin);
    if (!options.margin.empty() && !(given && std::isfinite(*given) && *given >= 0)) {
        printProblems({{ProblemCode::NumberFormat,
                        0,
                        0,
                        {Text(options.margin), said(Word::OfOption, Word::AMargin, Key{"--margin"})}}});
        return ExitCode::Usage;
    }
    const bool skill = higherIsBetter(metric);
    const Better better = options.higherIsBetter || skill ? Better::Higher : Better::Lower;
    const double margin = given.value_or(skill ? defaultMargin(1.0) : defaultMargin(results, better));
    const std::vector<SamplePair> pairs = comparePairs(results, options.paired, margin, better);
    if (options.json) {
        Json list = Json::array();
        for (const SamplePair& pair : pairs) list.push_back(pairJson(pair));
        Json answer{{"describe", describeJson(results)}, {"pairs", list}};
        if (better == Better::Higher) answer["higher_is_better"] = true;
        if (metric != Metric::Rmse) answer["metric"] = name(metric);
        printJson(answer);
    } else {
        printDescriptions(results);
        printOut(pairTable(pairs, margin, better, metric));
    }
    sayWhatToMind(results, pairs, options.paired);
    return ExitCode::Done;
}

}  // namespace

void addCompare(CLI::App& app, int& exitCode) {
    auto* command = app.add_subcommand("compare", "Describe result files or a project, judge and test every pair");
    const auto options = std::make_shared<CompareOptions>();
    command->add_option("FILE", options->files, "Result files, experiment_<name>.csv, and projects, *.lstmwb");
    command->add_option("--column", options->columns, "Column of result files with several; may be repeated")
        ->allow_extra_args(false);
    command->add_flag("--json", options->json, "Print JSON");
    command->add_option("--project", options->project,
                        "Project whose experiments are compared; those of one seed are paired");
    command->add_flag("--paired", options->paired,
                      "Line i of every file has the same seed; not believed where the files beside them say otherwise");
    command->add_option("--margin", options->margin,
                        "RMSE difference that counts as practically none; default: 1 % of the persistence RMSE where "
                        "projects or the files beside the results tell it, else of the pooled median");
    command->add_flag("--higher-is-better", options->higherIsBetter,
                      "The results are no errors but accuracies, AUC, ...: the higher, the better");
    std::vector<std::string> names;
    for (const Metric metric : metrics()) names.emplace_back(name(metric));
    command
        ->add_option("--metric", options->metric,
                     "rmse, mae, mase, skill_persistence or skill_linear, of the forecasts in projects")
        ->check(CLI::IsMember(names));
    command->callback([options, &exitCode] { exitCode = compareFiles(*options); });
}

}  // namespace lstm
