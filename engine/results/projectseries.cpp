// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/results/projectseries.h"

#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

#include "engine/base/jsontext.h"
#include "engine/base/sha256.h"
#include "engine/results/projectrow.h"

namespace lstm {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 13> periodNames{
    "unknown",   "year",         "quarter",     "month",        "week",   "day",   "hour",
    "half_hour", "quarter_hour", "ten_minutes", "five_minutes", "minute", "second"};

constexpr std::size_t mostSeriesParts = 1'000'000;  ///< inputs or sequences

Json inputsJson(const Series& series) {
    Json all = Json::array();
    for (const InputColumn& input : series.inputs)
        all.push_back({{"name", input.name}, {"known_ahead", input.knownAhead}});
    return all;
}

Json sequencesJson(const Series& series) {
    Json all = Json::array();
    for (const Sequence& sequence : series.sequences) all.push_back({{"name", sequence.name}, {"end", sequence.end}});
    return all;
}

/// The target's values and, behind them, those of the inputs.
std::vector<double> numbersOfAll(const Series& series) {
    std::vector<double> all = series.values;
    for (const InputColumn& input : series.inputs) all.insert(all.end(), input.values.begin(), input.values.end());
    return all;
}

/// What a series is known by: its numbers and, unless it is a plain one, what they are.
std::string seriesHash(std::string_view data, const std::string& inputs, const std::string& sequences) {
    const bool plain = inputs == "[]" && sequences == "[]";
    return sha256(plain ? data : std::string(data) + inputs + sequences);
}

Json parseParts(const std::string& json, std::size_t most) {
    if (jsonTooLarge(json, 3 * most + 1)) throw DamagedProject{Word::ColumnsOfASeries};
    Json list = Json::parse(json, nullptr, false);
    if (!list.is_array()) throw DamagedProject{Word::ColumnsOfASeries};
    return list;
}

/// Takes the inputs' values off the end of all numbers.
void readProjectInputs(const std::string& json, Series& series) {
    const Json list = parseParts(json, mostSeriesParts);
    const std::size_t rows = series.values.size() / (list.size() + 1);
    if (rows * (list.size() + 1) != series.values.size()) throw DamagedProject{Word::ColumnsOfASeries};
    for (const Json& input : list) {
        if (!input.is_object() || !input.value("name", Json()).is_string() ||
            !input.value("known_ahead", Json()).is_boolean())
            throw DamagedProject{Word::ColumnsOfASeries};
        const auto first = series.values.begin() + static_cast<std::ptrdiff_t>(rows * (series.inputs.size() + 1));
        series.inputs.push_back(
            {input["name"], input["known_ahead"], {first, first + static_cast<std::ptrdiff_t>(rows)}});
    }
    series.values.resize(rows);
}

void readProjectSequences(const std::string& json, Series& series) {
    std::size_t begin = 0;
    for (const Json& sequence : parseParts(json, mostSeriesParts)) {
        if (!sequence.is_object() || !sequence.value("name", Json()).is_string() ||
            !sequence.value("end", Json()).is_number_unsigned())
            throw DamagedProject{Word::ColumnsOfASeries};
        const std::size_t end = sequence["end"];
        if (end <= begin) throw DamagedProject{Word::ColumnsOfASeries};
        series.sequences.push_back({sequence["name"], begin, end});
        begin = end;
    }
    if (!series.sequences.empty() && begin != series.values.size()) throw DamagedProject{Word::ColumnsOfASeries};
}

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

}  // namespace

const char* seriesTable(int format) {
    if (format == 1)
        return "CREATE TABLE series(id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, name TEXT NOT NULL, "
               "value_column TEXT NOT NULL, label_column TEXT NOT NULL, "
               "period TEXT NOT NULL, data BLOB NOT NULL, labels TEXT NOT NULL, seal INTEGER NOT NULL) STRICT";
    return "CREATE TABLE series(id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, name TEXT NOT NULL, "
           "value_column TEXT NOT NULL, label_column TEXT NOT NULL, "
           "period TEXT NOT NULL, data BLOB NOT NULL, labels TEXT NOT NULL, inputs TEXT NOT NULL, "
           "sequences TEXT NOT NULL, seal INTEGER NOT NULL) STRICT";
}

SeriesById loadSeries(SQLite::Database& database, int format) {
    SeriesById all;
    const std::string more = format == 1 ? "" : " inputs, sequences,";
    SQLite::Statement rows(database, "SELECT id, sha256, name, value_column, label_column, period, data, labels," +
                                         more + " seal FROM series");
    while (nextRow(rows, "series")) {
        const std::string_view data = blobOf(rows.getColumn(6));
        const std::string inputs = format == 1 ? "[]" : textOf(rows.getColumn(8)),
                          sequences = format == 1 ? "[]" : textOf(rows.getColumn(9));
        if (seriesHash(data, inputs, sequences) != textOf(rows.getColumn(1))) throw DamagedProject{Word::ValuesChanged};
        Series series{textOf(rows.getColumn(2)),
                      textOf(rows.getColumn(3)),
                      textOf(rows.getColumn(4)),
                      numbersOf<double>(data),
                      {},
                      Period::Unknown};
        for (const double value : series.values)
            if (!std::isfinite(value)) throw DamagedProject{Word::ValueNotFinite};
        readProjectInputs(inputs, series);
        readProjectSequences(sequences, series);
        series.labels = readLabels(textOf(rows.getColumn(7)), series.values.size());
        for (std::size_t p = 0; p < periodNames.size(); ++p)
            if (textOf(rows.getColumn(5)) == periodNames[p]) series.period = static_cast<Period>(p);
        all[rows.getColumn(0).getInt64()] = std::make_shared<const Series>(std::move(series));
    }
    return all;
}

std::int64_t ProjectRows::seriesId(const Series& series) {
    const std::string inputs = jsonLine(inputsJson(series)), sequences = jsonLine(sequencesJson(series));
    const std::vector<double> numbers = numbersOfAll(series);
    const std::string hash = seriesHash(bytesOf(numbers), inputs, sequences);
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
    RowWriter(prepared("INSERT INTO series VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"))
        .integer(id)
        .text(hash)
        .text(series.name)
        .text(series.valueColumn)
        .text(series.labelColumn)
        .text(std::string(periodNames[static_cast<std::size_t>(series.period)]))
        .blob(bytesOf(numbers))
        .text(jsonLine(Json(series.labels)))
        .text(inputs)
        .text(sequences)
        .finish();
    return id;
}

}  // namespace lstm
