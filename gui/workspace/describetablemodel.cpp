// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/workspace/describetablemodel.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "gui/toolkit/languagewatch.h"
#include "gui/toolkit/numbertext.h"
#include "gui/toolkit/tablenumbers.h"
#include "gui/toolkit/tabletext.h"
#include "gui/workspace/rowsync.h"
#include "gui/workspace/workspace.h"

struct DescribeTableModel::Tell {
    DescribeTableModel& model;
    void beginRemove(int first, int last) { model.beginRemoveRows({}, first, last); }
    void endRemove() { model.endRemoveRows(); }
    void beginInsert(int first, int last) { model.beginInsertRows({}, first, last); }
    void endInsert() { model.endInsertRows(); }
    void changed(int first, int last) {
        Q_EMIT model.dataChanged(model.index(first, 0), model.index(last, model.columnCount() - 1));
    }
};

namespace {

bool same(const lstm::Description& a, const lstm::Description& b) {
    const auto equal = [](double x, double y) { return x == y || (std::isnan(x) && std::isnan(y)); };
    return a.count == b.count && a.diverged == b.diverged && equal(a.mean, b.mean) && equal(a.std, b.std) &&
           equal(a.min, b.min) && equal(a.q25, b.q25) && equal(a.median, b.median) && equal(a.q75, b.q75) &&
           equal(a.max, b.max);
}

}  // namespace

DescribeTableModel::DescribeTableModel(Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent), m_workspace(workspace) {
    connect(&workspace, &Workspace::changed, this, [this](const Changes& changes) {
        if (changes.experiments() || changes.results) sync();
    });
    connect(LanguageWatch::instance(), &LanguageWatch::changed, this, &DescribeTableModel::retranslate);
    sync();
}

void DescribeTableModel::sync() {
    std::vector<Row> target;
    for (const ExperimentItem& item : m_workspace.experiments())
        if (item.ticked && !item.results.repeats.empty())
            target.push_back({item.id, item.style, item.shownName(), lstm::describe(item.results.rmse())});
    arrange(target);
    const bool diverged = std::ranges::any_of(target, [](const Row& row) { return row.description.diverged > 0; });
    if (diverged && !m_anyDiverged) {
        beginInsertColumns({}, Diverged, Diverged);
        m_anyDiverged = true;
        endInsertColumns();
    } else if (!diverged && m_anyDiverged) {
        beginRemoveColumns({}, Diverged, Diverged);
        m_anyDiverged = false;
        endRemoveColumns();
    }
    const auto update = [](Row& row, const Row& now) {
        if (row.name == now.name && row.style == now.style && same(row.description, now.description)) return false;
        row = now;
        return true;
    };
    syncRows(
        m_rows, target, [](const Row& row) { return row.id; }, update, Tell{*this});
}

void DescribeTableModel::arrange(std::vector<Row>& rows) const {
    if (m_order == Order::List) return;
    const auto streams = [](const ExperimentItem& item) {
        return item.ticked && item.results.state == RunState::Running;
    };
    if (std::ranges::any_of(m_workspace.experiments(), streams)) {
        const auto place = [this](const Row& row) {
            return std::ranges::find(m_rows, row.id, &Row::id) - m_rows.begin();
        };
        std::ranges::stable_sort(rows, {}, place);
        return;
    }
    const auto key = [this](const Row& row) {
        const double value = m_order == Order::Median ? row.description.median : row.description.mean;
        return std::isnan(value) ? std::numeric_limits<double>::infinity() : value;
    };
    std::ranges::stable_sort(rows, {}, key);
}

void DescribeTableModel::setOrder(Order order) {
    m_order = order;
    sync();
}

std::vector<int> DescribeTableModel::ids() const {
    std::vector<int> ids;
    for (const Row& row : m_rows) ids.push_back(row.id);
    return ids;
}

void DescribeTableModel::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_rows.empty()) Tell{*this}.changed(0, rowCount() - 1);
}

int DescribeTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}
int DescribeTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_anyDiverged ? Diverged + 1 : Diverged;
}

QVariant DescribeTableModel::figure(const Row& row, int column) {
    const lstm::Description& d = row.description;
    switch (static_cast<Column>(column)) {
    case Name: return row.name;
    case Count: return static_cast<qlonglong>(d.count);
    case Mean: return d.mean;
    case Std: return d.std;
    case Min: return d.min;
    case Q25: return d.q25;
    case Median: return d.median;
    case Q75: return d.q75;
    case Max: return d.max;
    case Diverged: return static_cast<qlonglong>(d.diverged);
    }
    return {};
}

QVariant DescribeTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount()) return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const QVariant value = figure(row, index.column());
    switch (role) {
    case Qt::EditRole: return value;
    case Qt::DisplayRole:
        if (value.typeId() == QMetaType::Double) return fixedNumber(value.toDouble(), 2);
        return value.typeId() == QMetaType::LongLong ? QVariant(plain(value.toLongLong())) : value;
    case Qt::TextAlignmentRole:
        return QVariant((index.column() == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ToolTipRole: return index.column() == Name ? QVariant(toolTipText({row.name})) : QVariant();
    case TableStyleRole: return index.column() == Name ? QVariant(row.style) : QVariant();
    case IdRole: return row.id;
    case TableHoverRole: return m_workspace.selection().hoveredExperiment() == row.id;
    default: return {};
    }
}

QVariant DescribeTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (static_cast<Column>(section)) {
    case Name: return tr("Test RMSE");
    case Count: return tr("count");
    case Mean: return tr("mean");
    case Std: return tr("std");
    case Min: return tr("min");
    case Q25: return tr("25 %");
    case Median: return tr("50 %");
    case Q75: return tr("75 %");
    case Max: return tr("max");
    case Diverged: return tr("diverged");
    }
    return {};
}
