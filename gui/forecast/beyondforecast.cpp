// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forecast/beyondforecast.h"

#include <exception>
#include <utility>

BeyondForecast::BeyondForecast(QObject* parent) : QObject(parent) {
    m_timer.setInterval(15);
    connect(&m_timer, &QTimer::timeout, this, &BeyondForecast::poll);
}

BeyondForecast::~BeyondForecast() { cancel(); }

void BeyondForecast::ask(lstm::Prepared beyond, int repeats) {
    cancel();
    m_work = std::make_shared<Work>();
    m_work->beyond = std::move(beyond);
    m_work->repeats = repeats;
    m_thread = std::jthread([work = m_work](std::stop_token stop) {
        try {
            work->results = lstm::repeatsBeyond(*work->beyond, work->repeats, stop, &work->done);
        } catch (const std::exception&) {
            work->failed = true;
        }
        work->finished = true;
    });
    m_timer.start();
}

/// Trainers look at their stop token at least every tenth of a second.
void BeyondForecast::cancel() {
    m_timer.stop();
    m_work.reset();
    m_thread = {};
}

void BeyondForecast::poll() {
    if (!m_work->finished) return Q_EMIT progressed(m_work->done, m_work->repeats);
    m_timer.stop();
    const std::shared_ptr<Work> work = std::exchange(m_work, nullptr);
    if (work->failed) Q_EMIT failed();
    else Q_EMIT arrived(work->beyond, work->results);
}
