// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <functional>
#include <optional>
#include <span>

#include "engine/training/losscurves.h"
#include "gui/charts/boxplotchart.h"
#include "gui/charts/losschart.h"
#include "gui/models/workspace.h"
#include "gui/pages/pagetabs.h"

class DataTable;
class DescribeTableModel;
class EmptyState;
class QBoxLayout;
class QStackedLayout;
class SegmentedControl;
class TextLabel;

/// Losses stream on the left, dots fall into growing boxes on the right, the describe table stands beneath.
///
/// It shows the ticked experiments of the workspace and redraws when told that results or epochs arrived; it knows
/// no thread. Losses are asked for through a function, so that only the window knows who trains.
class RunPage final : public Page {
    Q_OBJECT

public:
    using LossSource = std::function<const lstm::LossCurves*(int experimentId)>;

    /// One repeat's losses where the run's are not kept: of epochs 0, stride, ...; empty = not there (yet).
    struct RepeatLosses {
        std::span<const float> points;
        int stride = 1;
    };
    using RepeatLossSource = std::function<RepeatLosses(int experimentId, int repeat)>;

    RunPage(Workspace& workspace, LossSource losses, RepeatLossSource repeatLosses, QWidget* parent = nullptr);

    QString title() const override { return tr("Run"); }
    bool hasOwnRunButton() const override { return shown().empty(); }

    void setRunning(bool running);
    void startOver();  ///< a new run begins: forget the ranges of the last one
    void refresh();    ///< new results or epochs

Q_SIGNALS:
    void runRequested();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// What was last worked out of an experiment; worked out anew only where repeats or epochs have come since.
    struct Worked {
        std::vector<double> rmse;
        BoxPlotInput box;
        LossLines loss;
        bool lossComplete = false;  ///< of a run that has ended
    };
    const Worked& worked(const ExperimentItem& item);
    void workOutLoss(const ExperimentItem& item);

    std::vector<const ExperimentItem*> shown() const;
    void refreshHeadline();
    void refreshLosses();
    void refreshBoxes();
    void connectSelection();
    void refreshSelection();
    void refreshHover();
    void showLosses();
    LossLines emphasised(const ExperimentItem& item, LossLines lines);
    int position(int id) const;
    std::optional<int> idAt(int box) const;
    void retranslate();
    void dress();

    Workspace& m_workspace;
    LossSource m_losses;
    RepeatLossSource m_repeatLosses;
    TextLabel *m_headline, *m_detail, *m_caption;
    LossChart* m_lossChart;
    BoxPlotChart* m_boxChart;
    DescribeTableModel* m_model;
    DataTable* m_table;
    SegmentedControl* m_scale;
    EmptyState* m_empty;
    QBoxLayout* m_charts;
    QWidget* m_content;
    QStackedLayout* m_stack;
    QHash<int, Worked> m_worked;
    int m_turn = 0;  ///< whose losses are worked out next
    bool m_running = false;
    bool m_following = false;   ///< the table's cursor moves by itself, not by a person
    int m_hoveredBox = -1;
    QVector<LossLines> m_lines;  ///< bands of the shown experiments, in their order
};
