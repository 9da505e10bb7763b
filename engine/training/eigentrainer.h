// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/training/trainer.h"

namespace lstm {

/// The plain trainer: one repeat, Eigen matrices, any size. The reference that the lockstep kernel is held
/// against, and the faster one for large networks.
class EigenTrainer final : public Trainer {
public:
    /// \param data stays where it is for the trainer's life
    EigenTrainer(const NetworkShape& shape, const TrainingOptions& options, const Samples& data, RepeatStart start);

    int repeats() const override { return 1; }
    double epochLoss(int) const override { return m_epochLoss; }
    float batchLoss(int) const override { return m_batchLoss; }
    void readParameters(int, std::span<float> into) const override { std::ranges::copy(m_parameters, into.begin()); }
    NetworkState state(int) const override { return m_state; }
    void setLearningRate(int, float rate) override { m_optimizer.setLearningRate(rate); }
    std::unique_ptr<Evaluation> evaluation(const Samples& rows) override;
    OptimizerState optimizer(int) const override { return m_optimizer.state(); }

protected:
    void beginEpoch() override { m_order.nextEpoch(); }
    void trainBatches(int first, int end) override;
    void endEpoch() override;

private:
    class Judge;
    void trainBatch(std::span<const int> order, bool fromZero);

    const Samples& m_data;
    Network m_network;
    Optimizer m_optimizer;
    RowOrder m_order;
    std::vector<float> m_parameters, m_gradient;
    NetworkState m_state;
    Matrix m_x;              ///< the current batch
    Outputs m_loss, m_dy;    ///< of its rows
    double m_lossSum = 0.0;  ///< of the current epoch, weighted by rows
    double m_epochLoss = 0.0;
    float m_batchLoss = 0.0f;
};

}  // namespace lstm
