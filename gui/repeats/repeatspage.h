// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "gui/repeats/repeatsfigures.h"
#include "gui/toolkit/pagetabs.h"
#include "gui/workspace/comparison.h"
#include "gui/workspace/repeatsgoal.h"

class DataTable;
class EmptyState;
class GapChart;
class PrecisionChart;
class QBoxLayout;
class QScrollArea;
class QStackedLayout;
class RepeatsControls;
class RepeatsGoalBar;
class RepeatsPlanModel;
class TextLabel;
class Workspace;
struct RepeatsFacts;

/// How many repeats are enough? How well the mean of the current experiment is known, how often chance alone gives the
/// gap on screen, how many repeats would tell two experiments apart - and a button that adds them until the interval is
/// narrow.
///
/// The current experiment stands against a base: the one chosen here, else that of the Compare page. While repeats
/// stream in, the left chart follows; chance and plan are worked out when the run has ended.
class RepeatsPage final : public Page {
    Q_OBJECT

public:
    RepeatsPage(Workspace& workspace, RepeatsGoal& goal, QWidget* parent = nullptr);

    PageInfo info() const override {
        return {"repeats", {"RepeatsPage", QT_TR_NOOP("Repeats")}, "runs n how many 次数 运行次数"};
    }
    bool growsWithRuns() const override { return true; }
    bool hasOwnRunButton() const override;

    /// What the current experiment is compared with; 0 = nothing.
    int baseId() const;
    void setBase(int id);
    double target() const;
    std::vector<int> ids() const;

Q_SIGNALS:
    void runRequested();
    void untilNarrowRequested(const RepeatsGoal::Wish& wish);
    void stopRequested();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void connectParts();
    void arrange();
    void refresh();
    bool refreshEmpty(const ExperimentItem& item);
    void refreshComparison(const ExperimentItem& item, const ExperimentItem* base);
    void refreshPrecision(const ExperimentItem& item, const ExperimentItem* base);
    void refreshChance(const ExperimentItem& item, const ExperimentItem* base);
    void refreshControls(const ExperimentItem& item, const ExperimentItem* base);
    void refreshWords(const ExperimentItem& item, const ExperimentItem* base);
    void refreshSelection();
    QString reasonNotToRun(const ExperimentItem& item, const ExperimentItem* base) const;
    const PairOutcome* pair() const;
    void retranslate();

    Workspace& m_workspace;
    RepeatsGoal& m_goal;
    Comparison m_comparison;
    RepeatsFigures m_figures;
    TextLabel *m_headline, *m_detail, *m_caption;
    RepeatsControls* m_controls;
    PrecisionChart* m_precision;
    GapChart* m_gap;
    RepeatsPlanModel* m_plan;
    DataTable* m_table;
    RepeatsGoalBar* m_goalBar;
    EmptyState* m_empty;
    QWidget* m_content;
    QBoxLayout* m_charts;
    QScrollArea* m_scroll;
    QStackedLayout* m_stack;
    std::vector<int> m_shown;        ///< ids, in the order of the curves
    std::optional<double> m_target;  ///< chosen by the user
    int m_base = 0;
};
