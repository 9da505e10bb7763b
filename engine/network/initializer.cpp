// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/initializer.h"

#include <algorithm>
#include <cmath>
#include <Eigen/QR>

#include "engine/network/productblocking.h"

namespace lstm {
namespace {

using MatrixD = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

void glorotUniform(float* values, int rows, int columns, RandomStream& random) {
    const double limit = std::sqrt(6.0 / (rows + columns));
    for (int i = 0; i < rows * columns; ++i) values[i] = static_cast<float>(random.uniform(-limit, limit));
}

/// Orthonormal rows, uniform over all such (u, 4u) matrices (Stewart 1980): Q of a normal (4u, u) matrix,
/// its columns turned by the sign of R's diagonal, transposed.
MatrixD orthogonalRows(int units, RandomStream& random) {
    MatrixD normal(4 * units, units);
    for (double& value : normal.reshaped<Eigen::RowMajor>()) value = random.normal();
    const Eigen::HouseholderQR<MatrixD> qr(normal);
    MatrixD q = qr.householderQ() * MatrixD::Identity(4 * units, units);
    for (int j = 0; j < units; ++j)
        if (qr.matrixQR()(j, j) < 0) q.col(j) = -q.col(j);
    return q.transpose();
}

MatrixD recurrentKernel(int units, RecurrentInitializer kind, RandomStream& random) {
    MatrixD rows = orthogonalRows(units, random);
    // LAPACK's SVD hands a single row back with its first element never positive.
    if (kind == RecurrentInitializer::OrthogonalSvd && units == 1 && rows(0, 0) > 0) rows = -rows;
    return rows;
}

}  // namespace

std::vector<float> initialParameters(const NetworkShape& shape, RecurrentInitializer recurrent, RandomStream& random) {
    fixProductBlocking();  // QR multiplies blocks, too
    std::vector<float> parameters(shape.parameterCount(), 0.0f);
    for (int layer = 0; layer < shape.layers(); ++layer) {
        const int units = shape.units[layer];
        glorotUniform(parameters.data() + shape.kernelOffset(layer), shape.inputs(layer), 4 * units, random);
        Eigen::Map<Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>(
            parameters.data() + shape.recurrentOffset(layer), units, 4 * units) =
            recurrentKernel(units, recurrent, random).cast<float>();
        float* bias = parameters.data() + shape.biasOffset(layer);
        std::fill(bias + units, bias + 2 * units, 1.0f);  // the forget gate starts open
    }
    glorotUniform(parameters.data() + shape.denseKernelOffset(), shape.units.back(), 1, random);
    return parameters;
}

}  // namespace lstm
