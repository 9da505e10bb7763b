// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forecast/forecasttablemodel.h"

#include <cmath>
#include <limits>
#include <utility>

#include "gui/toolkit/languagewatch.h"
#include "gui/toolkit/numbertext.h"
#include "gui/toolkit/tablenumbers.h"
#include "gui/toolkit/tabletext.h"

ForecastTableModel::ForecastTableModel(QObject* parent) : QAbstractTableModel(parent) {
    connect(LanguageWatch::instance(), &LanguageWatch::changed, this, [this] {
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    });
}

void ForecastTableModel::setWindow(const lstm::TestWindow& window, const lstm::ForecastFan& fan,
                                   const std::vector<std::string>& labels, const QString& labelHead, int decimals) {
    const bool sameRows =
        window.rows.size() == m_window.rows.size() && window.actual.empty() == m_window.actual.empty();
    if (!sameRows) beginResetModel();
    m_window = window;
    m_fan = fan;
    m_labelHead = labelHead;
    m_decimals = decimals;
    m_labels.clear();
    for (const int row : window.rows) {
        const auto at = static_cast<std::size_t>(row);
        m_labels.push_back(at < labels.size() ? QString::fromStdString(labels[at]) : plain(qint64(row) + 1));
    }
    if (!sameRows) {
        m_chosen.clear();
        endResetModel();
        return;
    }
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void ForecastTableModel::setChosen(const std::vector<Chosen>& chosen) {
    std::vector<Chosen> fitting;
    for (const Chosen& one : chosen)
        if (one.forecasts.size() == m_window.rows.size()) fitting.push_back(one);
    if (fitting == m_chosen) return;
    const int before = static_cast<int>(m_chosen.size()), now = static_cast<int>(fitting.size());
    if (now > before)
        beginInsertColumns({}, FixedColumns + columnsEach() * before, FixedColumns + columnsEach() * now - 1);
    if (now < before)
        beginRemoveColumns({}, FixedColumns + columnsEach() * now, FixedColumns + columnsEach() * before - 1);
    m_chosen = std::move(fitting);
    if (now > before) endInsertColumns();
    if (now < before) endRemoveColumns();
    if (now == 0 || rowCount() == 0) return;
    Q_EMIT dataChanged(index(0, FixedColumns), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, FixedColumns, columnCount() - 1);
}

void ForecastTableModel::setHoveredRow(int row) {
    const int before = std::exchange(m_hovered, row);
    for (const int changed : {before, row})
        if (before != row && changed >= 0 && changed < rowCount())
            Q_EMIT dataChanged(index(changed, 0), index(changed, columnCount() - 1), {TableHoverRole});
}

int ForecastTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_window.rows.size());
}
int ForecastTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : FixedColumns + columnsEach() * static_cast<int>(m_chosen.size());
}

double ForecastTableModel::number(int row, int column) const {
    const auto at = static_cast<std::size_t>(row);
    const auto of = [at](const std::vector<double>& values) {
        return at < values.size() ? values[at] : std::numeric_limits<double>::quiet_NaN();
    };
    switch (column) {
    case Label: return std::numeric_limits<double>::quiet_NaN();
    case Actual: return of(m_window.actual);
    case Persistence: return of(m_window.persistence);
    case Median: return of(m_fan.median);
    case Low: return of(m_fan.low);
    case High: return of(m_fan.high);
    default: break;
    }
    const Chosen& chosen = m_chosen[static_cast<std::size_t>((column - FixedColumns) / columnsEach())];
    return of((column - FixedColumns) % columnsEach() == 0 ? chosen.forecasts : chosen.errors);
}

QVariant ForecastTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount()) return {};
    const int column = index.column();
    if (role == Qt::TextAlignmentRole)
        return QVariant((column == Label ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == TableHoverRole) return index.row() == m_hovered;
    if (role != Qt::DisplayRole && role != Qt::EditRole) return {};
    if (column == Label) return m_labels[static_cast<std::size_t>(index.row())];
    const double value = number(index.row(), column);
    if (role == Qt::EditRole) return value;
    const bool error = column >= FixedColumns && (column - FixedColumns) % columnsEach() == 1;
    return error ? signedNumber(value, m_decimals) : fixedNumber(value, m_decimals);
}

QVariant ForecastTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount()) return {};
    switch (section) {
    case Label: return m_labelHead;
    case Actual: return tr("Actual");
    case Persistence: return tr("Persistence");
    case Median: return tr("Median");
    case Low: return tr("5 %");
    case High: return tr("95 %");
    default: break;
    }
    const QString& name = m_chosen[static_cast<std::size_t>((section - FixedColumns) / columnsEach())].name;
    return (section - FixedColumns) % columnsEach() == 0 ? name
           : m_chosen.size() == 1                        ? tr("Its error")
                                                         : tr("Error of %1").arg(name);
}
