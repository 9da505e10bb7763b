// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "engine/experiment/beyond.h"
#include "engine/results/forecastfan.h"
#include "gui/words/headline.h"
#include "gui/workspace/workspace.h"

class DataTable;
class EmptyState;
class ForecastChart;
class ForecastTableModel;
class QStackedLayout;

/// The end of the series and what the current experiment's networks, trained on all of it, forecast beyond: as a chart
/// with a border between known and unknown, and as a table. As many networks as the experiment has repeats.
///
/// It says what it wishes to be trained; whoever trains it brings it. While it is hidden it wishes nothing.
class BeyondView final : public QWidget {
    Q_OBJECT
public:
    explicit BeyondView(Workspace& workspace, QWidget* parent = nullptr);

    void setHorizon(int steps);
    int horizon() const { return m_horizon; }
    void refresh();
    bool there() const { return m_beyond != nullptr; }  ///< what was wished
    void showForecasts(const lstm::Prepared& beyond, const std::vector<lstm::RepeatResult>& repeats);
    void showProgress(int done, int repeats);
    void showFailure();
    Headline words() const;

Q_SIGNALS:
    void wished(const lstm::Prepared& beyond, int repeats);
    void wishedNoMore();
    void wordsChanged();
    void runRequested(int experiment);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    struct Wish {
        lstm::ExperimentKey experiment;
        int horizon = 0, repeats = 0;
        bool operator==(const Wish&) const = default;
    };
    void say(const QString& sentence, const QString& action = {});
    void refreshChart();
    void refreshChosen();
    void step(int direction, bool add);

    Workspace& m_workspace;
    ForecastChart* m_chart;
    ForecastTableModel* m_model;
    DataTable* m_table;
    EmptyState* m_empty;
    QWidget* m_content;
    QStackedLayout* m_stack;
    int m_horizon = 12;
    std::optional<Wish> m_wish;  ///< asked for, or there
    lstm::Prepared m_beyond;     ///< there
    std::vector<lstm::RepeatResult> m_repeats;
    lstm::ForecastFan m_fan;
    int m_known = 0;           ///< steps of the chart before the unknown
    std::size_t m_values = 0;  ///< that the networks were trained on
};
