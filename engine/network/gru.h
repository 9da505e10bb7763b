// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/elementary.h"
#include "engine/network/cell.h"

namespace lstm {

/// The equations of the GRU: one unit in one time step. z keeps the *old* state (z = 1: nothing changes); other texts
/// use the opposite sign. There are two forms, which differ in where the reset gate acts:
///
///   z = rec(x Kz + bz + h Rz)      r = rec(x Kr + br + h Rr)
///   g = act(x Kg + bg + (r . h) Rg)                           Gru: before the product (Keras 1, 2)
///   g = act(x Kg + bg + r . (h Rg + ag))                      GruAfter: after it (tf.keras 2, Keras 3); a is added to
///                                                             h Rz and h Rr as well
///   h' = z h + (1 - z) g
///
/// Back, from dL/dh':
///
///   dz_z = dh' (h - g) rec'(z_z)        dz_g = dh' (1 - z) act'(z_g)        dh = dh' z + what goes through R
///   Gru:       dp = dz_g Rg^T for p = r . h       dz_r = dp h rec'(z_r)       dh += dp r
///   GruAfter:  dz_r = dz_g (h Rg + ag) rec'(z_r)  and dz_g r is what h Rg + ag sees
///
/// Source: Keras 2.0.3 recurrent.py (GRU.step), 2.3.1 recurrent.py (GRUCell.call); Cho et al. 2014.
struct Gru {
    enum Gate { Z, R, G };
    enum State { H };
    static constexpr CellKind kind = CellKind::Gru;
    static constexpr int gates = 3, states = 1, outputs = 1, secondStage = G;
    static constexpr bool kept = true, apart = false, direct = true;

    /// kept = r h
    template <int Stage, class V, class Math>
    LSTM_INLINE static void forward(UnitStep<Gru, V>& n, const Math& math) {
        auto& z = n.gate;
        if constexpr (Stage == 0) {
            z[Z] = math.rec(z[Z]), z[R] = math.rec(z[R]);
            n.kept = z[R] * n.before[H];
        } else {
            z[G] = math.act(z[G]);
            n.after[H] = z[Z] * n.before[H] + (1.0f - z[Z]) * z[G];
        }
    }

    template <int Stage, class V, class Math>
    LSTM_INLINE static void backward(const UnitStep<Gru, V>& n, UnitGradient<Gru, V>& d, const Math& math) {
        const V& dh = d.after[H];
        if constexpr (Stage == 1) {
            d.gate[Z] = math.product(dh, n.before[H] - n.gate[G], math.recSlope(n.gate[Z]));
            d.gate[G] = math.product(dh, 1.0f - n.gate[Z], math.actSlope(n.gate[G]));
        } else {
            d.gate[R] = math.product(d.kept, n.before[H], math.recSlope(n.gate[R]));
            d.before[H] = dh * n.gate[Z] + d.kept * n.gate[R];
        }
    }
};

struct GruAfter {
    enum Gate { Z, R, G };
    enum State { H };
    static constexpr CellKind kind = CellKind::GruAfter;
    static constexpr int gates = 3, states = 1, outputs = 1, secondStage = gates;
    static constexpr bool kept = true, apart = true, direct = true;

    /// kept = h Rg + ag
    template <int Stage, class V, class Math>
    LSTM_INLINE static void forward(UnitStep<GruAfter, V>& n, const Math& math) {
        auto& z = n.gate;
        z[Z] = math.rec(z[Z] + n.recurrent[Z]), z[R] = math.rec(z[R] + n.recurrent[R]);
        n.kept = n.recurrent[G];
        z[G] = math.act(z[G] + z[R] * n.kept);
        n.after[H] = z[Z] * n.before[H] + (1.0f - z[Z]) * z[G];
    }

    template <int Stage, class V, class Math>
    LSTM_INLINE static void backward(const UnitStep<GruAfter, V>& n, UnitGradient<GruAfter, V>& d, const Math& math) {
        const V& dh = d.after[H];
        d.gate[Z] = d.recurrent[Z] = math.product(dh, n.before[H] - n.gate[G], math.recSlope(n.gate[Z]));
        d.gate[G] = math.product(dh, 1.0f - n.gate[Z], math.actSlope(n.gate[G]));
        d.gate[R] = d.recurrent[R] = math.product(d.gate[G], n.kept, math.recSlope(n.gate[R]));
        d.recurrent[G] = d.gate[G] * n.gate[R];
        d.before[H] = dh * n.gate[Z];
    }
};

}  // namespace lstm
