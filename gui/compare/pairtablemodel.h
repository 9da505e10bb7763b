// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "gui/workspace/comparison.h"

/// One row for each experiment against the base: the verdict in words with a sign, the typical difference
/// (Hodges-Lehmann) with its 95 % interval, how often it wins against the base (A12), the p value of the Mann-Whitney
/// test, corrected for all rows (Holm), and how many repeats, paired or not. While one of the two is being trained a
/// row says "preview, 14 of 30" and no verdict; where a run was stopped before its planned repeats there is no p value.
class PairTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Verdict, Difference, Interval, Wins, PValue, Count, ColumnCount };
    enum Role { IdRole = Qt::UserRole + 1 };  ///< int: the experiment

    explicit PairTableModel(QObject* parent = nullptr);

    /// The experiment that the pointer is over in the window; 0: none. Views repaint by themselves.
    void setHovered(int id) { m_hovered = id; }
    void setPairs(const QString& base, const std::vector<PairOutcome>& pairs);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// "better", "practically equal", ...: what the judgement of experiment - base says of the experiment.
    static QString verdictWord(const lstm::Judgement& judged);
    /// "↓" lower error, "↑" higher error, "≈", "=", "?"; nothing where nothing can be said.
    static QString verdictSign(const lstm::Judgement& judged);
    static QString previewText(const PairOutcome& pair);
    /// What the columns of wins and p mean, for beneath the table; nothing while nothing is judged.
    static QString caption(const std::vector<PairOutcome>& pairs);

private:
    struct Tell;
    void retranslate();
    QString text(const PairOutcome& pair, int column) const;
    QStringList toolTip(const PairOutcome& pair, int column) const;
    static QString explanation(const PairOutcome& pair);
    QStringList winsExplanation(const PairOutcome& pair) const;
    static QStringList pExplanation(const PairOutcome& pair);

    QString m_base;
    int m_hovered = 0;
    std::vector<PairOutcome> m_rows;
};
