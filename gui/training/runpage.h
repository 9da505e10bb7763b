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
/// It shows the ticked experiments of the workspace, their losses as training knows them, and redraws when results or
/// epochs have come.
class RunPage final : public Page {
    Q_OBJECT

public:
    RunPage(Workspace& workspace, Training& training, QWidget* parent = nullptr);

    PageInfo info() const override {
        return {"run",
                {"RunPage", QT_TR_NOOP("Run")},
                "start train fit go launch boxplot box plot loss 训练 开始 启动 拟合 箱形图 箱线图 盒须图 损失"};
    }
    bool growsWithRuns() const override { return true; }
    bool hasOwnRunButton() const override { return shown().empty(); }

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
    void connectTraining(Training& training);
    void startOver();
    void refresh();
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
