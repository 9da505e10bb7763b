// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/lockstep.h"

#include <algorithm>

#include "engine/network/lstm.h"
#include "engine/training/lineview.h"
#include "engine/training/packmath.h"

namespace lstm {
namespace {

using Index = LockstepLayout::Index;

constexpr int cellGates = Lstm::gates;  ///< of a unit, side by side

enum AdamConstant { Beta1, OneMinusBeta1, Beta2, OneMinusBeta2, Epsilon };

/// One batch of one network, as far as the code shows; V makes it as many networks as a V has lanes. `lines` points to
/// the first of these lanes in line 0, and so do all other pointers here into lines of their own.
template <class V>
struct Batch : LineView<V> {
    using LineView<V>::at, LineView<V>::get, LineView<V>::set, LineView<V>::from, LineView<V>::accumulate,
        LineView<V>::sumOfProducts, LineView<V>::pullBack, LineView<V>::total;
    const LockstepLayout& net;
    Index rows;

    LSTM_INLINE Index samples() const { return net.timeSteps * rows; }
    LSTM_INLINE const LockstepLayer& top() const { return net.layer[net.layers - 1]; }
    LSTM_INLINE Index lastH() const { return top().h + samples() * top().units; }
    /// What a layer reads, for each sample `inputs` lines: the batch's x or the h of the layer below.
    LSTM_INLINE const float* input(Index layer, const float* x) const {
        return layer == 0 ? x : from(net.layer[layer - 1].h + rows * net.layer[layer].inputs);
    }

    /// The state that the batch before left behind, or zero, becomes the entering one.
    LSTM_INLINE void enterState(const LockstepLayer& l, bool zero) const {
        const Index left = samples() * l.units;
        for (Index i = 0; i < rows * l.units; ++i) {
            set(l.h + i, zero ? V(0.0f) : get(l.h + left + i));
            set(l.c + i, zero ? V(0.0f) : get(l.c + left + i));
        }
    }

    LSTM_INLINE PackMath math() const { return {net.activation, net.recurrentActivation}; }

    /// z = b + x K + h R, and what the cell makes of it
    LSTM_INLINE void forward(const LockstepLayer& l, const float* x) const {
        for (Index s = 0; s < samples(); ++s)
            for (Index u = 0; u < l.units; ++u) {
                const Index now = s * l.units + u, next = now + rows * l.units, columns = cellGates * l.units;
                V z[cellGates];
                for (int gate = 0; gate < cellGates; ++gate) z[gate] = get(l.bias + cellGates * u + gate);
                accumulate(z, l.inputs, x + s * l.inputs * lockstepLanes, 1, from(l.kernel + cellGates * u), columns,
                           1);
                accumulate(z, l.units, from(l.h + s * l.units), 1, from(l.recurrent + cellGates * u), columns, 1);
                const Lstm::Output<V> out = Lstm::forward(z, get(l.c + now), math());
                for (int gate = 0; gate < cellGates; ++gate) set(l.gates + cellGates * now + gate, z[gate]);
                set(l.c + next, out.c);
                set(l.cellOutput + now, out.cellOutput);
                set(l.h + next, out.h);
            }
    }

    /// y - t with y = d + h D
    LSTM_INLINE V error(Index row, const float* target) const {
        V y[1] = {get(net.denseBias)};
        accumulate(y, top().units, from(lastH() + row * top().units), 1, from(net.denseKernel), 1, 1);
        return y[0] - at(target, row);
    }
    /// The loss of the batch and of the epoch so far, dy, and dh = dy D.
    LSTM_INLINE void lossAndItsGradient(const float* target) const {
        const LockstepLayer& l = top();
        const float share = 1.0f / static_cast<float>(rows);
        V sum = 0.0f;
        for (Index i = 0; i < (samples() - rows) * l.units; ++i) set(l.dh + i, 0.0f);
        for (Index row = 0; row < rows; ++row) {
            const V e = error(row, target), dy = lossSlope(net.loss, e, share);
            sum = sum + lossOf(net.loss, e);
            set(net.dy + row, dy);
            for (Index u = 0; u < l.units; ++u)
                set(l.dh + (samples() - rows + row) * l.units + u, dy * get(net.denseKernel + u));
        }
        set(net.losses + BatchLoss, sum / static_cast<float>(rows));
        addToEpoch(sum);
    }
    LSTM_INLINE void addToEpoch(const V& sum) const {
        const V before = get(net.losses + EpochSum), more = sum - get(net.losses + EpochLost), after = before + more;
        set(net.losses + EpochSum, after);
        set(net.losses + EpochLost, (after - before) - more);
    }

    /// From dh to dz, from the last time step to the first: dh += dz(next) R^T, and the cell's own way back.
    LSTM_INLINE void backward(const LockstepLayer& l) const {
        const Index columns = cellGates * l.units;
        for (Index step = net.timeSteps - 1; step >= 0; --step)
            for (Index row = 0; row < rows; ++row) {
                const Index s = step * rows + row;
                if (step + 1 < net.timeSteps)
                    pullBack(l.dh + s * l.units, l.units, l.dz + (s + rows) * columns, l.recurrent, columns);
                for (Index u = 0; u < l.units; ++u)
                    backwardUnit(l, s * l.units + u, row * l.units + u, step + 1 == net.timeSteps);
            }
    }
    LSTM_INLINE void backwardUnit(const LockstepLayer& l, Index now, Index running, bool lastStep) const {
        V gate[cellGates], dz[cellGates];
        for (int q = 0; q < cellGates; ++q) gate[q] = get(l.gates + cellGates * now + q);
        const V dh = get(l.dh + now), cellOutput = get(l.cellOutput + now);
        const V throughOutput = Lstm::throughOutput(gate, cellOutput, dh, math());
        const V dc = lastStep ? throughOutput : get(l.dc + running) + throughOutput;
        set(l.dc + running, Lstm::backward(gate, get(l.c + now), cellOutput, dh, dc, dz, math()));
        for (int q = 0; q < cellGates; ++q) set(l.dz + cellGates * now + q, dz[q]);
    }
    LSTM_INLINE void backwardToLayerBelow(Index layer) const {
        const LockstepLayer& l = net.layer[layer];
        const Index dx = net.layer[layer - 1].dh;
        for (Index i = 0; i < samples() * l.inputs; ++i) set(dx + i, 0.0f);
        for (Index s = 0; s < samples(); ++s)
            pullBack(dx + s * l.inputs, l.inputs, l.dz + s * cellGates * l.units, l.kernel, cellGates * l.units);
    }

    /// m = b1 m + (1 - b1) g    v = b2 v + (1 - b2) g^2    p = p - rate m / (sqrt(v) + eps)
    LSTM_INLINE void adam(Index p, const V& gradient, const V& rate) const {
        const V m = get(net.adam + Beta1) * get(net.firstMoments + p) + get(net.adam + OneMinusBeta1) * gradient;
        const V v =
            get(net.adam + Beta2) * get(net.secondMoments + p) + get(net.adam + OneMinusBeta2) * (gradient * gradient);
        set(net.firstMoments + p, m);
        set(net.secondMoments + p, v);
        set(p, get(p) - rate * m / (sqrt(v) + get(net.adam + Epsilon)));
    }

    /// dW[k][j] = sum over samples of from[k] dz[j]
    LSTM_INLINE void updateWeights(const LockstepLayer& l, Index weights, const float* source, Index inputs,
                                   const V& rate) const {
        for (Index k = 0; k < inputs; ++k)
            for (Index u = 0; u < l.units; ++u) {
                V gradient[cellGates];
                sumOfProducts(gradient, samples(), source + k * lockstepLanes, inputs, from(l.dz + cellGates * u),
                              cellGates * l.units, 1);
                for (int gate = 0; gate < cellGates; ++gate)
                    adam(weights + cellGates * (k * l.units + u) + gate, gradient[gate], rate);
            }
    }
    LSTM_INLINE void updateLayer(const LockstepLayer& l, const float* x, const V& rate) const {
        updateWeights(l, l.kernel, x, l.inputs, rate);
        updateWeights(l, l.recurrent, from(l.h), l.units, rate);
        for (Index j = 0; j < cellGates * l.units; ++j)
            adam(l.bias + j, total(l.dz + j, samples(), cellGates * l.units), rate);
    }
    LSTM_INLINE void updateDense(const V& rate) const {
        for (Index u = 0; u < top().units; ++u) {
            V gradient[1];
            sumOfProducts(gradient, rows, from(lastH() + u), top().units, from(net.dy), 1, 1);
            adam(net.denseKernel + u, gradient[0], rate);
        }
        adam(net.denseBias, total(net.dy, rows, 1), rate);
    }
    LSTM_INLINE void forwardAll(const float* x, bool fromZero) const {
        for (Index i = 0; i < net.layers; ++i) {
            enterState(net.layer[i], fromZero);
            forward(net.layer[i], input(i, x));
        }
    }
    LSTM_INLINE void evaluate(const float* x, const float* target, bool fromZero) const {
        forwardAll(x, fromZero);
        V sum = 0.0f;
        for (Index row = 0; row < rows; ++row) sum = sum + lossOf(net.loss, error(row, target));
        addToEpoch(sum);
    }
    LSTM_INLINE void train(const float* x, const float* target, const V& rate, bool fromZero) const {
        forwardAll(x, fromZero);
        lossAndItsGradient(target);
        for (Index i = net.layers - 1; i >= 0; --i) {
            backward(net.layer[i]);
            if (i > 0) backwardToLayerBelow(i);
        }
        for (Index i = 0; i < net.layers; ++i) updateLayer(net.layer[i], input(i, x), rate);
        updateDense(rate);
    }
};

/// All batches. A V with fewer lanes than a line takes them in groups, all groups for each batch: they are independent,
/// so the processor begins the next one's sums under the divisions of the one before.
template <class V>
LSTM_INLINE void trainAll(Line* lines, const LockstepLayout& net, const LockstepBatches& run) {
    bool fromZero = run.fromZero;
    const Line *x = run.x, *y = run.y;
    for (Index batch = 0, first = 0; first < run.rows; ++batch, first += net.batchSize) {
        const Index rows = net.batchSize == 1 ? 1 : std::min<Index>(net.batchSize, run.rows - first);
        for (int lane = 0; lane < lockstepLanes; lane += V::lanes) {
            const Batch<V> group{{lines->lane + lane}, net, rows};
            const V rate = V::load(run.rates[batch].lane + lane);
            group.train(x->lane + lane, y->lane + lane, rate, fromZero || (first > 0 && rows < net.batchSize));
        }
        x += net.timeSteps * rows * net.layer[0].inputs;
        y += rows;
        fromZero = run.stateless;
    }
}

template <class V>
LSTM_INLINE void evaluateAll(Line* lines, const LockstepLayout& net, const LockstepRows& run) {
    bool fromZero = run.fromZero;
    const Line *x = run.x, *y = run.y;
    for (Index first = 0; first < run.rows; first += net.batchSize) {
        const Index rows = std::min<Index>(net.batchSize, run.rows - first);
        for (int lane = 0; lane < lockstepLanes; lane += V::lanes)
            Batch<V>{{lines->lane + lane}, net, rows}.evaluate(x->lane + lane, y->lane + lane,
                                                               fromZero || (first > 0 && rows < net.batchSize));
        x += net.timeSteps * rows * net.layer[0].inputs;
        y += rows;
        fromZero = run.stateless;
    }
}

/// The tutorial's network - one unit, one input, one time step, one row a batch, tanh - under its own constants: loops
/// vanish and most of the tape is never read back. Same source, same bits, 1.4 times as fast.
constexpr LockstepLayout tutorialLayout(Activation recurrent) {
    constexpr LayerShape layers[]{{CellKind::Lstm, 1, 1}, {CellKind::Dense, 1, 1}};
    return {layers, 1, 1, Activation::Tanh, recurrent, Loss::MeanSquaredError};
}
bool isTutorial(const LockstepLayout& net) {
    const LockstepLayer& l = net.layer[0];
    return net.layers == 1 && l.units == 1 && l.inputs == 1 && net.timeSteps == 1 && net.batchSize == 1 &&
           net.activation == Activation::Tanh && net.loss == Loss::MeanSquaredError;
}

template <class V>
LSTM_INLINE void trainSpecialised(Line* lines, const LockstepLayout& net, const LockstepBatches& run) {
    static constexpr LockstepLayout hard = tutorialLayout(Activation::HardSigmoid),
                                    soft = tutorialLayout(Activation::Sigmoid);
    if (isTutorial(net) && net.recurrentActivation == Activation::HardSigmoid) trainAll<V>(lines, hard, run);
    else if (isTutorial(net) && net.recurrentActivation == Activation::Sigmoid) trainAll<V>(lines, soft, run);
    else trainAll<V>(lines, net, run);
}

// Two registers a pack: while one waits for its division the other goes on. One takes 1.2 to 1.8 times as long, four
// gain nothing.
void trainBaseline(Line* lines, const LockstepLayout& net, const LockstepBatches& run) {
    trainSpecialised<Pack<16, 2>>(lines, net, run);
}

void evaluateBaseline(Line* lines, const LockstepLayout& net, const LockstepRows& run) {
    evaluateAll<Pack<16, 2>>(lines, net, run);
}

#if defined(__x86_64__)
[[gnu::target("avx2")]] void trainAvx2(Line* lines, const LockstepLayout& net, const LockstepBatches& run) {
    trainSpecialised<Pack<32, 2>>(lines, net, run);
}
[[gnu::target("avx2")]] void evaluateAvx2(Line* lines, const LockstepLayout& net, const LockstepRows& run) {
    evaluateAll<Pack<32, 2>>(lines, net, run);
}
bool hasAvx2() { return __builtin_cpu_supports("avx2"); }
#else
void trainAvx2(Line* lines, const LockstepLayout& net, const LockstepBatches& run) { trainBaseline(lines, net, run); }
void evaluateAvx2(Line* lines, const LockstepLayout& net, const LockstepRows& run) {
    evaluateBaseline(lines, net, run);
}
bool hasAvx2() { return false; }
#endif

}  // namespace

std::span<const InstructionSet> instructionSets() {
    static constexpr InstructionSet all[] = {InstructionSet::Baseline, InstructionSet::Avx2};
    return std::span(all).first(hasAvx2() ? 2 : 1);
}

void trainLockstep(Line* lines, const LockstepLayout& layout, const LockstepBatches& batches, InstructionSet set) {
    switch (set) {
    case InstructionSet::Baseline: return trainBaseline(lines, layout, batches);
    case InstructionSet::Avx2: return trainAvx2(lines, layout, batches);
    }
}

void evaluateLockstep(Line* lines, const LockstepLayout& layout, const LockstepRows& rows, InstructionSet set) {
    switch (set) {
    case InstructionSet::Baseline: return evaluateBaseline(lines, layout, rows);
    case InstructionSet::Avx2: return evaluateAvx2(lines, layout, rows);
    }
}

}  // namespace lstm
