// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/results/projecttables.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <nlohmann/json.hpp>

#include "engine/base/jsontext.h"
#include "engine/base/sha256.h"
#include "engine/experiment/configjson.h"
#include "engine/experiment/validate.h"

namespace lstm {
namespace {

using Json = nlohmann::ordered_json;
static_assert(std::endian::native == std::endian::little, "numbers in project files are little-endian");

// SQLite keeps these texts as they are; checkTables() compares them.
constexpr std::array tables{
    "CREATE TABLE series(id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, name TEXT NOT NULL, value_column TEXT "
    "NOT NULL, label_column TEXT NOT NULL, "
    "period TEXT NOT NULL, data BLOB NOT NULL, labels TEXT NOT NULL, seal INTEGER NOT NULL) STRICT",
    "CREATE TABLE experiments(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, config TEXT, series INTEGER "
    "REFERENCES series(id), "
    "repeats INTEGER NOT NULL, numerics INTEGER NOT NULL, seal INTEGER NOT NULL) STRICT",
    "CREATE TABLE repeats(experiment INTEGER NOT NULL REFERENCES experiments(id), repeat INTEGER NOT NULL, rmse REAL, "
    "diverged_epoch INTEGER NOT NULL, "
    "forecasts BLOB NOT NULL, weights BLOB, origin TEXT NOT NULL, seal INTEGER NOT NULL, PRIMARY KEY(experiment, "
    "repeat)) STRICT",
    "CREATE TABLE notes(key TEXT NOT NULL, text TEXT NOT NULL, seal INTEGER NOT NULL, PRIMARY KEY(key, text)) STRICT"};

constexpr std::array<std::string_view, 13> periodNames{
    "unknown",   "year",         "quarter",     "month",        "week",   "day",   "hour",
    "half_hour", "quarter_hour", "ten_minutes", "five_minutes", "minute", "second"};

template <class Number>
std::string_view bytesOf(const std::vector<Number>& numbers) {
    return {reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof(Number)};
}

template <class Number>
std::vector<Number> numbersOf(std::string_view bytes) {
    if (bytes.size() % sizeof(Number) != 0) throw DamagedProject{Word::NumbersCutOff};
    std::vector<Number> numbers(bytes.size() / sizeof(Number));
    if (!numbers.empty()) std::memcpy(numbers.data(), bytes.data(), bytes.size());
    return numbers;
}

/// Hashes a row column by column, each with its type and length.
class Seal {
public:
    void add(char type, std::string_view bytes) {
        const auto length = static_cast<std::uint64_t>(bytes.size());
        m_bytes += type;
        m_bytes.append(reinterpret_cast<const char*>(&length), sizeof length).append(bytes);
    }
    template <class Number>
    requires std::is_arithmetic_v<Number>
    void add(char type, Number number) { add(type, {reinterpret_cast<const char*>(&number), sizeof number}); }
    std::int64_t value() const { return std::bit_cast<std::int64_t>(XXH3_64bits(m_bytes.data(), m_bytes.size())); }

private:
    std::string m_bytes;
};

/// Binds the columns of a row in their order; the seal is the last one.
class RowWriter {
public:
    explicit RowWriter(SQLite::Statement& statement) : m_statement(statement) {
        static_cast<void>(m_statement.tryReset());
    }  // reset() would throw what went wrong before
    RowWriter& integer(std::int64_t value) {
        m_statement.bind(++m_column, value);
        m_seal.add('i', value);
        return *this;
    }
    RowWriter& real(double value) {
        if (std::isnan(value)) return null();
        m_statement.bind(++m_column, value);
        m_seal.add('r', value);
        return *this;
    }
    RowWriter& text(const std::string& value) {
        m_statement.bind(++m_column, value);
        m_seal.add('t', value);
        return *this;
    }
    RowWriter& blob(std::string_view value) {
        m_statement.bind(++m_column, value.empty() ? static_cast<const void*>("") : value.data(),
                         static_cast<int>(value.size()));
        m_seal.add('b', value);
        return *this;
    }
    RowWriter& null() {
        m_statement.bind(++m_column);
        m_seal.add('n', std::string_view());
        return *this;
    }
    void finish() {
        m_statement.bind(++m_column, m_seal.value());
        m_statement.exec();
    }

private:
    SQLite::Statement& m_statement;
    Seal m_seal;
    int m_column = 0;
};

std::string_view blobOf(const SQLite::Column& column) {
    return {static_cast<const char*>(column.getBlob()), static_cast<std::size_t>(column.getBytes())};
}

/// Goes to the next row and compares its seal. \return false at the end
bool nextRow(SQLite::Statement& rows, const char* table) {
    if (!rows.executeStep()) return false;
    Seal seal;
    const int last = rows.getColumnCount() - 1;
    for (int c = 0; c < last; ++c) {
        const SQLite::Column column = rows.getColumn(c);
        if (column.isInteger()) seal.add('i', column.getInt64());
        else if (column.isFloat()) seal.add('r', column.getDouble());
        else if (column.isText()) seal.add('t', column.getString());
        else if (column.isBlob()) seal.add('b', blobOf(column));
        else seal.add('n', std::string_view());
    }
    if (!rows.getColumn(last).isInteger() || rows.getColumn(last).getInt64() != seal.value())
        throw DamagedProject{said(Word::RowChanged, Key{table})};
    return true;
}

std::string textOf(const SQLite::Column& column) { return column.getString(); }

using SeriesById = std::map<std::int64_t, std::shared_ptr<const Series>>;
using ExperimentById = std::map<std::int64_t, ProjectExperiment>;

std::vector<std::string> readLabels(const std::string& json, std::size_t values) {
    std::vector<std::string> labels;
    if (jsonTooLarge(json, values + 1)) throw DamagedProject{Word::LabelsOfASeries};
    const Json list = Json::parse(json, nullptr, false);
    if (!list.is_array() || (!list.empty() && list.size() != values)) throw DamagedProject{Word::LabelsOfASeries};
    for (const Json& label : list) {
        if (!label.is_string()) throw DamagedProject{Word::LabelsOfASeries};
        labels.push_back(label.get<std::string>());
    }
    return labels;
}

SeriesById loadSeries(SQLite::Database& database) {
    SeriesById all;
    SQLite::Statement rows(
        database, "SELECT id, sha256, name, value_column, label_column, period, data, labels, seal FROM series");
    while (nextRow(rows, "series")) {
        const std::string_view data = blobOf(rows.getColumn(6));
        if (sha256(data) != textOf(rows.getColumn(1))) throw DamagedProject{Word::ValuesChanged};
        Series series{textOf(rows.getColumn(2)),
                      textOf(rows.getColumn(3)),
                      textOf(rows.getColumn(4)),
                      numbersOf<double>(data),
                      {},
                      Period::Unknown};
        for (const double value : series.values)
            if (!std::isfinite(value)) throw DamagedProject{Word::ValueNotFinite};
        series.labels = readLabels(textOf(rows.getColumn(7)), series.values.size());
        for (std::size_t p = 0; p < periodNames.size(); ++p)
            if (textOf(rows.getColumn(5)) == periodNames[p]) series.period = static_cast<Period>(p);
        all[rows.getColumn(0).getInt64()] = std::make_shared<const Series>(std::move(series));
    }
    return all;
}

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
    for (const char* table : tables) database.exec(table);
}

void checkTables(SQLite::Database& database) {
    SQLite::Statement rows(database, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid");
    std::size_t count = 0;
    for (; rows.executeStep(); ++count)
        if (count >= tables.size() || textOf(rows.getColumn(0)) != tables[count])
            throw DamagedProject{Word::OtherTables};
    if (count != tables.size()) throw DamagedProject{Word::TableMissing};
}

SQLite::Statement& ProjectRows::prepared(const char* sql) {
    return m_statements.try_emplace(sql, m_database, sql).first->second;
}

std::int64_t ProjectRows::seriesId(const Series& series) {
    const std::string hash = sha256(bytesOf(series.values));
    SQLite::Statement& known = prepared("SELECT id FROM series WHERE sha256 = ?");
    known.reset();
    known.bind(1, hash);
    if (known.executeStep()) {
        const std::int64_t id = known.getColumn(0).getInt64();
        known.reset();
        return id;
    }
    known.reset();
    SQLite::Statement& next = prepared("SELECT 1 + coalesce(max(id), 0) FROM series");
    next.reset();
    next.executeStep();
    const std::int64_t id = next.getColumn(0).getInt64();
    next.reset();
    RowWriter(prepared("INSERT INTO series VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"))
        .integer(id)
        .text(hash)
        .text(series.name)
        .text(series.valueColumn)
        .text(series.labelColumn)
        .text(std::string(periodNames[static_cast<std::size_t>(series.period)]))
        .blob(bytesOf(series.values))
        .text(jsonLine(Json(series.labels)))
        .finish();
    return id;
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
    ExperimentById experiments = loadExperiments(database, loadSeries(database));
    loadRepeats(database, experiments);
    Project project;
    for (auto& [id, experiment] : experiments) project.experiments.push_back(std::move(experiment));
    SQLite::Statement notes(database, "SELECT key, text, seal FROM notes ORDER BY key, text");
    while (nextRow(notes, "notes")) project.notes.push_back({textOf(notes.getColumn(0)), textOf(notes.getColumn(1))});
    return project;
}

}  // namespace lstm
