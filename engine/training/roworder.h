// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "engine/base/random.h"

namespace lstm {

/// The order in which the rows are shown, epoch by epoch.
///
/// Without shuffling the order of time. With it a permutation at the start of every epoch that is applied
/// to the order left by the epoch before (Keras shuffles one index array again and again).
/// A recorded order (from a Keras trace) can be replayed.
class RowOrder {
public:
    explicit RowOrder(int rows);                                 ///< the order of time, always
    RowOrder(int rows, RandomStream random);                     ///< shuffled
    RowOrder(int rows, std::vector<std::vector<int>> recorded);  ///< one absolute order an epoch

    void nextEpoch();
    bool changes() const { return m_random || !m_recorded.empty(); }  ///< from epoch to epoch
    std::span<const int> rows() const { return m_rows; }

private:
    std::vector<int> m_rows;
    std::optional<RandomStream> m_random;
    std::vector<std::vector<int>> m_recorded;
    std::size_t m_epoch = 0;
};

}  // namespace lstm
