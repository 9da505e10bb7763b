// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QStringList>
#include <limits>
#include <optional>
#include <vector>

#include "engine/statistics/describe.h"
#include "gui/workspace/experimentitem.h"

class Workspace;
struct Changes;

/// The experiments of the window and, beneath each, its repeats.
///
/// It follows the workspace in place: while repeats stream it inserts rows and announces changes, it never resets,
/// so selection, scrolling and unfolded rows stay. Of more than eight repeats six are shown - the latest, or those
/// around the selected one - and a last row "24 more", until showAll().
///
/// The check state is the experiment's tick, editing the name renames it. Repeats are numbered from 1 in texts and
/// from 0 in RepeatRole. Names come from outside: tooltips are escaped, all other texts are plain.
class ExperimentTreeModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { NameColumn, ValueColumn, MeanColumn, StdColumn, ColumnCount };
    enum class Kind { Experiment, Repeat, More };
    Q_ENUM(Kind)
    enum Role {
        KindRole = Qt::UserRole + 1,  ///< Kind
        IdRole,                       ///< int, of the experiment; repeats have it too
        RepeatRole,                   ///< int from 0; invalid for other rows
        StyleRole,                    ///< int: Theme::experiment
        WaitingRole,                  ///< bool: its turn to train comes when the present run has ended
        CountRole,                    ///< int: repeats that are there
        PlannedRole,                  ///< int
        MeanRole,
        StdRole,          ///< double of the test RMSE, NaN where undefined
        DivergedRole,     ///< experiment: how many; repeat: 1 or 0
        CurrentRole,      ///< bool: the current experiment, the selected repeat
        HoveredRole,      ///< bool: the pointer is over it, here or elsewhere
        ImportedRole,     ///< bool: read from a file, nothing to run
        DifferencesRole,  ///< QStringList "stateful: off": what differs from the base
    };

    explicit ExperimentTreeModel(Workspace& workspace, QObject* parent = nullptr);

    /// The experiment that the others are compared with; 0 = the first.
    void setBase(int id);
    /// All repeats of an experiment, or a few of them and a row "more".
    void showAll(int id, bool all);
    bool showsAll(int id) const;

    QModelIndex indexOf(int id, std::optional<int> repeat = {}) const;
    /// True while rows are moved: views that now move their cursor do it by themselves, not by a person.
    bool syncing() const { return m_syncing > 0; }

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void synced();  ///< rows follow the workspace again

private:
    static constexpr int moreRow = std::numeric_limits<int>::max();  ///< sorts behind every repeat
    struct Row {
        int repeat = 0;  ///< the last row "more" has moreRow
        double rmse = 0;
        int hidden = 0;  ///< of the row "more"; 0 = "show fewer"
    };
    struct Node {
        int id = 0;
        std::vector<Row> repeats;  ///< all, by index
        std::vector<Row> rows;     ///< the shown ones
        bool all = false;
        int planned = 0;
        RunState state = RunState::NotRun;
        bool waiting = false;
        mutable std::optional<lstm::Description> description;
        mutable std::optional<QStringList> differences;
    };
    struct Tell;

    void follow(const Changes& changes);
    void sync();
    void syncNodes();
    void syncResults(Node& node);
    void syncShownRows(Node& node);
    std::vector<Row> shownRows(const Node& node) const;
    void followSelection();
    void refreshExperiments();
    void refreshAll();
    const Node* nodeOf(const QModelIndex& index) const;
    int position(int id) const;
    const lstm::Description& description(const Node& node) const;
    const QStringList& differences(const Node& node) const;
    const ExperimentItem* base() const;

    QVariant experimentData(const Node& node, int column, int role) const;
    QVariant repeatData(const Node& node, const Row& row, int column, int role) const;
    QVariant moreData(const Node& node, const Row& row, int column, int role) const;
    QString countText(const Node& node) const;
    QStringList summary(const Node& node) const;

    Workspace& m_workspace;
    std::vector<Node> m_nodes;
    int m_baseId = 0, m_syncing = 0;
};
