// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/data/pipelinetablemodel.h"

#include <QCoreApplication>
#include <algorithm>

#include "engine/experiment/validate.h"
#include "gui/toolkit/languagewatch.h"
#include "gui/toolkit/numbertext.h"
#include "gui/toolkit/tablenumbers.h"
#include "gui/toolkit/tabletext.h"
#include "gui/words/headline.h"
#include "gui/words/settingtexts.h"
#include "gui/workspace/workspace.h"

namespace {

constexpr int shownLags = 4;

QString fromUtf8(const std::string& text) { return QString::fromStdString(text); }

/// The framing alone decides here: everything else of the probe fits any series.
bool canFrame(const lstm::FramingOptions& options, const lstm::Series& series) {
    lstm::ExperimentConfig probe;
    probe.framing = options;
    return !lstm::hasError(lstm::validate(probe, series));
}

}  // namespace

PipelineTableModel::PipelineTableModel(Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent), m_workspace(workspace) {
    connect(&workspace, &Workspace::changed, this, &PipelineTableModel::follow);
    connect(LanguageWatch::instance(), &LanguageWatch::changed, this, &PipelineTableModel::retranslate);
    rebuild();
}

void PipelineTableModel::follow() {
    const ExperimentItem* current = m_workspace.current();
    if (m_series != m_workspace.sharedSeries() || (current && !(current->config.framing == m_options))) rebuild();
}

void PipelineTableModel::rebuild() {
    beginResetModel();
    m_series = m_workspace.sharedSeries();
    if (const ExperimentItem* current = m_workspace.current()) m_options = current->config.framing;
    m_framed.reset();
    if (canFrame(m_options, *m_series)) m_framed = lstm::frame(*m_series, m_options);
    m_decimals = decimalsOf(m_series->values, 6);
    m_columns = {{Kind::Label}, {Kind::Value}};
    if (m_framed) {
        if (!m_options.difference.empty()) m_columns.push_back({Kind::Difference});
        for (int lag = 0; lag < std::min(m_options.lags, shownLags); ++lag) m_columns.push_back({Kind::Input, lag});
        m_columns.push_back({Kind::Target});
        m_columns.push_back({Kind::Use});
    }
    endResetModel();
}

void PipelineTableModel::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int PipelineTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_series->values.size());
}
int PipelineTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

int PipelineTableModel::firstTestRow() const {
    return m_framed && !m_framed->test.empty() ? m_framed->test.front().seriesRow : -1;
}

/// The supervised row whose (first) target is this value, of one part of the rows; they stand in the series' order.
std::optional<lstm::SupervisedRow> PipelineTableModel::supervised(const lstm::SupervisedRows& part, int row) {
    std::size_t low = 0, high = part.size();
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (part[middle].seriesRow < row) low = middle + 1;
        else high = middle;
    }
    if (low == part.size() || part[low].seriesRow != row) return std::nullopt;
    return part[low];
}

std::optional<lstm::SupervisedRow> PipelineTableModel::supervised(int row) const {
    if (!m_framed) return std::nullopt;
    const auto trained = supervised(m_framed->train, row);
    return trained ? trained : supervised(m_framed->test, row);
}

std::optional<double> PipelineTableModel::number(int row, const Column& column) const {
    const auto sample = supervised(row);
    switch (column.kind) {
    case Kind::Value: return m_series->values[static_cast<std::size_t>(row)];
    case Kind::Difference: return m_framed->differenceAt(row);
    case Kind::Input:
        return sample ? std::optional(sample->scaledInput[static_cast<std::size_t>(column.lag)]) : std::nullopt;
    case Kind::Target: return sample ? std::optional(sample->scaledTarget.front()) : std::nullopt;
    case Kind::Label:
    case Kind::Use: return std::nullopt;
    }
    Q_UNREACHABLE();
}

QString PipelineTableModel::useText(int row) const {
    if (!supervised(row)) return QStringLiteral("\u2014");
    return supervised(m_framed->test, row) ? tr("test") : tr("train");
}

QVariant PipelineTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount()) return {};
    const int row = index.row();
    const Column& column = m_columns[static_cast<std::size_t>(index.column())];
    if (role == TableRuleRole)
        return index.column() == 0 && m_framed && !supervised(m_framed->test, row) &&
               supervised(m_framed->test, row + 1).has_value();
    if (role == Qt::TextAlignmentRole)
        return QVariant((index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::EditRole) return {};
    if (column.kind == Kind::Label) {
        const auto at = static_cast<std::size_t>(row);
        return at < m_series->labels.size() ? fromUtf8(m_series->labels[at]) : plain(qint64(row) + 1);
    }
    if (column.kind == Kind::Use) return useText(row);
    const auto value = number(row, column);
    if (!value) return role == Qt::DisplayRole ? QVariant(QString()) : QVariant();
    if (role == Qt::EditRole) return *value;
    if (column.kind == Kind::Value) return fixedNumber(*value, m_decimals);
    return column.kind == Kind::Difference ? signedNumber(*value, m_decimals) : fixedNumber(*value, 3);
}

QString PipelineTableModel::valueHead() const { return valueName(*m_series); }

QVariant PipelineTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount()) return {};
    const Column& column = m_columns[static_cast<std::size_t>(section)];
    switch (column.kind) {
    case Kind::Label: return labelHead(*m_series);
    case Kind::Value: return valueHead();
    case Kind::Difference: return tr("Difference");
    case Kind::Input:
        return m_options.lags == 1 ? tr("Scaled input") : tr("Scaled input, lag %1").arg(plain(column.lag + 1));
    case Kind::Target: return tr("Scaled target");
    case Kind::Use: return tr("Use");
    }
    Q_UNREACHABLE();
}
