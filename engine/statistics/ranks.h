// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace lstm {

/// Where the p value of a rank test comes from.
enum class RankMethod {
    Exact,        ///< the distribution of the ranks 1 ... N, without ties
    Permutation,  ///< every division of the very values that were observed, ties included
    Asymptotic,   ///< the normal approximation, with its correction for ties
};

/// `exact`, `permutation`, `asymptotic`, as JSON has it.
std::string_view name(RankMethod method);

/// Ranks of values that may be equal: those of a tie share the mean of the places that they take (midranks).
struct Midranks {
    std::vector<std::int64_t> doubled;  ///< 2 x rank, which is whole, in the order of the values; the smallest has 2
    double ties = 0;                    ///< sum over all ties of t^3 - t, t = how many are equal; 0 without ties
};

/// \param values without NaN; infinities are ranked
Midranks midranks(std::span<const double> values);

/// Two-sided p of a standard normal z >= 0; at most 1.
double twoSidedNormal(double z);

}  // namespace lstm
