// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>
#include <vector>

#include "engine/experiment/run.h"

/// The owner of a run's threads; all else that is done off the GUI thread is done by a Worker (toolkit/worker.h).
///
/// A run trains on threads of its own (never Qt's global pool, which Qt's painting borrows) and writes into the
/// engine's buffers; a timer of this object polls them 30 times a second and says so. Nothing crosses threads but
/// a stop token and copies of values. A new run supersedes the old one at once; the old one's threads end by
/// themselves within an epoch and are joined then.
class RunController : public QObject {
    Q_OBJECT

public:
    struct Request {
        int id = 0;  ///< the experiment's id in the window
        lstm::Prepared experiment;
        std::vector<bool> wanted = {};  ///< repeats to be trained; empty = all
    };
    struct Arrival {
        int id = 0;
        lstm::RepeatResult result;
    };

    explicit RunController(QObject* parent = nullptr);
    ~RunController() override;

    /// A run of which only some repeats are wanted keeps no losses: those of the run that it goes on with stay.
    /// \param watchSeconds above 0: finished repeats are shown one after the other over this time
    void start(const std::vector<Request>& requests, double watchSeconds = 0.0);
    void stop();                 ///< keeps what is finished; the next run is not paused
    bool stopRequested() const;  ///< the present run, or the last one, was to stop
    void skipPlayback();         ///< shows everything that has been held back
    void pause();
    void resume();
    void stepBatch();  ///< pauses and trains one batch more
    void stepEpoch();
    /// Batches a second or, of the run's first experiment, epochs; 0 = full.
    struct Speed {
        double perSecond = 0.0;
        bool epochs = false;
    };
    void setSpeed(Speed speed);

    bool running() const { return m_job != nullptr && m_running; }
    bool playing() const {
        return running() && m_watchSeconds > 0.0;
    }  ///< finished repeats are shown one after the other
    bool paused() const { return m_paused; }
    bool untouched() const { return running() && m_untouched; }  ///< paused from its start, nothing of it trained yet
    int done() const { return m_shown; }
    int total() const { return m_total; }
    double networksPerSecond() const;             ///< 0 = not known yet, or paused
    double seconds() const { return m_seconds; }  ///< of the run so far, or of the last one, without its pauses
    double secondsLeft() const;                   ///< negative = not known yet

    /// Repeats since the last call; to be taken in answer to advanced().
    std::vector<Arrival> takeArrivals();

    /// Losses of an experiment's latest run, complete or growing; null when there was none.
    const lstm::LossCurves* losses(int id) const;
    /// What they are losses of; null when there was none.
    lstm::Prepared lossesOf(int id) const;
    /// Frees the others; a run's losses take memory until nobody wants any of them.
    void retainLosses(const std::function<bool(int id)>& wanted);

Q_SIGNALS:
    void started();
    void advanced();               ///< new repeats or epochs, at most 30 times a second
    void finished(bool complete);  ///< false = stopped before all repeats were there
    void failed(const QString& why);
    void stateChanged();  ///< started, ended, paused, resumed

private:
    struct Job;
    struct Curve {
        std::shared_ptr<Job> job;
        int index = 0;
    };
    void tick();
    void release();
    void end();
    void retire();
    void beforeStep();
    double elapsed() const;

    QTimer m_timer;
    std::shared_ptr<Job> m_job;
    std::vector<std::shared_ptr<Job>> m_retired;  ///< superseded, their threads still ending
    QHash<int, Curve> m_curves;
    std::vector<Arrival> m_held, m_arrivals;
    QElapsedTimer m_clock;
    Speed m_speed;
    double m_watchSeconds = 0.0, m_seconds = 0.0,
           m_counted = 0.0;  ///< m_counted: up to the present pause, or the last one
    bool m_running = false, m_paused = false, m_untouched = false;
    int m_shown = 0, m_total = 0;
};
