// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What the program does where there is no display: trains the whole tutorial, prints its four tables
/// and writes each table's box plot as a picture.
///
/// \param folder made where it does not exist \param repeats of each experiment
/// \return an exit code: 0 done, 4 a picture could not be written
int writeTutorialReport(const QString& folder, int repeats);
