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
MatrixD orthogonalRows(int rows, int columns, RandomStream& random) {
    MatrixD normal(columns, rows);
    for (double& value : normal.reshaped<Eigen::RowMajor>()) value = random.normal();
    const Eigen::HouseholderQR<MatrixD> qr(normal);
    MatrixD q = qr.householderQ() * MatrixD::Identity(columns, rows);
    for (int j = 0; j < rows; ++j)
        if (qr.matrixQR()(j, j) < 0) q.col(j) = -q.col(j);
    return q.transpose();
}

MatrixD recurrentKernel(const ParameterBlock& block, RecurrentInitializer kind, RandomStream& random) {
    MatrixD rows = orthogonalRows(block.rows, block.columns, random);
    // LAPACK's SVD hands a single row back with its first element never positive.
    if (kind == RecurrentInitializer::OrthogonalSvd && block.rows == 1 && rows(0, 0) > 0) rows = -rows;
    return rows;
}

/// Zero, but for a gate that starts open.
void initialBias(float* values, const LayerShape& layer) {
    const int open = layer.form().openGate;
    if (open >= 0) std::fill_n(values + open * layer.units, layer.units, 1.0f);
}

}  // namespace

std::vector<float> initialParameters(const NetworkShape& shape, RecurrentInitializer recurrent, RandomStream& random) {
    fixProductBlocking();  // QR multiplies blocks, too
    std::vector<float> parameters(shape.parameterCount(), 0.0f);
    for (const ParameterBlock& block : shape.blocks()) {
        float* values = parameters.data() + block.offset;
        switch (block.kind) {
        case BlockKind::Kernel: glorotUniform(values, block.rows, block.columns, random); break;
        case BlockKind::Recurrent:
            Eigen::Map<Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>(
                values, block.rows, block.columns) = recurrentKernel(block, recurrent, random).cast<float>();
            break;
        case BlockKind::Bias: initialBias(values, shape.layer(block.layer)); break;
        }
    }
    return parameters;
}

}  // namespace lstm
