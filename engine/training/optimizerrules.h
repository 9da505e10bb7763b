// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/training/adam.h"
#include "engine/training/optimizer.h"
#include "engine/training/rmsprop.h"
#include "engine/training/sgd.h"

namespace lstm {

/// Calls `use.template operator()<Rule>()` with the rule of these options.
template <class Use>
LSTM_INLINE constexpr decltype(auto) withRule(OptimizerKind kind, bool amsgrad, bool nesterov, Use&& use) {
    if (kind == OptimizerKind::Sgd)
        return nesterov ? use.template operator()<Sgd<true>>() : use.template operator()<Sgd<false>>();
    if (kind == OptimizerKind::RmsProp) return use.template operator()<RmsProp>();
    return amsgrad ? use.template operator()<Adam<true>>() : use.template operator()<Adam<false>>();
}

}  // namespace lstm
