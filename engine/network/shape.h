// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/network/activation.h"
#include "engine/network/cell.h"

namespace lstm {

/// The matrices of a layer, in the order in which they stand among the parameters.
enum class BlockKind {
    Kernel,     ///< K: inputs x columns
    Recurrent,  ///< R: units x columns, of a recurrent layer
    Bias,       ///< b: usually one row
};

/// One layer: which cell, how many numbers go in and how many come out.
struct LayerShape {
    CellKind cell = CellKind::Lstm;
    int inputs = 1, units = 1;

    constexpr CellForm form() const { return cellForm(cell); }
    constexpr int gates() const { return static_cast<int>(form().gates.size()); }
    constexpr int states() const { return static_cast<int>(form().states.size()); }
    constexpr bool recurrent() const { return states() > 0; }

    constexpr int columns() const { return gates() * units; }  ///< of all its matrices
    constexpr int rows(BlockKind kind) const {
        if (kind == BlockKind::Kernel) return inputs;
        if (kind == BlockKind::Recurrent) return recurrent() ? units : 0;
        return form().biasRows;
    }
    constexpr int size(BlockKind kind) const { return rows(kind) * columns(); }
    constexpr int parameters() const {
        return size(BlockKind::Kernel) + size(BlockKind::Recurrent) + size(BlockKind::Bias);
    }
};

/// Where one matrix of the network stands in the flat parameters: row-major, `rows` x `columns` from `offset` on.
struct ParameterBlock {
    int layer = 0;
    BlockKind kind = BlockKind::Kernel;
    int rows = 0, columns = 0, offset = 0;
    int size() const { return rows * columns; }
};

/// The form of a network: stacked layers of one kind of cell and one Dense output.
///
///   x (timeSteps, features) -> cell(units[0]) -> ... -> cell(units.back()) -> Dense(outputs) -> y
///
/// Lower layers hand on all time steps, the last one only its final h. All parameters live in one flat vector of
/// float32 in Keras' order: for each layer kernel (F, columns), recurrent kernel (u, columns), bias, then the dense
/// kernel (u, outputs) and bias. blocks() is that list; the columns are the cell's gates one after the other, u each:
/// i | f | c | o of an LSTM. Layers without memory (CellKind::Dense) have no time axis: timeSteps is 1.
struct NetworkShape {
    int features = 1;
    int timeSteps = 1;
    std::vector<int> units{1};
    Activation activation = Activation::Tanh;
    Activation recurrentActivation = Activation::HardSigmoid;
    CellKind cell = CellKind::Lstm;
    int outputs = 1;  ///< numbers that are forecast at once

    bool operator==(const NetworkShape&) const = default;

    int layers() const { return static_cast<int>(units.size()); }  ///< the cell's
    int output() const { return layers(); }                        ///< the output layer's number
    int inputs(int layer) const { return layer == 0 ? features : units[layer - 1]; }
    LayerShape layer(int number) const;  ///< 0 ... output()
    bool recurrent() const { return cellForm(cell).recurrent(); }

    std::vector<ParameterBlock> blocks() const;
    ParameterBlock block(int layer, BlockKind kind) const;  ///< no rows where the layer has none
    int parameterCount() const;
};

}  // namespace lstm
