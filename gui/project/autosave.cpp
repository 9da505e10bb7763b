// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/project/autosave.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <chrono>

using namespace std::chrono_literals;

namespace {

constexpr auto soon = 300ms;

QString pathOf(const lstm::FileLock& lock) { return QString::fromStdString(lock.path()); }

}  // namespace

Autosave::Autosave(const QString& folder, Source source, QObject* parent)
    : QObject(parent), m_folder(folder), m_source(std::move(source)) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Autosave::save);
    QDir().mkpath(m_folder);
    removeDeadLocks();
    for (int number = 1; number < 100 && !m_lock.held(); ++number) {  // several windows may share a process
        const QString path =
            m_folder + QStringLiteral("/session-%1-%2.lstmwb").arg(QCoreApplication::applicationPid()).arg(number);
        if (!QFile::exists(path)) m_lock = lstm::FileLock::acquire(path.toStdString()).value;
    }
}

Autosave::~Autosave() {
    m_worker.wait();
    if (!m_leaving) removeOwn();
}

void Autosave::removeOwn() {
    if (m_lock.held()) QFile::remove(pathOf(m_lock));
}

/// Of sessions that were killed before they had kept anything. Who gets a lock is its owner: those of the living stay.
void Autosave::removeDeadLocks() const {
    const QString ending = QStringLiteral(".lock");
    for (const QFileInfo& file :
         QDir(m_folder).entryInfoList({QStringLiteral("session-*.lstmwb") + ending}, QDir::Files)) {
        const QString path = file.absoluteFilePath().chopped(ending.size());
        if (!QFile::exists(path)) lstm::FileLock::acquire(path.toStdString());  // let go of at once, and so removed
    }
}

void Autosave::touch() {
    m_dirty = true;
    if (!m_timer.isActive()) m_timer.start(m_running ? 30s : 5s);
}

void Autosave::setRunning(bool running) {
    if (!std::exchange(m_running, running) || running) return;
    m_dirty = true;
    m_timer.start(soon);
}

void Autosave::written(const lstm::Problems& problems) {
    const bool failing = lstm::hasError(problems);
    if (failing && !std::exchange(m_failing, true)) Q_EMIT failed(problems);
    m_failing = failing;
}

void Autosave::save() {
    if (!m_lock.held()) return;
    if (m_worker.busy()) return m_timer.start(soon);
    if (!std::exchange(m_dirty, false)) return;
    auto project = m_source();
    if (!project) return removeOwn();
    m_worker.start([this, project = std::move(*project)](std::stop_token) -> Worker::Answer {
        return [this, problems = lstm::writeProject(m_lock, project)] { written(problems); };
    });
}

void Autosave::saveNow() {
    m_worker.wait();
    m_dirty = true;
    save();
    m_worker.wait();
}

void Autosave::leaveBehind() {
    saveNow();
    m_leaving = true;
}

std::optional<lstm::Project> Autosave::findLeft() {
    for (const QFileInfo& file :
         QDir(m_folder).entryInfoList({QStringLiteral("session-*.lstmwb")}, QDir::Files, QDir::Time)) {
        const QString path = file.absoluteFilePath();
        auto lock = lstm::FileLock::acquire(path.toStdString());
        if (!lock.ok()) continue;  // a session that lives
        auto project = lstm::readProject(path.toStdString());
        if (project.ok() && !project.value.experiments.empty()) {
            m_left = std::move(lock.value);
            return std::move(project.value);
        }
        if (project.problems.empty() || project.problems.front().code == lstm::ProblemCode::ProjectNewer) continue;
        QFile::remove(path + QStringLiteral(".broken"));
        QFile::rename(path, path + QStringLiteral(".broken"));
    }
    return std::nullopt;
}

void Autosave::dropLeft() {
    if (!m_left.held()) return;
    QFile::remove(pathOf(m_left));
    m_left.release();
}
