// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/workspace/workspace.h"

#include <QUndoCommand>
#include <algorithm>
#include <nlohmann/json.hpp>

#include "engine/experiment/configjson.h"
#include "engine/experiment/presets.h"
#include "engine/experiment/validate.h"
#include "gui/toolkit/theme.h"

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

Workspace::Workspace(QObject* parent)
    : QObject(parent), m_series(std::make_shared<const lstm::Series>(lstm::shampooSales())) {
    for (const auto* preset : lstm::resolvePresets("a-vs-a"))
        m_experiments.push_back(makeItem(lstm::presetConfig(*preset), m_experiments));
    m_currentId = m_experiments.front().id;
    findPersistence();
    connect(&m_selection, &Selection::changed, this, &Workspace::selectionChanged);
    connect(&m_queue, &RunQueue::changed, this, &Workspace::queueChanged);
}

const ExperimentItem* Workspace::experiment(int id) const {
    const auto found = std::ranges::find(m_experiments, id, &ExperimentItem::id);
    return found == m_experiments.end() ? nullptr : &*found;
}

ExperimentItem* Workspace::find(int id) {
    const auto found = std::ranges::find(m_experiments, id, &ExperimentItem::id);
    return found == m_experiments.end() ? nullptr : &*found;
}

lstm::Problems Workspace::problems(int id) const {
    const ExperimentItem* item = experiment(id);
    return item && !item->imported ? lstm::validate(item->config, *m_series) : lstm::Problems{};
}

bool Workspace::tickedCannotRun() const {
    bool any = false;
    for (const auto& item : m_experiments) {
        if (!item.ticked || item.imported) continue;
        if (!lstm::hasError(problems(item.id))) return false;
        any = true;
    }
    return any;
}

int Workspace::trainingRows(const lstm::ExperimentConfig& config) const {
    return lstm::trainingRows(config.framing, static_cast<int>(m_series->values.size()));
}

void Workspace::findPersistence() {
    const ExperimentItem* item = current();
    const bool framed = item && !lstm::hasError(lstm::checkFraming(*m_series, item->config.framing));
    m_persistence =
        framed ? std::optional(lstm::persistenceRmse(lstm::frame(*m_series, item->config.framing))) : std::nullopt;
}

bool Workspace::ranAsTwins() const {
    const auto bare = [](lstm::ExperimentConfig config) {
        config.name.clear();
        config.seed = 0;
        config.stream = 0;
        return config;
    };
    const ExperimentItem* first = nullptr;
    for (const auto& item : m_experiments) {
        if (!item.ticked || item.imported) continue;
        if (first && !(bare(first->config) == bare(item.config))) return false;
        if (!first) first = &item;
    }
    return first != nullptr;
}

/// A new item in the first style that no other experiment has, under a name of its own.
ExperimentItem Workspace::makeItem(const lstm::ExperimentConfig& config, const std::vector<ExperimentItem>& beside) {
    ExperimentItem item;
    item.id = m_nextId++;
    item.config = config;
    QSet<int> styles;
    QSet<QString> names;
    for (const auto& other : beside) {
        styles.insert(other.style);
        names.insert(other.name());
    }
    while (styles.contains(item.style)) ++item.style;
    for (int number = 2; names.contains(item.name()); ++number)
        item.config.name = config.name + " " + std::to_string(number);
    findResults(item);
    return item;
}

// --- undo ---------------------------------------------------------------------------------------

Workspace::Snapshot Workspace::snapshot() const {
    Snapshot shot{m_series, m_experiments, m_currentId};
    for (auto& item : shot.experiments)
        if (!item.imported) item.results = {};
    return shot;
}

void Workspace::restore(const Snapshot& shot) {
    keepResults(shot);
    const bool otherSeries = m_series != shot.series;
    m_series = shot.series;
    std::vector<ExperimentItem> before = std::exchange(m_experiments, shot.experiments);
    for (auto& item : m_experiments) {
        item.ticked = !m_unticked.contains(item.id);  // ticks are of today, whatever is undone
        const auto old = std::ranges::find(before, item.id, &ExperimentItem::id);
        const bool stays = !otherSeries && old != before.end() && resultKey(old->config) == resultKey(item.config);
        if (stays && !item.imported) item.results = std::move(old->results);
        else findResults(item);
    }
    m_currentId = shot.currentId;
    if (!current() && !m_experiments.empty()) m_currentId = m_experiments.front().id;
    nameShown();
    const auto exists = [this](int id) { return experiment(id) != nullptr; };
    m_selection.retain(exists);
    m_queue.retain(exists);
    findPersistence();
    if (otherSeries) Q_EMIT seriesChanged();
    Q_EMIT experimentsChanged();
    for (const auto& item : m_experiments) {
        const auto old = std::ranges::find(before, item.id, &ExperimentItem::id);
        if (old == before.end() || !(old->config == item.config)) Q_EMIT configChanged(item.id);
    }
    Q_EMIT currentChanged();
    Q_EMIT resultsChanged();
}

void Workspace::push(Snapshot before, Snapshot after, const QString& what, int mergeId) {
    m_undo.push(new ChangeExperiments(*this, std::move(before), std::move(after), what, mergeId));
}

QByteArray Workspace::resultKey(const lstm::ExperimentConfig& config) const {
    lstm::ExperimentConfig bare = config;
    bare.name.clear();
    bare.repeats = 0;
    return QByteArray::fromStdString(lstm::dataHash(*m_series) + lstm::toJson(bare).dump());
}

void Workspace::keepResults(const Snapshot& next) {
    for (auto& item : m_experiments) {
        ExperimentResults& results = item.results;
        if (item.imported || (results.repeats.empty() && results.state != RunState::Running)) continue;
        const QByteArray key = resultKey(item.config);
        const auto same = std::ranges::find(next.experiments, item.id, &ExperimentItem::id);
        const bool stays = m_series == next.series && same != next.experiments.end() && same->config == item.config;
        if (!stays && !trains(item.id) && results.losses.epochs.empty()) results.losses = m_lossBands(item.id);
        // Not in place of those that still grow: a copy's, or a twin's that has fewer.
        if (inTraining(key) &&
            (results.state != RunState::Running || m_known.value(key).repeats.size() > results.repeats.size()))
            continue;
        m_known.insert(key, results);
    }
}

bool Workspace::inTraining(const QByteArray& key) const { return m_training.key(key, 0) != 0; }

void Workspace::findResults(ExperimentItem& item) const {
    if (item.imported) return;
    const QByteArray key = resultKey(item.config);
    item.results = m_known.value(key);
    const bool copy =
        item.results.state == RunState::Running && m_training.value(item.id) != key;  // of one that trains
    if (copy) item.results.state = item.results.repeats.empty() ? RunState::NotRun : RunState::Stopped;
}

// --- what is shown ------------------------------------------------------------------------------

void Workspace::setCurrent(int id) {
    if (id == m_currentId || !experiment(id)) return;
    m_currentId = id;
    findPersistence();
    Q_EMIT currentChanged();
}

void Workspace::setTicked(int id, bool ticked) {
    if (ExperimentItem* item = find(id); item && item->ticked != ticked) {
        item->ticked = ticked;
        if (ticked) m_unticked.remove(id);
        else m_unticked.insert(id);
        nameShown();
        Q_EMIT experimentsChanged();
        Q_EMIT resultsChanged();
    }
}

void Workspace::setNamesHidden(bool hidden) {
    if (hidden == std::exchange(m_namesHidden, hidden)) return;
    nameShown();
    Q_EMIT experimentsChanged();
    Q_EMIT resultsChanged();
}

void Workspace::nameShown() {
    int number = 0;
    for (auto& item : m_experiments) {
        item.alias.clear();
        if (!m_namesHidden || !item.ticked) continue;
        item.alias = QChar(u'A' + number % 26) + (number < 26 ? QString() : QString::number(number / 26 + 1));
        ++number;
    }
}

void Workspace::setTicks(const QSet<int>& ticked) {
    bool changed = false;
    for (auto& item : m_experiments) {
        const bool now = ticked.contains(item.id);
        const bool before = std::exchange(item.ticked, now);
        changed = changed || now != before;
        if (now) m_unticked.remove(item.id);
        else m_unticked.insert(item.id);
    }
    if (!changed) return;
    nameShown();
    Q_EMIT experimentsChanged();
    Q_EMIT resultsChanged();
}

void Workspace::importResults(const QString& name, const std::vector<double>& rmse) {
    Snapshot before = snapshot(), after = before;
    lstm::ExperimentConfig config;
    config.name = name.toStdString();
    ExperimentItem item = makeItem(config, m_experiments);
    item.imported = true;
    item.style = importedStyle;
    item.results = {{}, static_cast<int>(rmse.size()), RunState::Done};
    for (int r = 0; r < static_cast<int>(rmse.size()); ++r) item.results.repeats.push_back({r, rmse[r], {}, 0});
    after.experiments.push_back(std::move(item));
    push(std::move(before), std::move(after), tr("Import %1").arg(name));
}

void Workspace::choose(int id, std::optional<int> repeat, bool add) {
    if (add && repeat) return m_selection.add(id, *repeat);
    setCurrent(id);
    m_selection.choose(id, repeat);
}

// --- results ------------------------------------------------------------------------------------

void Workspace::beginRun(int id, int planned) {
    if (ExperimentItem* item = find(id)) {
        item->results = {{}, planned, RunState::Running};
        item->results.repeats.reserve(static_cast<std::size_t>(planned));
        m_training.insert(id, resultKey(item->config));
        m_known.remove(m_training[id]);
    }
}

void Workspace::extendRun(int id, int planned) {
    if (ExperimentItem* item = find(id)) {
        ExperimentResults kept = std::move(item->results);
        beginRun(id, std::max(planned, static_cast<int>(kept.repeats.size())));
        item->results.repeats = std::move(kept.repeats);
        item->results.losses = std::move(kept.losses);
    }
}

ExperimentResults* Workspace::resultsOf(int id) {
    ExperimentItem* item = find(id);
    const auto training = m_training.constFind(id);
    if (training == m_training.cend()) return item ? &item->results : nullptr;
    return item && item->results.state == RunState::Running ? &item->results : &m_known[*training];
}

void Workspace::addResult(int id, lstm::RepeatResult result) {
    ExperimentResults* results = resultsOf(id);
    if (results && !results->find(result.repeat))
        results->repeats.push_back(std::move(result));  // twins share what they left
}

void Workspace::endRun(int id, RunState state) {
    if (ExperimentResults* results = resultsOf(id)) {
        results->state = state;
        const ExperimentItem* item = find(id);
        if (!item || results != &item->results) results->losses = m_lossBands(id);  // its curves may go
    }
    m_training.remove(id);
}
