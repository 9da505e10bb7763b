// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/eigentrainer.h"

namespace lstm {

EigenTrainer::EigenTrainer(const NetworkShape& shape, const TrainingOptions& options, const Samples& data,
                           RepeatStart start)
    : Trainer(options, data.rows()),
      m_data(data),
      m_network(shape, options.batchSize),
      m_adam(start.optimizer(options), shape.parameterCount()),
      m_order(std::move(start.order)),
      m_parameters(std::move(start.parameters)),
      m_gradient(m_parameters.size()),
      m_state(zeroState(shape, options.batchSize)),
      m_x(options.batchSize, data.x.cols()),
      m_error(options.batchSize) {}

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
    auto error = m_error.head(rows);
    for (int row = 0; row < rows; ++row) error[row] = y[row] - m_data.y[order[row]];
    m_batchLoss = error.squaredNorm() / static_cast<float>(rows);
    m_lossSum += static_cast<double>(m_batchLoss) * rows;

    error *= 2.0f / static_cast<float>(rows);  // d loss / d y
    m_network.backward(m_parameters, error, m_gradient);
    m_adam.update(m_parameters, m_gradient);
}

void EigenTrainer::endEpoch() {
    m_epochLoss = static_cast<float>(m_lossSum / m_rows);
    m_lossSum = 0.0;
}

}  // namespace lstm
