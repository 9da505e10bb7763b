// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/eigentrainer.h"

namespace lstm {

EigenTrainer::EigenTrainer(const NetworkShape& shape, const TrainingOptions& options, const Samples& data,
                           RepeatStart start)
    : Trainer(options, data, shape.parameterCount()),
      m_data(data),
      m_network(shape, options.batchSize),
      m_adam(start.optimizer(options), shape.parameterCount()),
      m_order(std::move(start.order)),
      m_parameters(std::move(start.parameters)),
      m_gradient(m_parameters.size()),
      m_state(zeroState(shape, options.batchSize)),
      m_x(options.batchSize, data.x.cols()),
      m_loss(options.batchSize),
      m_dy(options.batchSize) {}

void EigenTrainer::trainBatches(int first, int end) {
    for (int batch = first; batch < end; ++batch)
        trainBatch(m_order.rows().subspan(firstRow(batch), rowsOf(batch)), resetDueBefore(batch));
}

void EigenTrainer::trainBatch(std::span<const int> order, bool fromZero) {
    const int rows = static_cast<int>(order.size());
    m_network.setBatchSize(rows);
    if (m_state.front().h.rows() != rows) m_state = zeroState(m_network.shape(), rows);  // a partial last batch
    if (fromZero) resetState(m_state);
    for (int row = 0; row < rows; ++row) m_x.row(row) = m_data.x.row(order[row]);

    const Eigen::VectorXf& y = m_network.forward(m_parameters, m_x.topRows(rows), m_state);
    const float share = 1.0f / static_cast<float>(rows);
    for (int row = 0; row < rows; ++row) {
        const float error = y[row] - m_data.y[order[row]];
        m_loss[row] = lossOf(m_options.loss, error);
        m_dy[row] = lossSlope(m_options.loss, error, share);
    }
    m_batchLoss = m_loss.head(rows).sum() / static_cast<float>(rows);
    m_lossSum += static_cast<double>(m_batchLoss) * rows;

    m_network.backward(m_parameters, m_dy.head(rows), m_gradient);
    m_adam.update(m_parameters, m_gradient);
}

void EigenTrainer::endEpoch() {
    m_epochLoss = m_lossSum / m_rows;
    m_lossSum = 0.0;
}

}  // namespace lstm
