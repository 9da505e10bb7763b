// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/elementary.h"
#include "engine/network/cell.h"

namespace lstm {

/// The equations of the LSTM: one unit in one time step, for both trainers. What they differ in is how they sum up
/// z = x K + b + h R and where they keep the numbers; V is a float or a pack of floats.
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
/// A trainer lends its `math`: act(z) and rec(z), actSlope(a) and recSlope(a) from their values, and product(late, b,
/// s) = late b s, whose order of multiplication decides the last bit and how long a processor waits.
///
/// Source: Keras 2.0.3 recurrent.py; Hochreiter and Schmidhuber 1997, Gers, Schmidhuber and Cummins 2000.
struct Lstm {
    enum Gate { I, F, G, O };
    enum State { H, C };
    static constexpr int gates = 4;
    static_assert(gates == cellForm(CellKind::Lstm).gates.size());

    template <class V>
    struct Output {
        V c;           ///< c'
        V cellOutput;  ///< act(c')
        V h;           ///< h'
    };

    /// \param z becomes the gates i, f, g, o \param c of the time step before
    template <class V, class Math>
    LSTM_INLINE static Output<V> forward(V (&z)[gates], const V& c, const Math& math) {
        z[I] = math.rec(z[I]), z[F] = math.rec(z[F]), z[G] = math.act(z[G]), z[O] = math.rec(z[O]);
        Output<V> out;
        out.c = z[F] * c + z[I] * z[G];
        out.cellOutput = math.act(out.c);
        out.h = z[O] * out.cellOutput;
        return out;
    }

    /// What h' says of c', to be added to dc'.
    template <class V, class Math>
    LSTM_INLINE static V throughOutput(const V (&gate)[gates], const V& cellOutput, const V& dh, const Math& math) {
        return math.product(dh, gate[O], math.actSlope(cellOutput));
    }

    /// \param c of the time step before \param dc dL/dc' in full \param dz receives dL/dz \return dL/dc
    template <class V, class Math>
    LSTM_INLINE static V backward(const V (&gate)[gates], const V& c, const V& cellOutput, const V& dh, const V& dc,
                                  V (&dz)[gates], const Math& math) {
        dz[I] = math.product(dc, gate[G], math.recSlope(gate[I]));
        dz[F] = math.product(dc, c, math.recSlope(gate[F]));
        dz[G] = math.product(dc, gate[I], math.actSlope(gate[G]));
        dz[O] = math.product(dh, cellOutput, math.recSlope(gate[O]));
        return dc * gate[F];
    }
};

}  // namespace lstm
