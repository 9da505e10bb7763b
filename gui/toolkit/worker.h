// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <stop_token>
#include <thread>

/// One thing at a time off the GUI thread: the only owner of threads besides the run (runcontroller.h).
///
/// A job knows nothing of widgets: it works on copies and gives back what is to be done with its answer, which is then
/// called on the GUI thread. Nothing else crosses threads, so that nobody needs a lock.
class Worker final : public QObject {
    Q_OBJECT
public:
    using Answer = std::function<void()>;
    /// Must not throw; long ones look at their token.
    using Job = std::function<Answer(std::stop_token)>;

    explicit Worker(QObject* parent = nullptr) : QObject(parent) {}
    /// Waits for the present job, whose answer nobody hears.
    ~Worker() override = default;

    /// In place of whatever is worked on now: that is asked to stop, and its answer nobody hears.
    void start(Job job);
    void cancel();
    /// Until the answer has been given.
    void wait();
    bool busy() const { return m_wanted; }  ///< an answer is to come

private:
    void launch(Job job);
    void end();

    Job m_next;                        ///< begins when the present one has stopped
    std::shared_ptr<Answer> m_answer;  ///< written by the thread before it ends
    int m_number = 0;                  ///< of the present job
    bool m_running = false, m_wanted = false;
    std::jthread m_thread;  ///< last member: joined before the others go
};
