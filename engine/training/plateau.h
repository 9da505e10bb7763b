// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/training/callbacks.h"

namespace lstm {

struct PlateauOptions {
    Monitor monitor = Monitor::ValidationLoss;
    double factor = 0.1;           ///< of the learning rate, below 1
    int patience = 10;             ///< epochs in a row without improvement
    double minDelta = 1e-4;        ///< called `epsilon` in Keras 2.0
    int cooldown = 0;              ///< epochs after a reduction that are not counted
    double minLearningRate = 0.0;  ///< it never falls below
    bool operator==(const PlateauOptions&) const = default;
};

/// Keras' ReduceLROnPlateau: a smaller learning rate when a loss has not improved for some epochs.
///
///   each epoch:    if cooldown > 0: cooldown -= 1, wait = 0
///   improved:      current < best - min_delta      then best = current, wait = 0; best starts at infinity
///   not improved,  up to Keras 2.1.5   if wait >= patience: reduce;   wait += 1
///   cooldown 0:    from 2.1.6          wait += 1;   if wait >= patience: reduce
///   reduce:        only if lr > min_lr + 1e-4 min_lr (up to 2.1.5), lr > min_lr (from 2.1.6), lr > float32(min_lr)
///                  (Keras 3):   lr = max(lr factor, min_lr), cooldown = `cooldown`, wait = 0
///
/// The rate is read as float32, multiplied in double and stored as float32; it applies from the first batch of the next
/// epoch. Because float32(0.001) > 0.001 the rule of 2.1.6 goes on "reducing" at the bottom: the rate stays, but
/// cooldown and wait start again. Source: Keras 2.0.3, 2.3.1, 3.0 `callbacks`, ReduceLROnPlateau.on_epoch_end.
class ReduceOnPlateau {
public:
    /// \param learningRate that training starts with
    ReduceOnPlateau(const PlateauOptions& options, CallbackEra era, float learningRate);

    /// To be called after every epoch, in order.
    void epochEnded(const EpochLosses& losses);

    bool reduced() const { return m_reduced; }             ///< the rate has changed in the latest epoch
    float learningRate() const { return m_learningRate; }  ///< of the next epoch
    double best() const { return m_best; }

private:
    void notImproved();
    void reduce();

    PlateauOptions m_options;
    CallbackEra m_era;
    float m_learningRate;
    double m_best = std::numeric_limits<double>::infinity();
    int m_wait = 0, m_cooldown = 0;
    bool m_reduced = false;
};

}  // namespace lstm
