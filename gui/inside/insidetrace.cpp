// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/inside/insidetrace.h"

#include <algorithm>

namespace {

const lstm::PhaseTrace* find(const std::vector<lstm::PhaseTrace>& phases, lstm::TracePhase wanted) {
    const auto found = std::ranges::find(phases, wanted, &lstm::PhaseTrace::phase);
    return found == phases.end() ? nullptr : &*found;
}

}  // namespace

const lstm::PhaseTrace* InsideTrace::before(lstm::TracePhase wanted) const { return find(whole->phases, wanted); }

const lstm::PhaseTrace* InsideTrace::phase(lstm::TracePhase wanted) const {
    const lstm::PhaseTrace* now = edited ? find(edited->phases, wanted) : nullptr;
    return now ? now : before(wanted);
}
