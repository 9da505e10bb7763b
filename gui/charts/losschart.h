// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/charts/chartview.h"

/// One repeat's losses, drawn over the band as a thin line.
struct LossRepeat {
    int repeat = -1;
    QVector<double> epochs, losses;  ///< where there is a band, at its epochs; shorter where the repeat ended earlier
    bool operator==(const LossRepeat&) const = default;
};

/// Loss by epoch of one experiment, already reduced by the owner to at most 300 points a line. All lines share
/// `epochs`; a line may be empty or shorter. Losses that are not finite are left out.
struct LossLines {
    QString name;
    int styleIndex = 0;
    bool labelled = true;  ///< its lines are named where they end
    int repeats = 0;       ///< how many the median is of
    QVector<double> epochs;
    QVector<double> median, low, high;  ///< low, high: 5 % and 95 % of the repeats
    QVector<LossRepeat> chosen;
};

/// Loss by epoch: the median, a band over the repeats, the chosen repeats. Made for thirty updates a second: axis
/// ranges change only when they must, and the lines are painted here, since Qt Charts strokes each of its series for
/// the pointer as well, again with every point.
///
/// On the log axis the values are plotted as log10, floored at 1e-12, on a plain axis with labels of its own:
/// Qt Charts' log axis drops a whole series for one zero and names powers of ten only.
///
/// The pointer finds chosen repeats, then medians, within 6 px, then the bands. Keys: Left and Right walk the
/// experiments, Up and Down the repeats by rank, with Ctrl in addition; with Shift arrows move the zoomed view.
class LossChart final : public ChartView {
    Q_OBJECT
public:
    static constexpr double smallestLoss = 1e-12;

    explicit LossChart(QWidget* parent = nullptr);
    void setLogarithmic(bool logarithmic);
    bool isLogarithmic() const { return m_log; }
    /// The epochs that the x axis spans while a run goes on.
    void setPlannedEpochs(int epochs);
    void setCurves(const QVector<LossLines>& curves);
    const QVector<LossLines>& curves() const { return m_curves; }
    /// The chosen experiment; without a chosen repeat its median is emphasised. -1: none.
    void setSelected(int experiment);
    int selected() const { return m_selected; }
    /// What the pointer is over in the window: one repeat with its losses, or without a repeat a whole experiment.
    void setPreview(int experiment, const LossRepeat& repeat = {});
    int previewed() const { return m_previewed; }
    const LossRepeat& preview() const { return m_preview; }
    /// A new run: forget the range that the last one needed.
    void startOver();

    /// What is drawn of an experiment, in plotted values.
    enum class Line { Median, Low, High };
    QVector<QPointF> points(int experiment, Line line) const;
    QVector<CurveLabel> labels() const { return m_labels; }

    bool showsRepeats() const override { return true; }
    QStringList tableHeader() const override;
    QVector<QStringList> tableRows() const override;

Q_SIGNALS:
    void curveHovered(int experiment, int repeat);  ///< repeat -1: its median or band; -1, -1: none
    void curveClicked(int experiment, int repeat, Qt::KeyboardModifiers modifiers);
    void rankStepped(int direction, Qt::KeyboardModifiers modifiers);

protected:
    double topMargin() const override { return px(36); }  // as the box plot beside it
    double bottomMargin(double) const override { return px(46); }
    QVector<ChartTick> yTicks(AxisRange view) const override;
    QString xReadout(double value) const override;
    QString yReadout(double value) const override;
    void plotPlaced() override;
    void paintOver(QPainter& painter) override;
    void paintHover(QPainter& painter) override;
    void moved(const QPointF& at, QMouseEvent* event) override;
    void released(const QPointF& at, QMouseEvent* event) override;
    void left() override;
    bool chooseRepeatAt(const QPointF& at) override;
    bool keyPressed(QKeyEvent* event) override;

private:
    struct Curve {
        int experiment = -1, repeat = -1;
        bool operator==(const Curve&) const = default;
    };
    /// The lines of an experiment in px, where they cross the plot.
    struct Placed {
        QPolygonF median, low, high;
        QVector<QPolygonF> chosen;
    };
    double plotted(double loss) const;
    QVector<QPointF> plotted(const QVector<double>& epochs, const QVector<double>& losses) const;
    QPolygonF placed(const QVector<QPointF>& values) const;
    void setHomes();
    void placeAllLabels();
    QString repeatText(const LossLines& curves, int repeat) const;
    Curve curveAt(const QPointF& at) const;
    void hover(Curve curve);
    void paintBands(QPainter& painter) const;
    void paintMedian(QPainter& painter, int experiment) const;
    void paintLine(QPainter& painter, const QPolygonF& line, const QColor& colour, double width,
                   Qt::PenStyle dash = Qt::SolidLine) const;

    QVector<LossLines> m_curves;
    QVector<Placed> m_placed;
    QVector<CurveLabel> m_labels;
    AxisRange m_range{0, 0};
    int m_planned = 0, m_selected = -1, m_previewed = -1;
    LossRepeat m_preview;
    Curve m_hovered;
    bool m_log = true;
};
