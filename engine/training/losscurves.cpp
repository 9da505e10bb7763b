// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/losscurves.h"

namespace lstm {
namespace {
constexpr int mostPoints = 4096;
}

LossCurves::LossCurves(int repeats, int epochs, int first)
    : m_repeats(repeats),
      m_first(first),
      m_stride((epochs + mostPoints - 1) / mostPoints),
      m_points((epochs + m_stride - 1) / m_stride),
      m_losses(static_cast<std::size_t>(repeats) * m_points),
      m_counts(std::make_unique<std::atomic<int>[]>(repeats)) {}

void LossCurves::store(int repeat, int epoch, float loss) {
    if (epoch % m_stride != 0) return;
    const int point = epoch / m_stride;
    repeat -= m_first;
    m_losses[static_cast<std::size_t>(repeat) * m_points + point] = loss;
    m_counts[repeat].store(point + 1, std::memory_order_release);
}

std::span<const float> LossCurves::points(int repeat) const {
    repeat -= m_first;
    const int count = m_counts[repeat].load(std::memory_order_acquire);
    return {m_losses.data() + static_cast<std::size_t>(repeat) * m_points, static_cast<std::size_t>(count)};
}

}  // namespace lstm
