// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/initializer.h"

#include <algorithm>
#include <cmath>
#include <Eigen/LU>
#include <Eigen/QR>

#include "engine/network/productblocking.h"

namespace lstm {
namespace {

using MatrixD = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

void glorotUniform(float* values, int rows, int columns, RandomStream& random) {
    const double limit = std::sqrt(6.0 / (rows + columns));
    for (int i = 0; i < rows * columns; ++i) values[i] = static_cast<float>(random.uniform(-limit, limit));
}

/// Orthonormal rows, uniform over all such (rows, columns) matrices (Stewart 1980): Q of a normal (columns, rows)
/// matrix, its columns turned by the sign of R's diagonal, transposed.
MatrixD orthogonalRows(int rows, int columns, RandomStream& random) {
    MatrixD normal(columns, rows);
    for (double& value : normal.reshaped<Eigen::RowMajor>()) value = random.normal();
    const Eigen::HouseholderQR<MatrixD> qr(normal);
    MatrixD q = qr.householderQ() * MatrixD::Identity(columns, rows);
    for (int j = 0; j < rows; ++j)
        if (qr.matrixQR()(j, j) < 0) q.col(j) = -q.col(j);
    return q.transpose();
}

/// What LAPACK's signs make of a square matrix (initializer.h). Turning a row round leaves the distribution alone but
/// for the determinant.
void signAsSvd(MatrixD& square, RandomStream& random) {
    const auto units = square.rows();
    if (units < 2) return;
    const double usual = units % 2 == 0 ? -1.0 : 1.0;
    const double wanted = units <= 3 || random.uniform(0.0, 1.0) < 0.88 ? usual : -usual;
    if (square.determinant() * wanted < 0) square.row(units - 1) = -square.row(units - 1);
    if (units == 2 && (square(0, 0) > 0) != (random.uniform(0.0, 1.0) < 0.19)) square = -square;
}

MatrixD recurrentKernel(const ParameterBlock& block, RecurrentInitializer kind, RandomStream& random) {
    MatrixD rows = orthogonalRows(block.rows, block.columns, random);
    if (kind == RecurrentInitializer::OrthogonalQr) return rows;
    if (block.rows == block.columns) signAsSvd(rows, random);
    else if (block.rows == 1 && rows(0, 0) > 0) rows = -rows;
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
