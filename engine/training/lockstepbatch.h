// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/training/lineview.h"
#include "engine/training/lockstep.h"
#include "engine/training/packmath.h"

namespace lstm {

/// One batch of one network, as far as the code shows; V makes it as many networks as a V has lanes. `lines` points to
/// the first of these lanes in line 0, and so do all other pointers here into lines of their own. The equations are the
/// Cell's (network/cell.h), the sums are here.
template <class V, class Cell>
struct Batch : LineView<V> {
    using Index = LockstepLayout::Index;
    using LineView<V>::at, LineView<V>::get, LineView<V>::set, LineView<V>::from, LineView<V>::accumulate,
        LineView<V>::sumOfProducts, LineView<V>::pullBack, LineView<V>::total;
    static constexpr int gates = Cell::gates;  ///< of a unit, side by side
    static constexpr bool staged = Cell::secondStage < gates;
    static constexpr int firstGate(int stage) { return stage == 0 ? 0 : Cell::secondStage; }
    static constexpr int endGate(int stage) { return stage == 0 ? Cell::secondStage : gates; }

    const LockstepLayout& net;
    Index rows;

    LSTM_INLINE Index samples() const { return net.timeSteps * rows; }
    LSTM_INLINE const LockstepLayer& top() const { return net.layer[net.layers - 1]; }
    LSTM_INLINE Index lastH() const { return top().state[0] + samples() * top().units; }
    /// What a layer reads, for each sample `inputs` lines: the batch's x or the h of the layer below.
    LSTM_INLINE const float* input(Index layer, const float* x) const {
        return layer == 0 ? x : from(net.layer[layer - 1].state[0] + rows * net.layer[layer].inputs);
    }
    LSTM_INLINE PackMath math() const { return {net.activation, net.recurrentActivation}; }

    /// The state that the batch before left behind, or zero, becomes the entering one.
    LSTM_INLINE void enterState(const LockstepLayer& l, bool zero) const {
        const Index left = samples() * l.units;
        for (Index i = 0; i < rows * l.units; ++i)
            for (int s = 0; s < Cell::states; ++s) set(l.state[s] + i, zero ? V(0.0f) : get(l.state[s] + left + i));
    }

    /// What is known of unit u in sample s.
    LSTM_INLINE void load(UnitStep<Cell, V>& n, const LockstepLayer& l, Index now) const {
        for (int q = 0; q < gates; ++q) n.gate[q] = get(l.gates + gates * now + q);
        for (int s = 0; s < Cell::states; ++s) n.before[s] = get(l.state[s] + now);
        if constexpr (Cell::kept) n.kept = get(l.kept + now);
    }

    /// z = b + x K + h R, and what the cell makes of it
    LSTM_INLINE void forward(const LockstepLayer& l, const float* x) const {
        for (Index s = 0; s < samples(); ++s) {
            for (Index u = 0; u < l.units; ++u) forwardUnit<0>(l, x, s, u);
            if constexpr (staged)
                for (Index u = 0; u < l.units; ++u) forwardUnit<1>(l, x, s, u);
        }
    }
    template <int Stage>
    LSTM_INLINE void forwardUnit(const LockstepLayer& l, const float* x, Index s, Index u) const {
        constexpr int first = firstGate(Stage), count = endGate(Stage) - first;
        const Index now = s * l.units + u, next = now + rows * l.units, columns = gates * l.units,
                    column = gates * u + first;
        UnitStep<Cell, V> n;
        for (int q = 0; q < first; ++q) n.gate[q] = get(l.gates + gates * now + q);
        for (int state = 0; state < Cell::states; ++state) n.before[state] = get(l.state[state] + now);
        V z[count];
        for (int q = 0; q < count; ++q) z[q] = get(l.bias + column + q);
        accumulate(z, l.inputs, x + s * l.inputs * lockstepLanes, 1, from(l.kernel + column), columns, 1);
        if constexpr (Cell::apart) {
            for (int q = 0; q < gates; ++q) n.recurrent[q] = get(l.recurrentBias + column + q);
            accumulate(n.recurrent, l.units, from(l.state[0] + s * l.units), 1, from(l.recurrent + column), columns, 1);
        } else if constexpr (Cell::states > 0) {
            const Index source = Stage == 0 ? l.state[0] : l.kept;
            accumulate(z, l.units, from(source + s * l.units), 1, from(l.recurrent + column), columns, 1);
        }
        for (int q = 0; q < count; ++q) n.gate[first + q] = z[q];
        Cell::template forward<Stage>(n, math());
        for (int q = 0; q < count; ++q) set(l.gates + gates * now + first + q, n.gate[first + q]);
        if constexpr (Cell::kept && Stage == 0) set(l.kept + now, n.kept);
        if constexpr (endGate(Stage) == gates)
            for (int state = 0; state < Cell::outputs; ++state) set(l.state[state] + next, n.after[state]);
    }

    /// y - t with y = d + h D
    LSTM_INLINE V error(Index row, Index output, const float* target) const {
        V y[1] = {get(net.denseBias + output)};
        accumulate(y, top().units, from(lastH() + row * top().units), 1, from(net.denseKernel + output), net.outputs,
                   1);
        return y[0] - at(target, row * net.outputs + output);
    }
    /// The loss of the batch and of the epoch so far, dy, and dh = dy D.
    LSTM_INLINE void lossAndItsGradient(const float* target) const {
        const LockstepLayer& l = top();
        const float count = static_cast<float>(rows * net.outputs), share = 1.0f / count;
        V sum = 0.0f;
        for (Index i = 0; i < (samples() - rows) * l.units; ++i) set(l.dh + i, 0.0f);
        for (Index row = 0; row < rows; ++row)
            for (Index k = 0; k < net.outputs; ++k) {
                const V e = error(row, k, target), dy = lossSlope(net.loss, e, share);
                sum = sum + lossOf(net.loss, e);
                set(net.dy + row * net.outputs + k, dy);
                for (Index u = 0; u < l.units; ++u) {
                    const Index dh = l.dh + (samples() - rows + row) * l.units + u;
                    const V part = dy * get(net.denseKernel + u * net.outputs + k);
                    set(dh, k == 0 ? part : get(dh) + part);
                }
            }
        set(net.losses + BatchLoss, sum / count);
        addToEpoch(sum);
    }
    LSTM_INLINE void addToEpoch(const V& sum) const {
        const V before = get(net.losses + EpochSum), more = sum - get(net.losses + EpochLost), after = before + more;
        set(net.losses + EpochSum, after);
        set(net.losses + EpochLost, (after - before) - more);
    }

    /// to[k] += sum of dz[j] W[k][j] over the gates of a stage: a gradient goes back through the weights W of all
    /// units.
    template <int Stage>
    LSTM_INLINE void pullBackGates(const LockstepLayer& l, Index to, Index dz) const {
        const Index columns = gates * l.units;
        if constexpr (!staged) {
            pullBack(to, l.units, dz, l.recurrent, columns);
        } else {
            for (Index k = 0; k < l.units; ++k) {
                V sum[1] = {get(to + k)};
                for (int q = firstGate(Stage); q < endGate(Stage); ++q)
                    accumulate(sum, l.units, from(dz + q), gates, from(l.recurrent + k * columns + q), gates, 1);
                set(to + k, sum[0]);
            }
        }
    }

    /// From dh to dz, from the last time step to the first: dh += dz(next) R^T, and the cell's own way back.
    LSTM_INLINE void backward(const LockstepLayer& l) const {
        const Index columns = gates * l.units;
        for (Index step = net.timeSteps - 1; step >= 0; --step)
            for (Index row = 0; row < rows; ++row) {
                const Index s = step * rows + row;
                const bool last = step + 1 == net.timeSteps;
                if (Cell::states > 0 && !last)
                    pullBackGates<0>(l, l.dh + s * l.units, l.dRecurrent + (s + rows) * columns);
                if constexpr (staged) {
                    for (Index u = 0; u < l.units; ++u) {
                        backwardUnit<1>(l, s, row, u, last);
                        set(l.dKept + row * l.units + u, 0.0f);
                    }
                    pullBackGates<1>(l, l.dKept + row * l.units, l.dz + s * columns);
                }
                for (Index u = 0; u < l.units; ++u) backwardUnit<0>(l, s, row, u, last);
            }
    }
    template <int Stage>
    LSTM_INLINE void backwardUnit(const LockstepLayer& l, Index s, Index row, Index u, bool last) const {
        const Index now = s * l.units + u, running = row * l.units + u;
        UnitStep<Cell, V> n;
        UnitGradient<Cell, V> d;
        load(n, l, now);
        d.after[0] = get(l.dh + now);
        if constexpr (Cell::states == 2) {
            const V throughOutput = Cell::throughOutput(n, d.after[0], math());
            d.after[1] = last ? throughOutput : get(l.dState + running) + throughOutput;
        }
        if constexpr (staged && Stage == 0) d.kept = get(l.dKept + running);
        if constexpr (staged)  // each stage knows some
            for (int q = 0; q < gates; ++q) d.gate[q] = Stage == 0 ? get(l.dz + gates * now + q) : V(0.0f);
        Cell::template backward<Stage>(n, d, math());
        if constexpr (Cell::states == 2) set(l.dState + running, d.before[1]);
        for (int q = 0; q < gates; ++q) set(l.dz + gates * now + q, d.gate[q]);
        if constexpr (Cell::apart)
            for (int q = 0; q < gates; ++q) set(l.dRecurrent + gates * now + q, d.recurrent[q]);
        if constexpr (Cell::direct && Stage == 0)
            if (s >= rows) set(l.dh + now - rows * l.units, get(l.dh + now - rows * l.units) + d.before[0]);
    }
    LSTM_INLINE void backwardToLayerBelow(Index layer) const {
        const LockstepLayer& l = net.layer[layer];
        const Index dx = net.layer[layer - 1].dh;
        for (Index i = 0; i < samples() * l.inputs; ++i) set(dx + i, 0.0f);
        for (Index s = 0; s < samples(); ++s)
            pullBack(dx + s * l.inputs, l.inputs, l.dz + s * gates * l.units, l.kernel, gates * l.units);
    }

    /// A parameter's gradient is complete: the optimizer uses it up, or it waits until all are known (clipping).
    LSTM_INLINE void learn(Index p, const V& gradient, const V& rate) const {
        if (net.clipsNorm) set(net.gradients + p, gradient);
        else update(p, gradient, rate);
    }
    LSTM_INLINE void update(Index p, const V& whole, const V& rate) const {
        const V gradient = net.clipsValue ? Clamp<V>::between(whole, -net.clipValue, net.clipValue) : whole;
        withRule(
            net.optimizer, net.amsgrad, net.nesterov, [&]<class Rule>() __attribute__((always_inline)) {
                V array[Rule::arrays];
                for (int i = 0; i < Rule::arrays; ++i) array[i] = get(net.arrays[i] + p);
                const auto constant = [&](int number) __attribute__((always_inline)) {
                    return get(net.constants + number);
                };
                const V learned = Rule::step(get(p), gradient, rate, array, constant);
                for (int i = 0; i < Rule::arrays; ++i) set(net.arrays[i] + p, array[i]);
                set(p, learned);
            });
    }
    /// Parameters first ... end - 1 from their gradients, shortened together where they are longer than allowed.
    LSTM_INLINE void updateClipped(Index first, Index end, const V& rate) const {
        V squares = 0.0f;
        for (Index p = first; p < end; ++p) squares = squares + get(net.gradients + p) * get(net.gradients + p);
        const V length = squareRoot(squares), most = net.clipNorm;
        for (Index p = first; p < end; ++p) {
            const V gradient = get(net.gradients + p);
            update(p, whereBelow(length, most, gradient, gradient * most / length), rate);
        }
    }
    LSTM_INLINE void updateAllClipped(const V& rate) const {
        if (!net.clipsEachMatrix) return updateClipped(0, net.parameters(), rate);
        for (Index i = 0; i < net.layers; ++i) {
            const LockstepLayer& l = net.layer[i];
            const Index end = i + 1 < net.layers ? net.layer[i + 1].kernel : net.denseKernel;
            updateClipped(l.kernel, Cell::states > 0 ? l.recurrent : l.bias, rate);
            if constexpr (Cell::states > 0) updateClipped(l.recurrent, l.bias, rate);
            updateClipped(l.bias, end, rate);
        }
        updateClipped(net.denseKernel, net.denseBias, rate);
        updateClipped(net.denseBias, net.parameters(), rate);
    }

    /// dW[k][j] = sum over samples of from[k] dz[j], of some neighbouring gates
    template <int First, int Count>
    LSTM_INLINE void updateColumns(const LockstepLayer& l, Index weights, const float* source, Index inputs, Index dz,
                                   const V& rate) const {
        for (Index k = 0; k < inputs; ++k)
            for (Index u = 0; u < l.units; ++u) {
                V gradient[Count];
                sumOfProducts(gradient, samples(), source + k * lockstepLanes, inputs, from(dz + gates * u + First),
                              gates * l.units, 1);
                for (int q = 0; q < Count; ++q)
                    learn(weights + gates * (k * l.units + u) + First + q, gradient[q], rate);
            }
    }
    LSTM_INLINE void updateBias(const LockstepLayer& l, Index bias, Index dz, const V& rate) const {
        for (Index j = 0; j < gates * l.units; ++j) learn(bias + j, total(dz + j, samples(), gates * l.units), rate);
    }
    LSTM_INLINE void updateLayer(const LockstepLayer& l, const float* x, const V& rate) const {
        updateColumns<0, gates>(l, l.kernel, x, l.inputs, l.dz, rate);
        if constexpr (Cell::states > 0)
            updateColumns<0, Cell::secondStage>(l, l.recurrent, from(l.state[0]), l.units, l.dRecurrent, rate);
        if constexpr (staged)
            updateColumns<Cell::secondStage, gates - Cell::secondStage>(l, l.recurrent, from(l.kept), l.units, l.dz,
                                                                        rate);
        updateBias(l, l.bias, l.dz, rate);
        if constexpr (Cell::apart) updateBias(l, l.recurrentBias, l.dRecurrent, rate);
    }
    LSTM_INLINE void updateDense(const V& rate) const {
        for (Index u = 0; u < top().units; ++u)
            for (Index k = 0; k < net.outputs; ++k) {
                V gradient[1];
                sumOfProducts(gradient, rows, from(lastH() + u), top().units, from(net.dy + k), net.outputs, 1);
                learn(net.denseKernel + u * net.outputs + k, gradient[0], rate);
            }
        for (Index k = 0; k < net.outputs; ++k) learn(net.denseBias + k, total(net.dy + k, rows, net.outputs), rate);
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
        for (Index row = 0; row < rows; ++row)
            for (Index k = 0; k < net.outputs; ++k) sum = sum + lossOf(net.loss, error(row, k, target));
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
        if (net.clipsNorm) updateAllClipped(rate);
    }
};

}  // namespace lstm
