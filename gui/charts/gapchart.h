// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/charts/chartview.h"

/// Gaps between two means by chance, as the engine drew them.
struct GapChartData {
    double width = 0;        ///< of a bin; the first begins at 0
    QVector<double> shares;  ///< of all gaps, 0 to 1
    double seen = NAN;       ///< the gap on screen; NaN = none
    double chance = NAN;     ///< the share of gaps that are as large or larger
    double high = NAN;       ///< the 0.95 quantile
    int styleIndex = 0;
};

/// How far apart two means of n repeats lie when nothing but chance is between them: a histogram, the gap on screen as
/// a line, and what lies beyond it filled, with its share. Where there is no second experiment only the 95 % mark.
class GapChart final : public ChartView {
    Q_OBJECT
public:
    explicit GapChart(QWidget* parent = nullptr);

    void setData(const GapChartData& data);
    const GapChartData& data() const { return m_data; }
    QString chanceText() const;  ///< "31 %", or "below 0.1 %"

    QStringList tableHeader() const override { return {tr("Gap from"), tr("to"), tr("Share, %")}; }
    QVector<QStringList> tableRows() const override;

protected:
    double topMargin() const override { return px(36); }
    QString yReadout(double value) const override;
    void paintOver(QPainter& painter) override;
    QString toolTipAt(const QPointF& at) const override;

private:
    void paintBars(QPainter& painter, double from, double to, double opacity) const;
    void paintLine(QPainter& painter, double at, bool dashed, const QString& text, int row) const;

    GapChartData m_data;
};
