// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>
#include <span>
#include <vector>

namespace lstm {

/// Loss by epoch of many repeats, written by worker threads while one reader draws.
///
/// Memory is made once. Each repeat has one writer: it stores a value, then raises the repeat's counter; the
/// reader loads the counter first, so what it sees below the counter is complete. At most 4096 epochs of a repeat
/// are kept: every `stride()`-th, beginning with the first.
class LossCurves {
public:
    /// \param first index of the first repeat: curves of a few repeats somewhere in the middle take no more memory
    LossCurves(int repeats, int epochs, int first = 0);

    int repeats() const { return m_repeats; }
    int stride() const { return m_stride; }

    /// Writer: the loss of the epoch with this index (0, 1, ...), in order.
    void store(int repeat, int epoch, float loss);

    /// Reader: the losses known so far; point i belongs to epoch i * stride().
    std::span<const float> points(int repeat) const;

private:
    int m_repeats, m_first, m_stride, m_points;
    std::vector<float> m_losses;  ///< repeats x points
    std::unique_ptr<std::atomic<int>[]> m_counts;
};

}  // namespace lstm
