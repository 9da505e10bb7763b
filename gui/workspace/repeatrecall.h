// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <condition_variable>
#include <list>
#include <memory>
#include <mutex>
#include <span>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "engine/data/series.h"
#include "engine/experiment/config.h"
#include "engine/experiment/recall.h"

/// What a repeat depends on: its data, configuration and number, but not the name that somebody gave it.
std::string repeatKey(const lstm::ExperimentConfig& config, const lstm::Series& series, int repeat);

/// Multiplications that are done at once, within a few milliseconds, rather than left to a thread: the tutorial's 1000
/// epochs of 22 rows on 14 parameters are 0.3 million; 2 ms, 10 ms on a busy machine.
inline constexpr double cheapWork = 5e5;

/// Losses of single repeats, recomputed from their seeds when somebody looks at one whose losses are not kept.
///
/// Small networks are trained at once, within a few milliseconds. Others become wishes, which one thread serves, the
/// latest first; arrived() says when losses are there. Asking again keeps a wish alive: only the latest few dozen are
/// pursued, so that nobody waits for what the pointer once went over. The latest few hundred curves are kept.
class RepeatRecall final : public QObject {
    Q_OBJECT
public:
    explicit RepeatRecall(QObject* parent = nullptr);
    ~RepeatRecall() override;

    struct Losses {
        std::span<const float> points;  ///< of epochs 0, stride, ...; empty = not there (yet), or too many for the
                                        ///< memory. Valid until the next call
        int stride = 1;
    };
    Losses losses(const lstm::ExperimentConfig& config, const std::shared_ptr<const lstm::Series>& series, int repeat);
    bool busy() const;  ///< whether losses are to arrive

    /// Work up to this is done at once; see lstm::trainingWork.
    void setCheapWork(double work) { m_cheapWork = work; }

Q_SIGNALS:
    void arrived();

private:
    struct Entry {
        std::string key;
        lstm::RecalledRepeat repeat;
    };
    struct Wish {
        std::string key;
        lstm::Prepared experiment;
        int repeat = 0;
        std::stop_source stop;
    };
    void keep(Entry entry);
    bool wishedAgain(const std::string& key);
    void wish(std::string key, lstm::Prepared experiment, int repeat);
    void serve(std::stop_token stop);
    void poll();

    std::list<Entry> m_entries;  ///< latest first
    QTimer m_timer;
    double m_cheapWork;
    mutable std::mutex m_mutex;     ///< of what follows
    std::list<Wish> m_wishes;       ///< latest first; the one in work among them
    std::vector<Entry> m_arrivals;  ///< for poll()
    std::condition_variable_any m_wished;
    std::jthread m_thread;  ///< last member: joined before the others go
};
