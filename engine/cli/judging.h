// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cli/experiments.h"
#include "engine/statistics/pairwise.h"

namespace lstm {

/// Two experiments of one run side by side: paired where both have the same seed and stream. RMSEs are divided by
/// `unit` before; the margin is one of these quotients.
PairComparison compareResults(const CollectedResults& a, const CollectedResults& b, double margin, double unit = 1);

}  // namespace lstm
