// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace lstm {

/// What a file that somebody names is to be taken for.
enum class FileKind {
    Series,   ///< CSV with one number a row
    Results,  ///< experiment_*.csv: one RMSE a line
    Lesson,   ///< *.json: cards of a guided tour
    Project,  ///< *.lstmwb: series, experiments and their results
};

/// A project by its content or its name (looksLikeProject), the others by their names alone. Whether it is a sound one
/// of its kind its reader says.
FileKind fileKind(const std::string& path);

}  // namespace lstm
