// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

#include "engine/base/problem.h"
#include "engine/experiment/prepared.h"

class Workspace;

/// Results of the ticked experiments on their way to a folder, as `lstm-experiment run --out` writes them.
///
/// An experiment counts when it was run here and a repeat is finished; results that came from files are files already.
/// Its configuration says how many repeats were asked for, and where the series is: the file it was opened from,
/// nothing for the shampoo sales. Equal names are told apart as "name (2)".
struct ResultsToWrite {
    lstm::Prepared experiment;
    std::vector<double> rmse;  ///< from the first repeat on without a gap
};

/// \param problems what keeps an experiment from being written, such as a name that is no file's
std::vector<ResultsToWrite> resultsToWrite(const Workspace& workspace, lstm::Problems& problems);

/// Files of these names that are there already.
QStringList existingFiles(const QString& folder, const std::vector<ResultsToWrite>& results);

lstm::Problems writeResults(const QString& folder, const std::vector<ResultsToWrite>& results);
