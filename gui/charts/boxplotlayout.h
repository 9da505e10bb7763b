// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/statistics/boxplot.h"
#include "gui/charts/charttext.h"
#include "gui/charts/chartticks.h"

#include <QPointF>
#include <QRectF>
#include <QString>
#include <QVector>

/// One experiment of a box plot. The figures are the statistics engine's; the values are drawn as dots.
struct BoxPlotInput {
    QString name;
    int styleIndex = 0;
    lstm::BoxPlot box;
    QVector<double> values;  ///< one per finished repeat; not finite: diverged
    QVector<int> repeats;    ///< their numbers; empty: 0, 1, 2 ...
    int planned = 0;         ///< repeats asked for: dots get the size for all of them from the start
    int pairGroup = 0;       ///< pair lines join neighbours of one group, which share their seeds; -1: none

    int repeat(int i) const { return i < repeats.size() ? repeats[i] : i; }
    /// Position of a repeat's value, or -1.
    int indexOf(int repeat) const;
};

/// A dot or an outlier's ring in px.
struct BoxPlotDot {
    QPointF at;
    int index = 0;  ///< into values
};

/// Where everything of one box goes, in px of the chart.
struct PlacedBox {
    double centre = 0, width = 0, slot = 0;
    double dotRadius = 2.5;
    bool hasBox = false;  ///< from five values on
    QVector<BoxPlotDot> dots, rings;
    int capped = 0;    ///< inner values that are not drawn as dots
    int offScale = 0;  ///< values above the view
    double offScaleHighest = 0;
};

/// The linear map from values to px, as the chart has it.
struct BoxPlotFrame {
    QRectF plot;
    AxisRange x, y;
    double pixelX(double value) const { return plot.left() + (value - x.low) / x.span() * plot.width(); }
    double pixelY(double value) const { return plot.bottom() - (value - y.low) / y.span() * plot.height(); }
};

/// At most so many dots per box; outliers are always drawn. The first ones, so that no dot leaves as others come.
inline constexpr int mostDotsPerBox = 300;

/// Places box number `position` of the plot. Jitter is a function of the repeat's number: dots do not dance.
PlacedBox placeBox(const BoxPlotInput& input, int position, const BoxPlotFrame& frame);

/// The x at which a repeat's dot stands (outliers stand on the middle line).
double dotX(const PlacedBox& box, int repeat);

/// The y axis of the design: from the lowest value to a little above the highest whisker or the persistence line.
/// `full` spans every value. Empty ranges (span 0) if there is nothing to show.
struct BoxPlotRanges {
    AxisRange home{0, 0}, full{0, 0};
};
BoxPlotRanges boxPlotRanges(const QVector<BoxPlotInput>& inputs, double persistence);

/// How the names stand under the boxes: beside the marker, on up to three lines beneath it, or slanted and
/// shortened.
struct BoxPlotNames {
    enum class Mode { Level, Wrapped, Slanted } mode = Mode::Level;
    QVector<QStringList> lines;  ///< what is written, per box
    int rows = 1;                ///< lines of the longest name, if wrapped
    bool countsFit = true;       ///< "n = 100" fits under each box
    double height = 0;           ///< from the x axis to the lower edge
};
BoxPlotNames layOutNames(const QVector<BoxPlotInput>& inputs, double plotLeft, double plotWidth,
                         const QStringList& counts);
