// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <optional>
#include <vector>

#include "engine/statistics/verdict.h"
#include "gui/models/experimentitem.h"

/// One experiment against the base.
struct PairOutcome {
    int id = 0, style = 0;
    QString name;
    bool paired = false;                    ///< both have the same seed and stream: repeat i meets repeat i
    bool running = false;                   ///< one of the two is being trained: nothing is judged yet
    int done = 0, planned = 0;              ///< repeats of the one that is behind
    int n = 0, baseN = 0;                   ///< repeats that were compared; both the number of pairs where paired
    std::optional<lstm::Judgement> judged;  ///< of experiment - base; nothing while running
};

/// The experiments on screen against one of them, judged by the engine's rule.
///
/// A judgement costs 0.7 ms at a thousand repeats, a frame has 16: so it is made once, after a run has ended, and
/// kept as long as the two samples and the margin are the same, bit by bit.
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
    struct Known {
        std::vector<double> other, base;
        bool paired = false;
        double margin = 0;
        lstm::Judgement judged;
    };
    void judge(PairOutcome& pair, const ExperimentItem& other, const ExperimentItem& base);

    std::vector<PairOutcome> m_pairs;
    QHash<qint64, Known> m_known;  ///< by the ids of both
    double m_margin = 0;
    int m_judgements = 0;
};
