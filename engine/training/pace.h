// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace lstm {

/// Slow motion: lets a person watch training batch by batch without changing a bit of it.
///
/// One side (the window) sets the speed, pauses and steps; the other (every worker) asks for leave before each
/// batch. At full speed asking costs one relaxed load an epoch. Workers at one pace share its steps: one batch
/// granted lets each worker do one.
class Pace {
public:
    using Clock = std::chrono::steady_clock;

    /// Batches a second; 0 or less = as fast as possible.
    void setSpeed(double batchesPerSecond);
    void pause();
    void resume();
    void stepBatch();  ///< while paused: one batch more
    void stepEpoch();  ///< while paused: to the end of the current epoch
    bool paused() const;

    /// Worker: whether batches must be asked for one by one.
    bool slow() const { return m_slow.load(std::memory_order_relaxed); }

    /// What one worker remembers between batches.
    struct Place {
        long long batches = 0, epochs = 0;  ///< granted steps already used
        Clock::time_point last{};
    };
    /// Worker: waits until the next batch may run. \return false when stop was requested
    bool waitForBatch(Place& place, bool epochBegins, std::stop_token stop);

private:
    void update();

    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::atomic<bool> m_slow{false};
    bool m_paused = false;
    double m_speed = 0.0;
    long long m_batchSteps = 0, m_epochSteps = 0;  ///< granted in all
    unsigned m_changes = 0;                        ///< of speed or pause, to wake a worker that waits for its beat
};

/// Slow motion for one worker: the pace that all share and the worker's own place in it, which it keeps from pack to
/// pack so that no step is taken twice.
struct SlowMotion {
    Pace* pace = nullptr;  ///< none = full speed
    Pace::Place* place = nullptr;
};

}  // namespace lstm
