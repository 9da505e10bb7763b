// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <atomic>
#include <memory>
#include <thread>
#include <vector>

#include "engine/experiment/beyond.h"

/// Trains networks on everything there is and forecasts past it, off the GUI thread (engine/experiment/beyond.h). The
/// latest wish replaces the one before.
class BeyondForecast final : public QObject {
    Q_OBJECT
public:
    explicit BeyondForecast(QObject* parent = nullptr);
    ~BeyondForecast() override;

    void ask(lstm::Prepared beyond, int repeats);
    void cancel();
    bool busy() const { return m_work != nullptr; }

Q_SIGNALS:
    void progressed(int done, int repeats);
    void arrived(const lstm::Prepared& beyond, const std::vector<lstm::RepeatResult>& repeats);
    void failed();  ///< there was not enough memory

private:
    /// What the thread and this share; whoever is last lets it go.
    struct Work {
        lstm::Prepared beyond;
        int repeats = 0;
        std::atomic<int> done = 0;
        std::atomic<bool> finished = false, failed = false;
        std::vector<lstm::RepeatResult> results;  ///< valid once finished
    };
    void poll();

    QTimer m_timer;
    std::shared_ptr<Work> m_work;
    std::jthread m_thread;
};
