// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "engine/network/cells.h"
#include "engine/network/loss.h"
#include "engine/network/shape.h"
#include "engine/training/optimizerrules.h"

/// The drawing of lockstep.h in numbers: which line holds what.
namespace lstm {

inline constexpr int lockstepLanes = 16;
inline constexpr int lockstepLayers = 16;  ///< at most

struct alignas(64) Line {
    float lane[lockstepLanes] = {};
};

/// Where the lines of one layer begin. Samples are numbered s = step * rows + row.
struct LockstepLayer {
    using Index = std::ptrdiff_t;
    Index inputs = 0, units = 0;
    Index kernel = 0, recurrent = 0, bias = 0, recurrentBias = 0;
    Index gates = 0, dz = 0;  ///< samples x units x gates
    Index recurrentSums = 0;  ///< of a cell that keeps them apart, and their derivatives: as gates
    Index dRecurrent = 0;
    Index kept = 0, dh = 0;       ///< samples x units; dL/dh
    Index state[2] = {};          ///< (rows + samples) x units, the entering state first: h and, of an LSTM, c
    Index dState = 0, dKept = 0;  ///< rows x units, running
};

/// The drawing above in numbers. Of a constant shape it is itself a constant, and the kernel unrolls.
struct LockstepLayout {
    using Index = LockstepLayer::Index;
    Index timeSteps = 1, batchSize = 1, layers = 1, outputs = 1;
    std::array<LockstepLayer, lockstepLayers> layer{};
    CellKind cell = CellKind::Lstm;
    Activation activation = Activation::Tanh, recurrentActivation = Activation::HardSigmoid;
    Loss loss = Loss::MeanSquaredError;
    OptimizerKind optimizer = OptimizerKind::Adam;
    bool amsgrad = false, nesterov = false;
    bool clipsNorm = false, clipsEachMatrix = false, clipsValue = false;
    float clipNorm = 0.0f, clipValue = 0.0f;
    Index denseKernel = 0, denseBias = 0;
    Index arrays[mostArrays] = {}, gradients = 0, constants = 0, losses = 0, dy = 0;
    Index lines = 0;  ///< altogether

    /// \param shapes the cell's layers, at most lockstepLayers, and the output
    constexpr LockstepLayout(std::span<const LayerShape> shapes, int steps, int batch, Activation act,
                             Activation recurrent, Loss small, const OptimizerOptions& rule)
        : timeSteps(steps),
          batchSize(batch),
          layers(static_cast<Index>(shapes.size()) - 1),
          outputs(shapes.back().units),
          cell(shapes.front().cell),
          activation(act),
          recurrentActivation(recurrent),
          loss(small),
          optimizer(rule.kind),
          amsgrad(rule.amsgrad),
          nesterov(rule.nesterov),
          clipsNorm(rule.clipNorm.has_value()),
          clipsEachMatrix(rule.clipEachMatrix),
          clipsValue(rule.clipValue.has_value()),
          clipNorm(static_cast<float>(rule.clipNorm.value_or(0.0))),
          clipValue(static_cast<float>(rule.clipValue.value_or(0.0))) {
        for (Index i = 0; i < layers; ++i)
            takeParameters(layer[static_cast<std::size_t>(i)], shapes[static_cast<std::size_t>(i)]);
        denseKernel = take(shapes.back().size(BlockKind::Kernel));
        denseBias = take(shapes.back().size(BlockKind::Bias));
        const Index parameters = lines;
        withRule(optimizer, amsgrad, nesterov, [&]<class Rule>() {
            for (int array = 0; array < Rule::arrays; ++array) arrays[array] = take(parameters);
        });
        gradients = take(clipsNorm ? parameters : 0);
        constants = take(mostConstants), losses = take(3);
        for (Index i = 0; i < layers; ++i) takeTape(layer[static_cast<std::size_t>(i)]);
        dy = take(batchSize * outputs);
    }
    constexpr Index parameters() const { return arrays[0]; }

private:
    constexpr Index take(Index count) { return (lines += count) - count; }
    constexpr void takeParameters(LockstepLayer& l, const LayerShape& shape) {
        l.inputs = shape.inputs, l.units = shape.units;
        l.kernel = take(shape.size(BlockKind::Kernel)), l.recurrent = take(shape.size(BlockKind::Recurrent));
        l.bias = take(shape.size(BlockKind::Bias)), l.recurrentBias = lines - shape.columns();
    }
    constexpr void takeTape(LockstepLayer& l) {
        withCell(cell, [this, &l]<class Cell>() {
            const Index samples = timeSteps * batchSize, all = samples * l.units;
            l.gates = take(Cell::gates * all), l.dz = take(Cell::gates * all);
            l.recurrentSums = take(Cell::apart ? Cell::gates * all : 0);
            l.dRecurrent = Cell::apart ? take(Cell::gates * all) : l.dz;
            l.kept = take(Cell::kept ? all : 0), l.dh = take(all);
            for (int s = 0; s < Cell::outputs; ++s) l.state[s] = take(batchSize * l.units + all);
            l.dState = take(Cell::states == 2 ? batchSize * l.units : 0);
            l.dKept = take(Cell::secondStage < Cell::gates ? batchSize * l.units : 0);
        });
    }
};

/// Which of `losses` is which. The epoch's sum is kept after Kahan: sum - lost is good to 1e-14 however many rows.
enum LossLine { BatchLoss, EpochSum, EpochLost };

}  // namespace lstm
