// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "engine/experiment/run.h"
#include "engine/results/project.h"

namespace lstm {

/// Keeps the repeats of a run in a project file as they finish, so that a run can be stopped or killed at any moment
/// and continued by giving the same command again.
///
///   open() -> known(): what need not be computed -> keep() every 50 ms or so, one transaction each -> finish()
class ProjectWriter {
public:
    /// Locks the file, makes it where there is none, brings an older format to this one, and enters the experiments.
    /// Nothing is changed when there is a problem: FileLocked, those of readProject() and writeProject(), and
    /// ProjectOtherExperiment where the project has an experiment of that name which computes something else.
    static Checked<std::unique_ptr<ProjectWriter>> open(const std::string& path, std::span<const Prepared> experiments);

    ProjectWriter(const ProjectWriter&) = delete;
    ProjectWriter& operator=(const ProjectWriter&) = delete;
    ~ProjectWriter();

    /// The experiment's repeats that the file had, by number.
    const std::vector<RepeatResult>& known(int experiment) const;

    /// The text of a note; empty where there is none under this key.
    std::string note(const std::string& key) const;
    Problems addNote(const ProjectNote& note);  ///< nothing is done where it stands there already
    /// Whether any experiment had repeats when it was opened.
    bool hadRepeats() const { return m_hadRepeats; }

    /// Commits finished repeats. While somebody reads the file they wait here for the next call.
    Problems keep(std::vector<FinishedRepeat> finished);

    /// Commits what waits.
    Problems finish();

    /// Repeats that were handed to keep() and are not in the file; not 0 after a problem, or while somebody reads it.
    int waiting() const { return static_cast<int>(m_waiting.size()); }

private:
    struct Database;
    ProjectWriter();
    bool olderFormat() const;
    Problems enter(Project project, std::span<const Prepared> experiments);

    FileLock m_lock;
    std::unique_ptr<Database> m_database;
    std::vector<ProjectNote> m_notes;
    bool m_hadRepeats = false;
    std::vector<std::int64_t> m_ids;  ///< of the run's experiments in the file
    std::vector<std::vector<RepeatResult>> m_known;
    std::vector<FinishedRepeat> m_waiting;
};

}  // namespace lstm
