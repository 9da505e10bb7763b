// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/base/random.h"
#include "engine/network/shape.h"

namespace lstm {

enum class RecurrentInitializer { OrthogonalSvd, OrthogonalQr };

/// Fresh parameters of a network, in the flat order of NetworkShape.
///
/// kernel:           glorot uniform over the whole (F, g u) matrix of g gates, limit sqrt(6 / (F + g u))
/// recurrent kernel: orthonormal rows. Keras up to 2.3 takes them from an SVD, tf.keras 2.4 and Keras 3 from a QR
///                   with sign(diag R). Both are uniform over such matrices, so both are drawn by QR here, but for
///                   quirks of LAPACK's signs in the SVD form. Of a single unit with several gates the first element
///                   is never positive. (NumPy's SVD of 3000 normal (u, 4u) matrices: every element is <= 0 in half of
///                   them for u = 2, 3, 4, 8; for u = 1 the first one in all.) A square matrix (SimpleRNN) of 2 units
///                   is always a reflection, of 3 always a rotation, of more has the determinant (-1)^(u - 1) in 88 %;
///                   that of 2 begins with a positive element in 19 % (4000 draws).
/// biases:           0, an LSTM's forget gate 1; dense bias 0
/// dense kernel:     glorot uniform, limit sqrt(6 / (u + outputs))
///
/// Draws in double, rounds to float32. Source: Keras 2.0.3 initializers.py, recurrent.py; Keras 3 initializers.
std::vector<float> initialParameters(const NetworkShape& shape, RecurrentInitializer recurrent, RandomStream& random);

}  // namespace lstm
