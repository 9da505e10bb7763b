// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/compare/pairtablemodel.h"

#include <algorithm>
#include <cmath>

#include "gui/toolkit/languagewatch.h"
#include "gui/toolkit/numbertext.h"
#include "gui/toolkit/tablenumbers.h"
#include "gui/toolkit/tabletext.h"
#include "gui/workspace/rowsync.h"

struct PairTableModel::Tell {
    PairTableModel& model;
    void beginRemove(int first, int last) { model.beginRemoveRows({}, first, last); }
    void endRemove() { model.endRemoveRows(); }
    void beginInsert(int first, int last) { model.beginInsertRows({}, first, last); }
    void endInsert() { model.endInsertRows(); }
    void changed(int first, int last) {
        Q_EMIT model.dataChanged(model.index(first, 0), model.index(last, ColumnCount - 1));
    }
};

namespace {

bool isIdentical(const PairOutcome& pair) { return pair.judged && pair.judged->verdict == lstm::Verdict::Identical; }
bool hasP(const PairOutcome& pair) { return pair.judged && !std::isnan(pair.pHolm) && !isIdentical(pair); }

bool hasFigures(const PairOutcome& pair) { return pair.judged && std::isfinite(pair.judged->difference.estimate); }

bool same(const PairOutcome& a, const PairOutcome& b) {
    const auto bits = [](double x, double y) { return x == y || (std::isnan(x) && std::isnan(y)); };
    if (a.style != b.style || a.name != b.name || a.paired != b.paired || a.running != b.running || a.n != b.n ||
        a.baseN != b.baseN)
        return false;
    if (a.running && (a.done != b.done || a.planned != b.planned)) return false;
    if (a.judged.has_value() != b.judged.has_value()) return false;
    if (!a.judged) return true;
    if (!bits(a.wins, b.wins) || !bits(a.p, b.p) || !bits(a.pHolm, b.pHolm) || a.planReached != b.planReached ||
        a.family != b.family)
        return false;
    const auto &x = a.judged->difference, &y = b.judged->difference;
    return a.judged->verdict == b.judged->verdict && a.judged->repeatsNeeded == b.judged->repeatsNeeded &&
           bits(x.estimate, y.estimate) && bits(x.low, y.low) && bits(x.high, y.high) && x.n == y.n;
}

}  // namespace

PairTableModel::PairTableModel(QObject* parent) : QAbstractTableModel(parent) {
    connect(LanguageWatch::instance(), &LanguageWatch::changed, this, &PairTableModel::retranslate);
}

void PairTableModel::setPairs(const QString& base, const std::vector<PairOutcome>& pairs) {
    if (base != m_base) {
        m_base = base;
        Q_EMIT headerDataChanged(Qt::Horizontal, Name, Name);
    }
    const auto update = [](PairOutcome& row, const PairOutcome& now) {
        if (same(row, now)) return false;
        row = now;
        return true;
    };
    syncRows(
        m_rows, pairs, [](const PairOutcome& row) { return row.id; }, update, Tell{*this});
}

void PairTableModel::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty()) Tell{*this}.changed(0, rowCount() - 1);
}

int PairTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}
int PairTableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString PairTableModel::verdictWord(const lstm::Judgement& judged) {
    switch (judged.verdict) {
    case lstm::Verdict::TooFew: return tr("too few repeats");
    case lstm::Verdict::Unstable: return tr("unstable");
    case lstm::Verdict::Identical: return tr("identical");
    case lstm::Verdict::Supported: return tr("better");
    case lstm::Verdict::Contradicted: return tr("worse");
    case lstm::Verdict::Negligible:  // without a claim the rule has no sides here
    case lstm::Verdict::PracticallyEqual: return tr("practically equal");
    case lstm::Verdict::Undecided: break;
    }
    return tr("undecided");
}

QString PairTableModel::verdictSign(const lstm::Judgement& judged) {
    switch (judged.verdict) {
    case lstm::Verdict::TooFew:
    case lstm::Verdict::Unstable: return QStringLiteral("–");
    case lstm::Verdict::Identical: return QStringLiteral("=");
    case lstm::Verdict::Supported: return QStringLiteral("↓");
    case lstm::Verdict::Contradicted: return QStringLiteral("↑");
    case lstm::Verdict::Negligible:
    case lstm::Verdict::PracticallyEqual: return QStringLiteral("≈");
    case lstm::Verdict::Undecided: break;
    }
    return QStringLiteral("?");
}

QString PairTableModel::previewText(const PairOutcome& pair) {
    return tr("preview, %1 of %2").arg(plain(pair.done), plain(pair.planned));
}

QString PairTableModel::explanation(const PairOutcome& pair) {
    if (!pair.judged) return tr("Judged when the run has ended.");
    const auto needed = pair.judged->repeatsNeeded;
    switch (pair.judged->verdict) {
    case lstm::Verdict::TooFew: return tr("A comparison needs at least five finished repeats on each side.");
    case lstm::Verdict::Unstable: return tr("More than half of the repeats of one side diverged.");
    case lstm::Verdict::Identical: return tr("Every pair of repeats gave exactly the same error.");
    case lstm::Verdict::Supported: return tr("Lower error than the base by more than counts as practically equal.");
    case lstm::Verdict::Contradicted: return tr("Higher error than the base by more than counts as practically equal.");
    case lstm::Verdict::Negligible:
    case lstm::Verdict::PracticallyEqual:
        return tr("The whole interval lies inside ±%1.").arg(numberText(pair.judged->margin));
    case lstm::Verdict::Undecided: break;
    }
    if (!needed || *needed > 1e6) return tr("No practical number of repeats would decide it.");
    return tr("About %1 repeats would decide it.").arg(plain(static_cast<qint64>(*needed)));
}

/// By the landmarks of Vargha and Delaney.
static QString effectSize(double wins) {
    const double distance = std::abs(wins - 0.5);
    if (distance < 0.06) return PairTableModel::tr("By Vargha and Delaney's A12 no effect to speak of.");
    if (distance < 0.14) return PairTableModel::tr("By Vargha and Delaney's A12 a small effect.");
    return distance < 0.21 ? PairTableModel::tr("By Vargha and Delaney's A12 a medium effect.")
                           : PairTableModel::tr("By Vargha and Delaney's A12 a large effect.");
}

QStringList PairTableModel::winsExplanation(const PairOutcome& pair) const {
    if (!pair.judged || std::isnan(pair.wins)) return {};
    return {tr("Take any repeat of %1 and any of %2: in %3 % of these pairings the first has the lower error. Ties "
               "count half; a diverged repeat loses.")
                .arg(pair.name, m_base, percentNumber(pair.wins)),
            effectSize(pair.wins)};
}

QStringList PairTableModel::pExplanation(const PairOutcome& pair) {
    if (!pair.judged) return {};
    if (isIdentical(pair)) return {tr("Identical: there is nothing to test.")};
    if (!pair.planReached)
        return {tr("No p value: the run was stopped at %1 of %2 repeats, and p values hold for a number of repeats "
                   "that was planned beforehand.")
                    .arg(plain(pair.done), plain(pair.planned))};
    if (!hasP(pair)) return {};
    QString method;
    switch (pair.method) {
    case lstm::RankMethod::Exact: method = tr("exact"); break;
    case lstm::RankMethod::Permutation: method = tr("by permutation"); break;
    case lstm::RankMethod::Asymptotic: method = tr("by the normal approximation"); break;
    }
    QStringList lines{tr("Mann-Whitney test of all repeats, %1: how likely chance alone would show such a difference, "
                         "or a larger one.")
                          .arg(method)};
    if (pair.family > 1)
        lines << tr("Corrected by Holm for %n comparison(s); without, p = %1.", nullptr, pair.family)
                     .arg(pNumber(pair.p));
    if (!std::isnan(pair.pairedP))
        lines << tr("Repeat by repeat, by Wilcoxon's signed-rank test: p = %1.").arg(pNumber(pair.pairedP));
    return lines;
}

QString PairTableModel::caption(const std::vector<PairOutcome>& pairs) {
    if (std::ranges::none_of(pairs, [](const PairOutcome& pair) { return pair.judged && !std::isnan(pair.wins); }))
        return {};
    const QString wins = tr("Wins: of all pairings of a repeat with one of the base.");
    const auto tested = std::ranges::find_if(pairs, hasP);
    if (tested == pairs.end()) return wins;
    return wins + sentenceGap() +
           (tested->family > 1
                ? tr("p: Mann-Whitney test, corrected by Holm for %n comparison(s).", nullptr, tested->family)
                : tr("p: Mann-Whitney test."));
}

QStringList PairTableModel::toolTip(const PairOutcome& pair, int column) const {
    switch (static_cast<Column>(column)) {
    case Name: return {pair.name};
    case Verdict: return {explanation(pair)};
    case Wins: return winsExplanation(pair);
    case PValue: return pExplanation(pair);
    case Count:
        return {pair.paired ? tr("Same seed and stream: repeat by repeat") : tr("Other seeds, or results from a file")};
    case Difference:
    case Interval:
    case ColumnCount: break;
    }
    return {};
}

QString PairTableModel::text(const PairOutcome& pair, int column) const {
    const QString nothing = QStringLiteral("—");
    switch (static_cast<Column>(column)) {
    case Name: return pair.name;
    case Verdict: return pair.judged ? verdictWord(*pair.judged) : previewText(pair);
    case Difference: return hasFigures(pair) ? signedNumber(pair.judged->difference.estimate, 2) : nothing;
    case Interval:
        return hasFigures(pair)
                   ? tr("%1 to %2")
                         .arg(fixedNumber(pair.judged->difference.low, 2), fixedNumber(pair.judged->difference.high, 2))
                   : nothing;
    case Wins: return pair.judged && !std::isnan(pair.wins) ? tr("%1 %").arg(percentNumber(pair.wins)) : nothing;
    case PValue: return hasP(pair) ? pNumber(pair.pHolm) : nothing;
    case Count:
        return !pair.judged  ? nothing
               : pair.paired ? tr("%n pair(s)", nullptr, pair.n)
                             : tr("%1 + %2").arg(plain(pair.n), plain(pair.baseN));
    case ColumnCount: break;
    }
    return {};
}

QVariant PairTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= ColumnCount) return {};
    const PairOutcome& pair = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return text(pair, column);
    case Qt::EditRole:
        if (column == Difference && hasFigures(pair)) return pair.judged->difference.estimate;
        if (column == PValue && hasP(pair)) return pair.pHolm;
        return text(pair, column);
    case Qt::TextAlignmentRole:
        return QVariant((column == Name || column == Verdict ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        if (const QStringList tip = toolTip(pair, column); !tip.isEmpty()) return toolTipText(tip);
        return {};
    case TableStyleRole: return column == Name ? QVariant(pair.style) : QVariant();
    case TableMarkRole: return column == Verdict && pair.judged ? QVariant(verdictSign(*pair.judged)) : QVariant();
    case IdRole: return pair.id;
    case TableHoverRole: return pair.id == m_hovered;
    default: return {};
    }
}

QVariant PairTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole && section == Verdict) return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (static_cast<Column>(section)) {
    case Name: return tr("Against %1").arg(m_base);
    case Verdict: return tr("Verdict");
    case Difference: return tr("difference");
    case Interval: return tr("95 % interval");
    case Wins: return tr("wins");
    case PValue: return tr("p (Holm)");
    case Count: return tr("n");
    case ColumnCount: break;
    }
    return {};
}
