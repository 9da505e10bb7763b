// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

#include "engine/statistics/verdict.h"

/// "Is a better than b?", asked of several test windows or series, and answered for all of them together.
namespace lstm {

/// Differences are told in percent of the persistence RMSE of their row: only so can rows share an axis. As much counts
/// as practically none.
inline constexpr double generalityMargin = 1;

/// What many rows say together.
struct GeneralitySummary {
    int rows = 0;
    int better = 0;  ///< rows whose verdict is that a is better
    /// The median of the Walsh averages of the rows' estimates with its signed-rank interval, and the verdict of the
    /// usual rule. Nothing for fewer than six rows with an estimate: there the signed ranks give no 95 % interval (of
    /// five rows even all on one side happens by chance in 2 of 32 cases), and only the count is told.
    std::optional<Judgement> judged = {};
};

/// \param rows judged in percent
GeneralitySummary summarise(std::span<const Judgement> rows);

}  // namespace lstm
