// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/forecast/testforecasts.h"
#include "gui/toolkit/pagetabs.h"
#include "gui/workspace/workspace.h"

class BeyondView;
class DataTable;
class EmptyState;
class ForecastChart;
class ForecastTableModel;
class QSpinBox;
class QStackedLayout;
class SegmentedControl;
class TextLabel;
struct ForecastLine;

/// The test window of the current experiment: what happened, the fan of all its repeats, the chosen ones, persistence -
/// as a chart, and beneath it as a table with one row a step. Where networks say several values at once, the step that
/// is looked at is chosen.
///
/// Beyond the data: see BeyondView.
///
/// The window's selection leads: repeats chosen anywhere are drawn here, those of other experiments too where they
/// forecast the same rows; a click on the fan chooses the nearest repeat.
class ForecastPage final : public Page {
    Q_OBJECT

public:
    explicit ForecastPage(Workspace& workspace, QWidget* parent = nullptr);

    PageInfo info() const override {
        return {"forecast",
                {"ForecastPage", QT_TR_NOOP("Forecast")},
                "predict prediction future horizon fan 预报 预测值 未来"};
    }
    BeyondView* beyond() const { return m_beyond; }
    void showBeyond(bool beyond);

Q_SIGNALS:
    void runRequested(int experiment);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void connectAll();
    void refresh();
    bool showEmpty(const ExperimentItem& item);
    void refreshChoices();
    void refreshAhead(const ExperimentItem& item);
    QString howForecast() const;
    void refreshChart(const ExperimentItem& item);
    void refreshChosen();
    void refreshPreview();
    void refreshWords(const ExperimentItem& item);
    ForecastLine line(const RepeatRef& chosen) const;
    void step(int direction, bool add);
    void retranslate();
    void showMode();

    Workspace& m_workspace;
    TextLabel *m_headline, *m_detail, *m_caption;
    SegmentedControl *m_choice, *m_mode;  ///< experiment; test window or beyond the data
    TextLabel *m_stepsLabel, *m_aheadLabel;
    QSpinBox *m_steps, *m_ahead;  ///< beyond the data; of a horizon, from 1
    BeyondView* m_beyond;
    ForecastChart* m_chart;
    ForecastTableModel* m_model;
    DataTable* m_table;
    EmptyState* m_empty;
    QWidget *m_content, *m_test;
    QStackedLayout *m_stack, *m_views;
    TestForecasts m_shown;
    std::vector<RepeatRef> m_lines;  ///< what the chosen lines are of
    std::vector<int> m_choices;      ///< experiments that m_choice offers
};
