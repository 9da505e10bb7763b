// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cli/samples.h"
#include "engine/statistics/pairwise.h"
#include "engine/statistics/spread.h"

/// Every two of some results side by side, judged and tested.
namespace lstm {

struct SamplePair {
    const Sample *a, *b;
    PairComparison compared;
    SpreadComparison spread = {};
    std::string notComparable = {};  ///< what keeps the two apart (otherTest); empty = nothing: then there is a verdict
    double pHolm = 0;                ///< of compared.ranks.p over all pairs that are shown; NaN where there is no p
    int diverged = 0;                ///< pairs (paired) or values left out of the estimate because a repeat diverged
    int withoutPartner = 0;          ///< paired: repeats that only one of the two has
};

/// What is known to keep two results apart, in words; empty where nothing is known to.
std::string otherTest(const Sample& a, const Sample& b);  ///< metric, data or test rows: their errors measure
                                                          ///< different things
std::string otherRandomNumbers(const Sample& a,
                               const Sample& b);  ///< repeat i of the one and of the other began differently

/// Projects are paired where seed and stream are equal; files where it is asked for and nothing speaks against it.
std::vector<SamplePair> comparePairs(const std::vector<Sample>& samples, bool askedForPairs, double margin,
                                     Better better);

/// The contract's margin: 1 % of the persistence RMSE, rounded, where all that is known of it agrees; else of the
/// pooled median. A metric that is better when higher is no error, so no persistence RMSE measures it.
double defaultMargin(const std::vector<Sample>& samples, Better better);

Json pairJson(const SamplePair& pair);

/// Without a claim the rule reads both ways, and what is negligible is practically equal.
std::string verdictWord(Verdict verdict);

/// A row a pair, in the words of a table that claims nothing (better, worse, ...), and beneath it what the columns
/// mean.
std::string pairTable(const std::vector<SamplePair>& pairs, double margin, Better better, Metric metric);

}  // namespace lstm
