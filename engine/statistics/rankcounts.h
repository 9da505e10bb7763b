// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

/// Exact null distributions of the two rank tests, as counts of equally likely arrangements.
///
/// Counts are doubles: exact up to 2^53 (signed rank: always, for n <= 50), beyond that (rank sum of
/// 100 + 100: 9e58 arrangements) within some 1e-13 of the true integer, which is far finer than any
/// quantile asks for. R: dwilcox, dsignrank, qwilcox, qsignrank.
namespace lstm {

/// In how many of the C(n + m, n) interleavings of two samples U = #(a > b) is k, for k = 0 ... n m: the
/// coefficients of Gauss' binomial (n + m over m)_q = prod_{i=1..m} (1 - q^(n+i)) / (1 - q^i).
/// O(n m min(n, m)) steps and n m doubles; meant for n m <= 10^4 (half a millisecond at most).
std::vector<double> rankSumCounts(std::int64_t n, std::int64_t m);

/// In how many of the 2^n choices of signs the ranks with a plus sum to k, for k = 0 ... n (n + 1) / 2: the
/// coefficients of prod_{i=1..n} (1 + q^i).
std::vector<double> signedRankCounts(std::int64_t n);

/// The smallest k with P(statistic <= k) >= p (as R, with a fuzz of 10 epsilon); p in (0, 1/2].
std::int64_t quantileOfCounts(std::span<const double> counts, double p);

}  // namespace lstm
