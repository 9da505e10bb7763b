// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/workspace/workspace.h"

#include <algorithm>

#include "engine/experiment/prepare.h"
#include "engine/experiment/presets.h"
#include "engine/experiment/validate.h"
#include "gui/toolkit/theme.h"

Workspace::Workspace(QObject* parent)
    : QObject(parent), m_series(std::make_shared<const lstm::Series>(lstm::shampooSales())) {
    for (const auto* preset : lstm::resolvePresets("a-vs-a"))
        m_experiments.push_back(makeItem(lstm::presetConfig(*preset), m_experiments));
    m_currentId = m_experiments.front().id;
    findPersistence();
    connect(&m_queue, &RunQueue::changed, this, [this] { change().queue = true; });
}

// --- telling --------------------------------------------------------------------------------------

/// To be marked; it is told in the next turn of the event loop.
Changes& Workspace::change() {
    if (!std::exchange(m_telling, true))
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_telling = false;
                tell();
            },
            Qt::QueuedConnection);
    return m_untold;
}

void Workspace::tell() {
    while (m_untold.any()) Q_EMIT changed(std::exchange(m_untold, {}));
}

// --- asking ---------------------------------------------------------------------------------------

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
    return lstm::trainingRows(config.framing, *m_series);
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
    item.config.series.inputs = lstm::inputsOf(*m_series);
    QSet<int> styles;
    QSet<QString> names;
    for (const auto& other : beside) {
        styles.insert(other.style);
        names.insert(other.name());
    }
    while (styles.contains(item.style)) ++item.style;
    for (int number = 2; names.contains(item.name()); ++number)
        item.config.name = config.name + " " + std::to_string(number);
    item.key = keyOf(item.config);
    return item;
}

// --- what is shown ------------------------------------------------------------------------------

void Workspace::setCurrent(int id) {
    if (id == m_currentId || !experiment(id)) return;
    m_currentId = id;
    findPersistence();
    change().current = true;
}

void Workspace::setTicked(int id, bool ticked) {
    if (ExperimentItem* item = find(id); item && item->ticked != ticked) {
        item->ticked = ticked;
        if (ticked) m_unticked.remove(id);
        else m_unticked.insert(id);
        nameShown();
        change().ticks = true;
    }
}

void Workspace::setNamesHidden(bool hidden) {
    if (hidden == std::exchange(m_namesHidden, hidden)) return;
    nameShown();
    change().names = true;
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
    bool others = false;
    for (auto& item : m_experiments) {
        const bool now = ticked.contains(item.id);
        const bool before = std::exchange(item.ticked, now);
        others = others || now != before;
        if (now) m_unticked.remove(item.id);
        else m_unticked.insert(item.id);
    }
    if (!others) return;
    nameShown();
    change().ticks = true;
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

/// Of experiments that do not stay as they are, and of those whose results others want to have, too.
void Workspace::keepResults(const QSet<int>& staying, const Keys& wanted) {
    const Keys trained(m_training.cbegin(), m_training.cend());
    for (auto& item : m_experiments) {
        ExperimentResults& results = item.results;
        if (item.imported || (results.repeats.empty() && results.state != RunState::Running)) continue;
        const bool stays = staying.contains(item.id);
        if (stays && !wanted.contains(item.key)) continue;
        if (!stays && !trains(item.id) && results.losses.epochs.empty()) results.losses = m_lossBands(item.id);
        // Not in place of those that still grow: a copy's, or a twin's that has fewer.
        const auto known = m_known.find(item.key);
        const bool fewer = known != m_known.end() && known->second.repeats.size() > results.repeats.size();
        if (trained.contains(item.key) && (results.state != RunState::Running || fewer)) continue;
        m_known.insert_or_assign(item.key, results);
    }
}

void Workspace::findResults(ExperimentItem& item) const {
    if (item.imported) return;
    const auto known = m_known.find(item.key);
    item.results = known == m_known.end() ? ExperimentResults{} : known->second;
    const auto training = m_training.constFind(item.id);
    const bool copy = item.results.state == RunState::Running &&
                      (training == m_training.cend() || *training != item.key);  // of one that trains
    if (copy) item.results.state = item.results.repeats.empty() ? RunState::NotRun : RunState::Stopped;
}

void Workspace::beginRun(int id, int planned) {
    if (ExperimentItem* item = find(id)) {
        item->results = {{}, planned, RunState::Running};
        item->results.repeats.reserve(static_cast<std::size_t>(planned));
        m_training.insert(id, item->key);
        m_known.erase(item->key);
        change().results = true;
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
    if (!results || results->find(result.repeat)) return;  // twins share what they left
    results->repeats.push_back(std::move(result));
    change().results = true;
}

void Workspace::endRun(int id, RunState state) {
    if (ExperimentResults* results = resultsOf(id)) {
        results->state = state;
        const ExperimentItem* item = find(id);
        if (!item || results != &item->results) results->losses = m_lossBands(id);  // its curves may go
    }
    m_training.remove(id);
    change().results = true;
}
