// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <functional>
#include <optional>

#include "engine/results/project.h"
#include "gui/toolkit/worker.h"

/// Keeps what is shown in a recovery project of this session, so that a crash costs seconds of work at most.
///
/// The session holds its file's lock (engine/base/filelock.h) for as long as it lives, and removes the file when it
/// ends as it should. So a recovery file whose lock is free belongs to a session that did not end: the next one offers
/// it. Files are written by a worker; what is written is a copy made before.
class Autosave : public QObject {
    Q_OBJECT

public:
    /// What is to be kept now; nothing where nothing would be lost.
    using Source = std::function<std::optional<lstm::Project>()>;

    Autosave(const QString& folder, Source source, QObject* parent = nullptr);
    ~Autosave() override;

    /// Something has changed: it is kept 5 s later, during a run 30 s later.
    void touch();
    /// What a run has given is kept as soon as it has ended: nothing takes longer to make once more.
    void setRunning(bool running);
    /// At once, on this thread.
    void saveNow();
    /// The same, for a session that is about to end without being asked: its file stays, and the next one offers it.
    void leaveBehind();

    /// The newest project that a session left which did not end. A file that cannot be read is moved aside, under the
    /// ending ".broken". The file stays, and its lock with us, until it is dropped.
    std::optional<lstm::Project> findLeft();
    void dropLeft();

Q_SIGNALS:
    void failed(const lstm::Problems& problems);  ///< once, until saving works again

private:
    void save();
    void written(const lstm::Problems& problems);
    void removeOwn();
    void removeDeadLocks() const;

    QString m_folder;
    Source m_source;
    lstm::FileLock m_lock, m_left;
    QTimer m_timer;
    bool m_running = false, m_dirty = false, m_failing = false, m_leaving = false;
    Worker m_worker;  ///< last member: it writes under the lock
};
