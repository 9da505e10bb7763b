// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace lstm {

inline constexpr std::string_view engineVersion = LSTM_WORKBENCH_VERSION;

/// Raised whenever the same configuration and seed can give other bits than before. Version history:
/// 1 - Eigen trainer, float32, rational tanh.
/// 2 - lockstep kernel for networks of up to 16 units; powers in Adam's rate from a table.
/// 3 - initial weights of large networks depend neither on the machine's caches nor on what ran before.
inline constexpr int numericsVersion = 3;

}  // namespace lstm
