// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/project/resultfiles.h"

#include <QFileInfo>

#include "engine/experiment/prepare.h"
#include "engine/results/resultfolder.h"
#include "gui/workspace/workspace.h"

namespace {

/// RMSE of repeats 0, 1, ... up to the first one that is missing.
std::vector<double> withoutGap(const ExperimentResults& results) {
    std::vector<double> rmse;
    while (const auto* repeat = results.find(static_cast<int>(rmse.size()))) rmse.push_back(repeat->rmse);
    return rmse;
}

}  // namespace

std::vector<ResultsToWrite> resultsToWrite(const Workspace& workspace, lstm::Problems& problems) {
    std::vector<ResultsToWrite> all;
    std::vector<lstm::ExperimentConfig> configs;
    std::vector<std::string> names;
    for (const auto& item : workspace.experiments()) {
        if (!item.ticked || item.imported) continue;
        std::vector<double> rmse = withoutGap(item.results);
        if (rmse.empty()) continue;
        lstm::ExperimentConfig config = item.config;
        config.repeats = item.results.planned;
        config.series = lstm::sourceOf(workspace.series());
        configs.push_back(config);
        names.push_back(config.name);
        all.push_back({nullptr, std::move(rmse)});
    }
    lstm::makeUnique(names);
    for (std::size_t i = 0; i < all.size(); ++i) {
        configs[i].name = names[i];
        auto prepared = lstm::prepare(configs[i], workspace.sharedSeries());
        for (auto& problem : prepared.problems)
            if (problem.severity() == lstm::Severity::Error) problems.push_back(std::move(problem));
        all[i].experiment = std::move(prepared.value);
    }
    std::erase_if(all, [](const ResultsToWrite& results) { return !results.experiment; });
    return all;
}

QStringList existingFiles(const QString& folder, const std::vector<ResultsToWrite>& results) {
    QStringList names;
    for (const ResultsToWrite& one : results)
        for (const char* ending : {".csv", ".json"}) {
            const QFileInfo file(
                QString::fromStdString(lstm::resultPath(folder.toStdString(), one.experiment->config.name, ending)));
            if (file.exists()) names << file.fileName();
        }
    return names;
}

lstm::Problems writeResults(const QString& folder, const std::vector<ResultsToWrite>& results) {
    std::vector<std::string> names;
    for (const ResultsToWrite& one : results) names.push_back(one.experiment->config.name);
    const auto reserved = lstm::reserveFolder(folder.toStdString(), names);
    lstm::Problems problems = reserved.problems;
    if (!reserved.ok()) return problems;
    for (const ResultsToWrite& one : results)
        for (auto& problem : lstm::writeResultFiles(folder.toStdString(), *one.experiment, one.rmse))
            problems.push_back(std::move(problem));
    return problems;
}
