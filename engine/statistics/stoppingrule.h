// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lstm {

/// Adding repeats until an interval is narrow enough.
///
/// Looking again after every few repeats and stopping at p < 0.05 finds a difference where there is none: with ten
/// looks in 19 % of cases, with a hundred in 37 % (Armitage, McPherson and Rowe 1969, J. R. Statist. Soc. A 132).
/// Stopping on the WIDTH does no such harm: it depends on the scatter, not on where the estimate lies, and the interval
/// keeps nearly its 95 % (Chow and Robbins 1965, fixed-width sequential intervals).
enum class RepeatsStep {
    More,          ///< train up to `repeats` and look again
    NarrowEnough,  ///< the half width is within the target
    AtLimit,       ///< as many repeats as were allowed
    Impossible     ///< no interval, or no target that could be reached
};

struct NextRepeats {
    RepeatsStep step = RepeatsStep::Impossible;
    int repeats = 0;  ///< for More: of each experiment, those that are there included
};

/// \param halfWidth of the interval at hand; NaN where there is none yet
/// \param repeats that each experiment has \param target half width, > 0 \param limit most repeats of each
///
/// The width falls with the root of n, so n (halfWidth / target)^2 repeats should do. The estimate of the scatter from
/// few repeats may be far off: a step at most doubles them, and adds at least ten, or a tenth. Without an interval, ten
/// first; where ten have none (they diverged), it is impossible.
NextRepeats nextRepeats(double halfWidth, int repeats, double target, int limit);

}  // namespace lstm
