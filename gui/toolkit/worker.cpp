// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/toolkit/worker.h"

#include <utility>

void Worker::start(Job job) {
    cancel();
    m_wanted = true;
    if (m_running) m_next = std::move(job);
    else launch(std::move(job));
}

void Worker::cancel() {
    m_next = {};
    m_wanted = false;
    m_thread.request_stop();
}

void Worker::launch(Job job) {
    m_running = true;
    m_answer = std::make_shared<Answer>();
    m_thread = std::jthread([this, number = ++m_number, job = std::move(job), answer = m_answer](std::stop_token stop) {
        *answer = job(std::move(stop));
        QMetaObject::invokeMethod(
            this,
            [this, number] {
                if (m_running && number == m_number) end();  // unless somebody has waited for it
            },
            Qt::QueuedConnection);
    });
}

void Worker::end() {
    m_running = false;
    if (m_next) return launch(std::exchange(m_next, {}));
    const auto answer = std::exchange(m_answer, nullptr);
    if (std::exchange(m_wanted, false) && *answer) (*answer)();
}

void Worker::wait() {
    while (m_wanted && m_running) {
        m_thread.join();
        end();
    }
}
