// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/elementary.h"

namespace lstm {

/// RMSprop (Hinton, lecture 6e of 2012; Keras 2's optimizers.py), of one parameter:
///
///   a = rho a + (1 - rho) g^2      p = p - lr g / (sqrt(a) + eps)
struct RmsProp {
    enum Constant { Rho, OneMinusRho, Epsilon };
    enum Array { A };
    static constexpr int arrays = 1;

    template <class Number, class Constants>
    LSTM_INLINE static Number step(const Number& p, const Number& g, const Number& rate, Number (&array)[arrays],
                                   const Constants& constant) {
        array[A] = constant(Rho) * array[A] + constant(OneMinusRho) * (g * g);
        return p - rate * g / (squareRoot(array[A]) + constant(Epsilon));
    }
};

}  // namespace lstm
