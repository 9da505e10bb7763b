// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/reporting.h"

#include <cmath>
#include <csignal>

#include "engine/base/figures.h"
#include "engine/cli/commands.h"
#include "engine/experiment/configjson.h"
#include "engine/results/describetable.h"
#include "engine/results/resultfolder.h"

namespace lstm {
Json runJson(const std::vector<CollectedResults>& results) {
    Json experiments = Json::array();
    for (const CollectedResults& result : results) {
        experiments.push_back({{"name", result.experiment->config.name},
                               {"config", toJson(result.experiment->config)},
                               {"rmse", rmseJson(result.rmse)},
                               {"describe", describeJson(describe(result.rmse))},
                               {"diverged", result.diverged()},
                               {"identical_to", result.identicalTo ? Json(*result.identicalTo) : Json(nullptr)},
                               {"persistence_rmse", result.experiment->persistence},
                               {"seconds", result.seconds}});
        if (!result.fromTheFirst()) experiments.back()["repeat_numbers"] = result.repeats;
    }
    return {{"persistence_rmse", results.front().experiment->persistence}, {"experiments", experiments}};
}

void printRepeats(const CollectedResults& result) {
    std::string text = quotable(result.experiment->config.name) + "\n";
    const int decimals = errorDecimals(result.experiment->persistence, result.rmse);
    for (std::size_t r = 0; r < result.rmse.size(); ++r)
        text += std::to_string(result.repeats[r] + 1) +
                ") Test RMSE: " + (std::isfinite(result.rmse[r]) ? figure(result.rmse[r], decimals) : "diverged") +
                "\n";
    printOut(text);
}

void printTable(const std::vector<CollectedResults>& results) {
    std::vector<std::string> names;
    std::vector<Description> descriptions;
    for (const CollectedResults& result : results) {
        names.push_back(quotable(result.experiment->config.name));
        descriptions.push_back(describe(result.rmse));
    }
    printOut(describeTable(names, descriptions));
    const CollectedResults& first = results.front();
    printOut("Persistence RMSE: " +
             figure(first.experiment->persistence, errorDecimals(first.experiment->persistence, first.rmse)) + "\n");
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
