// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/plateau.h"

#include <algorithm>

namespace lstm {
namespace {

/// What the learning rate must exceed to be reduced once more.
double plateauFloor(double minimum, CallbackEra era) {
    switch (era) {
    case CallbackEra::V2_0:
    case CallbackEra::V2_1: return minimum + minimum * 1e-4;
    case CallbackEra::V2_3: return minimum;
    case CallbackEra::V3: return static_cast<float>(minimum);
    }
    __builtin_unreachable();
}

}  // namespace

ReduceOnPlateau::ReduceOnPlateau(const PlateauOptions& options, CallbackEra era, float learningRate)
    : m_options(options), m_era(era), m_learningRate(learningRate) {}

void ReduceOnPlateau::epochEnded(const EpochLosses& losses) {
    m_reduced = false;
    const double current = losses.of(m_options.monitor);
    if (m_cooldown > 0) {
        --m_cooldown;
        m_wait = 0;
    }
    if (current < m_best - m_options.minDelta) {
        m_best = current;
        m_wait = 0;
    } else if (m_cooldown == 0) {
        notImproved();
    }
}

void ReduceOnPlateau::notImproved() {
    const bool waitsFirst = m_era == CallbackEra::V2_0 || m_era == CallbackEra::V2_1;
    if (!waitsFirst) ++m_wait;
    if (m_wait >= m_options.patience) reduce();
    if (waitsFirst) ++m_wait;
}

void ReduceOnPlateau::reduce() {
    const double old = m_learningRate;
    if (!(old > plateauFloor(m_options.minLearningRate, m_era))) return;
    m_learningRate = static_cast<float>(std::max(old * m_options.factor, m_options.minLearningRate));
    m_reduced = static_cast<double>(m_learningRate) != old;
    m_cooldown = m_options.cooldown;
    m_wait = 0;
}

}  // namespace lstm
