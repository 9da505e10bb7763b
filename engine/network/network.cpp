// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/network.h"

#include <algorithm>

#include "engine/network/cells.h"
#include "engine/network/layersteps.h"
#include "engine/network/productblocking.h"

namespace lstm {
namespace {

/// A block among the parameters or in the gradient, as a matrix.
Eigen::Map<const Matrix> matrixOf(std::span<const float> all, const ParameterBlock& block) {
    return {all.data() + block.offset, block.rows, block.columns};
}
Eigen::Map<Matrix> matrixOf(std::span<float> all, const ParameterBlock& block) {
    return {all.data() + block.offset, block.rows, block.columns};
}
/// One of its rows.
Eigen::Map<const Eigen::RowVectorXf> rowOf(std::span<const float> all, const ParameterBlock& block, int row = 0) {
    return {all.data() + block.offset + row * block.columns, block.columns};
}
Eigen::Map<Eigen::RowVectorXf> rowOf(std::span<float> all, const ParameterBlock& block, int row = 0) {
    return {all.data() + block.offset + row * block.columns, block.columns};
}
/// One of its columns. That of an only column lies together; Eigen sums what it knows to do so in another order.
using Apart = Eigen::InnerStride<Eigen::Dynamic>;
template <class Use>
void withColumn(float* all, const ParameterBlock& block, int column, Use use) {
    if (block.columns == 1) use(Eigen::Map<Eigen::VectorXf>(all + block.offset, block.rows));
    else use(Eigen::Map<Eigen::VectorXf, 0, Apart>(all + block.offset + column, block.rows, Apart(block.columns)));
}
template <class Use>
void withColumn(const float* all, const ParameterBlock& block, int column, Use use) {
    if (block.columns == 1) use(Eigen::Map<const Eigen::VectorXf>(all + block.offset, block.rows));
    else
        use(Eigen::Map<const Eigen::VectorXf, 0, Apart>(all + block.offset + column, block.rows, Apart(block.columns)));
}

struct LayerBlocks {
    ParameterBlock kernel, recurrent, bias;
    LayerBlocks(const NetworkShape& shape, int layer)
        : kernel(shape.block(layer, BlockKind::Kernel)),
          recurrent(shape.block(layer, BlockKind::Recurrent)),
          bias(shape.block(layer, BlockKind::Bias)) {}
};

/// The columns of a stage's gates. \param all of the matrix' columns belong to all gates
template <class Cell, int Stage, class Columns>
auto columnsOf(Columns&& all, int units) {
    constexpr int first = Stage == 0 ? 0 : Cell::secondStage,
                  count = (Stage == 0 ? Cell::secondStage : Cell::gates) - first;
    return all.middleCols(first * units, count * units);
}

}  // namespace

NetworkState zeroState(const NetworkShape& shape, int batchSize) {
    NetworkState state;
    const std::size_t states = cellForm(shape.cell).states.size();
    for (const int units : shape.units) state.push_back({{states, Matrix::Zero(batchSize, units)}});
    return state;
}

void resetState(NetworkState& state) {
    for (auto& layer : state)
        for (Matrix& part : layer.states) part.setZero();
}

bool fits(const NetworkState& state, int rows) {
    return std::ranges::all_of(state, [rows](const LayerState& l) { return l.states.empty() || l.h().rows() == rows; });
}

double LayerTape::numbersPerSample(const LayerShape& l) {
    return withCell(l.cell, [&]<class Cell>() {
        const int perUnit = Cell::outputs + Cell::kept + (Cell::apart ? 2 * Cell::gates : 0) + 2;
        return 2.0 * (l.inputs + l.columns()) + static_cast<double>(perUnit) * l.units;
    });
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
        const LayerShape layer = m_shape.layer(number);
        const int columns = layer.columns(), units = layer.units;
        t.x.resize(samples, layer.inputs), t.dx.resize(samples, layer.inputs);
        t.gates.resize(samples, columns), t.dz.resize(samples, columns);
        t.dh.resize(samples, units);
        withCell(layer.cell, [&]<class Cell>() {
            if (Cell::apart) t.recurrent.resize(samples, columns), t.dRecurrent.resize(samples, columns);
            if (Cell::kept) t.kept.resize(samples, units);
            for (int state = 0; state < Cell::outputs; ++state) t.state[state].resize(samples + rows, units);
            if (Cell::states == 2) t.dState.resize(rows, units);
            if (Cell::secondStage < Cell::gates) t.dKept.resize(rows, units);
        });
    }
    m_y.resize(rows, m_shape.outputs);
}

const Outputs& Network::forward(std::span<const float> parameters, const Eigen::Ref<const Matrix>& x,
                                NetworkState& state) {
    const int features = m_shape.features, rows = m_batch;
    for (int step = 0; step < m_shape.timeSteps; ++step)
        m_tape[0].x.middleRows(step * rows, rows) = x.middleCols(step * features, features);
    for (int layer = 0; layer < m_shape.layers(); ++layer) {
        if (layer > 0) m_tape[layer].x = m_tape[layer - 1].h().bottomRows(m_shape.timeSteps * rows);
        withCell(m_shape.cell, [&]<class Cell>() { forwardLayer<Cell>(layer, parameters, state[layer]); });
    }
    const LayerBlocks dense(m_shape, m_shape.output());
    for (int k = 0; k < m_shape.outputs; ++k) {
        auto y = m_y.col(k);
        withColumn(parameters.data(), dense.kernel, k,
                   [&](const auto& weights) { y.noalias() = m_tape.back().h().bottomRows(rows) * weights; });
        y.array() += parameters[dense.bias.offset + k];
    }
    return m_y;
}

template <class Cell>
void Network::forwardLayer(int layer, std::span<const float> parameters, LayerState& state) {
    const LayerBlocks blocks(m_shape, layer);
    const auto recurrent = matrixOf(parameters, blocks.recurrent);
    const int units = m_shape.units[layer], rows = m_batch;
    LayerTape& t = m_tape[layer];
    for (int s = 0; s < Cell::states; ++s) t.state[s].topRows(rows) = state.states[s];
    t.gates.noalias() = t.x * matrixOf(parameters, blocks.kernel);  // all time steps at once
    t.gates.rowwise() += rowOf(parameters, blocks.bias);
    for (int step = 0; step < m_shape.timeSteps; ++step) {
        const int at = step * rows;
        auto z = t.gates.middleRows(at, rows);
        if constexpr (Cell::apart) {
            auto r = t.recurrent.middleRows(at, rows);
            r.noalias() = t.h().middleRows(at, rows) * recurrent;
            r.rowwise() += rowOf(parameters, blocks.bias, 1);
        } else if constexpr (Cell::states > 0) {
            columnsOf<Cell, 0>(z, units).noalias() += t.h().middleRows(at, rows) * columnsOf<Cell, 0>(recurrent, units);
        }
        stepForward<Cell, 0>(m_shape, t, at, rows, units);
        if constexpr (Cell::secondStage < Cell::gates) {
            columnsOf<Cell, 1>(z, units).noalias() +=
                t.kept.middleRows(at, rows) * columnsOf<Cell, 1>(recurrent, units);
            stepForward<Cell, 1>(m_shape, t, at, rows, units);
        }
    }
    for (int s = 0; s < Cell::states; ++s) state.states[s] = t.state[s].bottomRows(rows);
}

void Network::backward(std::span<const float> parameters, const Outputs& dy, std::span<float> gradient) {
    const int rows = m_batch;
    const LayerBlocks dense(m_shape, m_shape.output());
    LayerTape& top = m_tape.back();
    top.dh.setZero();
    auto dh = top.dh.bottomRows(rows);
    for (int k = 0; k < m_shape.outputs; ++k) {
        withColumn(gradient.data(), dense.kernel, k,
                   [&](auto weights) { weights.noalias() = top.h().bottomRows(rows).transpose() * dy.col(k); });
        gradient[dense.bias.offset + k] = dy.col(k).sum();
        withColumn(parameters.data(), dense.kernel, k, [&](const auto& weights) {
            if (k == 0) dh.noalias() = dy.col(k) * weights.transpose();
            else dh.noalias() += dy.col(k) * weights.transpose();
        });
    }
    for (int layer = m_shape.layers() - 1; layer >= 0; --layer) {
        withCell(m_shape.cell, [&]<class Cell>() { backwardLayer<Cell>(layer, parameters, gradient); });
        if (layer > 0) m_tape[layer - 1].dh = m_tape[layer].dx;
    }
}

template <class Cell>
void Network::backwardLayer(int layer, std::span<const float> parameters, std::span<float> gradient) {
    const LayerBlocks blocks(m_shape, layer);
    const auto recurrent = matrixOf(parameters, blocks.recurrent);
    const int units = m_shape.units[layer], rows = m_batch, samples = m_shape.timeSteps * rows;
    LayerTape& t = m_tape[layer];
    const Matrix& dRecurrent = Cell::apart ? t.dRecurrent : t.dz;
    if constexpr (Cell::states == 2) t.dState.setZero();
    for (int at = samples - rows; at >= 0; at -= rows) {
        if constexpr (Cell::secondStage < Cell::gates) {
            stepBackward<Cell, 1>(m_shape, t, at, rows, units);
            t.dKept.noalias() =
                columnsOf<Cell, 1>(t.dz.middleRows(at, rows), units) * columnsOf<Cell, 1>(recurrent, units).transpose();
        }
        stepBackward<Cell, 0>(m_shape, t, at, rows, units);
        if constexpr (Cell::states > 0)
            if (at > 0)
                t.dh.middleRows(at - rows, rows).noalias() +=
                    columnsOf<Cell, 0>(dRecurrent.middleRows(at, rows), units) *
                    columnsOf<Cell, 0>(recurrent, units).transpose();
    }
    matrixOf(gradient, blocks.kernel).noalias() = t.x.transpose() * t.dz;
    rowOf(gradient, blocks.bias) = t.dz.colwise().sum();
    if constexpr (Cell::states > 0)
        columnsOf<Cell, 0>(matrixOf(gradient, blocks.recurrent), units).noalias() =
            t.h().topRows(samples).transpose() * columnsOf<Cell, 0>(dRecurrent, units);
    if constexpr (Cell::secondStage < Cell::gates)
        columnsOf<Cell, 1>(matrixOf(gradient, blocks.recurrent), units).noalias() =
            t.kept.transpose() * columnsOf<Cell, 1>(t.dz, units);
    if constexpr (Cell::apart) rowOf(gradient, blocks.bias, 1) = t.dRecurrent.colwise().sum();
    if (layer > 0) t.dx.noalias() = t.dz * matrixOf(parameters, blocks.kernel).transpose();
}

}  // namespace lstm
