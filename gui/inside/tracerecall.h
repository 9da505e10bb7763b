// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <condition_variable>
#include <list>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>

#include "gui/inside/insidetrace.h"

/// Looks into networks, recomputed from their seeds: the latest ones are kept, small ones computed at once, others by a
/// thread that pursues the latest wish only. Edits of a network that is kept cost a forecast, no training.
class TraceRecall final : public QObject {
    Q_OBJECT
public:
    explicit TraceRecall(QObject* parent = nullptr);
    ~TraceRecall() override;

    /// Null where it is not there yet (arrived() will say), or the configuration does not fit the series.
    std::shared_ptr<const InsideTrace> trace(const lstm::ExperimentConfig& config,
                                             const std::shared_ptr<const lstm::Series>& series, const InsideWish& wish);
    bool busy() const;

    /// Work up to this is done at once; see lstm::trainingWork.
    void setCheapWork(double work) { m_cheapWork = work; }

Q_SIGNALS:
    void arrived();

private:
    struct Answer {
        std::string key;  ///< of the network: repeat and epoch
        lstm::ForecastEdits edits;
        std::shared_ptr<const InsideTrace> trace;
    };
    struct Wish {
        std::string key;
        lstm::Prepared experiment;
        InsideWish what;
        std::shared_ptr<const lstm::RepeatTrace> whole;  ///< null = to be trained
        std::stop_source stop;
    };
    static std::shared_ptr<const InsideTrace> compute(const Wish& wish);
    void keep(Answer answer);
    void pursue(Wish wish);
    void serve(std::stop_token stop);
    void poll();

    std::list<Answer> m_answers;  ///< latest first
    QTimer m_timer;
    double m_cheapWork;
    mutable std::mutex m_mutex;  ///< of what follows
    std::optional<Wish> m_wish;  ///< stays while it is computed
    bool m_taken = false;        ///< it is being computed
    std::optional<Answer> m_arrival;
    std::condition_variable_any m_wished;
    std::jthread m_thread;  ///< last member: joined before the others go
};
