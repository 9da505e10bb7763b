// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/toolkit/pagetabs.h"
#include "gui/training/runlosses.h"
#include "gui/words/headline.h"
#include "gui/workspace/boxinputs.h"
#include "gui/workspace/comparison.h"
#include "gui/workspace/workspace.h"

class BoxPlotChart;
class DataTable;
class DescribeTableModel;
class EmptyState;
class QBoxLayout;
class QStackedLayout;
class SelectionLink;
class SegmentedControl;
class TextLabel;

/// Losses stream on the left, dots fall into growing boxes on the right, the describe table stands beneath.
///
/// It shows the ticked experiments of the workspace and redraws when told that results or epochs arrived; it knows
/// no thread. Losses are asked for through functions, so that only the window knows who trains.
class RunPage final : public Page {
    Q_OBJECT

public:
    RunPage(Workspace& workspace, RunLosses::LossSource losses, RunLosses::RepeatLossSource repeatLosses,
            QWidget* parent = nullptr);

    QString title() const override { return tr("Run"); }
    bool hasOwnRunButton() const override { return shown().empty(); }

    void setRunning(bool running);
    void setPause(Pause pause);  ///< of the present run, for the words
    void startOver();            ///< a new run begins: forget the ranges of the last one
    void refresh();              ///< new results or epochs

Q_SIGNALS:
    void runRequested();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    using Items = std::vector<const ExperimentItem*>;
    void build();
    void connectParts();
    Items shown() const;
    void refreshEmpty();
    std::vector<HeadlineSide> sidesOf(const Items& items) const;
    void refreshHeadline(const Items& items);
    void refreshCaption(const Items& items);
    void refreshBoxes(const Items& items);
    void retranslate();
    void dress();

    Workspace& m_workspace;
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
    RunLosses* m_losses;
    SelectionLink* m_link;
    BoxInputs m_boxes;
    Comparison m_comparison;
    Pause m_pause = Pause::None;
};
