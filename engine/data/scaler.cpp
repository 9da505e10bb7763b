// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/scaler.h"

#include <algorithm>
#include <cmath>

namespace lstm {

Scaler::Scaler(const ScaleOptions& options, std::span<const double> column) : m_kind(options.kind) {
    if (m_kind == ScaleKind::None) return;
    const auto [smallest, largest] = std::ranges::minmax(column);
    switch (m_kind) {
    case ScaleKind::MinMax:
        m_factor = (options.high - options.low) / (largest - smallest);
        m_shift = options.low - smallest * m_factor;
        break;
    case ScaleKind::Standard: {
        const auto count = static_cast<double>(column.size());
        double sum = 0.0, squares = 0.0;
        for (const double x : column) sum += x;
        m_shift = sum / count;
        for (const double x : column) squares += (x - m_shift) * (x - m_shift);
        m_factor = smallest < largest ? std::sqrt(squares / count) : 0.0;  // the mean of equal values is rounded
        break;
    }
    case ScaleKind::None: break;
    }
}

double Scaler::scale(double x) const {
    switch (m_kind) {
    case ScaleKind::MinMax: return x * m_factor + m_shift;
    case ScaleKind::Standard: return (x - m_shift) / m_factor;
    case ScaleKind::None: break;
    }
    return x;
}

double Scaler::unscale(double scaled) const {
    switch (m_kind) {
    case ScaleKind::MinMax: return (scaled - m_shift) / m_factor;
    case ScaleKind::Standard: return scaled * m_factor + m_shift;
    case ScaleKind::None: break;
    }
    return scaled;
}

bool Scaler::usable() const { return std::isfinite(m_factor) && std::isfinite(m_shift) && m_factor != 0.0; }

}  // namespace lstm
