// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of the workspace by a person: each is one step of the undo stack.
#include <algorithm>
#include <utility>

#include "engine/experiment/prepare.h"
#include "gui/workspace/workspace.h"

namespace {

/// Steps of one number merge; those of TestEdits have another.
constexpr int mergeTestSizes = 1;
int mergeIdOf(int experiment, EditKind kind) { return experiment * 1000 + static_cast<int>(kind); }

}  // namespace

void Workspace::setConfig(int id, const lstm::ExperimentConfig& config, EditKind kind) {
    replaceConfig(id, config, settingText(settingRow(kind).undo), mergeIdOf(id, kind));
}

void Workspace::setConfig(int id, const lstm::ExperimentConfig& config, const QString& what) {
    replaceConfig(id, config, what, -1);
}

void Workspace::replaceConfig(int id, const lstm::ExperimentConfig& config, const QString& what, int mergeId) {
    const ExperimentItem* item = experiment(id);
    if (!item || item->config == config) return;
    Snapshot before = snapshot(), after = before;
    std::ranges::find(after.experiments, id, &ExperimentItem::id)->config = config;
    push(std::move(before), std::move(after), what, mergeId);
}

void Workspace::setTestSize(int testSize) {
    Snapshot before = snapshot(), after = before;
    for (auto& item : after.experiments) item.config.framing.testSize = testSize;
    push(std::move(before), std::move(after), tr("Test samples %1").arg(testSize), mergeTestSizes);
}

void Workspace::setSeed(std::uint64_t seed) {
    Snapshot before = snapshot(), after = before;
    for (auto& item : after.experiments)
        if (!item.imported) item.config.seed = seed;
    push(std::move(before), std::move(after), tr("Seed %1").arg(seed));
}

void Workspace::addExperiment(const lstm::ExperimentConfig& config) {
    addExperiments({config}, tr("Add %1").arg(makeItem(config, m_experiments).name()));
}

void Workspace::addExperiments(const std::vector<lstm::ExperimentConfig>& configs, const QString& what) {
    if (configs.empty()) return;
    Snapshot before = snapshot(), after = before;
    const std::size_t first = after.experiments.size();
    for (const auto& config : configs) after.experiments.push_back(makeItem(config, after.experiments));
    after.currentId = after.experiments[first].id;
    push(std::move(before), std::move(after), what);
}

void Workspace::duplicate(int id) {
    if (const ExperimentItem* item = experiment(id)) addExperiment(item->config);
}

void Workspace::rename(int id, const QString& name) {
    const ExperimentItem* item = experiment(id);
    const QString plain = name.simplified();
    if (!item || plain.isEmpty() || plain == item->name()) return;
    lstm::ExperimentConfig config = item->config;
    config.name = plain.toStdString();
    setConfig(id, config, tr("Rename to %1").arg(plain));
}

void Workspace::remove(int id) {
    if (!experiment(id) || m_experiments.size() == 1) return;
    Snapshot before = snapshot(), after = before;
    std::erase_if(after.experiments, [id](const ExperimentItem& item) { return item.id == id; });
    if (after.currentId == id) after.currentId = after.experiments.front().id;
    push(std::move(before), std::move(after), tr("Delete %1").arg(experiment(id)->name()));
}

void Workspace::replaceExperiments(const std::vector<lstm::ExperimentConfig>& configs, const QString& what) {
    Snapshot before = snapshot(), after = before;
    after.experiments.clear();
    for (const auto& config : configs) after.experiments.push_back(makeItem(config, after.experiments));
    after.currentId = after.experiments.front().id;
    push(std::move(before), std::move(after), what);
}

void Workspace::setSeries(std::shared_ptr<const lstm::Series> series, const QString& step) {
    Snapshot before = snapshot(), after = before;
    const QString what = step.isEmpty() ? tr("Open %1").arg(QString::fromStdString(series->name)) : step;
    for (ExperimentItem& item : after.experiments)
        if (!item.imported) item.config.series.inputs = lstm::inputsOf(*series);
    after.series = std::move(series);
    push(std::move(before), std::move(after), what);
}

void Workspace::replaceAll(std::shared_ptr<const lstm::Series> series, std::vector<ExperimentItem> items,
                           std::size_t current, const QString& what) {
    Snapshot before = snapshot(), after{series ? std::move(series) : m_series, std::move(items), 0};
    keepResults({}, {});  // those of the present experiments, before they can take the place of what is opened
    for (auto& item : m_experiments)
        if (!item.imported) item.results = {};
    for (auto& item : after.experiments) {
        item.id = m_nextId++;
        item.key = m_keys.of(item.config, after.series);
        if (!item.ticked) m_unticked.insert(item.id);
        if (!item.imported) m_known.insert_or_assign(item.key, std::exchange(item.results, {}));
    }
    after.currentId = after.experiments.at(current).id;
    push(std::move(before), std::move(after), what);
}
