// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/elementary.h"
#include "engine/network/cell.h"

namespace lstm {

/// The equations of the LSTM: one unit in one time step, for both trainers. What they differ in is how they sum up
/// z = x K + b + h R and where they keep the numbers.
///
///   i = rec(z_i)    how much of the candidate is written       f = rec(z_f)    how much of the old cell is kept
///   g = act(z_c)    the candidate                              o = rec(z_o)    how much of the cell is shown
///   c' = f c + i g
///   h' = o act(c')
///
/// Back by the chain rule, from dL/dh' (what the layer above and the next time step say of h') and dL/dc' (what the
/// next time step says of c'):
///
///   dc' += dh' o act'(c')
///   dz_i = dc' g rec'(z_i)    dz_f = dc' c rec'(z_f)    dz_c = dc' i act'(z_c)    dz_o = dh' act(c') rec'(z_o)
///   dc   = dc' f
///
/// Source: Keras 2.0.3 recurrent.py; Hochreiter and Schmidhuber 1997, Gers, Schmidhuber and Cummins 2000.
struct Lstm {
    enum Gate { I, F, G, O };
    enum State { H, C };
    static constexpr CellKind kind = CellKind::Lstm;
    static constexpr int gates = 4, states = 2, outputs = 2, secondStage = gates;
    static constexpr bool kept = true, apart = false, direct = false;

    /// kept = act(c')
    template <int Stage, class V, class Math>
    LSTM_INLINE static void forward(UnitStep<Lstm, V>& n, const Math& math) {
        auto& z = n.gate;
        z[I] = math.rec(z[I]), z[F] = math.rec(z[F]), z[G] = math.act(z[G]), z[O] = math.rec(z[O]);
        n.after[C] = z[F] * n.before[C] + z[I] * z[G];
        n.kept = math.act(n.after[C]);
        n.after[H] = z[O] * n.kept;
    }

    /// What h' says of c', to be added to dc'.
    template <class V, class Math>
    LSTM_INLINE static V throughOutput(const UnitStep<Lstm, V>& n, const V& dh, const Math& math) {
        return math.product(dh, n.gate[O], math.actSlope(n.kept));
    }

    template <int Stage, class V, class Math>
    LSTM_INLINE static void backward(const UnitStep<Lstm, V>& n, UnitGradient<Lstm, V>& d, const Math& math) {
        const V &dh = d.after[H], &dc = d.after[C];
        d.gate[I] = math.product(dc, n.gate[G], math.recSlope(n.gate[I]));
        d.gate[F] = math.product(dc, n.before[C], math.recSlope(n.gate[F]));
        d.gate[G] = math.product(dc, n.gate[I], math.actSlope(n.gate[G]));
        d.gate[O] = math.product(dh, n.kept, math.recSlope(n.gate[O]));
        d.before[C] = dc * n.gate[F];
    }
};

}  // namespace lstm
