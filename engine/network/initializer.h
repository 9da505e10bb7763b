// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/base/random.h"
#include "engine/network/shape.h"

namespace lstm {

enum class RecurrentInitializer { OrthogonalSvd, OrthogonalQr };

/// Fresh parameters of a network, in the flat order of NetworkShape.
///
/// kernel:           glorot uniform over the whole (F, 4u) matrix, limit sqrt(6 / (F + 4u))
/// recurrent kernel: rows orthonormal, from a normal matrix by SVD (Keras up to 2.3) or QR with
///                   sign(diag R) (tf.keras 2.4, Keras 3). For one unit the SVD form of Keras always has a
///                   first element <= 0.
/// biases:           0, forget gate 1; dense bias 0
/// dense kernel:     glorot uniform, limit sqrt(6 / (u + 1))
///
/// Draws in double, rounds to float32. Source: Keras 2.0.3 initializers.py, recurrent.py; Keras 3 initializers.
std::vector<float> initialParameters(const NetworkShape& shape, RecurrentInitializer recurrent, RandomStream& random);

}  // namespace lstm
