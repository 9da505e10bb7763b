// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <SQLiteCpp/SQLiteCpp.h>

#include "engine/base/problem.h"

/// Opening a project's database with care; used by readers and writers of projects only.
namespace lstm {

/// What can be said of the file without SQLite: it is there, regular, an SQLite database, ours, of a format that we
/// know. So no other file is ever opened as a database, let alone changed.
Problems checkProjectHeader(const std::string& path);

/// Runs `work`; what SQLite or the tables complain of becomes FileNotReadable or FileNotWritable (with the system's
/// reason), FileLocked (somebody holds the database) or ProjectDamaged.
Problems tryProject(const std::string& path, bool writing, const std::function<void()>& work);

/// An existing project, its header checked: opened, its integrity and its tables checked. A change that a crash had
/// left half done is rolled back by SQLite here. Throws what tryProject() catches.
SQLite::Database openProject(const std::string& path, int busyMilliseconds);

}  // namespace lstm
