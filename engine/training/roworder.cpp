// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/roworder.h"

#include <numeric>

namespace lstm {

RowOrder::RowOrder(int rows) : m_rows(rows) { std::iota(m_rows.begin(), m_rows.end(), 0); }

RowOrder::RowOrder(int rows, RandomStream random) : RowOrder(rows) { m_random = random; }

RowOrder::RowOrder(int rows, std::vector<std::vector<int>> recorded) : RowOrder(rows) {
    m_recorded = std::move(recorded);
}

void RowOrder::nextEpoch() {
    if (m_epoch < m_recorded.size()) m_rows = m_recorded[m_epoch];
    if (m_random) m_random->shuffle(m_rows);
    ++m_epoch;
}

}  // namespace lstm
