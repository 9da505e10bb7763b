// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <SQLiteCpp/SQLiteCpp.h>

#include "engine/results/project.h"

/// The tables of a project file and its rows as values; used by readers and writers of projects only.
namespace lstm {

inline constexpr int projectApplicationId = 0x4C53544D;  ///< "LSTM", in the file's bytes 68 to 71
/// user_version, bytes 60 to 63; raised when the tables change. 1: series of one column and one
/// sequence, repeats without the epochs at which they stopped.
inline constexpr int projectFormat = 2;

/// What the file holds cannot have been written by us.
struct DamagedProject {
    Fact cause;
};

void createTables(SQLite::Database& database);
/// Throws DamagedProject unless the file holds exactly the tables of its format: no trigger or view of somebody else
/// runs here.
void checkTables(SQLite::Database& database);
/// The format that a file has.
int formatOf(SQLite::Database& database);

/// Adds rows; keeps in mind which series are there already.
class ProjectRows {
public:
    explicit ProjectRows(SQLite::Database& database) : m_database(database) {}
    void addExperiment(std::int64_t id, const ProjectExperiment& experiment);  ///< without its repeats
    void setWanted(std::int64_t id, const ProjectExperiment& experiment);      ///< rewrites what addExperiment() wrote
    void addRepeat(std::int64_t experiment, const RepeatResult& result, const std::string& origin);
    void addNote(const ProjectNote& note);

private:
    std::int64_t seriesId(const Series& series);
    void writeExperiment(const char* sql, std::int64_t id, const ProjectExperiment& experiment);
    SQLite::Statement& prepared(const char* sql);

    SQLite::Database& m_database;
    std::map<std::string, SQLite::Statement> m_statements;
};

/// Throws DamagedProject or SQLite::Exception.
Project loadProject(SQLite::Database& database);

}  // namespace lstm
