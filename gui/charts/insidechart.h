// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <functional>

#include "gui/charts/chartview.h"
#include "gui/charts/insidesteps.h"

/// One network through time, five panels over one axis: inputs as bars, the three gates, candidate and cell, hidden
/// state, forecast against actual. Above them a bar tells how far the state is carried: a ring where it starts at zero,
/// a dotted mark through all panels where it was reset, a bracket as far as the gradient reaches.
///
/// One step is marked: Left, Right, Home, End or a click on it move the mark. A click between two steps (anywhere on
/// the bar: at the nearest border), or R before the marked one, asks for a reset to be put there or taken away.
class InsideChart final : public ChartView {
    Q_OBJECT
public:
    explicit InsideChart(QWidget* parent = nullptr);

    enum Panel { Input, Gates, Cell, Hidden, Forecast, PanelCount };

    void setData(const InsideChartData& data);
    const InsideChartData& data() const { return m_data; }
    void setCursor(int step);  ///< scrolls to it
    int cursor() const { return m_cursorStep; }

    QRectF panel(Panel panel) const { return m_panels[panel].rect; }
    QRectF strip() const;  ///< the bar and what stands beneath it
    AxisRange range(Panel panel) const { return m_panels[panel].range; }
    QPointF place(Panel panel, double step, double value) const;
    QStringList lineLabels() const;

    QStringList tableHeader() const override;
    QVector<QStringList> tableRows() const override;

Q_SIGNALS:
    void cursorMoved(int step);   ///< by a person
    void resetToggled(int step);  ///< before this one

protected:
    QVector<ChartTick> yTicks(AxisRange view) const override;
    QVector<ChartTick> xTicks(AxisRange view) const override;
    QString xReadout(double value) const override;
    bool showsTitle() const override { return false; }
    double topMargin() const override { return px(1); }
    double rightMargin() const override;
    void plotPlaced() override;
    void paintUnder(QPainter& painter) override;
    void paintOver(QPainter& painter) override;
    void paintHover(QPainter& painter) override;
    QString toolTipAt(const QPointF& at) const override;
    void moved(const QPointF& at, QMouseEvent* event) override;
    void released(const QPointF& at, QMouseEvent* event) override;
    void left() override;
    bool keyPressed(QKeyEvent* event) override;

private:
    enum class Mark { Ring, Disc, None, Shape };
    struct Line {
        QString text;
        ExperimentStyle style;
        double width;
        Mark mark;
        double InsideStep::*value;
    };
    struct EndLabel {
        QString text;
        QColor colour;
        QRectF rect;
    };
    struct PanelPlace {
        QString title;
        QRectF rect;
        AxisRange range{0, 1};
        QVector<double> ticks;
        QVector<EndLabel> labels;
    };
    int count() const { return static_cast<int>(m_data.steps.size()); }
    double pitch() const { return plot().width() / xWindow().view().span(); }
    std::array<PanelPlace, PanelCount> placePanels(double top, double height) const;
    AxisRange rangeOf(Panel panel) const;
    QVector<double> ticksOf(Panel panel, AxisRange range, double height) const;
    QVector<Line> lines(Panel panel) const;
    QString stripLabel() const;
    int firstShown() const;
    int lastShown() const;
    QString stepLabel(int step) const;

    void paintStrip(QPainter& painter) const;
    void paintStateBar(QPainter& painter) const;
    void paintBracket(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;
    void paintMark(QPainter& painter, int step) const;
    void paintMarkWords(QPainter& painter) const;
    void paintInputs(QPainter& painter) const;
    void paintLine(QPainter& painter, Panel panel, const Line& line) const;
    void paintMarker(QPainter& painter, const Line& line, QPointF at) const;
    void paintOthers(QPainter& painter) const;
    void paintWords(QPainter& painter) const;
    void paintCursorLabel(QPainter& painter) const;
    void drawLines(QPainter& painter, Panel panel, const std::function<double(int)>& value, bool alongState) const;
    QRectF bracketRect() const;
    QString bracketText() const;
    double borderPixel(int step) const { return toPixel({step - 0.5, 0}).x(); }

    int stepAt(const QPointF& at) const;
    int borderAt(const QPointF& at) const;  ///< the step before which a reset may stand; -1 = none
    void moveCursor(int step);

    InsideChartData m_data;
    std::array<PanelPlace, PanelCount> m_panels;
    int m_cursorStep = -1, m_hoveredBorder = -1;
};
