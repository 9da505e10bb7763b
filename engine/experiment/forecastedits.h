// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace lstm {

/// A state set by hand: what one unit of one layer holds when a test row begins, after a reset if there is one.
struct StateEdit {
    int row = 0, layer = 0, unit = 0;
    int state = 0;  ///< which of its cell's states (cellForm())
    float value = 0;
    bool operator==(const StateEdit&) const = default;

    /// Whether both set the same number.
    bool sameAs(const StateEdit& other) const {
        return row == other.row && layer == other.layer && unit == other.unit && state == other.state;
    }
};

/// What somebody changes by hand in the test pass, to see what it does to the forecasts.
struct ForecastEdits {
    /// Test rows with which a predict call begins: the state is reset before it, or, where the policy does that,
    /// carried on. Rows inside a call have no effect; nor has a call of other rows than the one before, whose state
    /// fits nothing.
    std::vector<int> resets;
    std::vector<StateEdit> states;

    bool empty() const { return resets.empty() && states.empty(); }
    bool operator==(const ForecastEdits&) const = default;
};

}  // namespace lstm
