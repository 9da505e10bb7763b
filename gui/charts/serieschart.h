// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/charts/chartview.h"

class QLineSeries;

/// What the Data page's chart shows. Texts come from the owner, in words and units that it knows.
struct SeriesChartData {
    QVector<double> values;
    QStringList labels;           ///< the series' own, one per value; may be empty
    QVector<double> persistence;  ///< the naive forecast, one per value of the test span; may be empty
    int testSize = 0;
    int smallestTest = 1, largestTest = 1;  ///< how far the border may be moved
    QString trainText, testText, persistenceText;
};

/// The series with its train part in the first experiment's colour, the test span on a ground of its own and the
/// border between them as a handle: drag it, or Left and Right (with Shift by ten). Values that are not finite leave
/// a gap in the dots. Wheel and drag zoom along the time axis. Long series are thinned for drawing (thinning.h).
class SeriesChart final : public ChartView {
    Q_OBJECT
public:
    explicit SeriesChart(QWidget* parent = nullptr);
    void setData(const SeriesChartData& data);
    const SeriesChartData& data() const { return m_data; }
    /// The row of the table that is marked with a halo; -1: none.
    void setHighlightedRow(int row);
    QPointF handlePosition() const;
    QVector<QLineSeries*> lines() const { return {m_train, m_test, m_persistence}; }

    QStringList tableHeader() const override;
    QVector<QStringList> tableRows() const override;

Q_SIGNALS:
    void splitMoved(int testSize);  ///< many times while dragging; merging them is the owner's
    void rowHovered(int row);       ///< -1 when the pointer has left
    void rowClicked(int row);

protected:
    void restyle() override;
    QVector<ChartTick> xTicks(AxisRange view) const override;
    QString xReadout(double value) const override;
    double rightMargin() const override { return px(4); }
    void plotPlaced() override;
    void paintUnder(QPainter& painter) override;
    void paintOver(QPainter& painter) override;
    bool pressed(const QPointF& at, QMouseEvent* event) override;
    void moved(const QPointF& at, QMouseEvent* event) override;
    void released(const QPointF& at, QMouseEvent* event) override;
    void left() override;
    bool keyPressed(QKeyEvent* event) override;

private:
    int count() const { return static_cast<int>(m_data.values.size()); }
    double border() const { return count() - m_data.testSize - 0.5; }
    bool onHandle(const QPointF& at) const;
    int rowAt(const QPointF& at) const;
    void moveBorder(int testSize);
    void fill();
    void paintDots(QPainter& painter);
    void paintHandle(QPainter& painter);
    void paintWords(QPainter& painter);

    SeriesChartData m_data;
    QLineSeries *m_train, *m_test, *m_persistence;
    AxisRange m_filled{0, 0};  ///< what was looked at when the lines were filled, and on how many px
    double m_filledPixels = 0;
    int m_row = -1, m_hovered = -1;
    bool m_dragging = false;
};
