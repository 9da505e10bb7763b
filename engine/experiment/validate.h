// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/problem.h"
#include "engine/data/series.h"
#include "engine/experiment/config.h"

namespace lstm {

/// Largest values that are accepted; what lies beyond is refused before anything is allocated.
namespace limits {
inline constexpr int units = 1024, layers = 8, epochs = 10'000'000, repeats = 1'000'000, lags = 1000,
                     batchSize = 1'000'000, horizon = 1000;
inline constexpr std::size_t inputs = 1000, files = 1000;
inline constexpr std::size_t differences = 4;       ///< one after another
inline constexpr std::size_t nameBytes = 200;       ///< so that experiment_<name>.json fits into a file name
inline constexpr double memory = 2.0 * (1u << 30);  ///< bytes of one training
inline constexpr double steps = 1e12;               ///< optimizer steps of one experiment, all repeats
}  // namespace limits

/// Everything that keeps a configuration from running, whatever the series: every number's range, sizes, names.
Problems validate(const ExperimentConfig& config);

/// The same, and what depends on the series: enough rows, batches that divide them, something to scale.
Problems validate(const ExperimentConfig& config, const Series& series);

/// Training rows that a run will use, of all sequences; 0 or less where there are none.
int trainingRows(const FramingOptions& framing, const Series& series);

/// How many of them are held out for validation.
int heldOutRows(const ExperimentConfig& config, const Series& series);

/// About how many bytes one training needs with this many rows in its largest batch.
double estimatedMemory(const ExperimentConfig& config, int rows);

}  // namespace lstm
