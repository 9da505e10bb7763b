// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class ChartView;
class DataTable;
class TextLabel;

/// The table twin of a chart: its own figures, as it shows them. Texts that are numbers count as such (they stand at
/// the right and are copied untouched); all others are text from outside.
class ChartTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit ChartTableModel(const ChartView& view, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Takes the chart's figures as they are now.
    void refresh();

private:
    const ChartView& m_view;
    QStringList m_header;
    QVector<QStringList> m_rows;
};

/// The twin in a window of its own that leaves the chart in view: the chart's summary above its table. It follows the
/// chart, and goes with it; Esc closes it.
class ChartTableWindow final : public QWidget {
    Q_OBJECT
public:
    explicit ChartTableWindow(ChartView& view);

    /// Opens the chart's window, or brings it to the front.
    static ChartTableWindow* open(ChartView& view);
    DataTable* table() const { return m_table; }

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void follow();
    void dress();
    ChartView& m_view;
    ChartTableModel* m_model;
    TextLabel* m_summary;
    DataTable* m_table;
    QTimer m_delay;  ///< a chart that grows 30 times a second need not be read so often
};
