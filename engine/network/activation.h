// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/elementary.h"

namespace lstm {

/// Activation functions by Keras' names. Keras 3 redefined `hard_sigmoid`, so it is one of its own.
enum class Activation {
    Tanh,          ///< tanh(x)
    Sigmoid,       ///< 1 / (1 + exp(-x))
    HardSigmoid,   ///< clip(0.2 x + 0.5, 0, 1): Keras 1 and 2
    HardSigmoid3,  ///< relu6(x + 3) / 6 = clip(x / 6 + 0.5, 0, 1): Keras 3
    Relu,          ///< max(x, 0)
    Linear,        ///< x
};

/// The function's value at z. V is float or a pack of floats; every operation is exact IEEE.
template <Activation A, class V>
LSTM_INLINE V activate(V z) {
    if constexpr (A == Activation::Tanh) return tanhRational<V>(z);
    if constexpr (A == Activation::Sigmoid) return sigmoidRational<V>(z);
    if constexpr (A == Activation::HardSigmoid) return Clamp<V>::between(z * 0.2f + 0.5f, 0.0f, 1.0f);
    if constexpr (A == Activation::HardSigmoid3) return Clamp<V>::between(z * (1.0f / 6.0f) + 0.5f, 0.0f, 1.0f);
    if constexpr (A == Activation::Relu) return Clamp<V>::between(z, 0.0f, 3.402823466e38f);
    if constexpr (A == Activation::Linear) return z;
}

/// The derivative, from the function's value a = activate(z). Every activation here allows that; the
/// hard sigmoids and relu have slope 0 at their kinks, which no recorded Keras run ever meets. A step is written as
/// a clamped steep line, which a pack computes without comparing: next to 0 or 1 no float a gives anything between.
template <Activation A, class V>
LSTM_INLINE V slope(V a) {
    if constexpr (A == Activation::Tanh) return 1.0f - a * a;
    if constexpr (A == Activation::Sigmoid) return a * (1.0f - a);
    if constexpr (A == Activation::HardSigmoid) return Clamp<V>::between(a * (1.0f - a) * 1e30f, 0.0f, 0.2f);
    if constexpr (A == Activation::HardSigmoid3) return Clamp<V>::between(a * (1.0f - a) * 1e30f, 0.0f, 1.0f / 6.0f);
    if constexpr (A == Activation::Relu) return Clamp<V>::between(a * 3e38f, 0.0f, 1.0f);
    if constexpr (A == Activation::Linear) return 1.0f;
}

/// Calls `use.template operator()<A>()` with the activation as a compile-time constant.
template <class Use>
decltype(auto) withActivation(Activation activation, Use&& use) {
    switch (activation) {
    case Activation::Tanh: return use.template operator()<Activation::Tanh>();
    case Activation::Sigmoid: return use.template operator()<Activation::Sigmoid>();
    case Activation::HardSigmoid: return use.template operator()<Activation::HardSigmoid>();
    case Activation::HardSigmoid3: return use.template operator()<Activation::HardSigmoid3>();
    case Activation::Relu: return use.template operator()<Activation::Relu>();
    case Activation::Linear: return use.template operator()<Activation::Linear>();
    }
    __builtin_unreachable();
}

}  // namespace lstm
