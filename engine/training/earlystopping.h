// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/training/callbacks.h"

namespace lstm {

struct EarlyStoppingOptions {
    Monitor monitor = Monitor::ValidationLoss;
    int patience = 0;                 ///< epochs in a row without improvement that are borne
    double minDelta = 0.0;            ///< what is no more than this is no improvement
    bool restoreBestWeights = false;  ///< when it stops: those of the epoch in which `best` was set
    bool operator==(const EarlyStoppingOptions&) const = default;
};

/// Keras' EarlyStopping: training ends when a loss has not improved for some epochs.
///
///   improved:      current + min_delta < best     then best = current, wait = 0; best starts at infinity
///   not improved:  up to Keras 2.0.8   if wait >= patience: stop;   wait += 1
///                  from 2.0.9          wait += 1;   if wait >= patience: stop (Keras 3: not after the first epoch)
///
/// So patience 3 stops at the fourth bad epoch in a row up to 2.0.8 and at the third from 2.0.9, where patience 0 and
/// 1 are the same. A gain of less than min_delta is not remembered: small gains add up against the old best. In Keras 3
/// `best` starts as nothing, so the first epoch always improves. A loss that is no number never improves.
/// Source: Keras 2.0.3, 2.3.1, 3.0 `callbacks`, EarlyStopping.on_epoch_end.
class EarlyStopping {
public:
    EarlyStopping(const EarlyStoppingOptions& options, CallbackEra era);

    /// To be called after every epoch, in order, until it says stop. \param epoch 1, 2, ...
    void epochEnded(int epoch, const EpochLosses& losses);

    bool improved() const { return m_improved; }  ///< in the latest epoch
    bool stops() const { return m_stops; }        ///< training ends with the latest epoch
    /// Whether the weights of bestEpoch() are put back at the end of training: when it stopped, in Keras 3 always.
    bool restores() const { return m_options.restoreBestWeights && (m_stops || m_era == CallbackEra::V3); }
    bool keepsWeights() const { return m_options.restoreBestWeights; }

    double best() const { return m_best; }
    int bestEpoch() const { return m_bestEpoch; }  ///< 1, 2, ...; 0 = none has improved
    int wait() const { return m_wait; }

private:
    void notImproved(int epoch);

    EarlyStoppingOptions m_options;
    CallbackEra m_era;
    double m_best = std::numeric_limits<double>::infinity();
    int m_bestEpoch = 0, m_wait = 0;
    bool m_improved = false, m_stops = false;
};

}  // namespace lstm
