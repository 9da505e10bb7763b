// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/cli/output.h"
#include "engine/cli/testedon.h"
#include "engine/experiment/metrics.h"
#include "engine/experiment/repeatresult.h"

namespace lstm {

/// How results came about, where a project or the sidecar beside a file tells it.
struct SampleOrigin {
    std::uint64_t seed = 0;
    std::uint32_t stream = 0;
    TestedOn tested;
    int planned = 0;                    ///< repeats that were asked for
    std::optional<double> persistence;  ///< RMSE of the persistence forecast, or what its metric's margin is 1 % of
};

/// Results of one experiment from a file, to be described and compared.
struct Sample {
    std::string name;
    std::vector<double> rmse;           ///< in the order of the repeats; NaN = diverged
    std::vector<RepeatResult> repeats;  ///< the same with their numbers; line i of a CSV file is repeat i
    std::optional<SampleOrigin> origin;
    bool fromProject = false;  ///< the repeats' numbers and random numbers are certain
};

/// Reads result files and projects, each experiment of a project as a sample of its own; says every problem. Names
/// become unique. \param columns of result files with several: each is a sample of its own, called as the column where
/// there is one file, else as both; empty = the one that the reader chooses \param project is read as one whatever its
/// name; may be empty \param metric another one than RMSE stands in the place of the RMSEs; it is measured on the
/// forecasts, which only projects hold \return the exit code
int readSamples(const std::vector<std::string>& files, const std::vector<std::string>& columns,
                const std::string& project, std::vector<Sample>& samples, Metric metric = Metric::Rmse);

/// The describe table of all, as JSON and as text.
Json describeJson(const std::vector<Sample>& samples);
void printDescriptions(const std::vector<Sample>& samples);

}  // namespace lstm
