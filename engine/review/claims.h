// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "engine/statistics/verdict.h"

namespace lstm {

/// What is claimed of two experiments: that the first is better (lower RMSE), or that they are the same.
enum class ClaimKind { Better, Same };

struct Claim {
    int number;             ///< the tutorial's numbering, 1 to 6
    std::string_view text;  ///< in plain English
    std::string_view a, b;  ///< names of presets
    ClaimKind kind;
};

/// The tutorial's six expectations.
const std::vector<Claim>& tutorialExpectations();

/// The verdict on a claim from the RMSE of both experiments' repeats. For "the same", a difference in either
/// direction contradicts, and a negligible one counts as practically equal.
Judgement judgeClaim(const Claim& claim, std::span<const double> a, std::span<const double> b, bool paired,
                     double margin);

}  // namespace lstm
