// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/charts/boxplotlayout.h"
#include "gui/toolkit/theme.h"

class QPainter;

/// The strokes of a box plot. Each draws from a placed box and knows nothing of the chart.

/// Box, whiskers with caps 0.44 of its width, median, mean diamond. Below five values nothing.
void paintBox(QPainter& painter, const BoxPlotInput& input, const PlacedBox& box, const BoxPlotFrame& frame,
              const Theme& theme);
/// The repeats as dots at half opacity, outliers as rings.
/// `stamped`: copied dot by dot onto the screen, else drawn for any device.
void paintDots(QPainter& painter, const BoxPlotInput& input, const PlacedBox& box, const Theme& theme, bool stamped);
/// Above the plot: a hollow triangle and "2 up to 173" for what lies off the scale, a cross and "3 diverged"; all boxes
/// in full, or all in figures, or all as marks, as there is room.
void paintEdges(QPainter& painter, const QVector<BoxPlotInput>& inputs, const QVector<PlacedBox>& boxes,
                const BoxPlotFrame& frame, const Theme& theme);
QString offScaleText(const PlacedBox& box);
QString divergedText(const BoxPlotInput& input);
/// Marker, name and count under each box.
void paintNames(QPainter& painter, const QVector<BoxPlotInput>& inputs, const QVector<PlacedBox>& boxes,
                const BoxPlotNames& names, const QStringList& counts, const BoxPlotFrame& frame, const Theme& theme);
