// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/eigentrainer.h"

namespace lstm {

EigenTrainer::EigenTrainer(const NetworkShape& shape, const TrainingOptions& options, const Samples& data,
                           RepeatStart start)
    : Trainer(options, data, shape.parameterCount()),
      m_data(data),
      m_network(shape, options.batchSize),
      m_optimizer(start.optimizer(options), shape),
      m_order(std::move(start.order)),
      m_parameters(std::move(start.parameters)),
      m_gradient(m_parameters.size()),
      m_state(zeroState(shape, options.batchSize)),
      m_x(options.batchSize, data.x.cols()),
      m_loss(options.batchSize, shape.outputs),
      m_dy(options.batchSize, shape.outputs) {}

void EigenTrainer::trainBatches(int first, int end) {
    for (int batch = first; batch < end; ++batch)
        trainBatch(m_order.rows().subspan(firstRow(batch), rowsOf(batch)), resetDueBefore(batch));
}

void EigenTrainer::trainBatch(std::span<const int> order, bool fromZero) {
    const int rows = static_cast<int>(order.size());
    m_network.setBatchSize(rows);
    if (!fits(m_state, rows)) m_state = zeroState(m_network.shape(), rows);  // a partial last batch
    if (fromZero) resetState(m_state);
    for (int row = 0; row < rows; ++row) m_x.row(row) = m_data.x.row(order[static_cast<std::size_t>(row)]);

    const Outputs& y = m_network.forward(m_parameters, m_x.topRows(rows), m_state);
    const float values = static_cast<float>(y.size()), share = 1.0f / values;
    m_loss.resize(rows, y.cols()), m_dy.resize(rows, y.cols());
    for (Eigen::Index k = 0; k < y.cols(); ++k)
        for (int row = 0; row < rows; ++row) {
            const float error = y(row, k) - m_data.y(order[static_cast<std::size_t>(row)], k);
            m_loss(row, k) = lossOf(m_options.loss, error);
            m_dy(row, k) = lossSlope(m_options.loss, error, share);
        }
    m_batchLoss = m_loss.sum() / values;
    m_lossSum += static_cast<double>(m_batchLoss) * rows;

    m_network.backward(m_parameters, m_dy, m_gradient);
    m_optimizer.update(m_parameters, m_gradient);
}

void EigenTrainer::endEpoch() {
    m_epochLoss = m_lossSum / m_rows;
    m_lossSum = 0.0;
}

}  // namespace lstm
