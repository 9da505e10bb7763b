// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/activation.h"
#include "engine/training/pack.h"

namespace lstm {

template <class V>
LSTM_INLINE V activated(Activation a, const V& z) {
    switch (a) {
    case Activation::Tanh: return activate<Activation::Tanh>(z);
    case Activation::Sigmoid: return activate<Activation::Sigmoid>(z);
    case Activation::HardSigmoid: return activate<Activation::HardSigmoid>(z);
    case Activation::HardSigmoid3: return activate<Activation::HardSigmoid3>(z);
    case Activation::Relu: return activate<Activation::Relu>(z);
    case Activation::Linear: return activate<Activation::Linear>(z);
    }
    __builtin_unreachable();
}

template <class V>
LSTM_INLINE V slopeAt(Activation a, const V& value) {
    switch (a) {
    case Activation::Tanh: return slope<Activation::Tanh>(value);
    case Activation::Sigmoid: return slope<Activation::Sigmoid>(value);
    case Activation::HardSigmoid: return slope<Activation::HardSigmoid>(value);
    case Activation::HardSigmoid3: return slope<Activation::HardSigmoid3>(value);
    case Activation::Relu: return slope<Activation::Relu>(value);
    case Activation::Linear: return slope<Activation::Linear>(value);
    }
    __builtin_unreachable();
}

/// Activations known at run time only, or constants to the compiler. What comes late is multiplied last: the rest of
/// each product is ready by then.
struct PackMath {
    Activation activation, recurrentActivation;
    template <class V>
    LSTM_INLINE V act(const V& z) const {
        return activated(activation, z);
    }
    template <class V>
    LSTM_INLINE V rec(const V& z) const {
        return activated(recurrentActivation, z);
    }
    template <class V>
    LSTM_INLINE V actSlope(const V& a) const {
        return slopeAt(activation, a);
    }
    template <class V>
    LSTM_INLINE V recSlope(const V& a) const {
        return slopeAt(recurrentActivation, a);
    }
    template <class V>
    LSTM_INLINE V product(const V& late, const V& b, const V& s) const {
        return late * (b * s);
    }
};

}  // namespace lstm
