// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// What the program does where there is no display: tables to stdout and each table's box plot as a picture, in the
/// language that is set.
///
/// Files are what the window would open. Result files (experiment_*.csv) are reported on as they are, and nothing is
/// trained unless a series is named, too; on it (the last one; without any file the shampoo sales) the whole tutorial
/// is trained. A file that cannot be read, or a series that cannot be framed, is said and nothing else is done.
///
/// \param folder made where it does not exist \param repeats of each experiment
/// \return an exit code: 0 done, 3 bad input, 4 a file could not be read or written
int writeReport(const QString& folder, const QStringList& files, int repeats);
