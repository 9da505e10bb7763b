// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>
#include <optional>

/// What Keras' callbacks have in common: the number that they look at, and which release they count as.
namespace lstm {

/// The number that a rule compares from epoch to epoch.
enum class Monitor { ValidationLoss, Loss };

/// Whose counting a rule follows; sources: keras/callbacks.py of the tags named.
///
///   era      EarlyStopping                       ReduceLROnPlateau
///   V2_0     2.0.0 - 2.0.8: wait, then count     2.0.0 - 2.1.5: wait, then count
///   V2_1     2.0.9 on: count, then wait          the same
///   V2_3     the same                            2.1.6 on: count, then wait
///   V3       not after the first epoch; weights  compares with float32(min_lr)
///            restored however training ended
enum class CallbackEra { V2_0, V2_1, V2_3, V3 };

/// How an epoch ended, in double as Keras' logs have it.
struct EpochLosses {
    double loss = 0.0;                      ///< of training: a mean over changing weights
    std::optional<double> validation = {};  ///< with the weights of the epoch's end
    double of(Monitor monitor) const { return monitor == Monitor::Loss ? loss : validation.value_or(missing); }

private:
    static constexpr double missing = std::numeric_limits<double>::quiet_NaN();
};

}  // namespace lstm
