// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/tutorialreport.h"

#include <QDir>
#include <algorithm>
#include <cstdio>

#include "engine/experiment/presets.h"
#include "engine/experiment/run.h"
#include "engine/results/describetable.h"
#include "engine/statistics/boxplot.h"
#include "gui/charts/boxplotchart.h"
#include "gui/charts/chartexport.h"
#include "gui/support/headline.h"

namespace {

struct Result {
    lstm::Prepared experiment;
    std::vector<double> rmse;
};

std::vector<Result> trainTutorial(int repeats) {
    const auto series = std::make_shared<const lstm::Series>(lstm::shampooSales());
    std::vector<lstm::Prepared> experiments;
    for (const lstm::Preset* preset : lstm::resolvePresets("tutorial")) {
        lstm::ExperimentConfig config = lstm::presetConfig(*preset);
        config.repeats = repeats;
        experiments.push_back(lstm::prepare(config, series).value);
    }
    lstm::ExperimentRun run(experiments);
    run.execute();
    std::vector<Result> results;
    for (const auto& experiment : experiments) results.push_back({experiment, std::vector<double>(static_cast<std::size_t>(repeats))});
    for (const auto& finished : run.takeFinished())
        results[static_cast<std::size_t>(finished.experiment)].rmse[static_cast<std::size_t>(finished.result.repeat)] = finished.result.rmse;
    return results;
}

/// The results of one section of the tutorial: its table to stdout, its box plot into a file.
bool reportGroup(const lstm::PresetGroup& group, const std::vector<Result>& results, const QDir& folder) {
    std::vector<std::string> names;
    std::vector<lstm::Description> descriptions;
    QVector<BoxPlotInput> boxes;
    double persistence = 0.0;
    for (const auto name : group.presets) {
        const Result& result = *std::ranges::find_if(results, [&](const Result& r) { return r.experiment->config.name == name; });
        persistence = result.experiment->persistence;
        names.emplace_back(name);
        descriptions.push_back(lstm::describe(result.rmse));
        BoxPlotInput input;
        input.name = QString::fromStdString(names.back());
        input.styleIndex = static_cast<int>(boxes.size());
        input.box = lstm::boxPlot(result.rmse);
        input.values = QVector<double>(result.rmse.begin(), result.rmse.end());
        input.planned = static_cast<int>(input.values.size());
        boxes << input;
    }
    std::printf("\n%s\n%s", std::string(group.name).c_str(), lstm::describeTable(names, descriptions).c_str());
    BoxPlotChart chart;
    chart.resize(1000, 620);
    chart.setTitles(rmseTitle(lstm::shampooSales()));
    chart.setBoxes(boxes, persistence);
    const QString file = folder.filePath(QString::fromUtf8(group.name.data(), static_cast<qsizetype>(group.name.size())) + QStringLiteral(".png"));
    const QString problem = exportPng(chart, file, 2.0);
    if (problem.isEmpty()) std::printf("Box plot: %s\n", qPrintable(QDir::toNativeSeparators(file)));
    else std::fprintf(stderr, "error: %s cannot be written: %s\n", qPrintable(QDir::toNativeSeparators(file)), qPrintable(problem));
    return problem.isEmpty();
}

}  // namespace

int writeTutorialReport(const QString& path, int repeats) {
    const QDir folder(path);
    folder.mkpath(QStringLiteral("."));
    const auto results = trainTutorial(repeats);
    bool good = true;
    for (const auto& group : lstm::presetGroups())
        if (group.name != "tutorial") good = reportGroup(group, results, folder) && good;
    return good ? 0 : 4;
}
