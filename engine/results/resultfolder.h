// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>
#include <nlohmann/json_fwd.hpp>

#include "engine/base/filelock.h"
#include "engine/experiment/config.h"
#include "engine/experiment/prepared.h"

/// Results as files in a folder, under the tutorial's names: `experiment_<name>.csv` with one RMSE a line, and beside
/// it `experiment_<name>.json`, which says how they came about. Command line and window write the same bytes.
namespace lstm {

/// The sidecar: configuration, engine and numerics version, hashes of the data, metric, persistence RMSE and how many
/// repeats are finished; with these and the engine the CSV file can be computed again, bit by bit: `run --config` takes
/// it. The series' file is named from `folder`, in which the sidecar will stand.
nlohmann::ordered_json resultSidecar(const std::string& folder, const PreparedExperiment& experiment,
                                     std::size_t repeatsFinished);

/// What the numbers of a CSV file are, unless the sidecar says otherwise.
inline constexpr const char* rmseMetric = "rmse";

/// What a sidecar says of the CSV file beside it.
struct ResultSidecar {
    ExperimentConfig config;
    std::string targetHash;  ///< of the series' target (data/series.h)
    std::optional<double> persistence;
    std::string metric = rmseMetric;
};
/// Reads `<path without .csv>.json`. Nothing where there is none, where it is no sidecar, or where it speaks of another
/// number of repeats than the file has: then one of the two was replaced.
std::optional<ResultSidecar> readResultSidecar(const std::string& csvPath, std::size_t repeats);

/// "folder/experiment_<name>.csv" or ".json" (`ending` with its point).
std::string resultPath(const std::string& folder, const std::string& name, const char* ending);

/// Writes both files; each is replaced whole or not at all.
///
/// Nothing is lost to a run that was stopped early: a file with more results is left as it is (warning ResultsKept)
/// unless the sidecar beside it says that they are of another configuration, other data or another arithmetic, and
/// without a single finished repeat nothing is written (warning ResultsNoneYet). Repeats are pure functions of these,
/// so the fewer results are the first of those that stay. \param rmse in the order of the repeats from the first on
/// without a gap; NaN = diverged
Problems writeResultFiles(const std::string& folder, const PreparedExperiment& experiment,
                          std::span<const double> rmse);

/// Makes sure, before hours of training, that the files of experiments of these names can be written there; makes the
/// folder where it is missing. While the lock is held, nobody else can reserve the folder: two runs into one do not
/// mix.
Checked<FileLock> reserveFolder(const std::string& folder, const std::vector<std::string>& names);

/// Second and further holders of a name become "name (2)", "name (3)": files and tables tell results apart by it.
void makeUnique(std::vector<std::string>& names);

}  // namespace lstm
