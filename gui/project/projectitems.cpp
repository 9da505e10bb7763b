// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/project/projectitems.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <map>

#include "engine/base/version.h"
#include "engine/experiment/prepare.h"
#include "engine/results/resultfolder.h"
#include "gui/toolkit/theme.h"
#include "gui/workspace/workspace.h"

namespace {

constexpr const char* viewKey = "workbench";

ExperimentItem itemOf(const lstm::ProjectExperiment& experiment, bool onlyResults) {
    ExperimentItem item;
    if (!onlyResults) item.config = *experiment.config;
    item.config.name = experiment.name;
    item.config.series = {.inputs = item.config.series.inputs};  // the window's series is the workspace's
    item.imported = onlyResults;
    for (const auto& repeat : experiment.repeats) item.results.repeats.push_back(repeat.result);
    item.results.planned = experiment.wanted();
    if (!item.results.repeats.empty())
        item.results.state = experiment.missing().empty() ? RunState::Done : RunState::Stopped;
    return item;
}

/// The series that most experiments are on, the first of them where several are equal.
std::shared_ptr<const lstm::Series> mainSeries(const lstm::Project& project) {
    std::shared_ptr<const lstm::Series> best;
    std::ptrdiff_t most = 0;
    for (const auto& experiment : project.experiments) {
        const auto count = std::ranges::count(project.experiments, experiment.series, &lstm::ProjectExperiment::series);
        if (!experiment.series || count <= most) continue;
        best = experiment.series;
        most = count;
    }
    return best;
}

/// The same series, which knows how it was read.
std::shared_ptr<const lstm::Series> withReading(const lstm::Series& series, const lstm::SeriesOptions& read) {
    auto known = std::make_shared<lstm::Series>(series);
    known->reading = {read.group, read.encoding, read.order, read.decimal, read.missing};
    return known;
}

/// Ticks, styles and the current experiment, by place. Anything odd in it leaves the defaults.
void applyView(const std::string& text, ProjectItems& items) {
    const QJsonObject view = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
    const QJsonArray entries = view[QLatin1String("experiments")].toArray();
    if (entries.size() != static_cast<qsizetype>(items.items.size())) return;
    for (std::size_t i = 0; i < items.items.size(); ++i) {
        const QJsonObject entry = entries[static_cast<qsizetype>(i)].toObject();
        items.items[i].ticked = entry[QLatin1String("ticked")].toBool(true);
        items.items[i].style =
            std::clamp(entry[QLatin1String("style")].toInt(items.items[i].style), importedStyle, 1000);
    }
    const int current = view[QLatin1String("current")].toInt();
    if (current >= 0 && current < entries.size()) items.current = static_cast<std::size_t>(current);
}

std::string viewOf(const Workspace& workspace) {
    QJsonArray entries;
    qsizetype current = 0;
    for (const auto& item : workspace.experiments()) {
        if (item.id == workspace.currentId()) current = entries.size();
        entries.append(QJsonObject{{QStringLiteral("ticked"), item.ticked}, {QStringLiteral("style"), item.style}});
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("experiments"), entries}, {QStringLiteral("current"), current}})
        .toJson(QJsonDocument::Compact)
        .toStdString();
}

/// Who computed the repeats that were opened, where they are still the same.
void restoreOrigins(lstm::ProjectExperiment& experiment, const lstm::Project& opened) {
    const auto known = std::ranges::find(opened.experiments, experiment.name, &lstm::ProjectExperiment::name);
    if (known == opened.experiments.end()) return;
    if (experiment.config && lstm::differenceBetween(experiment, *known)) return;
    std::map<int, const lstm::ProjectRepeat*> byNumber;
    for (const auto& repeat : known->repeats) byNumber[repeat.result.repeat] = &repeat;
    for (auto& repeat : experiment.repeats) {
        const auto found = byNumber.find(repeat.result.repeat);
        if (found != byNumber.end() && lstm::sameBits(found->second->result, repeat.result))
            repeat.origin = found->second->origin;
    }
}

lstm::ProjectExperiment experimentOf(const ExperimentItem& item, const std::string& name, const Workspace& workspace) {
    lstm::ProjectExperiment experiment{std::nullopt, name, nullptr, lstm::numericsVersion, {}};
    if (!item.imported) {
        experiment.config = item.config;
        experiment.config->name = name;
        experiment.config->repeats =
            std::max(1, item.results.repeats.empty() ? item.config.repeats : item.results.planned);
        experiment.series = workspace.sharedSeries();
        auto& source = experiment.config->series = lstm::sourceOf(*experiment.series);
        if (!source.csv.empty()) source.csv = {experiment.series->name + ".csv"};  // a project holds no paths
    }
    for (const auto& result : item.results.repeats)
        experiment.repeats.push_back({result, item.imported ? std::string() : lstm::projectOrigin()});
    std::ranges::sort(experiment.repeats, {}, [](const lstm::ProjectRepeat& repeat) { return repeat.result.repeat; });
    return experiment;
}

}  // namespace

ProjectItems itemsOf(const lstm::Project& project) {
    ProjectItems items;
    items.series = mainSeries(project);
    int style = 0;
    for (const auto& experiment : project.experiments) {
        const bool shown =
            experiment.config && experiment.series == items.series && experiment.numerics == lstm::numericsVersion;
        items.items.push_back(itemOf(experiment, !shown));
        items.items.back().style = shown ? style++ : importedStyle;
        if (experiment.config && !shown) ++items.onlyResults;
    }
    for (const auto& note : project.notes)
        if (note.key == viewKey) applyView(note.text, items);
    for (const auto& experiment : project.experiments)
        if (experiment.config && experiment.series == items.series) {
            items.series = withReading(*items.series, experiment.config->series);
            break;
        }
    return items;
}

lstm::Project projectOf(const Workspace& workspace, const lstm::Project& opened) {
    std::vector<std::string> names;
    for (const auto& item : workspace.experiments()) names.push_back(item.config.name);
    lstm::makeUnique(names);
    lstm::Project project;
    for (std::size_t i = 0; i < names.size(); ++i) {
        project.experiments.push_back(experimentOf(workspace.experiments()[i], names[i], workspace));
        restoreOrigins(project.experiments.back(), opened);
    }
    for (const auto& note : opened.notes)
        if (note.key != viewKey) project.notes.push_back(note);
    project.notes.push_back({viewKey, viewOf(workspace)});
    std::ranges::sort(project.notes);
    return project;
}
