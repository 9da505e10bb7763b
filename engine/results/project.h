// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/filelock.h"
#include "engine/data/series.h"
#include "engine/experiment/config.h"
#include "engine/experiment/repeatresult.h"

/// Project files, `*.lstmwb`: series, experiments on them and every finished repeat, in one SQLite 3 database.
///
///   series       sha256 (of the data's bytes and what it consists of), name, value_column, label_column, period,
///                data (float64, little endian: the target's values, then each input's), labels (JSON list of texts),
///                inputs (JSON list of {name, known_ahead}), sequences (JSON list of {name, end}; [] = a single one)
///   experiments  id (its place in the list), name, config (JSON with every key, unknown ones too; NULL = results read
///                from a CSV file), series, repeats (how many are wanted), numerics (version of the arithmetic)
///   repeats      experiment, repeat (from 0), rmse (NULL = diverged), diverged_epoch, stopped_epoch, best_epoch (0 =
///                never), forecasts (float64), weights (float32, in Keras' order; NULL = not kept), origin (who
///                computed it)
///   notes        key, text: what people and programs want to remember beside the results
///
/// So `sqlite3 runs.lstmwb "select repeat, rmse from repeats"` works, and so does any language's SQLite. Every row ends
/// with a `seal`, a hash of the row's other columns: a bit that tips over in the file is noticed, not believed.
///
/// * A repeat is finished when it is committed. There is no status on disk: whoever holds the file's lock
///   (base/filelock.h) is writing it, and when he dies the lock is free and every committed repeat is there.
/// * What is not a sound project is refused and never written to: another program's file, a newer format, a damaged one
///   (SQLite's integrity check, the exact tables, the seals). Nothing in a project is executed, and no path is
///   followed.
/// * A repeat is a pure function of its configuration, so results from several machines merge (projectmerge.h).
namespace lstm {

struct ProjectRepeat {
    RepeatResult result;
    std::string origin;  ///< "node7, engine 0.1.0"
};

struct ProjectExperiment {
    std::optional<ExperimentConfig> config;  ///< nothing: results from a file, how they came about is not known
    std::string name;                        ///< equal to config->name
    std::shared_ptr<const Series> series;    ///< null without a configuration
    int numerics = 0;                        ///< numericsVersion that its repeats were computed with
    std::vector<ProjectRepeat> repeats;      ///< by number, ascending; numbers may be missing

    int wanted() const;                ///< repeats that the experiment should have
    std::vector<int> missing() const;  ///< the numbers up to wanted() that are not there
};

struct ProjectNote {
    std::string key, text;
    auto operator<=>(const ProjectNote&) const = default;
};

/// Under this key a project remembers which part of its run it holds; merged ones are the whole.
inline constexpr const char* shardKey = "shard";

struct Project {
    std::vector<ProjectExperiment> experiments;  ///< no two have the same name
    std::vector<ProjectNote> notes;              ///< by key and text
};

/// Who computes here: this host and this engine.
std::string projectOrigin();

/// Whether a file's name or its first bytes say that it is a project; readProject() tells whether it is a sound one.
bool looksLikeProject(const std::string& path);

/// Whether two experiments give the same results, repeat by repeat: same configuration (its name, the number of
/// repeats, unknown keys and where the series was read from aside), values and arithmetic.
/// \return what differs, in words; nothing where they agree
std::optional<Fact> differenceBetween(const ProjectExperiment& a, const ProjectExperiment& b);

/// Whether two results of one repeat agree bit by bit; weights are compared where both have them.
bool sameBits(const RepeatResult& a, const RepeatResult& b);

/// Everything in a project, also while another process adds to it (then the state of the latest commit).
/// Problems: those of files, NotAProject, ProjectNewer, ProjectDamaged; the value is empty then.
Checked<Project> readProject(const std::string& path);

/// Replaces the locked file by this project as a whole or not at all: a full disk leaves the old file as it was.
Problems writeProject(const FileLock& lock, const Project& project);

}  // namespace lstm
