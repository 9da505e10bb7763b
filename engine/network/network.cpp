// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/network.h"

#include "engine/network/productblocking.h"

namespace lstm {
namespace {

using Weights = Eigen::Map<const Matrix>;
using Gradient = Eigen::Map<Matrix>;

struct LayerWeights {
    Weights kernel, recurrent;
    Eigen::Map<const Eigen::RowVectorXf> bias;
};
LayerWeights layerWeights(const NetworkShape& shape, int layer, std::span<const float> p) {
    const int units = shape.units[layer];
    return {Weights(p.data() + shape.kernelOffset(layer), shape.inputs(layer), 4 * units),
            Weights(p.data() + shape.recurrentOffset(layer), units, 4 * units),
            Eigen::Map<const Eigen::RowVectorXf>(p.data() + shape.biasOffset(layer), 4 * units)};
}

/// z -> activated gates in place, then c', act(c') and h' of one time step.
template <Activation A, Activation R>
void stepForward(int rows, int units, const float* cPrevious, float* z, float* c, float* cellOutput, float* h) {
    for (int row = 0; row < rows;
         ++row, z += 4 * units, cPrevious += units, c += units, cellOutput += units, h += units)
#pragma GCC ivdep  // the arrays do not overlap
        for (int u = 0; u < units; ++u) {
            const float i = activate<R>(z[u]), f = activate<R>(z[units + u]);
            const float g = activate<A>(z[2 * units + u]), o = activate<R>(z[3 * units + u]);
            z[u] = i, z[units + u] = f, z[2 * units + u] = g, z[3 * units + u] = o;
            c[u] = f * cPrevious[u] + i * g;
            cellOutput[u] = activate<A>(c[u]);
            h[u] = o * cellOutput[u];
        }
}

/// From dL/dh' and dL/dc' of one time step to dL/dz; dc becomes dL/dc of the step before.
///
///   do = dh act(c')            dc += dh o act'(c')
///   df = dc c    di = dc g    dg = dc i    dc(before) = dc f
template <Activation A, Activation R>
void stepBackward(int rows, int units, const float* gates, const float* cPrevious, const float* cellOutput,
                  const float* dh, float* dc, float* dz) {
    for (int row = 0; row < rows;
         ++row, gates += 4 * units, dz += 4 * units, cPrevious += units, cellOutput += units, dh += units, dc += units)
#pragma GCC ivdep
        for (int u = 0; u < units; ++u) {
            const float i = gates[u], f = gates[units + u], g = gates[2 * units + u], o = gates[3 * units + u];
            const float cell = dc[u] + dh[u] * o * slope<A>(cellOutput[u]);
            dz[u] = cell * g * slope<R>(i);
            dz[units + u] = cell * cPrevious[u] * slope<R>(f);
            dz[2 * units + u] = cell * i * slope<A>(g);
            dz[3 * units + u] = dh[u] * cellOutput[u] * slope<R>(o);
            dc[u] = cell * f;
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
    const int steps = m_shape.timeSteps;
    for (int layer = 0; layer < m_shape.layers(); ++layer) {
        LayerTape& t = m_tape[layer];
        const int units = m_shape.units[layer];
        t.x.resize(steps * rows, m_shape.inputs(layer));
        t.dx.resize(steps * rows, m_shape.inputs(layer));
        t.gates.resize(steps * rows, 4 * units);
        t.dz.resize(steps * rows, 4 * units);
        t.cellOutput.resize(steps * rows, units);
        t.dh.resize(steps * rows, units);
        t.h.resize((steps + 1) * rows, units);
        t.c.resize((steps + 1) * rows, units);
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
    const Eigen::Map<const Eigen::VectorXf> dense(parameters.data() + m_shape.denseKernelOffset(),
                                                  m_shape.units.back());
    m_y.noalias() = m_tape.back().h.bottomRows(rows) * dense;
    m_y.array() += parameters[m_shape.denseBiasOffset()];
    return m_y;
}

void Network::forwardLayer(int layer, std::span<const float> parameters, LayerState& state) {
    const auto [kernel, recurrent, bias] = layerWeights(m_shape, layer, parameters);
    const int units = m_shape.units[layer], rows = m_batch;
    LayerTape& t = m_tape[layer];
    t.h.topRows(rows) = state.h;
    t.c.topRows(rows) = state.c;
    t.gates.noalias() = t.x * kernel;  // all time steps at once
    t.gates.rowwise() += bias;
    for (int step = 0; step < m_shape.timeSteps; ++step) {
        auto z = t.gates.middleRows(step * rows, rows);
        z.noalias() += t.h.middleRows(step * rows, rows) * recurrent;
        const int now = step * rows * units, next = (step + 1) * rows * units;
        withActivation(m_shape.activation, [&]<Activation A>() {
            withActivation(m_shape.recurrentActivation, [&]<Activation R>() {
                stepForward<A, R>(rows, units, t.c.data() + now, z.data(), t.c.data() + next, t.cellOutput.data() + now,
                                  t.h.data() + next);
            });
        });
    }
    state.h = t.h.bottomRows(rows);
    state.c = t.c.bottomRows(rows);
}

void Network::backward(std::span<const float> parameters, const Eigen::Ref<const Eigen::VectorXf>& dy,
                       std::span<float> gradient) {
    const int units = m_shape.units.back(), rows = m_batch;
    const Eigen::Map<const Eigen::RowVectorXf> dense(parameters.data() + m_shape.denseKernelOffset(), units);
    Eigen::Map<Eigen::VectorXf> dDense(gradient.data() + m_shape.denseKernelOffset(), units);
    dDense.noalias() = m_tape.back().h.bottomRows(rows).transpose() * dy;
    gradient[m_shape.denseBiasOffset()] = dy.sum();

    LayerTape& top = m_tape.back();
    top.dh.setZero();
    top.dh.bottomRows(rows).noalias() = dy * dense;
    for (int layer = m_shape.layers() - 1; layer >= 0; --layer) {
        backwardLayer(layer, parameters, gradient);
        if (layer > 0) m_tape[layer - 1].dh = m_tape[layer].dx;
    }
}

void Network::backwardLayer(int layer, std::span<const float> parameters, std::span<float> gradient) {
    const auto [kernel, recurrent, bias] = layerWeights(m_shape, layer, parameters);
    const int units = m_shape.units[layer], rows = m_batch, steps = m_shape.timeSteps;
    LayerTape& t = m_tape[layer];
    t.dc.setZero();
    for (int step = steps - 1; step >= 0; --step) {
        const int now = step * rows * units;
        withActivation(m_shape.activation, [&]<Activation A>() {
            withActivation(m_shape.recurrentActivation, [&]<Activation R>() {
                stepBackward<A, R>(rows, units, t.gates.data() + 4 * now, t.c.data() + now, t.cellOutput.data() + now,
                                   t.dh.data() + now, t.dc.data(), t.dz.data() + 4 * now);
            });
        });
        if (step > 0)
            t.dh.middleRows((step - 1) * rows, rows).noalias() +=
                t.dz.middleRows(step * rows, rows) * recurrent.transpose();
    }
    Gradient(gradient.data() + m_shape.kernelOffset(layer), kernel.rows(), kernel.cols()).noalias() =
        t.x.transpose() * t.dz;
    Gradient(gradient.data() + m_shape.recurrentOffset(layer), units, 4 * units).noalias() =
        t.h.topRows(steps * rows).transpose() * t.dz;
    Eigen::Map<Eigen::RowVectorXf>(gradient.data() + m_shape.biasOffset(layer), bias.size()) = t.dz.colwise().sum();
    if (layer > 0) t.dx.noalias() = t.dz * kernel.transpose();
}

}  // namespace lstm
