// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/charts/chartview.h"

#include <memory>
#include <vector>

/// Loss by epoch of one experiment, already reduced by the owner to at most 300 points a line. All lines share
/// `epochs`; a line may be empty or shorter. Losses that are not finite are left out.
struct LossLines {
    QString name;           ///< empty: the line has no label
    int styleIndex = 0;
    int repeats = 0;        ///< how many the median is of
    int chosenRepeat = -1;
    QVector<double> epochs;
    QVector<double> median, low, high;  ///< low, high: 5 % and 95 % of the repeats
    QVector<double> chosen;             ///< the chosen repeat
};

/// Loss by epoch: the median, a band over the repeats, the chosen repeat. Made for thirty updates a second: series
/// are replaced in place and axis ranges change only when they must.
///
/// On the log axis the values are plotted as log10, floored at 1e-12, on a plain axis with labels of its own:
/// Qt Charts' log axis drops a whole series for one zero and names powers of ten only.
class LossChart final : public ChartView {
    Q_OBJECT
public:
    static constexpr double smallestLoss = 1e-12;

    explicit LossChart(QWidget* parent = nullptr);
    ~LossChart() override;
    void setLogarithmic(bool logarithmic);
    bool isLogarithmic() const { return m_log; }
    /// The epochs that the x axis spans while a run goes on.
    void setPlannedEpochs(int epochs);
    void setCurves(const QVector<LossLines>& curves);
    const QVector<LossLines>& curves() const { return m_curves; }
    /// A new run: forget the range that the last one needed.
    void startOver();

    /// What is drawn of an experiment, in plotted values.
    enum class Line { Median, Low, High, Chosen };
    QVector<QPointF> points(int experiment, Line line) const;
    QVector<CurveLabel> labels() const { return m_labels; }

    QStringList tableHeader() const override;
    QVector<QStringList> tableRows() const override;

protected:
    void restyle() override;
    QVector<ChartTick> yTicks(AxisRange view) const override;
    QString xReadout(double value) const override;
    QString yReadout(double value) const override;
    void plotPlaced() override;
    void paintOver(QPainter& painter) override;

private:
    struct Lines;
    double plotted(double loss) const;
    QVector<QPointF> plotted(const LossLines& curves, const QVector<double>& losses) const;
    void addLines();
    void fill();
    void setHomes();
    QString labelText(const LossLines& curves, Line line) const;

    QVector<LossLines> m_curves;
    std::vector<std::unique_ptr<Lines>> m_lines;
    QVector<CurveLabel> m_labels;
    AxisRange m_range{0, 0};
    int m_planned = 0;
    bool m_log = true;
};
