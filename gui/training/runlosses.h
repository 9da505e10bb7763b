// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <vector>

#include "engine/results/lossband.h"
#include "gui/charts/losschart.h"
#include "gui/workspace/training.h"

/// Feeds the loss chart of the Run page: a band for each experiment on screen, over them the repeats that are chosen
/// and the one that the pointer is over.
///
/// Band and curves always belong to the configuration that an experiment has now. Losses of its latest run are read
/// while they grow; where an edit was undone and another run has taken their place, the band is the one that was kept
/// with the results, and curves of single repeats are recomputed.
class RunLosses final : public QObject {
    Q_OBJECT
public:
    RunLosses(Workspace& workspace, Training& training, LossChart* chart, QObject* parent);

    void setRunning(bool running);
    void startOver();
    /// Results or epochs have come, or other experiments are on screen.
    void refresh(const std::vector<const ExperimentItem*>& shown);
    void showChosen();
    void showPreview();

private:
    struct Known {
        lstm::LossBand band;
        bool complete = false;  ///< of a run that has ended
    };
    const lstm::LossBand& bandOf(const ExperimentItem& item, bool again);
    LossLines lines(const ExperimentItem& item, const lstm::LossBand& band, bool several) const;
    RepeatRecall::Losses lossesOf(const ExperimentItem& item, int repeat) const;
    LossRepeat curve(const ExperimentItem& item, int repeat, const LossLines& band) const;
    int position(int id) const;

    Workspace& m_workspace;
    Training& m_training;
    LossChart* m_chart;
    QHash<int, Known> m_known;
    std::vector<int> m_shown;    ///< ids, in the order of the curves
    QVector<LossLines> m_lines;  ///< without chosen repeats
    int m_turn = 0;              ///< whose band is worked out next
    bool m_running = false;
};
