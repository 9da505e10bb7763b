// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/trainer.h"

#include "engine/base/denormals.h"

namespace lstm {

Trainer::Trainer(const TrainingOptions& options, int rows, int parameters, const std::vector<int>& borders)
    : m_options(options),
      m_rows(rows),
      m_parameterCount(parameters),
      m_batches((rows + options.batchSize - 1) / options.batchSize) {
    if (options.stateful && options.resetAtBorders)
        for (const int row : borders) m_borders.push_back(row / options.batchSize);
}

Trainer::Trainer(const TrainingOptions& options, const Samples& data, int parameters)
    : Trainer(options, data.rows(), parameters, data.borders) {}

void Trainer::stepBatch() { trainTo(m_batch + 1); }

void Trainer::stepBatches(int most) { trainTo(m_batch + std::min(most, m_batches - m_batch)); }

void Trainer::stepEpoch() { trainTo(m_batches); }

void Trainer::trainTo(int end) {
    const FlushDenormals flush;
    if (m_batch == 0) beginEpoch();
    trainBatches(m_batch, end);
    m_batch = end;
    if (end == m_batches) {
        endEpoch();
        m_batch = 0;
        ++m_epoch;
    }
}

bool Trainer::resetDueBefore(int batch) const {
    if (!m_options.stateful) return true;
    if (batch > 0) return std::ranges::binary_search(m_borders, batch);
    return m_epoch == 0 || m_options.resetStates == ResetStates::Epoch || !m_borders.empty();
}

int Trainer::nextBorder(int batch) const {
    const auto next = std::ranges::upper_bound(m_borders, batch);
    return next == m_borders.end() ? m_batches : *next;
}

std::vector<float> Trainer::parameters(int repeat) const {
    std::vector<float> values(static_cast<std::size_t>(m_parameterCount));
    readParameters(repeat, values);
    return values;
}

std::vector<double> Trainer::evaluate(const Samples& rows, StateSource from) {
    const auto evaluated = evaluation(rows);
    const auto losses = evaluated->losses(from);
    return {losses.begin(), losses.end()};
}

NetworkState Trainer::nextState(int repeat) const {
    NetworkState next = state(repeat);
    if (startsFromZero()) resetState(next);
    return next;
}

}  // namespace lstm
