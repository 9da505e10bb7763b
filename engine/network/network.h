// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>
#include <Eigen/Core>

#include "engine/network/shape.h"

/// The readable mathematics: forward and backward through stacked layers of a cell and a Dense output, for the rows of
/// a batch at once. The sums are here, what a cell makes of them in its own header (lstm.h, gru.h, ...):
///
///   z  = x K + b + h R                      columns: the cell's gates, for an LSTM i | f | c | o
///   h', further states, gates = cell(z, states)
///   y  = h'(last step, last layer) D + d
///
/// Gradients go back through the time steps inside a sample and stop at the batch's border: the state that
/// enters a batch is a constant (Keras' truncation). Everything is float32 and all sums have a fixed order.
namespace lstm {

/// Row-major, so that one row (one sample) is contiguous and parameters lie as Keras' arrays do.
using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Targets, forecasts and their errors: rows x outputs, the rows of one output side by side.
using Outputs = Eigen::MatrixXf;

/// What a stateful network carries from batch to batch: of one layer each of its cell's states, batch x units. The
/// first is h; a layer without memory has none.
struct LayerState {
    std::vector<Matrix> states;
    const Matrix& h() const { return states[0]; }
    bool operator==(const LayerState&) const = default;
};
using NetworkState = std::vector<LayerState>;  ///< one a layer

/// The state of a reset: all zero.
NetworkState zeroState(const NetworkShape& shape, int batchSize);
void resetState(NetworkState& state);
/// Whether a batch of so many rows can go on from it: always of a network without memory.
bool fits(const NetworkState& state, int rows);

/// What one layer computed for one batch, kept for the way back. Blocks of `batch` rows stand below each other, one
/// block a time step; states begin with the block of the entering one.
struct LayerTape {
    Matrix x;              ///< steps * batch x inputs
    Matrix gates;          ///< steps * batch x columns, after activation
    Matrix recurrent;      ///< of a cell that keeps its recurrent sums apart: as gates
    Matrix kept;           ///< of a cell that keeps something: steps * batch x units (act(c') of an LSTM)
    Matrix state[2];       ///< (steps + 1) * batch x units: h and, of an LSTM, c
    Matrix dz, dx, dh;     ///< gradients of the same shapes as gates, x and h
    Matrix dRecurrent;     ///< and as recurrent
    Matrix dState, dKept;  ///< batch x units, running

    const Matrix& h() const { return state[0]; }

    /// How many numbers of these one row takes in one time step, and a little more for what is running.
    static double numbersPerSample(const LayerShape& l);
};

/// One network's working memory, made once; forward and backward allocate nothing while the batch keeps its size.
class Network {
public:
    explicit Network(NetworkShape shape, int batchSize);

    const NetworkShape& shape() const { return m_shape; }

    /// Rows of the following calls; a partial last batch is smaller than the one of the constructor.
    void setBatchSize(int rows);
    int batchSize() const { return m_batch; }

    /// \param parameters flat, in the order of NetworkShape
    /// \param x batch x (timeSteps * features), a row's time steps one after the other
    /// \param state enters as that of the row before and leaves as that of the last time step
    /// \return batch x outputs forecasts, valid until the next call
    const Outputs& forward(std::span<const float> parameters, const Eigen::Ref<const Matrix>& x, NetworkState& state);

    /// Gradient of sum over batch and outputs of dy * y for the latest forward(), written (not added) to `gradient`.
    /// \param dy derivative of the loss for every forecast, batch x outputs
    void backward(std::span<const float> parameters, const Outputs& dy, std::span<float> gradient);

    /// Forecasts of the latest forward pass.
    const Outputs& forecasts() const { return m_y; }

    /// The latest forward pass, layer by layer, for traces and teaching.
    const std::vector<LayerTape>& tape() const { return m_tape; }

private:
    template <class Cell>
    void forwardLayer(int layer, std::span<const float> parameters, LayerState& state);
    template <class Cell>
    void backwardLayer(int layer, std::span<const float> parameters, std::span<float> gradient);

    NetworkShape m_shape;
    int m_batch;
    std::vector<LayerTape> m_tape;
    Outputs m_y;
};

}  // namespace lstm
