// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/denormals.h"
#include "engine/training/eigentrainer.h"

namespace lstm {

/// Goes through other rows with the trainer's own network, between its batches.
class EigenTrainer::Judge final : public Evaluation {
public:
    Judge(EigenTrainer& trainer, const Samples& rows)
        : m_trainer(trainer),
          m_rows(rows),
          m_parts(evaluationParts(trainer.m_data, rows, trainer.m_options.resetAtBorders)) {}

    std::span<const double> losses(StateSource from) override {
        const FlushDenormals flush;
        const bool stateful = m_trainer.m_options.stateful;
        double sum = 0.0;
        for (std::size_t part = 0; part < m_parts.size(); ++part) {
            start(part == 0 || from == StateSource::Seeded ? from : StateSource::Zero);
            if (from == StateSource::Seeded && stateful) pass(m_trainer.m_data, m_parts[part].trained);
            sum += pass(m_rows, m_parts[part].judged);
        }
        m_loss = sum / static_cast<double>(m_rows.y.size());
        if (from == StateSource::Shared && stateful) m_trainer.m_state = m_state;
        return {&m_loss, 1};
    }
    NetworkState stateAfter(int) const override { return m_state; }

private:
    void start(StateSource from) {
        switch (from) {
        case StateSource::Carried: m_state = m_trainer.nextState(0); return;
        case StateSource::Latest:
        case StateSource::Shared: m_state = m_trainer.m_state; return;
        case StateSource::Zero:
        case StateSource::Seeded: m_state = zeroState(m_trainer.m_network.shape(), m_trainer.m_options.batchSize);
        }
    }

    /// \return the sum of the losses of rows [first, end)
    double pass(const Samples& data, std::pair<int, int> range) {
        const TrainingOptions& options = m_trainer.m_options;
        Network& network = m_trainer.m_network;
        double sum = 0.0;
        for (int first = range.first; first < range.second; first += options.batchSize) {
            const int rows = std::min(options.batchSize, range.second - first);
            network.setBatchSize(rows);
            if (!fits(m_state, rows)) m_state = zeroState(network.shape(), rows);
            if (!options.stateful) resetState(m_state);
            const Outputs& y = network.forward(m_trainer.m_parameters, data.x.middleRows(first, rows), m_state);
            for (int row = 0; row < rows; ++row)
                for (Eigen::Index k = 0; k < y.cols(); ++k)
                    sum += static_cast<double>(lossOf(options.loss, y(row, k) - data.y(first + row, k)));
        }
        return sum;
    }

    EigenTrainer& m_trainer;
    const Samples& m_rows;
    std::vector<EvaluationPart> m_parts;
    NetworkState m_state;
    double m_loss = 0.0;
};

std::unique_ptr<Evaluation> EigenTrainer::evaluation(const Samples& rows) {
    return std::make_unique<Judge>(*this, rows);
}

}  // namespace lstm
