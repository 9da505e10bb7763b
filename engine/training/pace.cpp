// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/pace.h"

namespace lstm {

void Pace::update() {
    m_slow.store(m_paused || m_speed > 0, std::memory_order_relaxed);
    ++m_changes;
    m_changed.notify_all();
}

void Pace::setSpeed(double batchesPerSecond) {
    const std::lock_guard lock(m_mutex);
    m_speed = batchesPerSecond;
    update();
}

void Pace::pause() {
    const std::lock_guard lock(m_mutex);
    m_paused = true;
    update();
}

void Pace::resume() {
    const std::lock_guard lock(m_mutex);
    m_paused = false;
    update();
}

void Pace::stepBatch() {
    const std::lock_guard lock(m_mutex);
    ++m_batchSteps;
    update();
}

void Pace::stepEpoch() {
    const std::lock_guard lock(m_mutex);
    ++m_epochSteps;
    update();
}

bool Pace::paused() const {
    const std::lock_guard lock(m_mutex);
    return m_paused;
}

bool Pace::waitForBatch(Place& place, bool epochBegins, std::stop_token stop) {
    std::unique_lock lock(m_mutex);
    // An epoch granted ends where the next one begins.
    if (epochBegins && place.epochs < m_epochSteps && place.batches < 0) {
        ++place.epochs;
        place.batches = m_batchSteps;
    }
    while (!stop.stop_requested()) {
        if (m_paused) {
            if (place.epochs < m_epochSteps) {
                place.batches = -1;  // inside a granted epoch
                return true;
            }
            if (place.batches < m_batchSteps) {
                ++place.batches;
                return true;
            }
            m_changed.wait(lock, stop,
                           [&] { return !m_paused || place.epochs < m_epochSteps || place.batches < m_batchSteps; });
            continue;
        }
        place.epochs = m_epochSteps;
        place.batches = m_batchSteps;
        if (m_speed <= 0) return true;
        const auto due =
            place.last + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(1.0 / m_speed));
        const auto now = Clock::now();
        if (now >= due) {
            // Keep the beat where the batch itself took part of the time; never run after a long pause.
            place.last = now - due < std::chrono::milliseconds(50) ? due : now;
            return true;
        }
        m_changed.wait_until(lock, stop, due, [&, seen = m_changes] { return m_changes != seen; });
    }
    return false;
}

}  // namespace lstm
