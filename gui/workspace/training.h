// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <vector>

#include "gui/workspace/repeatrecall.h"
#include "gui/workspace/repeatsgoal.h"
#include "gui/workspace/runcontroller.h"
#include "gui/workspace/runstatus.h"
#include "gui/workspace/workspace.h"

/// Who trains, what waits, what gives way and until when: the rules of training, without a widget.
///
/// * One run at a time. What is asked for meanwhile waits in the workspace's queue, unless nothing of the present run
///   would be seen any more (its experiments edited, deleted, asked for anew): then that gives way at once.
/// * A complete run is followed by the next request that can run; a stopped one by nothing, and the queue is emptied.
/// * What cannot run is refused with its problems; the others of its request train.
/// * With Live on, an edit trains the current experiment again in a moment; what waits goes on waiting.
/// * "Until narrow enough" adds repeats to those that are there, step by step, until another run takes its place.
/// * Losses belong to a configuration: an experiment that is another one by now has none.
///
/// Results go to the workspace, which tells everybody. Pages connect to this for losses, which grow between results.
class Training final : public QObject {
    Q_OBJECT
public:
    /// An experiment that cannot run.
    struct Refused {
        QString name;
        lstm::Problems problems;
    };

    explicit Training(Workspace& workspace, QObject* parent = nullptr);
    ~Training() override;

    void runTicked();
    /// Trains these, now or when their turn comes. Results from a file cannot be trained.
    void ask(std::vector<int> ids);
    void runUntilNarrow(const RepeatsGoal::Wish& wish);
    void stop() { m_run.stop(); }  ///< keeps what is finished
    /// A person has edited the current experiment.
    void edited();
    void setLive(bool live) { m_live = live; }
    /// Of whatever is asked for from now on: experiments have no number of their own.
    void setRepeats(int repeats);
    int repeats() const { return m_repeats; }

    RunController& run() { return m_run; }  ///< pause, steps, speed
    bool running() const { return m_run.running(); }
    RepeatsGoal& goal() { return m_goal; }
    RunStatus status() const;
    /// What has come since the last time goes to the workspace now.
    void takeArrivals();

    /// Losses of the latest run, unless the experiment is another one by now (an undone edit, another series).
    const lstm::LossCurves* losses(int id) const;
    /// Of one repeat, recomputed from its seed where the run's are not kept; empty = not there (yet).
    RepeatRecall::Losses repeatLosses(int id, int repeat);
    /// Points of a band or a curve: as many as the plot has room to show apart, cheap to find 30 times a second.
    static constexpr int pointsOfACurve = 150;
    /// Over the repeats that have begun.
    static lstm::LossBand band(const lstm::LossCurves& curves);

Q_SIGNALS:
    void began(bool anew);  ///< anew: in place of earlier results; else more repeats are added to them
    void ended();           ///< and no other has begun
    void stateChanged(const RunStatus& status);  ///< started, ended, paused, resumed
    void progressed(const RunStatus& status);    ///< at most 30 times a second
    void lossesChanged();                        ///< more epochs, without new results; or recomputed ones have come
    void refused(const std::vector<Training::Refused>& refused);  ///< empty: all of the latest request can run
    void said(const QString& text);                               ///< one sentence for the status line; empty = none
    void failed(const QString& why);
    void repeatsChanged(int repeats);

private:
    std::vector<RunController::Request> prepare(const RunQueue::Request& wanted);
    bool train(const RunQueue::Request& wanted);
    bool extend(const RunQueue::Request& wanted);
    bool goOnUntilNarrow(bool complete);
    void start(const std::vector<RunController::Request>& requests, double watchSeconds, bool anew);
    void endRun(bool complete);
    void liveEdit();
    void freeLosses();
    QString stoppedText() const;

    Workspace& m_workspace;
    RepeatsGoal m_goal{m_workspace};
    RunController m_run;
    RepeatRecall m_recall;
    QTimer m_liveTimer;
    int m_repeats;
    bool m_live = false;
};
