// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/network.h"

#include "engine/network/lstm.h"
#include "engine/network/productblocking.h"

namespace lstm {
namespace {

/// A block among the parameters or in the gradient, as a matrix and as one row of numbers.
Eigen::Map<const Matrix> matrixOf(std::span<const float> all, const ParameterBlock& block) {
    return {all.data() + block.offset, block.rows, block.columns};
}
Eigen::Map<Matrix> matrixOf(std::span<float> all, const ParameterBlock& block) {
    return {all.data() + block.offset, block.rows, block.columns};
}
Eigen::Map<const Eigen::RowVectorXf> vectorOf(std::span<const float> all, const ParameterBlock& block) {
    return {all.data() + block.offset, block.size()};
}
Eigen::Map<Eigen::RowVectorXf> vectorOf(std::span<float> all, const ParameterBlock& block) {
    return {all.data() + block.offset, block.size()};
}

struct LayerBlocks {
    ParameterBlock kernel, recurrent, bias;
    LayerBlocks(const NetworkShape& shape, int layer)
        : kernel(shape.block(layer, BlockKind::Kernel)),
          recurrent(shape.block(layer, BlockKind::Recurrent)),
          bias(shape.block(layer, BlockKind::Bias)) {}
};

/// Products from left to right.
template <Activation A, Activation R>
struct FloatMath {
    static float act(float z) { return activate<A>(z); }
    static float rec(float z) { return activate<R>(z); }
    static float actSlope(float a) { return slope<A>(a); }
    static float recSlope(float a) { return slope<R>(a); }
    static float product(float late, float b, float s) { return late * b * s; }
};

/// Calls `use` with the shape's activations as a type.
template <class Use>
void withMath(const NetworkShape& shape, Use use) {
    withActivation(shape.activation, [&]<Activation A>() {
        withActivation(shape.recurrentActivation, [&]<Activation R>() { use(FloatMath<A, R>()); });
    });
}

/// z -> activated gates in place, then c', act(c') and h' of one time step.
template <class Math>
void stepForward(Math math, int rows, int units, const float* cPrevious, float* z, float* c, float* cellOutput,
                 float* h) {
    for (int row = 0; row < rows;
         ++row, z += Lstm::gates * units, cPrevious += units, c += units, cellOutput += units, h += units)
#pragma GCC ivdep  // the arrays do not overlap
        for (int u = 0; u < units; ++u) {
            float gate[]{z[u], z[units + u], z[2 * units + u], z[3 * units + u]};
            const auto out = Lstm::forward(gate, cPrevious[u], math);
            for (int q = 0; q < Lstm::gates; ++q) z[q * units + u] = gate[q];
            c[u] = out.c, cellOutput[u] = out.cellOutput, h[u] = out.h;
        }
}

/// From dL/dh' and dL/dc' of one time step to dL/dz; dc becomes dL/dc of the step before.
template <class Math>
void stepBackward(Math math, int rows, int units, const float* gates, const float* cPrevious, const float* cellOutput,
                  const float* dh, float* dc, float* dz) {
    for (int row = 0; row < rows; ++row, gates += Lstm::gates * units, dz += Lstm::gates * units, cPrevious += units,
             cellOutput += units, dh += units, dc += units)
#pragma GCC ivdep
        for (int u = 0; u < units; ++u) {
            const float gate[]{gates[u], gates[units + u], gates[2 * units + u], gates[3 * units + u]};
            const float cell = dc[u] + Lstm::throughOutput(gate, cellOutput[u], dh[u], math);
            float dGate[Lstm::gates];
            dc[u] = Lstm::backward(gate, cPrevious[u], cellOutput[u], dh[u], cell, dGate, math);
            for (int q = 0; q < Lstm::gates; ++q) dz[q * units + u] = dGate[q];
        }
}

}  // namespace

NetworkState zeroState(const NetworkShape& shape, int batchSize) {
    NetworkState state;
    for (const int units : shape.units)
        state.push_back({Matrix::Zero(batchSize, units), Matrix::Zero(batchSize, units)});
    return state;
}

void resetState(NetworkState& state) {
    for (auto& layer : state) {
        layer.h.setZero();
        layer.c.setZero();
    }
}

Network::Network(NetworkShape shape, int batchSize)
    : m_shape(std::move(shape)), m_batch(0), m_tape(m_shape.units.size()) {
    fixProductBlocking();
    setBatchSize(batchSize);
}

void Network::setBatchSize(int rows) {
    if (rows == m_batch) return;
    m_batch = rows;
    const int samples = m_shape.timeSteps * rows;
    for (int number = 0; number < m_shape.layers(); ++number) {
        LayerTape& t = m_tape[number];
        const auto [cell, inputs, units] = m_shape.layer(number);
        t.x.resize(samples, inputs);
        t.dx.resize(samples, inputs);
        t.gates.resize(samples, Lstm::gates * units);
        t.dz.resize(samples, Lstm::gates * units);
        t.cellOutput.resize(samples, units);
        t.dh.resize(samples, units);
        t.h.resize(samples + rows, units);
        t.c.resize(samples + rows, units);
        t.dc.resize(rows, units);
    }
    m_y.resize(rows);
}

const Eigen::VectorXf& Network::forward(std::span<const float> parameters, const Eigen::Ref<const Matrix>& x,
                                        NetworkState& state) {
    const int features = m_shape.features, rows = m_batch;
    for (int step = 0; step < m_shape.timeSteps; ++step)
        m_tape[0].x.middleRows(step * rows, rows) = x.middleCols(step * features, features);
    for (int layer = 0; layer < m_shape.layers(); ++layer) {
        if (layer > 0) m_tape[layer].x = m_tape[layer - 1].h.bottomRows(m_shape.timeSteps * rows);
        forwardLayer(layer, parameters, state[layer]);
    }
    const LayerBlocks dense(m_shape, m_shape.output());
    m_y.noalias() = m_tape.back().h.bottomRows(rows) * vectorOf(parameters, dense.kernel).transpose();
    m_y.array() += parameters[dense.bias.offset];
    return m_y;
}

void Network::forwardLayer(int layer, std::span<const float> parameters, LayerState& state) {
    const LayerBlocks blocks(m_shape, layer);
    const auto recurrent = matrixOf(parameters, blocks.recurrent);
    const int units = m_shape.units[layer], rows = m_batch;
    LayerTape& t = m_tape[layer];
    t.h.topRows(rows) = state.h;
    t.c.topRows(rows) = state.c;
    t.gates.noalias() = t.x * matrixOf(parameters, blocks.kernel);  // all time steps at once
    t.gates.rowwise() += vectorOf(parameters, blocks.bias);
    for (int step = 0; step < m_shape.timeSteps; ++step) {
        auto z = t.gates.middleRows(step * rows, rows);
        z.noalias() += t.h.middleRows(step * rows, rows) * recurrent;
        const int now = step * rows * units, next = now + rows * units;
        withMath(m_shape, [&](auto math) {
            stepForward(math, rows, units, t.c.data() + now, z.data(), t.c.data() + next, t.cellOutput.data() + now,
                        t.h.data() + next);
        });
    }
    state.h = t.h.bottomRows(rows);
    state.c = t.c.bottomRows(rows);
}

void Network::backward(std::span<const float> parameters, const Eigen::Ref<const Eigen::VectorXf>& dy,
                       std::span<float> gradient) {
    const int rows = m_batch;
    const LayerBlocks dense(m_shape, m_shape.output());
    LayerTape& top = m_tape.back();
    vectorOf(gradient, dense.kernel).transpose().noalias() = top.h.bottomRows(rows).transpose() * dy;
    gradient[dense.bias.offset] = dy.sum();

    top.dh.setZero();
    top.dh.bottomRows(rows).noalias() = dy * vectorOf(parameters, dense.kernel);
    for (int layer = m_shape.layers() - 1; layer >= 0; --layer) {
        backwardLayer(layer, parameters, gradient);
        if (layer > 0) m_tape[layer - 1].dh = m_tape[layer].dx;
    }
}

void Network::backwardLayer(int layer, std::span<const float> parameters, std::span<float> gradient) {
    const LayerBlocks blocks(m_shape, layer);
    const auto recurrent = matrixOf(parameters, blocks.recurrent);
    const int units = m_shape.units[layer], rows = m_batch, steps = m_shape.timeSteps;
    LayerTape& t = m_tape[layer];
    t.dc.setZero();
    for (int step = steps - 1; step >= 0; --step) {
        const int now = step * rows * units;
        withMath(m_shape, [&](auto math) {
            stepBackward(math, rows, units, t.gates.data() + Lstm::gates * now, t.c.data() + now,
                         t.cellOutput.data() + now, t.dh.data() + now, t.dc.data(), t.dz.data() + Lstm::gates * now);
        });
        if (step > 0)
            t.dh.middleRows((step - 1) * rows, rows).noalias() +=
                t.dz.middleRows(step * rows, rows) * recurrent.transpose();
    }
    matrixOf(gradient, blocks.kernel).noalias() = t.x.transpose() * t.dz;
    matrixOf(gradient, blocks.recurrent).noalias() = t.h.topRows(steps * rows).transpose() * t.dz;
    vectorOf(gradient, blocks.bias) = t.dz.colwise().sum();
    if (layer > 0) t.dx.noalias() = t.dz * matrixOf(parameters, blocks.kernel).transpose();
}

}  // namespace lstm
