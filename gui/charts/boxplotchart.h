// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/charts/boxplotlayout.h"
#include "gui/charts/chartview.h"

class QBoxPlotSeries;
class QBoxSet;

/// A box plot that grows as repeats finish: box, whiskers, median, mean, outliers, the dots themselves, the count
/// beneath, the persistence line, and what lies off the scale as a triangle at the edge ("2 up to 173").
///
/// The boxes of Qt Charts are transparent: they answer to the pointer, the overlay paints the visible ones.
/// Keys: Left and Right choose a box, Up and Down the next repeat by rank, with Ctrl in addition; with Shift arrows
/// move the zoomed view. Double click goes home; at home it shows all values, if some lie off the scale.
class BoxPlotChart final : public ChartView {
    Q_OBJECT
public:
    explicit BoxPlotChart(QWidget* parent = nullptr);
    ~BoxPlotChart() override;

    /// Boxes from left to right; called up to thirty times a second while they grow. `persistence` NaN: no line.
    void setBoxes(const QVector<BoxPlotInput>& boxes, double persistence);
    const QVector<BoxPlotInput>& boxes() const { return m_boxes; }
    /// Lines between the dots of the same repeat in neighbouring boxes of one pair group.
    void setPairLines(bool on);
    bool pairLines() const { return m_pairLines; }
    /// A halo around repeats of one experiment; without repeats a frame around its box; experiment -1: nothing.
    void setSelection(int experiment, const QVector<int>& repeats);
    /// Halos around repeats of other boxes beside those of the selected one, as (box, repeat).
    void setAlsoSelected(const QVector<QPair<int, int>>& dots);
    /// What the pointer is over elsewhere in the window: a repeat, or with repeat -1 a whole box; -1, -1: nothing.
    void setPreview(int experiment, int repeat);
    int selectedExperiment() const { return m_selected; }
    const QVector<int>& selectedRepeats() const { return m_selectedRepeats; }
    /// A new run: forget the range that the last one needed.
    void startOver() { m_home = {0, 0}; }
    void showAll();

    /// What a caption beneath has to add: "300 of 1000 repeats shown as dots", or nothing.
    QString caption() const;
    const QVector<PlacedBox>& placed() const { return m_placed; }
    QBoxPlotSeries* series() const { return m_series; }
    QStringList shownNames() const;

    bool showsRepeats() const override { return true; }
    QStringList tableHeader() const override;
    QVector<QStringList> tableRows() const override;

Q_SIGNALS:
    void dotHovered(int experiment, int repeat);  ///< -1, -1 when the pointer has left the dots
    void dotClicked(int experiment, int repeat, Qt::KeyboardModifiers modifiers);
    void boxHovered(int experiment);  ///< or its name; -1 when the pointer has left
    void boxClicked(int experiment, Qt::KeyboardModifiers modifiers);

protected:
    QVector<ChartTick> xTicks(AxisRange) const override { return {}; }
    QVector<ChartTick> yTicks(AxisRange view) const override;
    double topMargin() const override { return px(36); }
    double bottomMargin(double plotWidth) const override;
    double rightMargin() const override { return 0; }
    void plotPlaced() override;
    void paintOver(QPainter& painter) override;
    void paintHover(QPainter& painter) override;
    QString toolTipAt(const QPointF& at) const override;
    bool pressed(const QPointF& at, QMouseEvent* event) override;
    void moved(const QPointF& at, QMouseEvent* event) override;
    void left() override;
    bool showsCrosshair() const override { return m_hovered.experiment < 0; }
    bool chooseRepeatAt(const QPointF& at) override;
    bool keyPressed(QKeyEvent* event) override;
    void doubleClicked() override;

private:
    struct Dot {
        int experiment = -1, repeat = -1;
        bool operator==(const Dot&) const = default;
    };
    Dot dotAt(const QPointF& at) const;
    int slotAt(const QPointF& at) const;
    QStringList counts() const;
    void syncSeries();
    void hover(Dot dot);
    void stepRank(int direction, Qt::KeyboardModifiers modifiers);
    QPointF dotPosition(int experiment, int index) const;

    void paintPersistence(QPainter& painter);
    void paintPairs(QPainter& painter);
    void paintSelection(QPainter& painter);
    void paintFrame(QPainter& painter, int experiment, double width);
    void paintMarked(QPainter& painter, int experiment, int repeat, bool halo);

    QVector<BoxPlotInput> m_boxes;
    QVector<PlacedBox> m_placed;
    mutable BoxPlotNames m_names;
    QVector<QBoxSet*> m_sets;
    QBoxPlotSeries* m_series;
    double m_persistence;
    AxisRange m_home{0, 0};
    Dot m_hovered, m_preview;
    QVector<QPair<int, int>> m_alsoSelected;
    int m_selected = -1, m_hoveredName = -1;
    QVector<int> m_selectedRepeats;
    Qt::KeyboardModifiers m_modifiers;
    bool m_pairLines = false;
};
