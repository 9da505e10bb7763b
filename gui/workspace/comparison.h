// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include "engine/results/pairing.h"
#include "engine/statistics/a12interval.h"
#include "engine/statistics/pairwise.h"
#include "gui/workspace/experimentitem.h"

/// One experiment against the base.
struct PairOutcome {
    int id = 0, style = 0;
    QString name;
    bool paired = false;                    ///< both have the same seed and stream: repeat i meets repeat i
    bool running = false;                   ///< one of the two is being trained: nothing is judged yet
    int done = 0, planned = 0;              ///< repeats of the one that is behind
    int n = 0, baseN = 0;                   ///< repeats that were compared; both the number of pairs where paired
    std::optional<lstm::Judgement> judged;  ///< of experiment - base; nothing while running

    double wins = NAN;  ///< how often a repeat of the experiment has the lower error than one of the base: 1 - A12
    lstm::Interval winsInterval{NAN, NAN};          ///< 95 %; only where two experiments are compared
    std::vector<lstm::PairDifference> differences;  ///< of the pairs; only where two experiments are compared
    bool planReached = false;     ///< both have the repeats that were planned; before there is no p value
    double p = NAN, pHolm = NAN;  ///< Mann-Whitney; corrected for all rows that have one
    lstm::RankMethod method = lstm::RankMethod::Exact;
    double pairedP = NAN;  ///< Wilcoxon's signed ranks, where paired
    int family = 0;        ///< how many comparisons Holm corrects for
};

/// The experiments on screen against one of them, judged by the engine's rule.
///
/// A comparison costs some milliseconds at a thousand repeats, the bootstrap of an interval ten at a hundred; a frame
/// has 16. So each is made once, after a run has ended, and kept as long as the samples and the margin are the same,
/// bit by bit. p values belong to a number of repeats that was chosen beforehand: a run that was stopped early has
/// none.
class Comparison {
public:
    /// \param persistence RMSE of the persistence forecast, where it is known: the margin comes from it
    void update(const std::vector<const ExperimentItem*>& shown, int baseId, std::optional<double> persistence);

    const std::vector<PairOutcome>& pairs() const { return m_pairs; }
    const PairOutcome* pair(int id) const;
    double margin() const { return m_margin; }
    int judgements() const { return m_judgements; }  ///< made so far

    /// Whether repeat i of both began with the same random numbers.
    static bool sameSeeds(const ExperimentItem& a, const ExperimentItem& b);
    static bool running(const ExperimentItem& item);

private:
    using Repeats = std::vector<std::pair<int, double>>;  ///< number and RMSE, in order of arrival
    struct Known {
        Repeats other, base;
        bool made = false, paired = false;
        double margin = 0;
        int n = 0, baseN = 0;
        std::vector<lstm::PairDifference> differences;
        lstm::PairComparison compared;
        std::optional<lstm::Interval> wins;
    };
    Known& known(const PairOutcome& pair, const ExperimentItem& other, const ExperimentItem& base);
    void judge(PairOutcome& pair, const ExperimentItem& other, const ExperimentItem& base, bool alone);
    void correct();

    std::vector<PairOutcome> m_pairs;
    QHash<qint64, Known> m_known;  ///< by the ids of both
    double m_margin = 0;
    int m_judgements = 0;
};
