// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <atomic>
#include <memory>
#include <vector>

#include "engine/experiment/beyond.h"
#include "gui/toolkit/worker.h"

/// Trains networks on everything there is and forecasts past it, off the GUI thread (engine/experiment/beyond.h). The
/// latest wish replaces the one before.
class BeyondForecast final : public QObject {
    Q_OBJECT
public:
    explicit BeyondForecast(QObject* parent = nullptr);

    void ask(lstm::Prepared beyond, int repeats);
    void cancel();
    bool busy() const { return m_worker.busy(); }

Q_SIGNALS:
    void progressed(int done, int repeats);
    void arrived(const lstm::Prepared& beyond, const std::vector<lstm::RepeatResult>& repeats);
    void failed();  ///< there was not enough memory

private:
    QTimer m_timer;  ///< looks how far it has come
    std::shared_ptr<std::atomic<int>> m_done;
    int m_repeats = 0;
    Worker m_worker;
};
