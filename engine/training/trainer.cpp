// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/trainer.h"

#include <algorithm>

#include "engine/base/denormals.h"

namespace lstm {

Trainer::Trainer(const TrainingOptions& options, int rows)
    : m_options(options), m_rows(rows), m_batches((rows + options.batchSize - 1) / options.batchSize) {}

void Trainer::stepBatch() {
    const FlushDenormals flush;
    if (m_batch == 0) beginEpoch();
    const int first = m_batch * m_options.batchSize;
    trainBatch(first, std::min(m_options.batchSize, m_rows - first), resetDue());
    if (++m_batch == m_batches) {
        endEpoch();
        m_batch = 0;
        ++m_epoch;
    }
}

bool Trainer::resetDue() const {
    if (!m_options.stateful) return true;
    return m_batch == 0 && (m_epoch == 0 || m_options.resetStates == ResetStates::Epoch);
}

NetworkState Trainer::nextState(int repeat) const {
    NetworkState next = state(repeat);
    if (resetDue()) resetState(next);
    return next;
}

void Trainer::stepEpoch() {
    const int epoch = m_epoch;
    while (m_epoch == epoch) stepBatch();
}

}  // namespace lstm
