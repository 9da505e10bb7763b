// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace lstm {

enum class ScaleKind { MinMax, Standard, None };

/// `[low, high]`, `"standard"` (mean 0, variance 1) or `"none"`.
struct ScaleOptions {
    ScaleKind kind = ScaleKind::MinMax;
    double low = -1.0, high = 1.0;  ///< used by MinMax
    bool operator==(const ScaleOptions&) const = default;
};

/// Linear scaling of one column, fitted on training rows: scaled = x * factor + shift.
///
/// MinMax: factor = (high - low) / (max - min), shift = low - min * factor, the operations and their
/// order as in scikit-learn's MinMaxScaler, so that the scaled doubles are equal to the last bit.
/// Standard: (x - mean) / sd with the population sd, as StandardScaler. In double.
class Scaler {
public:
    /// \pre column not empty, values finite. Check `usable()` where they can be all equal.
    Scaler(const ScaleOptions& options, std::span<const double> column);
    double scale(double x) const;
    double unscale(double scaled) const;  ///< the inverse, also of values outside the fitted range
    bool usable() const;                  ///< false: the column is constant, or its spread is not a finite number

private:
    ScaleKind m_kind;
    double m_factor = 1.0, m_shift = 0.0;  ///< Standard: sd and mean
};

}  // namespace lstm
