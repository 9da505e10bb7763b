// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/experiment/repeat.h"

namespace lstm {

/// Results of one experiment from a file, to be described and compared.
struct Sample {
    std::string name;
    std::vector<double> rmse;           ///< in the order of the repeats; NaN = diverged
    std::vector<RepeatResult> repeats;  ///< the same with their numbers; line i of a CSV file is repeat i
    std::optional<std::pair<std::uint64_t, std::uint32_t>> stream;  ///< seed and stream; equal ones can be paired
    std::optional<double> persistence;  ///< RMSE of the persistence forecast
};

/// Reads result files and projects, each experiment of a project as a sample of its own; says every problem. Names become
/// unique. \param project is read as one whatever its name; may be empty \return the exit code
int readSamples(const std::vector<std::string>& files, const std::string& project, std::vector<Sample>& samples);

}  // namespace lstm
