// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lstm {

/// While it lives, Ctrl-C, SIGTERM, a closed terminal (SIGHUP) and a used-up time limit (SIGXCPU) ask for a stop
/// instead of ending the process. One at a time.
class StopSignals {
public:
    StopSignals();
    ~StopSignals();
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;

    /// The signal that has come; 0 = none.
    static int received();

private:
    static constexpr int count = 4;
    void (*m_previous[count])(int);
};

}  // namespace lstm
