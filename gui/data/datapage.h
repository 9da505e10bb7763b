// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/problem.h"
#include "gui/data/seriessource.h"
#include "gui/toolkit/pagetabs.h"
#include "gui/workspace/workspace.h"

class BoundedScroll;
class ColumnsPanel;
class DataTable;
class InlineProblem;
class Lanes;
class PipelineTableModel;
class PrimaryButton;
class QBoxLayout;
class SeriesChart;
class TextLabel;

/// The series with its train/test split, and what the pipeline makes of every row.
///
/// Chart and table show the same rows: hovering or choosing one marks it in the other. The split is dragged in the
/// chart and holds for all experiments. Above them stand problems of the files beside what mends them, and the columns
/// with their roles where there is something to choose.
class DataPage final : public Page {
    Q_OBJECT

public:
    explicit DataPage(Workspace& workspace, QWidget* parent = nullptr);

    PageInfo info() const override {
        return {"data",
                {"DataPage", QT_TR_NOOP("Data")},
                "series csv split train test persistence difference scale 序列 拆分 划分 数据 差分 缩放"};
    }
    bool hasOwnRunButton() const override { return true; }
    void setPresented(bool presented) override;

    /// What is worth saying about the files that were opened last, beside what can be done about it.
    struct Notes {
        SeriesSource source;
        lstm::Problems problems;
        bool open = false;  ///< they were not taken over: something must be chosen first
    };
    void showNotes(const Notes& notes);
    const std::vector<InlineProblem*>& notes() const { return m_lines; }
    ColumnsPanel& columns() const { return *m_columns; }
    Lanes& lanes() const { return *m_lanes; }

Q_SIGNALS:
    void runRequested();
    void sourceWanted(const SeriesSource& source, const QString& step);  ///< read it so

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void refreshChart();
    void refreshColumns();
    void refreshLanes();
    void showLine(const lstm::Problem& problem, const QString& before);
    void fillLines();
    void choose(int row);
    void showSplit();
    void dress();
    void retranslate();

    Workspace& m_workspace;
    TextLabel *m_headline, *m_detail, *m_caption, *m_hint;
    PrimaryButton* m_run;
    QBoxLayout* m_top;
    QBoxLayout* m_problems;
    std::vector<InlineProblem*> m_lines;
    ColumnsPanel* m_columns;
    BoundedScroll* m_columnsScroll;
    SeriesChart* m_chart;
    Lanes* m_lanes;
    PipelineTableModel* m_model;
    DataTable* m_table;
    Notes m_notes;
    std::shared_ptr<const lstm::Series> m_noted;  ///< the series that was there when the notes came
};
