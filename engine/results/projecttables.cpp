// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/results/projecttables.h"

#include <array>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "engine/base/jsontext.h"
#include "engine/experiment/configjson.h"
#include "engine/experiment/validate.h"
#include "engine/results/projectrow.h"
#include "engine/results/projectseries.h"

namespace lstm {
namespace {

using Json = nlohmann::ordered_json;

// SQLite keeps these texts as they are; checkTables() compares them.
constexpr std::array tables{
    "CREATE TABLE experiments(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, config TEXT, series INTEGER "
    "REFERENCES series(id), "
    "repeats INTEGER NOT NULL, numerics INTEGER NOT NULL, seal INTEGER NOT NULL) STRICT",
    "CREATE TABLE repeats(experiment INTEGER NOT NULL REFERENCES experiments(id), repeat INTEGER NOT NULL, rmse REAL, "
    "diverged_epoch INTEGER NOT NULL, "
    "forecasts BLOB NOT NULL, weights BLOB, origin TEXT NOT NULL, seal INTEGER NOT NULL, PRIMARY KEY(experiment, "
    "repeat)) STRICT",
    "CREATE TABLE notes(key TEXT NOT NULL, text TEXT NOT NULL, seal INTEGER NOT NULL, PRIMARY KEY(key, text)) STRICT"};

using ExperimentById = std::map<std::int64_t, ProjectExperiment>;

Fact reason(const Problem& problem) { return Reason{std::make_shared<const Problem>(problem)}; }

/// Numbers beyond every limit are no work of ours; what does not fit together may be (a set-up being edited).
ExperimentConfig readConfig(const std::string& json) {
    auto parsed = parseConfig(json);
    if (!parsed.ok()) throw DamagedProject{reason(parsed.problems.front())};
    for (const Problem& problem : validate(parsed.value))
        if (problem.code == ProblemCode::ConfigOutOfRange) throw DamagedProject{reason(problem)};
    return std::move(parsed.value);
}

ExperimentById loadExperiments(SQLite::Database& database, const SeriesById& series) {
    ExperimentById all;
    SQLite::Statement rows(database,
                           "SELECT id, name, config, series, repeats, numerics, seal FROM experiments ORDER BY id");
    while (nextRow(rows, "experiments")) {
        ProjectExperiment experiment;
        experiment.name = textOf(rows.getColumn(1));
        if (!rows.getColumn(2).isNull()) {
            experiment.config = readConfig(textOf(rows.getColumn(2)));
            const auto found = series.find(rows.getColumn(3).getInt64());
            if (found == series.end() || experiment.config->name != experiment.name ||
                rows.getColumn(4).getInt64() != experiment.config->repeats)
                throw DamagedProject{Word::OtherConfiguration};
            experiment.series = found->second;
        }
        experiment.numerics = rows.getColumn(5).getInt();
        const auto id = static_cast<std::int64_t>(all.size()) + 1;
        if (rows.getColumn(0).getInt64() != id) throw DamagedProject{Word::ExperimentMissing};
        all[id] = std::move(experiment);
    }
    return all;
}

void loadRepeats(SQLite::Database& database, ExperimentById& experiments) {
    SQLite::Statement rows(database,
                           "SELECT experiment, repeat, rmse, diverged_epoch, forecasts, weights, origin, seal FROM "
                           "repeats ORDER BY experiment, repeat");
    while (nextRow(rows, "repeats")) {
        const auto experiment = experiments.find(rows.getColumn(0).getInt64());
        const std::int64_t repeat = rows.getColumn(1).getInt64();
        if (experiment == experiments.end() || repeat < 0 || repeat >= limits::repeats)
            throw DamagedProject{Word::StrayRepeat};
        const bool diverged = rows.getColumn(2).isNull();
        experiment->second.repeats.push_back(
            {{static_cast<int>(repeat),
              diverged ? std::numeric_limits<double>::quiet_NaN() : rows.getColumn(2).getDouble(),
              numbersOf<double>(blobOf(rows.getColumn(4))), rows.getColumn(3).getInt(),
              numbersOf<float>(blobOf(rows.getColumn(5)))},
             textOf(rows.getColumn(6))});
    }
}

}  // namespace

void createTables(SQLite::Database& database) {
    database.exec("PRAGMA application_id = " + std::to_string(projectApplicationId));
    database.exec("PRAGMA user_version = " + std::to_string(projectFormat));
    database.exec(seriesTable(projectFormat));
    for (const char* table : tables) database.exec(table);
}

int formatOf(SQLite::Database& database) { return database.execAndGet("PRAGMA user_version").getInt(); }

void checkTables(SQLite::Database& database) {
    std::vector<std::string> expected{seriesTable(formatOf(database))};
    expected.insert(expected.end(), tables.begin(), tables.end());
    SQLite::Statement rows(database, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid");
    std::size_t count = 0;
    for (; rows.executeStep(); ++count)
        if (count >= expected.size() || textOf(rows.getColumn(0)) != expected[count])
            throw DamagedProject{Word::OtherTables};
    if (count != expected.size()) throw DamagedProject{Word::TableMissing};
}

SQLite::Statement& ProjectRows::prepared(const char* sql) {
    return m_statements.try_emplace(sql, m_database, sql).first->second;
}

void ProjectRows::writeExperiment(const char* sql, std::int64_t id, const ProjectExperiment& experiment) {
    const std::int64_t series = experiment.config ? seriesId(*experiment.series) : 0;
    RowWriter row(prepared(sql));
    row.integer(id).text(experiment.name);
    if (experiment.config) row.text(jsonLine(toJson(*experiment.config))).integer(series);
    else row.null().null();
    row.integer(experiment.wanted()).integer(experiment.numerics).finish();
}

void ProjectRows::addExperiment(std::int64_t id, const ProjectExperiment& experiment) {
    writeExperiment("INSERT INTO experiments VALUES (?, ?, ?, ?, ?, ?, ?)", id, experiment);
}
void ProjectRows::setWanted(std::int64_t id, const ProjectExperiment& experiment) {
    writeExperiment("REPLACE INTO experiments VALUES (?, ?, ?, ?, ?, ?, ?)", id, experiment);
}

void ProjectRows::addRepeat(std::int64_t experiment, const RepeatResult& result, const std::string& origin) {
    RowWriter row(prepared("INSERT INTO repeats VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
    row.integer(experiment)
        .integer(result.repeat)
        .real(result.rmse)
        .integer(result.divergedEpoch)
        .blob(bytesOf(result.forecasts));
    if (result.weights.empty()) row.null();
    else row.blob(bytesOf(result.weights));
    row.text(origin).finish();
}

void ProjectRows::addNote(const ProjectNote& note) {
    RowWriter(prepared("INSERT INTO notes VALUES (?, ?, ?)")).text(note.key).text(note.text).finish();
}

Project loadProject(SQLite::Database& database) {
    ExperimentById experiments = loadExperiments(database, loadSeries(database, formatOf(database)));
    loadRepeats(database, experiments);
    Project project;
    for (auto& [id, experiment] : experiments) project.experiments.push_back(std::move(experiment));
    SQLite::Statement notes(database, "SELECT key, text, seal FROM notes ORDER BY key, text");
    while (nextRow(notes, "notes")) project.notes.push_back({textOf(notes.getColumn(0)), textOf(notes.getColumn(1))});
    return project;
}

}  // namespace lstm
