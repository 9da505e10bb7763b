// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "engine/network/shape.h"

/// The lockstep kernel: sixteen repeats trained at once, of one experiment or of several that differ in their seed or
/// learning rate only.
///
/// Repeats differ in their numbers, never in what is done with them: the same products, the same square roots, step
/// by step. A vector instruction does one operation on 4 (SSE2) or 8 (AVX2) floats in the time of one. So repeat 0
/// gets lane 0 of every vector, repeat 1 lane 1 and so on, and the sixteen march through their epochs in step. Code
/// reads as if it trained a single network; lanes never meet, so a repeat's bits depend neither on its lane, nor on
/// what trains beside it (a lane full of NaN included), nor on how many lanes an instruction has.
///
/// Every quantity is a line: its value in each of the sixteen repeats, 64 bytes, one cache line of the processor.
///
///                lane 0     lane 1     lane 2           lane 15
///   line 0    [ K[0]i    | K[0]i    | K[0]i    | ... | K[0]i    ]  \  parameters, the four gates of a unit side by
///   line 1    [ K[0]f    | K[0]f    | K[0]f    | ... | K[0]f    ]   | side: i f c o of unit 0, of unit 1, ... where
///   line 2    [ K[0]c    | K[0]c    | K[0]c    | ... | K[0]c    ]   | Keras has all i, then all f, ...; otherwise
///   ...                                                            /  the order of NetworkShape
///             [ first moments of the parameters                 ]
///             [ second moments                                  ]
///             [ constants of Adam: b1, 1 - b1, b2, 1 - b2, eps  ]
///             [ losses: of the batch, of the epoch so far       ]
///             [ layer 0: activations and gradients of a batch   ]  the tape; LockstepLayer names its parts
///             [ layer 1: ...                                    ]
///             [ dy of the batch's rows                          ]
///
/// A gradient never gets there: as soon as a parameter's sum is complete Adam uses it up. Sums run in a fixed order.
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
    Index denseKernel = 0, denseBias = 0;
    Index firstMoments = 0, secondMoments = 0, adam = 0, losses = 0, dy = 0;
    Index lines = 0;  ///< altogether

    /// \param shapes the recurrent layers, at most lockstepLayers, and the output
    constexpr LockstepLayout(std::span<const LayerShape> shapes, int steps, int batch, Activation act,
                             Activation recurrent)
        : timeSteps(steps),
          batchSize(batch),
          layers(static_cast<Index>(shapes.size()) - 1),
          activation(act),
          recurrentActivation(recurrent) {
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
enum LossLine { BatchLoss, EpochSquares, EpochLost };

/// Some consecutive batches to train on, one Adam step each.
struct LockstepBatches {
    const Line* x;      ///< for each batch timeSteps x rows x features
    const Line* y;      ///< for each row
    const Line* rates;  ///< for each batch
    int rows;           ///< of all batches; the last batch may be a partial one
    bool fromZero;      ///< the first batch begins with a zero state
    bool stateless;     ///< every batch does
};

enum class InstructionSet { Baseline, Avx2 };

/// Those that this processor has, the best one last.
std::span<const InstructionSet> instructionSets();
inline InstructionSet bestInstructionSet() { return instructionSets().back(); }

/// \param lines layout.lines of them
void trainLockstep(Line* lines, const LockstepLayout& layout, const LockstepBatches& batches, InstructionSet set);

}  // namespace lstm
