// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "gui/toolkit/pagetabs.h"
#include "gui/words/headline.h"
#include "gui/workspace/boxinputs.h"
#include "gui/workspace/comparison.h"

class BoxPlotChart;
class CompareControls;
class DataTable;
class DescribeTableModel;
class DifferenceChart;
class EmptyState;
class PairTableModel;
class QBoxLayout;
class QScrollArea;
class QStackedLayout;
class SelectionLink;
class TextLabel;
class Workspace;

/// Box plots of the ticked experiments side by side; beside them how far each lies from the base, beneath them the
/// describe table and the verdicts in words.
///
/// It follows the workspace while repeats stream in; verdicts appear when a run has ended. A click on a box, a row or
/// a line of the difference chart chooses that experiment for the whole window.
class ComparePage final : public Page {
    Q_OBJECT

public:
    explicit ComparePage(Workspace& workspace, QWidget* parent = nullptr);

    PageInfo info() const override {
        return {"compare",
                {"ComparePage", QT_TR_NOOP("Compare")},
                "boxplot box plot whisker difference significant p-value test 箱形图 箱线图 盒须图 对比 差异 显著"};
    }
    bool comparesTicked() const override { return true; }
    bool growsWithRuns() const override { return true; }
    bool hasOwnRunButton() const override;
    void setPresented(bool presented) override;

    /// The experiment that the others are compared with: the chosen one while it is on screen, else the first.
    int baseId() const;
    void setBase(int id);
    const Comparison& comparison() const { return m_comparison; }
    void setPause(Pause pause);  ///< of the present run, for the words
    void refresh();

Q_SIGNALS:
    void runRequested();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void connectParts();
    void arrange();
    void alignAxes();
    void actOnEmpty();
    std::vector<const ExperimentItem*> shown() const;
    void refreshEmpty(bool something);
    void refreshHeadline(const std::vector<const ExperimentItem*>& items);
    void refreshBoxes(const std::vector<const ExperimentItem*>& items);
    void refreshDifferences();
    void refreshControls(const std::vector<const ExperimentItem*>& items);
    void refreshCaption();
    void retranslate();

    Workspace& m_workspace;
    Comparison m_comparison;
    TextLabel *m_headline, *m_detail, *m_caption;
    CompareControls* m_controls;
    BoxPlotChart* m_boxChart;
    DifferenceChart* m_differenceChart;
    DescribeTableModel* m_describe;
    PairTableModel* m_pairs;
    DataTable *m_table, *m_pairTable;
    EmptyState* m_empty;
    QWidget* m_content;
    QBoxLayout *m_charts, *m_tables;
    QScrollArea* m_scroll;
    QStackedLayout* m_stack;
    SelectionLink* m_link;
    BoxInputs m_boxes;
    ScaledLayouts m_scaled;
    std::vector<int> m_shownIds;
    std::size_t m_shownRepeats = 0;
    Pause m_pause = Pause::None;
};
