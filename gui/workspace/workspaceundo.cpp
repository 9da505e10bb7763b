// SPDX-License-Identifier: GPL-3.0-or-later
// How the workspace goes from one state to another, forth and back, and what it tells of that.
#include <QUndoCommand>
#include <algorithm>
#include <utility>

#include "gui/workspace/workspace.h"

namespace {

QHash<int, const ExperimentItem*> itemsById(const std::vector<ExperimentItem>& items) {
    QHash<int, const ExperimentItem*> all;
    all.reserve(static_cast<qsizetype>(items.size()));
    for (const ExperimentItem& item : items) all.insert(item.id, &item);
    return all;
}

}  // namespace

/// Experiments before and after; edits of one setting of one experiment merge.
class ChangeExperiments final : public QUndoCommand {
public:
    ChangeExperiments(Workspace& workspace, Workspace::Snapshot before, Workspace::Snapshot after, const QString& what,
                      int mergeId)
        : QUndoCommand(what),
          m_workspace(workspace),
          m_before(std::move(before)),
          m_after(std::move(after)),
          m_mergeId(mergeId) {}
    int id() const override { return m_mergeId; }
    bool mergeWith(const QUndoCommand* other) override {
        m_after = static_cast<const ChangeExperiments*>(other)->m_after;
        setText(other->text());  // of the value that it ends with
        return true;
    }
    void undo() override { m_workspace.restore(m_before); }
    void redo() override { m_workspace.restore(m_after); }

private:
    Workspace& m_workspace;
    Workspace::Snapshot m_before, m_after;
    int m_mergeId;
};

Workspace::Snapshot Workspace::snapshot() const {
    Snapshot shot{m_series, {}, m_currentId};
    shot.experiments.reserve(m_experiments.size());
    for (const auto& item : m_experiments)
        shot.experiments.push_back({item.id, item.style, item.ticked, item.config,
                                    item.imported ? item.results : ExperimentResults{}, item.key, item.imported});
    return shot;
}

void Workspace::restore(const Snapshot& shot) {
    std::vector<ExperimentItem> next = shot.experiments;
    const std::vector<bool> stays = identify(next, shot.series);
    const bool otherSeries = m_series != shot.series;
    const int currentBefore = m_currentId;
    m_series = shot.series;
    std::vector<ExperimentItem> before = std::exchange(m_experiments, std::move(next));
    takeResults(before, stays);
    m_currentId = shot.currentId;
    if (!current() && !m_experiments.empty()) m_currentId = m_experiments.front().id;
    nameShown();
    QSet<int> ids;
    for (const auto& item : m_experiments) ids.insert(item.id);
    const auto exists = [&ids](int id) { return ids.contains(id); };
    m_selection.retain(exists);
    m_queue.retain(exists);
    findPersistence();
    Changes& told = change();
    const Changes now = differences(before);
    told.series |= otherSeries;
    told.list |= now.list;
    told.names |= now.names;
    told.results |= otherSeries || now.list || !now.configs.empty();
    told.current |= otherSeries || m_currentId != currentBefore || std::ranges::count(now.configs, m_currentId) > 0;
    told.configs.insert(told.configs.end(), now.configs.begin(), now.configs.end());
}

/// Gives what comes its ticks, which are of today whatever is undone, its keys, and keeps the results of what goes.
/// \return which of it stays the experiment that it is
std::vector<bool> Workspace::identify(std::vector<ExperimentItem>& next,
                                      const std::shared_ptr<const lstm::Series>& series) {
    const auto present = itemsById(m_experiments);
    std::vector<bool> stays;
    QSet<int> staying;
    Keys wanted;
    for (auto& item : next) {
        item.ticked = !m_unticked.contains(item.id);
        const ExperimentItem* now = series == m_series ? present.value(item.id) : nullptr;
        item.key = now && now->config == item.config ? now->key : m_keys.of(item.config, series);
        stays.push_back(now && now->key == item.key);
        if (stays.back()) staying.insert(item.id);
        else wanted.insert(item.key);
    }
    keepResults(staying, wanted);
    return stays;
}

void Workspace::takeResults(std::vector<ExperimentItem>& before, const std::vector<bool>& stays) {
    QHash<int, ExperimentItem*> old;
    for (ExperimentItem& item : before) old.insert(item.id, &item);
    for (std::size_t i = 0; i < m_experiments.size(); ++i) {
        ExperimentItem& item = m_experiments[i];
        if (stays[i] && !item.imported) item.results = std::move(old.value(item.id)->results);
        else findResults(item);
    }
}

/// Of the experiments themselves.
Changes Workspace::differences(const std::vector<ExperimentItem>& before) const {
    const auto old = itemsById(before);
    Changes changes;
    changes.list = !std::ranges::equal(before, m_experiments, {}, &ExperimentItem::id, &ExperimentItem::id);
    for (const auto& item : m_experiments) {
        const ExperimentItem* was = old.value(item.id);
        changes.names |= was && was->config.name != item.config.name;
        if (!was || !(was->config == item.config)) changes.configs.push_back(item.id);
    }
    return changes;
}

void Workspace::push(Snapshot before, Snapshot after, const QString& what, int mergeId) {
    m_undo.push(new ChangeExperiments(*this, std::move(before), std::move(after), what, mergeId));
}
