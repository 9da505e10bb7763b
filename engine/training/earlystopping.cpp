// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/earlystopping.h"

namespace lstm {

EarlyStopping::EarlyStopping(const EarlyStoppingOptions& options, CallbackEra era) : m_options(options), m_era(era) {}

void EarlyStopping::epochEnded(int epoch, const EpochLosses& losses) {
    const double current = losses.of(m_options.monitor);
    m_improved = current + m_options.minDelta < m_best || (m_era == CallbackEra::V3 && m_bestEpoch == 0);
    if (!m_improved) return notImproved(epoch);
    m_best = current;
    m_bestEpoch = epoch;
    m_wait = 0;
}

void EarlyStopping::notImproved(int epoch) {
    if (m_era == CallbackEra::V2_0) {
        m_stops = m_wait >= m_options.patience;
        ++m_wait;
        return;
    }
    ++m_wait;
    m_stops = m_wait >= m_options.patience && (m_era != CallbackEra::V3 || epoch > 1);
}

}  // namespace lstm
