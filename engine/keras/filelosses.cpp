// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/keras/filelosses.h"

namespace lstm {

FileLosses::FileLosses(const KerasRecord& record) : m_record(record), m_files(record.train.sequences()) {
    const auto recorded = record.trace.find("file_losses");
    if (!recorded) return;
    m_recorded = recorded->numbers({record.options.epochs, static_cast<int>(m_files.size())});
    for (const auto& [first, end] : m_files)  // a batch of two files' rows has one loss
        if ((end - first) % record.options.batchSize != 0)
            record.trace["config"]["batch"].expect(Word::TrainingRowsDivisor);
}

void FileLosses::batchEnded(float loss, std::optional<double>& largest) {
    const auto& [first, end] = m_files[m_compared % m_files.size()];
    m_row += m_record.options.batchSize;
    m_sum += static_cast<double>(loss) * m_record.options.batchSize;
    if (m_row < end) return;
    widen(largest, std::abs(m_sum / (end - first) - m_recorded[m_compared++]));
    m_sum = 0.0;
    if (m_row == m_record.train.rows()) m_row = 0;
}

}  // namespace lstm
