// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <utility>

#include "engine/keras/kerasrecord.h"

/// The rows of a recorded run against those that follow from its series.
namespace lstm {

/// Smallest and largest number of a column of the training rows, in the units of the series, over the rows that its
/// scaler was fitted on. Columns as in the supervised table: inputs, then the targets.
std::pair<double, double> columnRange(const FramedSeries& framed, std::size_t column, std::size_t sequence);

/// The largest difference in scaled tables, in what the network sees, and in minima and maxima (told as parts of their
/// distance).
void compareData(const KerasRecord& record, const FramedSeries& framed, std::optional<double>& largest);

}  // namespace lstm
