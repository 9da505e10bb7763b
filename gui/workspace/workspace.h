// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QSet>
#include <QUndoStack>
#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "engine/base/problem.h"
#include "engine/data/series.h"
#include "gui/words/settingtable.h"
#include "gui/workspace/changes.h"
#include "gui/workspace/experimentitem.h"
#include "gui/workspace/experimentkeys.h"
#include "gui/workspace/runqueue.h"
#include "gui/workspace/selection.h"
#include "gui/workspace/testedits.h"

/// What the window shows: a series, experiments on it and their results. The one place where they change.
///
/// Every change a person makes goes through an undo command, and edits of one setting in a row (a spin box being
/// dragged) merge into one. Results are no such change: they arrive from the run and stay with the configuration
/// that gave them, so an undone edit shows its old results again.
///
/// What the workspace says of itself is true at once; that it has changed is told once per turn of the event loop,
/// however many changes there were. What is chosen is told by selection(), at once.
class Workspace : public QObject {
    Q_OBJECT

public:
    explicit Workspace(QObject* parent = nullptr);

    const lstm::Series& series() const { return *m_series; }
    std::shared_ptr<const lstm::Series> sharedSeries() const { return m_series; }
    const std::vector<ExperimentItem>& experiments() const { return m_experiments; }
    const ExperimentItem* experiment(int id) const;
    const ExperimentItem* current() const { return experiment(m_currentId); }
    int currentId() const { return m_currentId; }
    QUndoStack* undoStack() { return &m_undo; }

    /// Problems of an experiment on this series, as validated now.
    lstm::Problems problems(int id) const;
    /// Whether experiments are ticked that could be trained, had not every one of them an error.
    bool tickedCannotRun() const;
    int trainingRows(const lstm::ExperimentConfig& config) const;
    /// RMSE of the persistence forecast for the current experiment's split; nothing where it cannot be framed.
    std::optional<double> persistence() const { return m_persistence; }
    /// Whether all ticked experiments have the same settings, random numbers aside (A vs A).
    bool ranAsTwins() const;

    // --- changes by a person, undoable ---
    void setConfig(int id, const lstm::ExperimentConfig& config, EditKind kind);
    /// The same as a step of its own.
    void setConfig(int id, const lstm::ExperimentConfig& config, const QString& what);
    /// One change to all experiments at once, such as the train/test split.
    void setTestSize(int testSize);
    void setSeed(std::uint64_t seed);
    void addExperiment(const lstm::ExperimentConfig& config);
    /// Several at once, as one step; the first becomes the current one.
    void addExperiments(const std::vector<lstm::ExperimentConfig>& configs, const QString& what);
    void duplicate(int id);
    void rename(int id, const QString& name);
    void remove(int id);
    /// Replaces all experiments, e.g. by a section of the tutorial.
    void replaceExperiments(const std::vector<lstm::ExperimentConfig>& configs, const QString& what);
    /// Experiments take over what the series has beside its target. \param step what Undo calls it; empty = "Open name"
    void setSeries(std::shared_ptr<const lstm::Series> series, const QString& step = {});
    /// Replaces everything by what a project holds, results included. \param series null = the present one stays
    void replaceAll(std::shared_ptr<const lstm::Series> series, std::vector<ExperimentItem> items, std::size_t current,
                    const QString& what);

    /// One more experiment, which has results and nothing to run. \param rmse of repeats 0, 1, ...; NaN = diverged
    void importResults(const QString& name, const std::vector<double>& rmse);

    // --- what is shown, not undoable ---
    void setCurrent(int id);
    void setTicked(int id, bool ticked);
    void setTicks(const QSet<int>& ticked);  ///< these and no others
    /// Hidden, the ticked experiments are called A, B, C on the charts, in their order.
    void setNamesHidden(bool hidden);
    bool namesHidden() const { return m_namesHidden; }
    /// What is chosen and hovered in the whole window.
    Selection& selection() { return m_selection; }
    /// What is changed by hand inside networks; undoable, not part of a project.
    TestEdits& testEdits() { return m_testEdits; }
    /// A click on a box, dot, curve or row: it becomes the current experiment's; `add` (Ctrl) only adds the repeat.
    void choose(int id, std::optional<int> repeat, bool add = false);
    /// Short for asking the selection itself.
    int selectedExperiment() const { return m_selection.experiment(); }
    std::optional<int> selectedRepeat() const { return m_selection.lead(m_selection.experiment()); }

    // --- results, from the run ---
    /// From now to endRun() results of this id are those of its present configuration: where that is edited meanwhile,
    /// or the experiment deleted, they are kept for whoever comes back to it.
    void beginRun(int id, int planned);
    /// The same, but the repeats that are there stay and count.
    void extendRun(int id, int planned);
    void addResult(int id, lstm::RepeatResult result);
    void endRun(int id, RunState state);
    std::vector<int> training() const { return {m_training.keyBegin(), m_training.keyEnd()}; }  ///< begun and not ended
    bool trains(int id) const { return m_training.contains(id); }
    /// What trains when the present run has ended.
    RunQueue& queue() { return m_queue; }
    /// Who knows the losses of an experiment's results, or of the run that trains it; asked when they are put aside.
    using LossBands = std::function<lstm::LossBand(int id)>;
    void setLossBands(LossBands source) { m_lossBands = std::move(source); }

    /// What the results of these settings would belong to.
    lstm::ExperimentKey keyOf(const lstm::ExperimentConfig& config) const { return m_keys.of(config, m_series); }

    /// Tells what has not been told yet, now.
    void tell();

Q_SIGNALS:
    void changed(const Changes& changes);

private:
    friend class ChangeExperiments;
    struct Snapshot {
        std::shared_ptr<const lstm::Series> series;
        /// Without results, which are found by configuration; their ticks do not count.
        std::vector<ExperimentItem> experiments;
        int currentId = 0;
    };
    Snapshot snapshot() const;
    void restore(const Snapshot& snapshot);
    void replaceConfig(int id, const lstm::ExperimentConfig& config, const QString& what, int mergeId);
    void push(Snapshot before, Snapshot after, const QString& what, int mergeId = -1);
    using Keys = std::unordered_set<lstm::ExperimentKey>;
    Changes& change();
    Changes differences(const std::vector<ExperimentItem>& before) const;
    void findPersistence();
    void nameShown();
    std::vector<bool> identify(std::vector<ExperimentItem>& next, const std::shared_ptr<const lstm::Series>& series);
    void keepResults(const QSet<int>& staying, const Keys& wanted);
    void takeResults(std::vector<ExperimentItem>& before, const std::vector<bool>& stays);
    void findResults(ExperimentItem& item) const;
    ExperimentItem makeItem(const lstm::ExperimentConfig& config, const std::vector<ExperimentItem>& beside);
    ExperimentItem* find(int id);
    ExperimentResults* resultsOf(int id);

    std::shared_ptr<const lstm::Series> m_series;
    std::vector<ExperimentItem> m_experiments;
    std::unordered_map<lstm::ExperimentKey, ExperimentResults> m_known;  ///< of configurations that were left
    QHash<int, lstm::ExperimentKey> m_training;                          ///< what an experiment is being trained as
    mutable ExperimentKeys m_keys;
    QSet<int> m_unticked;
    RunQueue m_queue;
    QUndoStack m_undo;
    int m_currentId = 0, m_nextId = 1;
    bool m_namesHidden = false;
    Selection m_selection;
    TestEdits m_testEdits{m_undo};
    LossBands m_lossBands = [](int) { return lstm::LossBand{}; };
    std::optional<double> m_persistence;
    Changes m_untold;
    bool m_telling = false;  ///< somebody will, in the next turn of the event loop
};
