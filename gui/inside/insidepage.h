// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/inside/insideinputs.h"
#include "gui/toolkit/pagetabs.h"
#include "gui/workspace/workspace.h"

class EmptyState;
class FormulaTable;
class InsideCell;
class InsideControls;
class QBoxLayout;
class QPushButton;
class QStackedLayout;
class TextLabel;

/// One network through time: the chosen repeat of the current experiment, else the median one. Its gates and states
/// step by step, the cell and its equations with the numbers of one step, at any epoch of its training; and what a
/// reset or a state set by hand does to the forecasts of the test.
///
/// Traces come from the source given, perhaps later: then call refresh().
class InsidePage final : public Page {
    Q_OBJECT

public:
    InsidePage(Workspace& workspace, InsideSource source, QWidget* parent = nullptr);

    PageInfo info() const override {
        return {"inside",
                {"InsidePage", QT_TR_NOOP("Inside")},
                "cell state gate hidden memory trace 细胞状态 单元状态 隐状态 门控 记忆"};
    }
    bool wantsRoom() const override { return true; }
    void refresh();
    /// The keys move the marked step.
    void takeFocus();

Q_SIGNALS:
    void runRequested(int experiment);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void connectAll();
    void arrange();
    bool showEmpty(const ExperimentItem& item);
    int repeatToShow(const ExperimentItem& item) const;
    void follow(const ExperimentItem& item, int repeat);
    void clampView();
    void refreshControls();
    void refreshChart();
    void refreshStep();
    void refreshWords(const ExperimentItem& item);
    void refreshMedian(const ExperimentItem& item);
    void setCursor(int step);
    void toggleReset(int step);
    void setState(bool cell, double value);
    QString rowLabel(int row) const { return insideLabel(*m_trace, m_view.phase, row); }
    void retranslate();

    Workspace& m_workspace;
    InsideSource m_source;
    TextLabel *m_headline, *m_detail;
    QPushButton *m_median, *m_clear;
    InsideChart* m_chart;
    InsideCell* m_cell;
    FormulaTable* m_formulas;
    InsideControls* m_controls;
    EmptyState* m_empty;
    QWidget* m_content;
    QBoxLayout *m_body, *m_side;
    QStackedLayout* m_stack;

    InsideView m_view;
    std::shared_ptr<const InsideTrace> m_trace;
    int m_experiment = 0, m_repeat = 0;
    std::optional<int> m_epoch;  ///< nothing = after all
    std::optional<int> m_left;   ///< the repeat from which somebody went to the median
};
