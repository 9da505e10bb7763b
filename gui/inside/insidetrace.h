// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "engine/experiment/trace.h"

/// Which network is to be looked into, and when in its training.
struct InsideWish {
    int repeat = 0;
    std::optional<int> afterEpoch;  ///< nothing = after all of them
    lstm::ForecastEdits edits;
    bool operator==(const InsideWish&) const = default;
};

/// What was found there.
struct InsideTrace {
    lstm::Prepared experiment;
    std::shared_ptr<const lstm::RepeatTrace> whole;  ///< without edits; without phases where there was no room for it
    std::optional<lstm::ForecastTrace> edited;       ///< the forecasts under the edits, if there are any

    /// A phase as it is now (edited) or was before; null = there is none.
    const lstm::PhaseTrace* phase(lstm::TracePhase wanted) const;
    const lstm::PhaseTrace* before(lstm::TracePhase wanted) const;
};

/// Gives a trace at once, or nothing and tells later that it is there: then ask again.
using InsideSource =
    std::function<std::shared_ptr<const InsideTrace>(const lstm::ExperimentConfig& config, const InsideWish& wish)>;
