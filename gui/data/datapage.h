// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/problem.h"
#include "gui/toolkit/pagetabs.h"
#include "gui/workspace/workspace.h"

class DataTable;
class InlineProblem;
class PipelineTableModel;
class PrimaryButton;
class QBoxLayout;
class SeriesChart;
class TextLabel;

/// The series with its train/test split, and what the pipeline makes of every row.
///
/// Chart and table show the same rows: hovering or choosing one marks it in the other. The split is dragged in the
/// chart and holds for all experiments. Problems of a file that was dropped stand above the chart.
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

    /// What is worth saying about the file that was opened last; empty = nothing.
    void showFileNotes(const QString& file, const lstm::Problems& problems);

Q_SIGNALS:
    void runRequested();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void refreshChart();
    void choose(int row);
    void showSplit();
    void dress();
    void retranslate();

    Workspace& m_workspace;
    TextLabel *m_headline, *m_detail, *m_caption, *m_hint;
    PrimaryButton* m_run;
    QBoxLayout* m_top;
    InlineProblem* m_problem;
    SeriesChart* m_chart;
    PipelineTableModel* m_model;
    DataTable* m_table;
    lstm::Problems m_fileProblems;
    QString m_fileName;
};
