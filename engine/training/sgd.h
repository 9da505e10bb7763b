// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/elementary.h"

namespace lstm {

/// Gradient descent with momentum (Keras 2's optimizers.py), of one parameter:
///
///   w = mu w - lr g      p = p + w
///   Nesterov:            p = (p + mu w) - lr g, with the new w, rounded in this order
///
/// Without momentum w is -lr g. Source: Polyak 1964; Sutskever et al. 2013.
template <bool Nesterov>
struct Sgd {
    enum Constant { Momentum };
    enum Array { W };
    static constexpr int arrays = 1;

    template <class Number, class Constants>
    LSTM_INLINE static Number step(const Number& p, const Number& g, const Number& rate, Number (&array)[arrays],
                                   const Constants& constant) {
        const Number down = rate * g;
        array[W] = constant(Momentum) * array[W] - down;
        if constexpr (Nesterov) return (p + constant(Momentum) * array[W]) - down;
        else return p + array[W];
    }
};

}  // namespace lstm
