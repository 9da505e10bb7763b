// SPDX-License-Identifier: GPL-3.0-or-later
// What ExperimentTreeModel says of its rows; how it follows the workspace stands in experimenttreemodel.cpp.
#include <cmath>

#include "gui/experiments/experimenttreemodel.h"
#include "gui/toolkit/numbertext.h"
#include "gui/toolkit/tablenumbers.h"
#include "gui/words/configdiff.h"
#include "gui/workspace/workspace.h"

const lstm::Description& ExperimentTreeModel::description(const Node& node) const {
    if (!node.description) {
        std::vector<double> rmse;
        for (const Row& row : node.repeats) rmse.push_back(row.rmse);
        node.description = lstm::describe(rmse);
    }
    return *node.description;
}

const ExperimentItem* ExperimentTreeModel::base() const {
    if (const ExperimentItem* chosen = m_workspace.experiment(m_baseId)) return chosen;
    return m_workspace.experiments().empty() ? nullptr : &m_workspace.experiments().front();
}

const QStringList& ExperimentTreeModel::differences(const Node& node) const {
    if (!node.differences) {
        const ExperimentItem *item = m_workspace.experiment(node.id), *other = base();
        node.differences = item && other && !item->imported && !other->imported
                               ? configDifferences(other->config, item->config)
                               : QStringList();
    }
    return *node.differences;
}

QString ExperimentTreeModel::countText(const Node& node) const {
    if (node.waiting && node.state != RunState::Running) return tr("waiting");
    if (!node.repeats.empty()) return plain(static_cast<qint64>(node.repeats.size()));
    switch (node.state) {
    case RunState::NotRun: return tr("not run");
    case RunState::Running: return tr("running");
    case RunState::Done: return plain(0);
    case RunState::Stopped: return tr("stopped");
    }
    Q_UNREACHABLE();
}

/// What the tooltip says beneath the name, and a screen reader behind it.
QStringList ExperimentTreeModel::summary(const Node& node) const {
    const lstm::Description& d = description(node);
    const int count = static_cast<int>(node.repeats.size());
    QStringList lines;
    if (node.waiting) lines << tr("waiting for the present run to end");
    else if (count == 0) lines << countText(node);
    if (count > 0 && count < node.planned) lines << tr("%1 of %2 repeats").arg(plain(count), plain(node.planned));
    else if (count > 0) lines << (count == 1 ? tr("1 repeat") : tr("%1 repeats").arg(plain(count)));
    if (d.diverged > 0) lines << tr("%1 diverged").arg(plain(static_cast<qint64>(d.diverged)));
    if (d.count == 1) lines << tr("test RMSE %1").arg(fixedNumber(d.mean, 2));
    if (d.count > 1)
        lines << tr("test RMSE: mean %1, standard deviation %2").arg(fixedNumber(d.mean, 2), fixedNumber(d.std, 2));
    return lines;
}

QVariant ExperimentTreeModel::experimentData(const Node& node, int column, int role) const {
    const ExperimentItem* item = m_workspace.experiment(node.id);
    if (!item) return {};
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case NameColumn: return item->name();
        case ValueColumn: return countText(node);
        case MeanColumn: return node.repeats.empty() ? QString() : fixedNumber(description(node).mean, 2);
        default: return node.repeats.empty() ? QString() : fixedNumber(description(node).std, 2);
        }
    case Qt::EditRole: return column == NameColumn ? QVariant(item->name()) : QVariant();
    case Qt::CheckStateRole:
        return column == NameColumn ? QVariant(item->ticked ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::AccessibleTextRole:
        return column == NameColumn ? QVariant((QStringList(item->name()) + summary(node)).join(QStringLiteral(", ")))
                                    : QVariant();
    case Qt::ToolTipRole: {
        QStringList lines = QStringList(item->name()) + summary(node);
        if (const ExperimentItem* other = base();
            other && other->id != node.id && !item->imported && !other->imported) {
            const QStringList changes = differences(node);
            lines << (changes.isEmpty() ? tr("Same settings as %1") : tr("Differs from %1:")).arg(other->name())
                  << changes;
        }
        return toolTipText(lines);
    }
    case KindRole: return QVariant::fromValue(Kind::Experiment);
    case StyleRole: return item->style;
    case WaitingRole: return node.waiting;
    case CountRole: return static_cast<int>(node.repeats.size());
    case PlannedRole: return node.planned;
    case MeanRole: return description(node).mean;
    case StdRole: return description(node).std;
    case DivergedRole: return static_cast<int>(description(node).diverged);
    case CurrentRole: return m_workspace.currentId() == node.id;
    case HoveredRole:
        return m_workspace.selection().hoveredExperiment() == node.id && !m_workspace.selection().hoveredRepeat();
    case ImportedRole: return item->imported;
    case DifferencesRole: return differences(node);
    default: return {};
    }
}

QVariant ExperimentTreeModel::repeatData(const Node& node, const Row& row, int column, int role) const {
    const bool diverged = !std::isfinite(row.rmse);
    const QString number = plain(qint64(row.repeat) + 1);
    const QString value = diverged ? tr("diverged") : fixedNumber(row.rmse, 1);
    switch (role) {
    case Qt::DisplayRole:
        return column == NameColumn    ? QVariant(QStringLiteral("#") + number)
               : column == ValueColumn ? QVariant(value)
                                       : QVariant();
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        if (diverged) return tr("Repeat %1 diverged").arg(number);
        return tr("Repeat %1, test RMSE %2").arg(number, fixedNumber(row.rmse, 3));
    case KindRole: return QVariant::fromValue(Kind::Repeat);
    case RepeatRole: return row.repeat;
    case MeanRole: return row.rmse;
    case DivergedRole: return diverged ? 1 : 0;
    case CurrentRole: return m_workspace.selection().contains(node.id, row.repeat);
    case HoveredRole:
        return m_workspace.selection().hoveredExperiment() == node.id &&
               m_workspace.selection().hoveredRepeat() == row.repeat;
    default: return {};
    }
}

QVariant ExperimentTreeModel::moreData(const Node&, const Row& row, int column, int role) const {
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return column != NameColumn ? QVariant()
               : row.hidden > 0     ? tr("%1 more").arg(plain(row.hidden))
                                    : tr("Show fewer");
    case KindRole: return QVariant::fromValue(Kind::More);
    case CountRole: return row.hidden;
    default: return {};
    }
}

QVariant ExperimentTreeModel::data(const QModelIndex& index, int role) const {
    const Node* node = nodeOf(index);
    if (!node) return {};
    if (role == IdRole) return node->id;
    if (role == Qt::TextAlignmentRole && index.column() != NameColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (!index.internalId()) return experimentData(*node, index.column(), role);
    if (index.row() >= static_cast<int>(node->rows.size())) return {};
    const Row& row = node->rows[static_cast<std::size_t>(index.row())];
    return row.repeat == moreRow ? moreData(*node, row, index.column(), role)
                                 : repeatData(*node, row, index.column(), role);
}

QVariant ExperimentTreeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == NameColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case NameColumn: return tr("Name");
    case ValueColumn: return tr("n, RMSE", "count of an experiment, error of a repeat");
    case MeanColumn: return tr("mean");
    case StdColumn: return tr("std");
    default: return {};
    }
}
