// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/elementary.h"

namespace lstm {

/// What training makes small: the mean over the rows of a batch of l(e), where e = y - t is a forecast's error.
///
///   MeanSquaredError    l = e^2    l' = 2 e
///
/// Another loss is a name here, its two lines below and its name in experiment/configjson.cpp. V is a float, a double
/// or a pack of floats, so lines compute without comparing (Clamp limits instead): the sign of e is a clamped steep
/// line.
enum class Loss { MeanSquaredError };

/// l(e) of one row.
template <class V>
LSTM_INLINE V lossOf(Loss loss, const V& error) {
    switch (loss) {
    case Loss::MeanSquaredError: return error * error;
    }
    __builtin_unreachable();
}

/// Derivative of the mean by one row's forecast. \param share of the row in the mean: 1 / rows
template <class V>
LSTM_INLINE V lossSlope(Loss loss, const V& error, float share) {
    switch (loss) {
    case Loss::MeanSquaredError: return error * (2.0f * share);
    }
    __builtin_unreachable();
}

}  // namespace lstm
