// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <vector>

#include "engine/results/forecastfan.h"

/// The test window as a table, one row a step: label, actual value, persistence, median and 5 % and 95 % quantile of
/// the repeats, and for each chosen repeat its forecast and, where the actual values are known, its error (forecast -
/// actual).
class ForecastTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Label, Actual, Persistence, Median, Low, High, FixedColumns };

    /// One chosen repeat; `name` stands over its column ("#5").
    struct Chosen {
        QString name;
        std::vector<double> forecasts, errors;
        bool operator==(const Chosen&) const = default;
    };

    explicit ForecastTableModel(QObject* parent = nullptr);

    /// \param labels of the series, all rows; empty = rows are numbered \param labelHead "Month" \param decimals of the
    /// series' values
    void setWindow(const lstm::TestWindow& window, const lstm::ForecastFan& fan, const std::vector<std::string>& labels,
                   const QString& labelHead, int decimals);
    /// Repeats with another number of steps are left out.
    void setChosen(const std::vector<Chosen>& chosen);

    /// The row that the pointer is over elsewhere; -1 = none.
    void setHoveredRow(int row);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    /// DisplayRole: figures as text; EditRole: the number itself.
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    double number(int row, int column) const;
    QString label(int row) const;
    int columnsEach() const { return m_window.actual.empty() ? 1 : 2; }  ///< of a chosen repeat

    lstm::TestWindow m_window;
    lstm::ForecastFan m_fan;
    std::vector<QString> m_labels;
    QString m_labelHead;
    int m_decimals = 1, m_hovered = -1;
    std::vector<Chosen> m_chosen;
};
