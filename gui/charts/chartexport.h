// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>

class ChartView;

/// Pictures of a chart for paper and slides: always in the light scheme, with a margin, in the size it has on the
/// screen (but not smaller than a column of a paper), without crosshair or focus ring. Each save function returns an
/// empty text, or what went wrong in the user's language; the file is replaced whole or not at all.

inline constexpr double printScale = 300.0 / 96.0;  ///< 300 pixels an inch, as journals ask

/// Sharp at any scale: the chart is drawn anew with so many pixels per px. Its resolution is written beside it.
QImage chartImage(ChartView& view, double scale = printScale);
QByteArray chartSvg(ChartView& view);  ///< text as outlines: the same look in every viewer
QByteArray chartPdf(ChartView& view);  ///< text as text: searchable, fonts embedded

QString exportPng(ChartView& view, const QString& path, double scale = printScale);
QString exportSvg(ChartView& view, const QString& path);
QString exportPdf(ChartView& view, const QString& path);

/// As a bitmap and as SVG, for whatever the receiver prefers.
void copyToClipboard(ChartView& view);

/// The table twin with tabs between columns; a text that a spreadsheet would compute is disarmed (tabletext.h).
QString chartTableText(const ChartView& view);
