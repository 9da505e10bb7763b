// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/results/projecttables.h"

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
constexpr const char* experimentsTable =
    "CREATE TABLE experiments(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, config TEXT, series INTEGER "
    "REFERENCES series(id), "
    "repeats INTEGER NOT NULL, numerics INTEGER NOT NULL, seal INTEGER NOT NULL) STRICT";
constexpr const char* notesTable =
    "CREATE TABLE notes(key TEXT NOT NULL, text TEXT NOT NULL, seal INTEGER NOT NULL, PRIMARY KEY(key, text)) STRICT";

/// Format 1 knew nothing of epochs at which a training stops.
std::string repeatsTable(int format) {
    return std::string(
               "CREATE TABLE repeats(experiment INTEGER NOT NULL REFERENCES experiments(id), repeat INTEGER NOT NULL, "
               "rmse REAL, diverged_epoch INTEGER NOT NULL, ") +
           (format == 1 ? "" : "stopped_epoch INTEGER NOT NULL, best_epoch INTEGER NOT NULL, ") +
           "forecasts BLOB NOT NULL, weights BLOB, origin TEXT NOT NULL, seal INTEGER NOT NULL, PRIMARY "
           "KEY(experiment, repeat)) STRICT";
}

std::vector<std::string> tablesOf(int format) {
    return {seriesTable(format), experimentsTable, repeatsTable(format), notesTable};
}

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

void loadRepeats(SQLite::Database& database, ExperimentById& experiments, int format) {
    const std::string epochs = format == 1 ? "" : "stopped_epoch, best_epoch, ";
    SQLite::Statement rows(database, "SELECT experiment, repeat, rmse, diverged_epoch, " + epochs +
                                         "forecasts, weights, origin, seal FROM repeats ORDER BY experiment, repeat");
    const int data = format == 1 ? 4 : 6;  // where the forecasts stand
    while (nextRow(rows, "repeats")) {
        const auto experiment = experiments.find(rows.getColumn(0).getInt64());
        const std::int64_t repeat = rows.getColumn(1).getInt64();
        if (experiment == experiments.end() || repeat < 0 || repeat >= limits::repeats)
            throw DamagedProject{Word::StrayRepeat};
        RepeatResult result;
        result.repeat = static_cast<int>(repeat);
        result.rmse =
            rows.getColumn(2).isNull() ? std::numeric_limits<double>::quiet_NaN() : rows.getColumn(2).getDouble();
        result.divergedEpoch = rows.getColumn(3).getInt();
        if (format > 1) {
            result.stoppedEpoch = rows.getColumn(4).getInt();
            result.bestEpoch = rows.getColumn(5).getInt();
        }
        result.forecasts = numbersOf<double>(blobOf(rows.getColumn(data)));
        result.weights = numbersOf<float>(blobOf(rows.getColumn(data + 1)));
        experiment->second.repeats.push_back({std::move(result), textOf(rows.getColumn(data + 2))});
    }
}

}  // namespace

void createTables(SQLite::Database& database) {
    database.exec("PRAGMA application_id = " + std::to_string(projectApplicationId));
    database.exec("PRAGMA user_version = " + std::to_string(projectFormat));
    for (const std::string& table : tablesOf(projectFormat)) database.exec(table);
}

int formatOf(SQLite::Database& database) { return database.execAndGet("PRAGMA user_version").getInt(); }

void checkTables(SQLite::Database& database) {
    const std::vector<std::string> expected = tablesOf(formatOf(database));
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
    RowWriter row(prepared("INSERT INTO repeats VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    row.integer(experiment)
        .integer(result.repeat)
        .real(result.rmse)
        .integer(result.divergedEpoch)
        .integer(result.stoppedEpoch)
        .integer(result.bestEpoch)
        .blob(bytesOf(result.forecasts));
    if (result.weights.empty()) row.null();
    else row.blob(bytesOf(result.weights));
    row.text(origin).finish();
}

void ProjectRows::addNote(const ProjectNote& note) {
    RowWriter(prepared("INSERT INTO notes VALUES (?, ?, ?)")).text(note.key).text(note.text).finish();
}

Project loadProject(SQLite::Database& database) {
    const int format = formatOf(database);
    ExperimentById experiments = loadExperiments(database, loadSeries(database, format));
    loadRepeats(database, experiments, format);
    Project project;
    for (auto& [id, experiment] : experiments) project.experiments.push_back(std::move(experiment));
    SQLite::Statement notes(database, "SELECT key, text, seal FROM notes ORDER BY key, text");
    while (nextRow(notes, "notes")) project.notes.push_back({textOf(notes.getColumn(0)), textOf(notes.getColumn(1))});
    return project;
}

}  // namespace lstm
