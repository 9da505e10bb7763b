// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/tutorialreport.h"

#include <QCoreApplication>
#include <QDir>
#include <algorithm>
#include <cstdio>
#include <iterator>
#include <limits>
#include <optional>

#include "engine/data/csvreader.h"
#include "engine/experiment/prepare.h"
#include "engine/experiment/presets.h"
#include "engine/experiment/run.h"
#include "engine/results/describetable.h"
#include "engine/results/filekind.h"
#include "engine/results/project.h"
#include "engine/results/resultcsv.h"
#include "engine/results/resultfolder.h"
#include "engine/statistics/boxplot.h"
#include "gui/charts/boxplotchart.h"
#include "gui/charts/chartexport.h"
#include "gui/words/headline.h"
#include "gui/words/presettexts.h"
#include "gui/words/problemtext.h"

namespace {

struct Result {
    std::string name;
    std::vector<double> rmse;
};

/// One table with its box plot.
struct Section {
    QString title, file, axis;
    std::vector<Result> results;
    double persistence = std::numeric_limits<double>::quiet_NaN();
};

/// What was named on the command line.
struct Input {
    std::optional<lstm::Series> series;
    std::vector<Result> results;
    lstm::Problems problems;
};

QString text(const char* source) { return QCoreApplication::translate("Report", source); }

void say(std::FILE* stream, const QString& line) { std::fprintf(stream, "%s\n", line.toUtf8().constData()); }

int sayProblems(const lstm::Problems& problems) {
    for (const lstm::Problem& problem : problems) say(stderr, problemText(problem));
    return lstm::hasFileProblem(problems) ? 4 : lstm::hasError(problems) ? 3 : 0;
}

void add(Input& input, lstm::Problems problems) { std::ranges::move(problems, std::back_inserter(input.problems)); }

void readResults(Input& input, const std::string& path) {
    lstm::ResultFile file = lstm::readResultCsvFile(path);
    add(input, std::move(file.problems));
    input.results.push_back({std::move(file.name), std::move(file.rmse)});
}

void readSeries(Input& input, const std::string& path) {
    lstm::CsvReport report = lstm::readCsvFile(path);
    add(input, std::move(report.problems));
    input.series = std::move(report.series);
}

/// Its results; of a project that has none yet, its series.
void readProject(Input& input, const std::string& path) {
    lstm::Checked<lstm::Project> project = lstm::readProject(path);
    add(input, std::move(project.problems));
    const std::size_t before = input.results.size();
    for (const auto& experiment : project.value.experiments) {
        Result result{experiment.name, {}};
        for (const auto& repeat : experiment.repeats) result.rmse.push_back(repeat.result.rmse);
        if (!result.rmse.empty()) input.results.push_back(std::move(result));
    }
    if (input.results.size() > before) return;
    for (const auto& experiment : project.value.experiments)
        if (experiment.series) input.series = *experiment.series;
}

Input readFiles(const QStringList& files) {
    Input input;
    for (const QString& file : files) {
        const std::string path = file.toStdString();
        switch (lstm::fileKind(path)) {
        case lstm::FileKind::Results: readResults(input, path); break;
        case lstm::FileKind::Project: readProject(input, path); break;
        case lstm::FileKind::Lesson:  // nothing to report on: what a reader of series says of it
        case lstm::FileKind::Series: readSeries(input, path); break;
        }
    }
    return input;
}

/// The tutorial's four sections, trained on the series. Problems: why an experiment cannot be.
lstm::Checked<std::vector<Section>> trainTutorial(const lstm::Series& data, int repeats) {
    lstm::Checked<std::vector<Section>> sections;
    const auto series = std::make_shared<const lstm::Series>(data);
    std::vector<lstm::Prepared> experiments;
    for (const lstm::Preset* preset : lstm::resolvePresets("tutorial")) {
        lstm::ExperimentConfig config = lstm::presetConfig(*preset);
        config.repeats = repeats;
        auto prepared = lstm::prepare(config, series);
        for (lstm::Problem& problem : prepared.problems)
            if (std::ranges::find(sections.problems, problem) == sections.problems.end())
                sections.problems.push_back(problem);
        experiments.push_back(std::move(prepared.value));
    }
    if (!sections.ok()) return sections;
    lstm::ExperimentRun run(experiments);
    run.execute();
    std::vector<Result> results;
    for (const auto& experiment : experiments)
        results.push_back({experiment->config.name, std::vector<double>(static_cast<std::size_t>(repeats))});
    for (const auto& finished : run.takeFinished())
        results[static_cast<std::size_t>(finished.experiment)].rmse[static_cast<std::size_t>(finished.result.repeat)] =
            finished.result.rmse;
    for (const auto& group : lstm::presetGroups()) {
        if (group.name == "tutorial") continue;
        Section section{presetGroupText(group.name),
                        QString::fromStdString(std::string(group.name)),
                        rmseTitle(data),
                        {},
                        experiments.front()->persistence};
        for (const auto name : group.presets)
            section.results.push_back(*std::ranges::find(results, name, &Result::name));
        sections.value.push_back(std::move(section));
    }
    return sections;
}

Section importedSection(std::vector<Result> results) {
    Section section{text(QT_TRANSLATE_NOOP("Report", "Results")), QStringLiteral("results"),
                    text(QT_TRANSLATE_NOOP("Report", "Test RMSE")), std::move(results)};
    std::vector<std::string> names;
    for (const Result& result : section.results) names.push_back(result.name);
    lstm::makeUnique(names);
    for (std::size_t i = 0; i < names.size(); ++i) section.results[i].name = names[i];
    return section;
}

/// The table to stdout, the box plot into a file.
bool report(const Section& section, const QDir& folder) {
    std::vector<std::string> names;
    std::vector<lstm::Description> descriptions;
    QVector<BoxPlotInput> boxes;
    for (const Result& result : section.results) {
        names.push_back(lstm::quotable(result.name));
        descriptions.push_back(lstm::describe(result.rmse));
        BoxPlotInput input;
        input.name = QString::fromStdString(result.name);
        input.styleIndex = static_cast<int>(boxes.size());
        input.box = lstm::boxPlot(result.rmse);
        input.values = QVector<double>(result.rmse.begin(), result.rmse.end());
        input.planned = static_cast<int>(input.values.size());
        boxes << input;
    }
    say(stdout, QLatin1Char('\n') + section.title);
    std::fputs(lstm::describeTable(names, descriptions).c_str(), stdout);
    BoxPlotChart chart;
    chart.resize(1000, 620);
    chart.setTitles(section.axis);
    chart.setBoxes(boxes, section.persistence);
    const QString file = folder.filePath(section.file + QStringLiteral(".png"));
    const QString problem = exportPng(chart, file, 2.0);
    const QString shown = QDir::toNativeSeparators(file);
    if (problem.isEmpty()) say(stdout, text(QT_TRANSLATE_NOOP("Report", "Box plot: %1")).arg(shown));
    else say(stderr, text(QT_TRANSLATE_NOOP("Report", "%1 cannot be written: %2")).arg(shown, problem));
    return problem.isEmpty();
}

}  // namespace

int writeReport(const QString& path, const QStringList& files, int repeats) {
    say(stderr,
        text(QT_TRANSLATE_NOOP(
            "Report",
            "There is no display to open a window on. A report is made instead; lstm-experiment offers the rest.")));
    Input input = readFiles(files);
    if (const int code = sayProblems(input.problems); code != 0) return code;
    std::vector<Section> sections;
    if (!input.results.empty()) sections.push_back(importedSection(std::move(input.results)));
    if (input.series || sections.empty()) {
        auto trained = trainTutorial(input.series.value_or(lstm::shampooSales()), repeats);
        if (const int code = sayProblems(trained.problems); code != 0) return code;
        std::ranges::move(trained.value, std::back_inserter(sections));
    }
    const QDir folder(path);
    folder.mkpath(QStringLiteral("."));
    bool good = true;
    for (const Section& section : sections) good = report(section, folder) && good;
    return good ? 0 : 4;
}
