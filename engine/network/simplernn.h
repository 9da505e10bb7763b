// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/elementary.h"
#include "engine/network/cell.h"

namespace lstm {

/// The equations of the simple recurrent network: one unit in one time step.
///
///   h' = act(z)    z = x K + b + h R          dz = dh' act'(z)
///
/// Source: Keras 2.0.3 recurrent.py (SimpleRNN.step); Elman 1990.
struct SimpleRnn {
    enum Gate { G };
    enum State { H };
    static constexpr CellKind kind = CellKind::SimpleRnn;
    static constexpr int gates = 1, states = 1, outputs = 1, secondStage = gates;
    static constexpr bool kept = false, apart = false, direct = false;

    template <int Stage, class V, class Math>
    LSTM_INLINE static void forward(UnitStep<SimpleRnn, V>& n, const Math& math) {
        n.after[H] = n.gate[G] = math.act(n.gate[G]);
    }

    template <int Stage, class V, class Math>
    LSTM_INLINE static void backward(const UnitStep<SimpleRnn, V>& n, UnitGradient<SimpleRnn, V>& d, const Math& math) {
        d.gate[G] = d.after[H] * math.actSlope(n.gate[G]);
    }
};

}  // namespace lstm
