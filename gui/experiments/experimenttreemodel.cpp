// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/experiments/experimenttreemodel.h"

#include <algorithm>
#include <cmath>

#include "gui/toolkit/languagewatch.h"
#include "gui/workspace/rowsync.h"
#include "gui/workspace/workspace.h"

namespace {

constexpr int shownOfMany = 6, fewEnough = 8;

bool sameNumber(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

}  // namespace

/// Passes the messages of syncRows on as those of the rows beneath `parent`.
struct ExperimentTreeModel::Tell {
    ExperimentTreeModel& model;
    QModelIndex parent;
    void beginRemove(int first, int last) { model.beginRemoveRows(parent, first, last); }
    void endRemove() { model.endRemoveRows(); }
    void beginInsert(int first, int last) { model.beginInsertRows(parent, first, last); }
    void endInsert() { model.endInsertRows(); }
    void changed(int first, int last) {
        Q_EMIT model.dataChanged(model.index(first, 0, parent), model.index(last, ColumnCount - 1, parent));
    }
};

ExperimentTreeModel::ExperimentTreeModel(Workspace& workspace, QObject* parent)
    : QAbstractItemModel(parent), m_workspace(workspace) {
    connect(&workspace, &Workspace::changed, this, &ExperimentTreeModel::follow);
    connect(&workspace.selection(), &Selection::changed, this, &ExperimentTreeModel::followSelection);
    connect(LanguageWatch::instance(), &LanguageWatch::changed, this, &ExperimentTreeModel::refreshAll);
    sync();
}

// --- following the workspace --------------------------------------------------------------------

void ExperimentTreeModel::follow(const Changes& changes) {
    if (changes.experiments() || changes.results || changes.queue) sync();
    if (changes.experiments()) refreshExperiments();
    if (changes.current) followSelection();
}

void ExperimentTreeModel::sync() {
    ++m_syncing;
    syncNodes();
    for (Node& node : m_nodes) syncResults(node);
    --m_syncing;
    Q_EMIT synced();
}

void ExperimentTreeModel::syncNodes() {
    std::vector<Node> target;
    for (const ExperimentItem& item : m_workspace.experiments()) {
        Node node;
        node.id = item.id;
        target.push_back(std::move(node));
    }
    const auto keep = [](Node&, const Node&) { return false; };
    syncRows(
        m_nodes, target, [](const Node& node) { return node.id; }, keep, Tell{*this, {}});
}

void ExperimentTreeModel::syncResults(Node& node) {
    const ExperimentItem* item = m_workspace.experiment(node.id);
    if (!item) return;
    const auto byRepeat = [](const Row& a, const Row& b) { return a.repeat < b.repeat; };
    const auto same = [](const Row& a, const Row& b) { return a.repeat == b.repeat && sameNumber(a.rmse, b.rmse); };
    std::vector<Row> repeats;
    repeats.reserve(item->results.repeats.size());
    for (const auto& result : item->results.repeats) repeats.push_back({result.repeat, result.rmse, 0});
    if (!std::ranges::is_sorted(repeats, byRepeat)) std::ranges::sort(repeats, byRepeat);
    const bool sameRepeats = std::ranges::equal(repeats, node.repeats, same);
    const bool waiting = m_workspace.queue().contains(node.id);
    if (sameRepeats && node.state == item->results.state && node.planned == item->results.planned &&
        node.waiting == waiting)
        return;
    node.state = item->results.state;
    node.waiting = waiting;
    node.planned = item->results.planned;
    if (!sameRepeats) {
        node.repeats = std::move(repeats);
        node.description.reset();
        syncShownRows(node);
    }
    Tell{*this, {}}.changed(position(node.id), position(node.id));
}

void ExperimentTreeModel::syncShownRows(Node& node) {
    ++m_syncing;
    const auto update = [](Row& row, const Row& now) {
        if (sameNumber(row.rmse, now.rmse) && row.hidden == now.hidden) return false;
        row = now;
        return true;
    };
    syncRows(
        node.rows, shownRows(node), [](const Row& row) { return row.repeat; }, update, Tell{*this, indexOf(node.id)});
    --m_syncing;
}

std::vector<ExperimentTreeModel::Row> ExperimentTreeModel::shownRows(const Node& node) const {
    const int count = static_cast<int>(node.repeats.size());
    if (count <= fewEnough) return node.repeats;
    std::vector<Row> rows;
    if (node.all) {
        rows = node.repeats;
    } else {
        auto first = count - shownOfMany;
        if (m_workspace.selectedExperiment() == node.id && m_workspace.selectedRepeat()) {
            const auto place = [&](int repeat) {
                return static_cast<int>(std::ranges::lower_bound(node.repeats, repeat, {}, &Row::repeat) -
                                        node.repeats.begin());
            };
            const int at = place(*m_workspace.selectedRepeat());
            if (at < first) {  // rows do not move under the pointer that chose one of them
                const int now = node.rows.empty() ? count : place(node.rows.front().repeat);
                first = at >= now && at < now + shownOfMany ? std::min(now, first) : std::max(0, at - shownOfMany / 2);
            }
        }
        rows.assign(node.repeats.begin() + first, node.repeats.begin() + first + shownOfMany);
    }
    rows.push_back({moreRow, 0.0, count - static_cast<int>(rows.size())});
    return rows;
}

void ExperimentTreeModel::followSelection() {
    for (Node& node : m_nodes) syncShownRows(node);
    refreshAll();
    Q_EMIT synced();
}

void ExperimentTreeModel::refreshExperiments() {
    for (const Node& node : m_nodes) node.differences.reset();
    if (!m_nodes.empty()) Tell{*this, {}}.changed(0, static_cast<int>(m_nodes.size()) - 1);
}

void ExperimentTreeModel::refreshAll() {
    refreshExperiments();
    for (const Node& node : m_nodes)
        if (!node.rows.empty()) Tell{*this, indexOf(node.id)}.changed(0, static_cast<int>(node.rows.size()) - 1);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void ExperimentTreeModel::setBase(int id) {
    if (m_baseId == id) return;
    m_baseId = id;
    refreshExperiments();
}

void ExperimentTreeModel::showAll(int id, bool all) {
    const int at = position(id);
    if (at < 0 || m_nodes[static_cast<std::size_t>(at)].all == all) return;
    m_nodes[static_cast<std::size_t>(at)].all = all;
    syncShownRows(m_nodes[static_cast<std::size_t>(at)]);
    Q_EMIT synced();
}

bool ExperimentTreeModel::showsAll(int id) const {
    const int at = position(id);
    return at >= 0 && m_nodes[static_cast<std::size_t>(at)].all;
}

// --- structure: a repeat's index carries the id of its experiment, an experiment's carries 0 ----

int ExperimentTreeModel::position(int id) const {
    const auto found = std::ranges::find(m_nodes, id, &Node::id);
    return found == m_nodes.end() ? -1 : static_cast<int>(found - m_nodes.begin());
}

const ExperimentTreeModel::Node* ExperimentTreeModel::nodeOf(const QModelIndex& index) const {
    if (!index.isValid()) return nullptr;
    const int at = index.internalId() ? position(static_cast<int>(index.internalId())) : index.row();
    return at >= 0 && at < static_cast<int>(m_nodes.size()) ? &m_nodes[static_cast<std::size_t>(at)] : nullptr;
}

QModelIndex ExperimentTreeModel::indexOf(int id, std::optional<int> repeat) const {
    const int at = position(id);
    if (at < 0 || !repeat) return at < 0 ? QModelIndex() : createIndex(at, 0, quintptr(0));
    const auto& rows = m_nodes[static_cast<std::size_t>(at)].rows;
    const auto found = std::ranges::lower_bound(rows, *repeat, {}, &Row::repeat);
    if (found == rows.end() || found->repeat != *repeat) return {};
    return createIndex(static_cast<int>(found - rows.begin()), 0, static_cast<quintptr>(id));
}

QModelIndex ExperimentTreeModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(nodeOf(parent)->id) : 0);
}

QModelIndex ExperimentTreeModel::parent(const QModelIndex& child) const {
    return child.isValid() && child.internalId() ? indexOf(static_cast<int>(child.internalId())) : QModelIndex();
}

int ExperimentTreeModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) return static_cast<int>(m_nodes.size());
    if (parent.column() != 0 || parent.internalId()) return 0;
    const Node* node = nodeOf(parent);
    return node ? static_cast<int>(node->rows.size()) : 0;
}

int ExperimentTreeModel::columnCount(const QModelIndex&) const { return ColumnCount; }

Qt::ItemFlags ExperimentTreeModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return {};
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.internalId()) return flags | Qt::ItemNeverHasChildren;
    return index.column() == NameColumn ? flags | Qt::ItemIsEditable | Qt::ItemIsUserCheckable : flags;
}

bool ExperimentTreeModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const Node* node = nodeOf(index);
    if (!node || index.internalId() || index.column() != NameColumn) return false;
    const int id = node->id;  // the node may be gone after the change
    if (role == Qt::CheckStateRole) m_workspace.setTicked(id, value.toInt() == Qt::Checked);
    else if (role == Qt::EditRole) m_workspace.rename(id, value.toString());
    else return false;
    return true;
}
