// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "engine/training/locksteplayout.h"

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
///   line 0    [ K[0]i    | K[0]i    | K[0]i    | ... | K[0]i    ]  \  parameters, the gates of a unit side by side,
///   line 1    [ K[0]f    | K[0]f    | K[0]f    | ... | K[0]f    ]   | for an LSTM i f c o of unit 0, of unit 1, ...
///   line 2    [ K[0]c    | K[0]c    | K[0]c    | ... | K[0]c    ]   | where Keras has all i, then all f, ...; else
///   ...                                                            /  the order of NetworkShape
///             [ the optimizer's arrays: Adam's m and v, ...     ]
///             [ gradients, where they wait for being clipped    ]
///             [ the optimizer's constants: b1, 1 - b1, ...      ]
///             [ losses: of the batch, of the epoch so far       ]
///             [ layer 0: activations and gradients of a batch   ]  the tape; LockstepLayer names its parts
///             [ layer 1: ...                                    ]
///             [ dy of the batch's rows                          ]
///
/// A gradient never gets there unless it must be clipped: as soon as a parameter's sum is complete the optimizer uses
/// it up. Sums run in a fixed order.
namespace lstm {

/// Some consecutive batches to train on, one step of the optimizer each.
struct LockstepBatches {
    const Line* x;      ///< for each batch timeSteps x rows x features
    const Line* y;      ///< for each row its outputs
    const Line* rates;  ///< for each batch
    int rows;           ///< of all batches; the last batch may be a partial one
    bool fromZero;      ///< the first batch begins with a zero state
    bool stateless;     ///< every batch does
};

/// Some consecutive batches to be judged, not learned from; as above.
struct LockstepRows {
    const Line* x;
    const Line* y;
    int rows;
    bool fromZero;
    bool stateless;
};

enum class InstructionSet { Baseline, Avx2 };

/// Those that this processor has, the best one last.
std::span<const InstructionSet> instructionSets();
inline InstructionSet bestInstructionSet() { return instructionSets().back(); }

/// \param lines layout.lines of them
void trainLockstep(Line* lines, const LockstepLayout& layout, const LockstepBatches& batches, InstructionSet set);

/// Adds the rows' losses to the epoch's sum and leaves the state behind them in the tape.
void evaluateLockstep(Line* lines, const LockstepLayout& layout, const LockstepRows& rows, InstructionSet set);

}  // namespace lstm
