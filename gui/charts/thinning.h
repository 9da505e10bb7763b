// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QVector>

#include "gui/charts/chartticks.h"

/// Fewer points for a line that has many in each column of pixels: of 200 000 rows on 800 px, what nobody could see is
/// not stroked. Rows are cut into equally long buckets, at most a pixel wide, of which the first, lowest, highest and
/// last value are kept: the line enters, spans and leaves every column as the whole one does (M4; Jugel et al., 2014).
///
/// Buckets begin at multiples of a power of two, so that a line that is panned keeps its points and does not shimmer.
///
/// \param values one a row; those that are not finite are left out \param from, to the rows of the line: [from, to)
/// \param view the rows that are looked at; of others only the neighbours are kept \param pixels that they stand on
/// \return all of the rows' points where they are not more than four a pixel, whatever the view
QVector<QPointF> thinned(const QVector<double>& values, int from, int to, AxisRange view, double pixels);
