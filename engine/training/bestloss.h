// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/training/callbacks.h"

namespace lstm {

/// Keras' ModelCheckpoint with save_best_only: the epoch with the lowest loss, whose weights are kept.
///
///   improved:  current < best     strictly, without a min_delta; best starts at infinity
///
/// The same in every release. Source: Keras 2.0.3, 2.3.1 `callbacks`, ModelCheckpoint.on_epoch_end.
class BestLoss {
public:
    explicit BestLoss(Monitor monitor) : m_monitor(monitor) {}

    /// To be called after every epoch, in order. \param epoch 1, 2, ... \return whether it is the best one so far
    bool epochEnded(int epoch, const EpochLosses& losses) {
        const double current = losses.of(m_monitor);
        if (!(current < m_best)) return false;
        m_best = current;
        m_epoch = epoch;
        return true;
    }

    double best() const { return m_best; }
    int epoch() const { return m_epoch; }  ///< 1, 2, ...; 0 = none yet

private:
    Monitor m_monitor;
    double m_best = std::numeric_limits<double>::infinity();
    int m_epoch = 0;
};

}  // namespace lstm
