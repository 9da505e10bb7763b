// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/lockstep.h"

#include <algorithm>

#include "engine/training/lockstepbatch.h"

namespace lstm {
namespace {

using Index = LockstepLayout::Index;

/// All batches. A V with fewer lanes than a line takes them in groups, all groups for each batch: they are independent,
/// so the processor begins the next one's sums under the divisions of the one before.
template <class V, class Cell>
LSTM_INLINE void trainAll(Line* lines, const LockstepLayout& net, const LockstepBatches& run) {
    bool fromZero = run.fromZero;
    const Line *x = run.x, *y = run.y;
    for (Index batch = 0, first = 0; first < run.rows; ++batch, first += net.batchSize) {
        const Index rows = net.batchSize == 1 ? 1 : std::min<Index>(net.batchSize, run.rows - first);
        for (int lane = 0; lane < lockstepLanes; lane += V::lanes) {
            const Batch<V, Cell> group{{lines->lane + lane}, net, rows};
            const V rate = V::load(run.rates[batch].lane + lane);
            group.train(x->lane + lane, y->lane + lane, rate, fromZero || (first > 0 && rows < net.batchSize));
        }
        x += net.timeSteps * rows * net.layer[0].inputs;
        y += rows * net.outputs;
        fromZero = run.stateless;
    }
}

template <class V, class Cell>
LSTM_INLINE void evaluateAll(Line* lines, const LockstepLayout& net, const LockstepRows& run) {
    bool fromZero = run.fromZero;
    const Line *x = run.x, *y = run.y;
    for (Index first = 0; first < run.rows; first += net.batchSize) {
        const Index rows = std::min<Index>(net.batchSize, run.rows - first);
        for (int lane = 0; lane < lockstepLanes; lane += V::lanes)
            Batch<V, Cell>{{lines->lane + lane}, net, rows}.evaluate(x->lane + lane, y->lane + lane,
                                                                     fromZero || (first > 0 && rows < net.batchSize));
        x += net.timeSteps * rows * net.layer[0].inputs;
        y += rows * net.outputs;
        fromZero = run.stateless;
    }
}

/// The tutorial's network - one unit, one input, one time step, one row a batch, tanh, Adam - under its own constants:
/// loops vanish and most of the tape is never read back. Same source, same bits, 1.4 times as fast.
constexpr LockstepLayout tutorialLayout(Activation recurrent) {
    constexpr LayerShape layers[]{{CellKind::Lstm, 1, 1}, {CellKind::Dense, 1, 1}};
    return {layers, 1, 1, Activation::Tanh, recurrent, Loss::MeanSquaredError, OptimizerOptions()};
}
bool isTutorial(const LockstepLayout& net) {
    const LockstepLayer& l = net.layer[0];
    return net.cell == CellKind::Lstm && net.layers == 1 && l.units == 1 && l.inputs == 1 && net.timeSteps == 1 &&
           net.batchSize == 1 && net.outputs == 1 && net.activation == Activation::Tanh &&
           net.loss == Loss::MeanSquaredError && net.optimizer == OptimizerKind::Adam && !net.amsgrad &&
           !net.clipsNorm && !net.clipsValue;
}

template <class V, class Cell>
LSTM_INLINE void trainSpecialised(Line* lines, const LockstepLayout& net, const LockstepBatches& run) {
    static constexpr LockstepLayout hard = tutorialLayout(Activation::HardSigmoid),
                                    soft = tutorialLayout(Activation::Sigmoid);
    if constexpr (Cell::kind == CellKind::Lstm) {
        if (isTutorial(net) && net.recurrentActivation == Activation::HardSigmoid)
            return trainAll<V, Cell>(lines, hard, run);
        if (isTutorial(net) && net.recurrentActivation == Activation::Sigmoid)
            return trainAll<V, Cell>(lines, soft, run);
    }
    trainAll<V, Cell>(lines, net, run);
}

// Two registers a pack: while one waits for its division the other goes on. One takes 1.2 to 1.8 times as long, four
// gain nothing.
template <class Cell>
void trainBaseline(Line* lines, const LockstepLayout& net, const LockstepBatches& run) {
    trainSpecialised<Pack<16, 2>, Cell>(lines, net, run);
}
template <class Cell>
void evaluateBaseline(Line* lines, const LockstepLayout& net, const LockstepRows& batch) {
    evaluateAll<Pack<16, 2>, Cell>(lines, net, batch);
}

#if defined(__x86_64__)
template <class Cell>
[[gnu::target("avx2")]] void trainAvx2(Line* lines, const LockstepLayout& net, const LockstepBatches& run) {
    trainSpecialised<Pack<32, 2>, Cell>(lines, net, run);
}
template <class Cell>
[[gnu::target("avx2")]] void evaluateAvx2(Line* lines, const LockstepLayout& net, const LockstepRows& batch) {
    evaluateAll<Pack<32, 2>, Cell>(lines, net, batch);
}
bool hasAvx2() { return __builtin_cpu_supports("avx2"); }
#else
template <class Cell>
void trainAvx2(Line* lines, const LockstepLayout& net, const LockstepBatches& run) {
    trainBaseline<Cell>(lines, net, run);
}
template <class Cell>
void evaluateAvx2(Line* lines, const LockstepLayout& net, const LockstepRows& batch) {
    evaluateBaseline<Cell>(lines, net, batch);
}
bool hasAvx2() { return false; }
#endif

}  // namespace

std::span<const InstructionSet> instructionSets() {
    static constexpr InstructionSet all[] = {InstructionSet::Baseline, InstructionSet::Avx2};
    return std::span(all).first(hasAvx2() ? 2 : 1);
}

void trainLockstep(Line* lines, const LockstepLayout& layout, const LockstepBatches& batches, InstructionSet set) {
    withCell(layout.cell, [&]<class Cell>() {
        if (set == InstructionSet::Avx2) trainAvx2<Cell>(lines, layout, batches);
        else trainBaseline<Cell>(lines, layout, batches);
    });
}

void evaluateLockstep(Line* lines, const LockstepLayout& layout, const LockstepRows& batch, InstructionSet set) {
    withCell(layout.cell, [&]<class Cell>() {
        if (set == InstructionSet::Avx2) evaluateAvx2<Cell>(lines, layout, batch);
        else evaluateBaseline<Cell>(lines, layout, batch);
    });
}

}  // namespace lstm
