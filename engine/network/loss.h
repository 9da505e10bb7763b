// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/elementary.h"

namespace lstm {

/// What training makes small: the mean over the values of a batch (rows x outputs) of l(e), where e = y - t is a
/// forecast's error in scaled units.
///
///   MeanSquaredError    l = e^2                               l' = 2 e
///   MeanAbsoluteError   l = |e|                               l' = sign(e), 0 at 0
///   Huber               l = q^2 / 2 + (|e| - q)               l' = e between -1 and 1, sign(e) beyond
///                       with q = min(|e|, 1)
///
/// Another loss is a name here, its two lines below and its name in experiment/configjson.cpp. V is a float, a double
/// or a pack of floats, so lines compute without comparing (Clamp limits instead): the sign of e is a clamped steep
/// line. Source: Keras 2.3.1 losses.py.
enum class Loss { MeanSquaredError, MeanAbsoluteError, Huber };

/// -1, 0 or 1.
template <class V>
LSTM_INLINE V signOf(const V& e) {
    return Clamp<V>::between(e * 3e38f, -1.0f, 1.0f);
}

/// l(e) of one value.
template <class V>
LSTM_INLINE V lossOf(Loss loss, const V& error) {
    if (loss == Loss::MeanSquaredError) return error * error;
    const V size = error * signOf(error);
    if (loss == Loss::MeanAbsoluteError) return size;
    const V inner = Clamp<V>::between(size, 0.0f, 1.0f);
    return inner * inner * 0.5f + (size - inner);
}

/// Derivative of the mean by one value's forecast. \param share of the value in the mean: 1 / (rows outputs)
template <class V>
LSTM_INLINE V lossSlope(Loss loss, const V& error, float share) {
    if (loss == Loss::MeanSquaredError) return error * (2.0f * share);
    return (loss == Loss::MeanAbsoluteError ? signOf(error) : Clamp<V>::between(error, -1.0f, 1.0f)) * share;
}

}  // namespace lstm
