// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <optional>
#include <vector>

#include "engine/data/framing.h"

class Workspace;

/// How the series becomes what the network sees, a row a value: label, value, difference, scaled inputs, scaled
/// target, and whether the row trains, tests or does neither. Row i of the table is row i of the series.
///
/// From the framing of the current experiment. A series that cannot be framed that way shows its values only. Texts
/// are made when they are asked for, so long series cost nothing.
class PipelineTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Kind { Label, Value, Difference, Input, Target, Use };

    explicit PipelineTableModel(Workspace& workspace, QObject* parent = nullptr);

    Kind kind(int column) const { return m_columns[static_cast<std::size_t>(column)].kind; }
    bool framed() const { return m_framed.has_value(); }
    /// The first row of the test, or -1.
    int firstTestRow() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    /// DisplayRole: text; EditRole: numbers as doubles; TableRuleRole: true on the last row before the test.
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Column {
        Kind kind;
        int lag = 0;  ///< of an input, from 0 = the newest
    };

    void follow();
    void rebuild();
    void retranslate();
    static std::optional<lstm::SupervisedRow> supervised(const lstm::SupervisedRows& part, int row);
    std::optional<lstm::SupervisedRow> supervised(int row) const;
    std::optional<double> number(int row, const Column& column) const;
    QString valueHead() const;
    QString useText(int row) const;

    Workspace& m_workspace;
    std::shared_ptr<const lstm::Series> m_series;
    lstm::FramingOptions m_options;
    std::optional<lstm::FramedSeries> m_framed;
    std::vector<Column> m_columns;
    int m_decimals = 0;
};
