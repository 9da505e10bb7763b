// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "engine/network/loss.h"
#include "engine/network/shape.h"

/// The drawing of lockstep.h in numbers: which line holds what.
namespace lstm {

inline constexpr int lockstepLanes = 16;
inline constexpr int lockstepLayers = 16;  ///< at most

struct alignas(64) Line {
    float lane[lockstepLanes] = {};
};

/// Where the lines of one LSTM layer begin. Samples are numbered s = step * rows + row.
struct LockstepLayer {
    using Index = std::ptrdiff_t;
    Index inputs = 0, units = 0;
    Index kernel = 0, recurrent = 0, bias = 0;
    Index gates = 0, dz = 0;       ///< samples x units x 4
    Index cellOutput = 0, dh = 0;  ///< samples x units; act(c), dL/dh
    Index h = 0, c = 0;            ///< (rows + samples) x units, the entering state first
    Index dc = 0;                  ///< rows x units, running
};

/// The drawing above in numbers. Of a constant shape it is itself a constant, and the kernel unrolls.
struct LockstepLayout {
    using Index = LockstepLayer::Index;
    Index timeSteps = 1, batchSize = 1, layers = 1;
    std::array<LockstepLayer, lockstepLayers> layer{};
    Activation activation = Activation::Tanh, recurrentActivation = Activation::HardSigmoid;
    Loss loss = Loss::MeanSquaredError;
    Index denseKernel = 0, denseBias = 0;
    Index firstMoments = 0, secondMoments = 0, adam = 0, losses = 0, dy = 0;
    Index lines = 0;  ///< altogether

    /// \param shapes the recurrent layers, at most lockstepLayers, and the output
    constexpr LockstepLayout(std::span<const LayerShape> shapes, int steps, int batch, Activation act,
                             Activation recurrent, Loss small)
        : timeSteps(steps),
          batchSize(batch),
          layers(static_cast<Index>(shapes.size()) - 1),
          activation(act),
          recurrentActivation(recurrent),
          loss(small) {
        const auto take = [this](Index count) { return (lines += count) - count; };
        for (Index i = 0; i < layers; ++i) {
            LockstepLayer& l = layer[i];
            l.inputs = shapes[i].inputs, l.units = shapes[i].units;
            l.kernel = take(shapes[i].size(BlockKind::Kernel));
            l.recurrent = take(shapes[i].size(BlockKind::Recurrent)), l.bias = take(shapes[i].size(BlockKind::Bias));
        }
        denseKernel = take(shapes[layers].size(BlockKind::Kernel));
        denseBias = take(shapes[layers].size(BlockKind::Bias));
        firstMoments = take(lines), secondMoments = take(firstMoments), adam = take(5), losses = take(3);
        for (Index i = 0; i < layers; ++i) {
            LockstepLayer& l = layer[i];
            const Index samples = timeSteps * batchSize, columns = shapes[i].columns();
            l.gates = take(samples * columns), l.dz = take(samples * columns);
            l.cellOutput = take(samples * l.units), l.dh = take(samples * l.units);
            l.h = take((batchSize + samples) * l.units), l.c = take((batchSize + samples) * l.units),
            l.dc = take(batchSize * l.units);
        }
        dy = take(batchSize);
    }
    constexpr Index parameters() const { return firstMoments; }
};

/// Which of `losses` is which. The epoch's sum is kept after Kahan: sum - lost is good to 1e-14 however many rows.
enum LossLine { BatchLoss, EpochSum, EpochLost };

}  // namespace lstm
