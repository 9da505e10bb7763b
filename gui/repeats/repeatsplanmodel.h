// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "gui/workspace/experimentitem.h"

/// How many repeats two experiments need so that a difference is seen nine times in ten: for the gap on screen and for
/// the margin of practical equality, with seeds of their own and paired by seed. By the engine
/// (engine/statistics/power.h).
class RepeatsPlanModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Difference, Size, Unpaired, Paired, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    /// \param base null: one experiment only, nothing to plan
    void setExperiments(const ExperimentItem& item, const ExperimentItem* base, double margin);
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        bool seen = false;                                ///< the gap on screen, else the margin
        double difference = 0, unpaired = 0, paired = 0;  ///< paired: NaN where they share no seeds
    };
    std::vector<Row> m_rows;
};
