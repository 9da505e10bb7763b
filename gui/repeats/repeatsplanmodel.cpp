// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/repeats/repeatsplanmodel.h"

#include <cmath>

#include "engine/results/pairing.h"
#include "engine/statistics/chancegap.h"
#include "engine/statistics/power.h"
#include "gui/repeats/repeatswords.h"
#include "gui/toolkit/tablenumbers.h"
#include "gui/workspace/comparison.h"

void RepeatsPlanModel::setExperiments(const ExperimentItem& item, const ExperimentItem* base, double margin) {
    std::vector<Row> rows;
    if (base) {
        const std::vector<double> a = item.results.rmse(), b = base->results.rmse();
        const bool paired = Comparison::sameSeeds(item, *base);
        const lstm::PairedSamples pairs =
            paired ? lstm::pairByRepeat(item.results.repeats, base->results.repeats) : lstm::PairedSamples{};
        const auto row = [&](bool seen, double difference) {
            if (!(difference > 0)) return;
            rows.push_back({seen, difference, lstm::planSamples(a, b, difference),
                            paired ? lstm::planPairs(pairs.a, pairs.b, difference) : NAN});
        };
        row(true, lstm::meanGap(a, b, false));
        row(false, margin);
    }
    const bool layout = rows.size() != m_rows.size();
    if (layout) beginResetModel();
    m_rows = std::move(rows);
    if (layout) endResetModel();
    else if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void RepeatsPlanModel::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int RepeatsPlanModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RepeatsPlanModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Difference ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (static_cast<Column>(section)) {
    case Difference: return tr("Seen in 9 of 10 tries");
    case Size: return tr("Difference");
    case Unpaired: return tr("Repeats, unpaired");
    case Paired: return tr("Pairs by seed");
    case ColumnCount: break;
    }
    return {};
}

QVariant RepeatsPlanModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const double repeats = index.column() == Unpaired ? row.unpaired : row.paired;
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == Difference ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == Paired && std::isnan(row.paired))
        return tr("They do not share their seeds.");
    if (role == Qt::ToolTipRole && index.column() >= Unpaired) return aboutRepeats(repeats);
    if (role == Qt::EditRole && index.column() != Difference) return index.column() == Size ? row.difference : repeats;
    if (role != Qt::DisplayRole && role != Qt::EditRole) return {};
    switch (static_cast<Column>(index.column())) {
    case Difference: return row.seen ? tr("The gap on screen") : tr("The margin of practical equality");
    case Size: return fixedNumber(row.difference, 2);
    case Unpaired: return repeatsCell(repeats);
    case Paired: return repeatsCell(repeats);
    case ColumnCount: break;
    }
    return {};
}
