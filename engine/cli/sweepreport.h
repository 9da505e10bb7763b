// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cli/experiments.h"
#include "engine/cli/output.h"
#include "engine/experiment/sweep.h"
#include "engine/statistics/verdict.h"

/// Results of a sweep as JSON and text. Results stand in the order of the planned cells.
namespace lstm {

/// Which cell is the best, and how each of the others stands against it.
struct SweepFindings {
    std::optional<std::size_t> best;     ///< lowest median; nothing without one, and where cells have other test rows
    std::vector<Judgement> againstBest;  ///< of each cell; empty without a best one
    std::string otherTest;               ///< why cells cannot be compared; empty where they can
};

SweepFindings judgeSweep(const std::vector<CollectedResults>& results);

/// `axes`, `cells`, `best` (its name), `left_out`, `baselines` (of the first cell).
Json sweepJson(const Sweep& sweep, const SweepPlan& plan, const std::vector<CollectedResults>& results,
               const SweepFindings& findings);

/// A row a cell: its values, median, difference from the best with its interval, verdict.
void printSweep(const Sweep& sweep, const SweepPlan& plan, const std::vector<CollectedResults>& results,
                const SweepFindings& findings);

std::string whyLeftOut(const LeftOutCell& cell);

}  // namespace lstm
