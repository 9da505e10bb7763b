// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>
#include <Eigen/Core>

#include "engine/network/shape.h"

/// The readable mathematics: forward and backward through stacked LSTM layers and a Dense output.
///
/// Keras' LSTM (Hochreiter and Schmidhuber 1997, with Gers' forget gate), for the rows of a batch at once:
///
///   z  = x K + b + h R                      columns: i | f | c | o
///   i  = rec(z_i)   f = rec(z_f)   o = rec(z_o)   g = act(z_c)
///   c' = f c + i g
///   h' = o act(c')
///   y  = h'(last step, last layer) D + d
///
/// Gradients go back through the time steps inside a sample and stop at the batch's border: the state that
/// enters a batch is a constant (Keras' truncation). Everything is float32 and all sums have a fixed order.
namespace lstm {

/// Row-major, so that one row (one sample) is contiguous and parameters lie as Keras' arrays do.
using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// What a stateful network carries from batch to batch: h and c of one layer, batch x units.
struct LayerState {
    Matrix h, c;
    Matrix& state(int number) { return number == 0 ? h : c; }  ///< in the order of the cell's states
    bool operator==(const LayerState&) const = default;
};
using NetworkState = std::vector<LayerState>;  ///< one a layer

/// The state of a reset: all zero.
NetworkState zeroState(const NetworkShape& shape, int batchSize);
void resetState(NetworkState& state);

/// What one LSTM layer computed for one batch, kept for the way back. Blocks of `batch` rows stand below each
/// other, one block a time step; `h` and `c` begin with the block of the entering state.
struct LayerTape {
    Matrix x;           ///< steps * batch x inputs
    Matrix gates;       ///< steps * batch x 4 units: i | f | g | o after activation
    Matrix cellOutput;  ///< steps * batch x units: act(c')
    Matrix h, c;        ///< (steps + 1) * batch x units
    Matrix dz, dx, dh;  ///< gradients of the same shapes as gates, x and h
    Matrix dc;          ///< batch x units, running

    /// How many numbers of these one row takes in one time step, and a little more for dc.
    static double numbersPerSample(const LayerShape& l) {
        return 2.0 * (l.inputs + l.columns()) + (l.states() + 3.0) * l.units;
    }

    const Matrix& state(int number) const { return number == 0 ? h : c; }  ///< in the order of the cell's states
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
    /// \param state enters as h, c of the row before and leaves as that of the last time step
    /// \return batch forecasts, valid until the next call
    const Eigen::VectorXf& forward(std::span<const float> parameters, const Eigen::Ref<const Matrix>& x,
                                   NetworkState& state);

    /// Gradient of sum over the batch of dy * y for the latest forward(), written (not added) to `gradient`.
    /// \param dy derivative of the loss for every forecast of the batch
    void backward(std::span<const float> parameters, const Eigen::Ref<const Eigen::VectorXf>& dy,
                  std::span<float> gradient);

    /// Forecasts of the latest forward pass.
    const Eigen::VectorXf& forecasts() const { return m_y; }

    /// The latest forward pass, layer by layer, for traces and teaching.
    const std::vector<LayerTape>& tape() const { return m_tape; }

private:
    void forwardLayer(int layer, std::span<const float> parameters, LayerState& state);
    void backwardLayer(int layer, std::span<const float> parameters, std::span<float> gradient);

    NetworkShape m_shape;
    int m_batch;
    std::vector<LayerTape> m_tape;
    Eigen::VectorXf m_y;
};

}  // namespace lstm
