// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forecast/beyondforecast.h"

#include <exception>
#include <optional>
#include <utility>

BeyondForecast::BeyondForecast(QObject* parent) : QObject(parent) {
    m_timer.setInterval(15);
    connect(&m_timer, &QTimer::timeout, this, [this] { Q_EMIT progressed(*m_done, m_repeats); });
}

void BeyondForecast::ask(lstm::Prepared beyond, int repeats) {
    m_done = std::make_shared<std::atomic<int>>(0);
    m_repeats = repeats;
    m_worker.start([this, beyond = std::move(beyond), repeats, done = m_done](std::stop_token stop) -> Worker::Answer {
        std::optional<std::vector<lstm::RepeatResult>> results;
        try {
            results = lstm::repeatsBeyond(*beyond, repeats, std::move(stop), done.get());
        } catch (const std::exception&) {  // there was not enough memory
        }
        return [this, beyond, results = std::move(results)] {
            m_timer.stop();
            if (results) Q_EMIT arrived(beyond, *results);
            else Q_EMIT failed();
        };
    });
    m_timer.start();
}

/// Trainers look at their stop token at least every tenth of a second.
void BeyondForecast::cancel() {
    m_timer.stop();
    m_worker.cancel();
}
