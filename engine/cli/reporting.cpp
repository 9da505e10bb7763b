// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/reporting.h"

#include <algorithm>
#include <cmath>
#include <csignal>

#include "engine/base/figures.h"
#include "engine/cli/commands.h"
#include "engine/experiment/baselines.h"
#include "engine/experiment/configjson.h"
#include "engine/results/describetable.h"
#include "engine/results/resultfolder.h"

namespace lstm {
namespace {

/// A list a repeat; of one that diverged null.
Json partsJson(const std::vector<std::vector<double>>& parts) {
    Json all = Json::array();
    for (const std::vector<double>& repeat : parts) all.push_back(repeat.empty() ? Json(nullptr) : Json(repeat));
    return all;
}

void addParts(Json& json, const CollectedResults& result) {
    if (!result.rmsePerSequence.empty()) {
        for (const FramedSequence& sequence : result.experiment->framed.sequences)
            json["sequences"].push_back(sequence.name);
        json["rmse_per_sequence"] = partsJson(result.rmsePerSequence);
    }
    if (!result.rmsePerStep.empty()) json["rmse_per_step"] = partsJson(result.rmsePerStep);
    if (!result.experiment->config.training.earlyStopping) return;
    json["stopped_epochs"] = stoppedJson(result.stoppedEpochs);
}

/// " (north 98.1, south 107.9)", the first few; nothing of a repeat that diverged.
std::string partsText(const std::vector<std::string>& names, const std::vector<double>& parts, int decimals) {
    constexpr std::size_t most = 8;
    std::string text;
    for (std::size_t i = 0; i < std::min(parts.size(), most); ++i)
        text += (i == 0 ? " (" : ", ") + names[i] + " " + figure(parts[i], decimals);
    return text.empty() ? text : text + (parts.size() > most ? ", ...)" : ")");
}

/// "Stopped early: 9 of 10 repeats, after 31 to 57 epochs (median 40)."
std::string stoppedText(std::vector<int> epochs) {
    const std::size_t all = epochs.size();
    std::erase(epochs, 0);
    std::ranges::sort(epochs);
    std::string text = "Stopped early: " + std::to_string(epochs.size()) + " of " + std::to_string(all) +
                       (all == 1 ? " repeat" : " repeats");
    if (epochs.empty()) return text + ".\n";
    const int least = epochs.front(), most = epochs.back();
    text += ", after " + std::to_string(least) + (least < most ? " to " + std::to_string(most) : "") + " epochs";
    if (least < most) text += " (median " + std::to_string(epochs[(epochs.size() - 1) / 2]) + ")";
    return text + ".\n";
}

std::vector<std::string> sequenceNames(const PreparedExperiment& experiment) {
    std::vector<std::string> names;
    for (const FramedSequence& sequence : experiment.framed.sequences) names.push_back(quotable(sequence.name));
    return names;
}

std::vector<std::string> stepNames(const PreparedExperiment& experiment) {
    std::vector<std::string> names;
    for (int step = 1; step <= experiment.framed.options.horizon; ++step) names.push_back("+" + std::to_string(step));
    return names;
}

}  // namespace

Json baselinesJson(const PreparedExperiment& experiment) {
    const Baselines all = baselines(experiment.framed, experiment.series->period);
    return {{"persistence", all.persistence},
            {"linear", all.linear},
            {"seasonal", all.seasonal ? Json(*all.seasonal) : Json(nullptr)}};
}

Json stoppedJson(const std::vector<int>& epochs) {
    Json json = Json::array();
    for (const int epoch : epochs) json.push_back(epoch == 0 ? Json(nullptr) : Json(epoch));
    return json;
}

Json experimentJson(const CollectedResults& result) {
    Json json{{"name", result.experiment->config.name},
              {"config", toJson(result.experiment->config)},
              {"rmse", rmseJson(result.rmse)},
              {"describe", describeJson(describe(result.rmse))},
              {"diverged", result.diverged()},
              {"identical_to", result.identicalTo ? Json(*result.identicalTo) : Json(nullptr)},
              {"persistence_rmse", result.experiment->persistence},
              {"baselines", baselinesJson(*result.experiment)},
              {"seconds", result.seconds}};
    addParts(json, result);
    if (!result.fromTheFirst()) json["repeat_numbers"] = result.repeats;
    return json;
}

Json runJson(const std::vector<CollectedResults>& results) {
    Json experiments = Json::array();
    for (const CollectedResults& result : results) experiments.push_back(experimentJson(result));
    return {{"persistence_rmse", results.front().experiment->persistence},
            {"baselines", baselinesJson(*results.front().experiment)},
            {"experiments", experiments}};
}

void printRepeats(const CollectedResults& result) {
    std::string text = quotable(result.experiment->config.name) + "\n";
    const int decimals = errorDecimals(result.experiment->persistence, result.rmse);
    const auto sequences = sequenceNames(*result.experiment), steps = stepNames(*result.experiment);
    for (std::size_t r = 0; r < result.rmse.size(); ++r) {
        text += std::to_string(result.repeats[r] + 1) +
                ") Test RMSE: " + (std::isfinite(result.rmse[r]) ? figure(result.rmse[r], decimals) : "diverged");
        if (!result.rmsePerSequence.empty()) text += partsText(sequences, result.rmsePerSequence[r], decimals);
        if (!result.rmsePerStep.empty()) text += partsText(steps, result.rmsePerStep[r], decimals);
        text += "\n";
    }
    if (!result.stoppedEpochs.empty()) text += stoppedText(result.stoppedEpochs);
    printOut(text);
}

void printBaselines(const CollectedResults& result) {
    const Baselines all = baselines(result.experiment->framed, result.experiment->series->period);
    const auto line = [decimals = errorDecimals(all.persistence, result.rmse)](const char* name, double rmse) {
        printOut(std::string(name) + " RMSE: " + figure(rmse, decimals) + "\n");
    };
    line("Persistence", all.persistence);
    line("Linear", all.linear);
    if (all.seasonal) line("Seasonal", *all.seasonal);
}

void printTable(const std::vector<CollectedResults>& results) {
    std::vector<std::string> names;
    std::vector<Description> descriptions;
    for (const CollectedResults& result : results) {
        names.push_back(quotable(result.experiment->config.name));
        descriptions.push_back(describe(result.rmse));
    }
    printOut(describeTable(names, descriptions));
    printBaselines(results.front());
    for (const CollectedResults& result : results)
        if (result.identicalTo)
            printOut(quotable(result.experiment->config.name) + " computes the same as " +
                     quotable(*result.identicalTo) + "; it was trained once for both.\n");
}

Checked<FileLock> reserveOut(const std::string& folder, const std::vector<Prepared>& experiments) {
    std::vector<std::string> names;
    for (const Prepared& experiment : experiments) names.push_back(experiment->config.name);
    return folder.empty() ? Checked<FileLock>{} : reserveFolder(folder, names);
}

Problems writeResults(const std::string& folder, const std::vector<CollectedResults>& results) {
    Problems problems;
    if (folder.empty()) return problems;
    for (const CollectedResults& result : results)
        for (Problem& p : writeResultFiles(folder, *result.experiment, result.rmse)) problems.push_back(std::move(p));
    return problems;
}

int sayHowItEnded(const RunOutcome& outcome, bool resumable) {
    printProblems(outcome.problems);
    const bool failed = hasError(outcome.problems);
    if (!failed && outcome.stoppedBy == 0) return ExitCode::Done;
    int finished = outcome.finished;
    if (!resumable) {  // what was not printed is lost
        finished = 0;
        for (const CollectedResults& result : outcome.results) finished += static_cast<int>(result.rmse.size());
    }
    printMessage("Stopped. " + std::to_string(finished) + " of " + std::to_string(outcome.total) +
                 " repeats are finished and kept." + (resumable ? " The same command continues the run." : ""));
    if (failed) return ExitCode::Io;
    return resumable && outcome.stoppedBy != SIGINT ? ExitCode::StoppedEarly : ExitCode::Interrupted;
}

}  // namespace lstm
