// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "engine/statistics/describe.h"

class Workspace;

/// pandas' describe() of the test RMSE of every ticked experiment with results, one row each: count, mean, std, min,
/// quartiles, max, and "diverged" as long as a repeat of any of them did. Follows the results in place.
class DescribeTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Count, Mean, Std, Min, Q25, Median, Q75, Max, Diverged };
    enum Role { IdRole = Qt::UserRole + 1 };  ///< int: the experiment

    enum class Order { List, Median, Mean };  ///< as in the list, or ascending

    explicit DescribeTableModel(Workspace& workspace, QObject* parent = nullptr);

    /// While repeats stream in, rows keep the places they have: nothing jumps under the eye.
    void setOrder(Order order);
    /// The experiments of the rows.
    std::vector<int> ids() const;
    /// \pre 0 <= row < rowCount()
    const lstm::Description& description(int row) const { return m_rows[static_cast<std::size_t>(row)].description; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    /// DisplayRole: figures with two decimals; EditRole: the number itself.
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        int id = 0, style = 0;
        QString name;
        lstm::Description description;
    };
    struct Tell;

    void sync();
    void arrange(std::vector<Row>& rows) const;
    void retranslate();
    static QVariant figure(const Row& row, int column);

    Workspace& m_workspace;
    std::vector<Row> m_rows;
    Order m_order = Order::List;
    bool m_anyDiverged = false;
};
