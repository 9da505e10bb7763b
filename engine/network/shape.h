// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/network/activation.h"

namespace lstm {

/// The form of a network: stacked LSTM layers and one Dense output.
///
///   x (timeSteps, features) -> LSTM(units[0]) -> ... -> LSTM(units.back()) -> Dense(1) -> y
///
/// Lower layers hand on all time steps, the last one only its final h. All parameters live in one flat
/// vector of float32 in Keras' order: for each layer kernel (F, 4u), recurrent kernel (u, 4u), bias (4u),
/// then the dense kernel (u, 1) and bias (1). Matrices are row-major; the columns of an LSTM's 4u are the
/// gates i | f | c | o.
struct NetworkShape {
    int features = 1;
    int timeSteps = 1;
    std::vector<int> units{1};
    Activation activation = Activation::Tanh;
    Activation recurrentActivation = Activation::HardSigmoid;

    bool operator==(const NetworkShape&) const = default;

    int layers() const { return static_cast<int>(units.size()); }
    int inputs(int layer) const { return layer == 0 ? features : units[layer - 1]; }

    int kernelOffset(int layer) const;
    int recurrentOffset(int layer) const { return kernelOffset(layer) + inputs(layer) * 4 * units[layer]; }
    int biasOffset(int layer) const { return recurrentOffset(layer) + units[layer] * 4 * units[layer]; }
    int denseKernelOffset() const { return kernelOffset(layers()); }
    int denseBiasOffset() const { return denseKernelOffset() + units.back(); }
    int parameterCount() const { return denseBiasOffset() + 1; }

    /// Values in a state of one row: h and c of every layer.
};

}  // namespace lstm
