// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "gui/charts/chartview.h"

class QAreaSeries;
class QLineSeries;

/// One repeat's forecasts of the test window.
struct ForecastLine {
    QString label;        ///< "#5", or with its experiment's name where that is another one
    int styleIndex = -1;  ///< -1: of the experiment shown, drawn in the text colour
    QVector<double> values;
    bool operator==(const ForecastLine&) const = default;
};

/// What the chart shows, computed by the owner; every list has one element a step.
struct ForecastChartData {
    QStringList labels;  ///< the series' own; may be empty, then rows are numbered from firstRow
    int firstRow = 0;
    QVector<double> actual, persistence, low, median, high;
    int styleIndex = 0;
    int repeats = 0;  ///< that the fan is of
    int known = -1;  ///< how many steps have happened; those after lie beyond the data. -1: all, and no border is drawn
    QVector<int> repeatNumbers;     ///< of the repeats that answer to the pointer, from 0
    std::vector<double> forecasts;  ///< theirs: repeats x steps
};

/// The test window, or the end of the data and what lies beyond it: what happened, the fan of all repeats (5 to 95 %
/// and median of each step), persistence, and the chosen repeats as thin lines. Names stand at the ends of the lines; a
/// value that is not finite is not drawn.
///
/// The pointer finds the repeat whose forecast of that step is nearest, among the fan's and the chosen lines of other
/// experiments. Up and Down walk the repeats by rank.
class ForecastChart final : public ChartView {
    Q_OBJECT
public:
    explicit ForecastChart(QWidget* parent = nullptr);

    void setData(const ForecastChartData& data);
    const ForecastChartData& data() const { return m_data; }
    void setChosen(const QVector<ForecastLine>& lines);
    const QVector<ForecastLine>& chosen() const { return m_chosen; }
    void setPreview(const ForecastLine& line);  ///< without values: none
    const ForecastLine& preview() const { return m_preview; }
    /// The row of the table that is marked; -1: none.
    void setHighlightedStep(int step);
    int highlightedStep() const { return m_step; }
    void startOver() { m_range = {0, 0}; }

    enum class Line { Actual, Median, Persistence, Low, High };
    QVector<QPointF> points(Line line) const;
    QStringList lineLabels() const;

    bool showsRepeats() const override { return true; }
    QStringList tableHeader() const override;
    QVector<QStringList> tableRows() const override;

Q_SIGNALS:
    void repeatHovered(int repeat);  ///< -1 when the pointer has left the fan
    void repeatClicked(int repeat, Qt::KeyboardModifiers modifiers);
    void lineHovered(int line);  ///< a chosen line of another experiment, by its position in chosen()
    void lineClicked(int line, Qt::KeyboardModifiers modifiers);
    void rankStepped(int direction, Qt::KeyboardModifiers modifiers);
    void stepHovered(int step);  ///< -1 when the pointer has left

protected:
    void restyle() override;
    QVector<ChartTick> xTicks(AxisRange view) const override;
    QString xReadout(double value) const override;
    double rightMargin() const override;
    void plotPlaced() override;
    void paintUnder(QPainter& painter) override;
    void paintOver(QPainter& painter) override;
    void paintHover(QPainter& painter) override;
    void moved(const QPointF& at, QMouseEvent* event) override;
    void released(const QPointF& at, QMouseEvent* event) override;
    void left() override;
    bool chooseRepeatAt(const QPointF& at) override;
    bool keyPressed(QKeyEvent* event) override;

private:
    struct EndLabel {
        QString text;
        QFont font;
        QColor colour;
        double value = 0;  ///< where its line ends
        QRectF rect;
    };
    int steps() const { return static_cast<int>(m_data.actual.size()); }
    QString stepLabel(int step) const;
    QColor colourOf(const ForecastLine& line) const;
    int stepAt(const QPointF& at) const;
    struct Hit {
        int repeat = -1, line = -1;
        bool operator==(const Hit&) const = default;
    };
    Hit hitAt(const QPointF& at) const;
    void hover(Hit hit, int step);
    QVector<EndLabel> endLabels() const;
    void paintBorder(QPainter& painter);
    void paintLine(QPainter& painter, const ForecastLine& line, double width) const;
    void setHome();

    ForecastChartData m_data;
    QVector<ForecastLine> m_chosen;
    ForecastLine m_preview;
    QVector<EndLabel> m_labels;
    QLineSeries *m_low, *m_high, *m_median, *m_persistence, *m_actual;
    QAreaSeries* m_band;
    AxisRange m_range{0, 0};
    int m_step = -1, m_hoveredStep = -1;
    Hit m_hovered;
};
