// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/elementary.h"

namespace lstm {

/// Keras' Adam (Kingma and Ba 2015, in the form of Keras 2's optimizers.py), of one parameter:
///
///   m = b1 m + (1 - b1) g      v = b2 v + (1 - b2) g^2      p = p - rate m / (sqrt(v) + eps)
///   rate = lr sqrt(1 - b2^t) / (1 - b1^t) at step t = 1, 2, ...
///
/// With amsgrad (Reddi, Kale and Kumar 2018; Keras 2.1.3) the root is taken of the largest v so far; that is the
/// uncorrected v, the correction stays in the rate.
///
/// Scalars are float32, as Keras computes them: b^t is multiplied in double from the float32 base and rounded before it
/// is used; 1 - b is taken in float32 (1 - 0.999f = 0.00100004673). With these in double the weights of a run drift by
/// 5e-6 in 60 epochs. The factor of lr depends on the step alone, so repeats that differ in their lr share it; a
/// power a step would cost as much as training a repeat, so b^t = b^(t mod 64) (b^64)^(t div 64) with the first factor
/// from a table and the second once for 64 steps (StepFactors).
template <bool Amsgrad>
struct Adam {
    enum Constant { Beta1, OneMinusBeta1, Beta2, OneMinusBeta2, Epsilon };
    enum Array { M, V, Largest };
    static constexpr int arrays = Amsgrad ? 3 : 2;

    /// \param constant gives a number for a Constant \return the new parameter
    template <class Number, class Constants>
    LSTM_INLINE static Number step(const Number& p, const Number& g, const Number& rate, Number (&array)[arrays],
                                   const Constants& constant) {
        array[M] = constant(Beta1) * array[M] + constant(OneMinusBeta1) * g;
        array[V] = constant(Beta2) * array[V] + constant(OneMinusBeta2) * (g * g);
        if constexpr (Amsgrad) array[Largest] = larger(array[Largest], array[V]);
        return p - rate * array[M] / (squareRoot(array[Amsgrad ? Largest : V]) + constant(Epsilon));
    }
};

}  // namespace lstm
