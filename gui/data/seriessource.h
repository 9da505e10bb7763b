// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

#include "engine/data/csvsketch.h"

/// The files that a series comes from and how they are read: what the Data page changes, one way of reading at a time.
struct SeriesSource {
    QStringList files;
    lstm::CsvOptions options;
};

/// Of a series that was read from files; no files otherwise.
SeriesSource sourceOfSeries(const lstm::Series& series);

lstm::Checked<lstm::Series> readSource(const SeriesSource& source);

/// The columns of its first file.
std::vector<lstm::ColumnSketch> sketchSource(const SeriesSource& source);

/// A way to read that a problem asks for, as a button.
struct SourceFix {
    QString label;
    SeriesSource source;
    QString step;  ///< what Undo calls it
};
std::vector<SourceFix> sourceFixes(const lstm::Problem& problem, const SeriesSource& source);

/// What a column is to the network.
enum class ColumnRole { Target, Past, KnownAhead, Time, Group, Ignored };
QString roleText(ColumnRole role);

ColumnRole roleOf(const std::string& column, const lstm::Series& series);
/// The same columns with one in another role: a target is never lost, it moves.
SeriesSource withRole(SeriesSource source, const std::string& column, ColumnRole role, const lstm::Series& series);
