// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/elementary.h"
#include "engine/network/cell.h"

namespace lstm {

/// The equations of a layer without memory, of which a multilayer perceptron consists: one unit.
///
///   a = act(z)    z = x K + b          dz = da act'(z)
///
/// Source: Keras 2.0.3 core.py (Dense.call).
struct Dense {
    enum Gate { Y };
    static constexpr CellKind kind = CellKind::Dense;
    static constexpr int gates = 1, states = 0, outputs = 1, secondStage = gates;
    static constexpr bool kept = false, apart = false, direct = false;

    template <int Stage, class V, class Math>
    LSTM_INLINE static void forward(UnitStep<Dense, V>& n, const Math& math) {
        n.after[0] = n.gate[Y] = math.act(n.gate[Y]);
    }

    template <int Stage, class V, class Math>
    LSTM_INLINE static void backward(const UnitStep<Dense, V>& n, UnitGradient<Dense, V>& d, const Math& math) {
        d.gate[Y] = d.after[0] * math.actSlope(n.gate[Y]);
    }
};

}  // namespace lstm
