// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/keras/kerasrecord.h"
#include "engine/keras/tracecompare.h"

namespace lstm {

/// The mean loss of each file's rows in every epoch, as `file_losses` records it.
class FileLosses {
public:
    explicit FileLosses(const KerasRecord& record);
    bool recorded() const { return !m_recorded.empty(); }
    /// \pre recorded() \param loss of the latest batch
    void batchEnded(float loss, std::optional<double>& largest);

private:
    const KerasRecord& m_record;
    Numbers m_recorded;                        ///< epoch by epoch those of each file
    std::vector<std::pair<int, int>> m_files;  ///< their rows
    std::size_t m_compared = 0;
    double m_sum = 0.0;  ///< of the current file's rows so far
    int m_row = 0;       ///< of the current epoch, that the next batch begins with
};

}  // namespace lstm
