// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/charts/chartview.h"

#include <vector>

/// How well one experiment's mean is known after n repeats. Widths are half widths of the 95 % interval, from the
/// engine.
struct PrecisionCurve {
    struct Block {
        int n = 0, blocks = 0;
        double width = 0, low = 0, high = 0;
    };
    QString name;
    int styleIndex = 0;
    int repeats = 0;          ///< finished ones with a finite error
    double width = 0;         ///< now
    double needed = 0;        ///< repeats for the target; infinite or NaN: none
    QVector<QPointF> theory;  ///< n, width: t s / sqrt(n), beyond the present n too
    QVector<QPointF> soFar;   ///< n, width: what the first n repeats said
    QVector<Block> blocks;    ///< what means of n repeats really scattered by
};

/// The half width of the mean's 95 % interval against the number of repeats: the root law as a smooth line, what the
/// first n repeats said as a thin one, the measured scatter of blocks as dots with intervals, a cross where the
/// experiment stands now, the target as a dashed line and a ring where the law meets it.
///
/// Both axes logarithmic (the law is a straight line then) or both linear. A click on a curve chooses its experiment.
/// Keys: Left and Right walk the experiments.
class PrecisionChart final : public ChartView {
    Q_OBJECT
public:
    explicit PrecisionChart(QWidget* parent = nullptr);

    void setCurves(const QVector<PrecisionCurve>& curves, double target);
    const QVector<PrecisionCurve>& curves() const { return m_curves; }
    double target() const { return m_target; }
    void setLogarithmic(bool logarithmic);
    bool isLogarithmic() const { return m_log; }
    void setSelected(int curve);
    int selected() const { return m_selected; }

    /// Where the cross of a curve stands; \pre 0 <= curve < curves().size()
    QPointF crossPosition(int curve) const;
    QPointF place(double n, double width) const;  ///< in px

    QStringList tableHeader() const override;
    QVector<QStringList> tableRows() const override;

Q_SIGNALS:
    void curveClicked(int curve);
    void curveHovered(int curve);  ///< -1: none

protected:
    double topMargin() const override { return px(36); }
    double rightMargin() const override { return px(34); }
    QVector<ChartTick> yTicks(AxisRange view) const override { return m_log ? logTicks(view) : niceTicks(view); }
    QVector<ChartTick> xTicks(AxisRange view) const override { return m_log ? logTicks(view) : niceTicks(view); }
    QString xReadout(double value) const override;
    QString yReadout(double value) const override;
    void paintOver(QPainter& painter) override;
    QString toolTipAt(const QPointF& at) const override;
    void released(const QPointF& at, QMouseEvent* event) override;
    void moved(const QPointF& at, QMouseEvent* event) override;
    void left() override;
    bool keyPressed(QKeyEvent* event) override;

private:
    static bool isUsable(double value) { return std::isfinite(value) && value > 0; }
    double plotted(double value) const { return m_log ? std::log10(std::max(value, 1e-12)) : value; }
    QPolygonF line(const QVector<QPointF>& points) const;
    void setHomes();
    int curveAt(const QPointF& at) const;
    void hover(int curve);
    void paintCurve(QPainter& painter, const PrecisionCurve& curve, bool strong) const;
    void paintBlocks(QPainter& painter, const PrecisionCurve& curve) const;
    void paintTarget(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;
    std::vector<QPointF> inkPoints() const;
    QRectF freeBox(QPointF at, QSizeF size, const std::vector<QPointF>& ink) const;

    QVector<PrecisionCurve> m_curves;
    double m_target = 0;
    bool m_log = true;
    int m_selected = -1, m_hovered = -1;
};
