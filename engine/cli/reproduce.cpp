// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <memory>
#include <CLI/CLI.hpp>

#include "engine/base/figures.h"
#include "engine/base/numbers.h"
#include "engine/cli/commands.h"
#include "engine/cli/reporting.h"
#include "engine/experiment/presets.h"
#include "engine/review/claims.h"

namespace lstm {
namespace {

struct ReproduceOptions {
    ExperimentOptions experiments;
    std::string out;
    bool json = false;
};

const CollectedResults& resultOf(const std::vector<CollectedResults>& results, std::string_view name) {
    return *std::ranges::find_if(results, [&](const CollectedResults& r) { return r.experiment->config.name == name; });
}

struct JudgedClaim {
    Claim claim;
    Judgement judgement;
};

std::vector<JudgedClaim> judgeExpectations(const std::vector<CollectedResults>& results) {
    std::vector<JudgedClaim> judged;
    for (const Claim& claim : tutorialExpectations()) {
        const CollectedResults &a = resultOf(results, claim.a), &b = resultOf(results, claim.b);
        const bool paired = a.experiment->config.stream == b.experiment->config.stream &&
                            a.experiment->config.seed == b.experiment->config.seed;
        judged.push_back({claim, judgeClaim(claim, a.rmse, b.rmse, paired, defaultMargin(a.experiment->persistence))});
    }
    return judged;
}

void printPlain(const std::vector<CollectedResults>& results, const std::vector<JudgedClaim>& judged) {
    for (const PresetGroup& group : presetGroups()) {
        if (group.name == "tutorial") continue;
        std::vector<CollectedResults> table;
        for (const auto name : group.presets) table.push_back(resultOf(results, name));
        for (CollectedResults& r : table)  // said only where both stand in this table
            if (r.identicalTo && std::ranges::find(group.presets, *r.identicalTo) == group.presets.end())
                r.identicalTo.reset();
        printOut("\n" + std::string(group.name) + "\n");
        printTable(table);
    }
    const double margin = judged.front().judgement.margin;
    printOut("\nThe tutorial's expectations, judged on these repeats (differences of RMSE below " +
             figure(margin, differenceDecimals(margin)) + " count as practically none)\n");
    for (const JudgedClaim& j : judged)
        printOut(std::to_string(j.claim.number) + ". " + std::string(j.claim.text) + " [" + std::string(j.claim.a) +
                 " against " + std::string(j.claim.b) + "]\n   " + judgementSentence(j.judgement) + "\n");
    printOut("These verdicts are about training randomness on one split of one series.\n");
}

int reproduce(const ReproduceOptions& options) {
    const SelectedExperiments selected = selectExperiments(options.experiments);
    printProblems(selected.problems);
    if (selected.exitCode != 0) return selected.exitCode;
    const auto folder = reserveOut(options.out, selected.experiments);
    printProblems(folder.problems);
    if (!folder.ok()) return ExitCode::Io;
    const RunOutcome outcome = runToEnd(selected.experiments, {.threads = selected.threads});
    const auto judged = judgeExpectations(outcome.results);
    if (options.json) {
        Json json = runJson(outcome.results);
        for (const JudgedClaim& j : judged) {
            Json row{{"number", j.claim.number}, {"claim", j.claim.text}, {"a", j.claim.a}, {"b", j.claim.b}};
            row.update(judgementJson(j.judgement));
            json["expectations"].push_back(row);
        }
        printJson(json);
    } else {
        printPlain(outcome.results, judged);
    }
    const Problems problems = writeResults(options.out, outcome.results);
    printProblems(problems);
    if (hasError(problems)) return ExitCode::Io;
    return sayHowItEnded(outcome);
}

}  // namespace

void addReproduce(CLI::App& app, int& exitCode) {
    auto* command = app.add_subcommand(
        "reproduce", "Train the whole tutorial, print its four tables and judge its six expectations");
    const auto options = std::make_shared<ReproduceOptions>();
    auto& experiments = options->experiments;
    experiments.names = {"tutorial"};
    command->add_option("--repeats", experiments.repeats, "Networks to train for each experiment");
    command->add_option("--seed", experiments.seed, "Seed of all random numbers, 64 bits");
    command->add_option("--keras", experiments.keras, "Defaults of a Keras version: 2.0, 2.1.3, 2.3, 3");
    command->add_flag("--independent-seeds", experiments.independentSeeds,
                      "Give every experiment random numbers of its own, as the tutorial does");
    experiments.addThreads(*command);
    command->add_option("--out", options->out, "Folder for experiment_<name>.csv and .json");
    command->add_flag("--json", options->json, "Print JSON");
    command->callback([options, &exitCode] { exitCode = reproduce(*options); });
}

}  // namespace lstm
