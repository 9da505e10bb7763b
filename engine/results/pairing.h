// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "engine/experiment/repeatresult.h"

namespace lstm {

/// Test RMSEs of the repeats that both experiments have, in the order of the repeats: a(i) and b(i) began with the
/// same random numbers where seed and stream are equal. NaN = diverged, as it stands in the results.
///
/// Repeats finish in any order, so two stopped runs of 100 need not hold the same repeats: without their numbers the
/// wrong ones would be subtracted.
struct PairedSamples {
    std::vector<int> repeats;  ///< their numbers, ascending
    std::vector<double> a, b;
};

/// Repeats in any order; of a repeat that occurs twice, the first counts.
PairedSamples pairByRepeat(std::span<const RepeatResult> a, std::span<const RepeatResult> b);

struct PairDifference {
    int repeat = 0;
    double difference = 0;  ///< a - b, in the units of the series
    bool operator==(const PairDifference&) const = default;
};

/// Of the pairs in which neither diverged, in the order of the repeats.
std::vector<PairDifference> pairDifferences(const PairedSamples& pairs);

}  // namespace lstm
