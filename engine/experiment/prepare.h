// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>

#include "engine/experiment/config.h"
#include "engine/experiment/prepared.h"
#include "engine/training/samples.h"

namespace lstm {

/// A validated experiment together with everything computed once for all its repeats.
struct PreparedExperiment {
    ExperimentConfig config;
    std::shared_ptr<const Series> series;
    FramedSeries framed;
    Samples train, test;  ///< held-out rows are training rows: the scaler is fitted on them, seeding goes through them
    double persistence;   ///< RMSE of "the next value is the last one" over the test rows
    std::string dataHash;
    std::optional<HeldOut> heldOut = {};  ///< of the training rows, with validation

    /// The rows that networks learn from.
    const Samples& trained() const { return heldOut ? heldOut->trained : train; }
};

/// How a configuration in `folder` names a file, both told from the working folder: relative to that folder, with
/// symbolic links resolved; absolute where no such path leads there.
std::string pathFrom(const std::filesystem::path& folder, const std::filesystem::path& file);

/// The series a configuration names: its CSV files (paths relative to `folder`) or the shampoo sales.
Checked<std::shared_ptr<const Series>> loadSeries(const SeriesOptions& options, const std::filesystem::path& folder);

/// The inputs that a configuration names for this series.
std::vector<InputChoice> inputsOf(const Series& series);

/// The options that read this series again; none for the shampoo sales.
SeriesOptions sourceOf(const Series& series);

/// Validates the configuration against the series and frames it. The value is null when there is an error.
Checked<Prepared> prepare(const ExperimentConfig& config, std::shared_ptr<const Series> series);

}  // namespace lstm
