// SPDX-License-Identifier: GPL-3.0-or-later
// How sweeps are written: files, and the command line's KEY=V1,V2.
#include <algorithm>

#include "engine/base/jsonplaces.h"
#include "engine/base/jsonsection.h"
#include "engine/base/jsontext.h"
#include "engine/experiment/configjson.h"
#include "engine/experiment/sweep.h"

namespace lstm {
namespace {

using SweepJson = nlohmann::ordered_json;

constexpr std::size_t mostSweepValues = 200'000;  ///< of a sweep's file

/// A text without its quotation marks, anything else as JSON.
std::string plainName(const SweepJson& value) { return value.is_string() ? value.get<std::string>() : jsonLine(value); }

bool isNamedSet(const SweepJson& value) {
    return value.is_object() && value.size() == 2 && value.contains("name") && value["name"].is_string() &&
           value.contains("set") && value["set"].is_object();
}

class SweepReader {
public:
    SweepReader(const SweepJson& json, std::string_view text) : m_json(json), m_places(text) {}

    Checked<Sweep> read() {
        JsonSection root(m_json, "", m_problems);
        int format = 1;
        if (!root.find("sweep")) root.missing("sweep");
        root.read("sweep", format);
        if (format != 1) outOfRange("sweep", format, 1);
        readBase(root.find("base"));
        readAxes(root, root.find("axes"));
        root.unknownKeys();
        locate(0, "");
        return {std::move(m_sweep), std::move(m_problems)};
    }

private:
    void outOfRange(const std::string& path, Fact is, Fact mustBe) {
        m_problems.push_back({ProblemCode::ConfigOutOfRange, 0, 0, {Key{path}, std::move(is), std::move(mustBe)}});
    }

    /// Gives problems from the `first` on their places; what they are about stands behind `path`.
    void locate(std::size_t first, const std::string& path) {
        for (std::size_t i = first; i < m_problems.size(); ++i) {
            const Key* key = keyOf(m_problems[i]);
            if (m_problems[i].line > 0 || !key) continue;
            const TextPlace place = m_places.of(path + key->name);
            m_problems[i].line = place.line;
            m_problems[i].column = place.column;
        }
    }

    void readBase(const SweepJson* base) {
        const std::size_t before = m_problems.size();
        if (!base) return m_problems.push_back({ProblemCode::ConfigMissingKey, 0, 0, {Key{"base"}}});
        for (Problem& problem : readConfig(*base).problems) m_problems.push_back(std::move(problem));
        locate(before, "base.");
        m_sweep.base = configIn(*base).dump();
    }

    void readAxes(JsonSection& root, const SweepJson* axes) {
        if (!axes) return m_problems.push_back({ProblemCode::ConfigMissingKey, 0, 0, {Key{"axes"}}});
        if (!axes->is_array()) return root.wrongType("axes", Word::AList, *axes);
        if (axes->empty() || axes->size() > mostAxes)
            return outOfRange("axes", said(Word::ListOf, axes->size()), said(Word::FromTo, 1, mostAxes));
        for (std::size_t i = 0; i < axes->size(); ++i) readAxis((*axes)[i], "axes[" + std::to_string(i) + "].");
    }

    void readAxis(const SweepJson& json, const std::string& path) {
        JsonSection section(json, path, m_problems);
        SweepAxis& axis = m_sweep.axes.emplace_back();
        if (!section.find("key")) section.missing("key");
        section.read("key", axis.key);
        const SweepJson* values = section.find("values");
        if (!values) return section.missing("values");
        if (!values->is_array()) return section.wrongType("values", Word::AList, *values);
        if (values->empty()) return outOfRange(path + "values", said(Word::ListOf, 0), said(Word::OrMore, 1));
        for (std::size_t i = 0; i < values->size(); ++i) {
            const SweepJson& value = (*values)[i];
            const TextPlace place = m_places.of(path + "values[" + std::to_string(i) + "]");
            const bool set = isNamedSet(value);
            axis.values.push_back({set ? value["name"].get<std::string>() : plainName(value),
                                   set ? value["set"].dump() : value.dump(), set, place.line, place.column});
        }
        section.unknownKeys();
    }

    const SweepJson& m_json;
    JsonPlaces m_places;
    Sweep m_sweep;
    Problems m_problems;
};

/// The parts between commas outside of brackets and quotation marks; nothing where brackets do not match.
std::optional<std::vector<std::string>> splitValues(std::string_view text) {
    std::vector<std::string> parts(1);
    std::string open;  // brackets that wait for their partner
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == ',' && open.empty() && !quoted) {
            parts.emplace_back();
            continue;
        }
        parts.back() += c;
        if (quoted && c == '\\' && i + 1 < text.size()) parts.back() += text[++i];
        else if (c == '"') quoted = !quoted;
        else if (!quoted && (c == '[' || c == '{')) open += c == '[' ? ']' : '}';
        else if (!quoted && (c == ']' || c == '}')) {
            if (open.empty() || open.back() != c) return std::nullopt;
            open.pop_back();
        }
    }
    if (quoted || !open.empty()) return std::nullopt;
    return parts;
}

std::string_view withoutSpaces(std::string_view text) {
    const auto from = text.find_first_not_of(' ');
    return from == text.npos ? std::string_view() : text.substr(from, text.find_last_not_of(' ') - from + 1);
}

/// Whether a setting is a text: its numbers are told as such, keras=2.0.
bool isText(const SweepJson& complete, std::string key) {
    for (std::size_t at = 0; (at = key.find('~', at)) != key.npos; at += 2) key.replace(at, 1, "~0");
    std::ranges::replace(key, '.', '/');
    const SweepJson::json_pointer place("/" + key);
    return complete.contains(place) && complete.at(place).is_string();
}

/// A value under the name that it has; "1e-3" would be called 0.001 when it is read again.
SweepJson writtenValue(const SweepAxis& axis, const SweepValue& value, bool text) {
    const SweepJson json = SweepJson::parse(value.json);
    if (value.several) return {{"name", value.name}, {"set", json}};
    if (text && (json.is_number() || json.is_boolean())) return value.name;
    if (value.name == plainName(json)) return json;
    return {{"name", value.name}, {"set", SweepJson::object({{axis.key, json}})}};
}

SweepValue valueOf(const std::string& token) {
    const Checked<SweepJson> value = parseJson(token, mostSweepValues);
    const SweepJson json = value.ok() ? value.value : SweepJson(token);
    return {value.ok() && json.is_string() ? json.get<std::string>() : token,
            json.dump(-1, ' ', false, SweepJson::error_handler_t::replace)};
}

}  // namespace

Checked<Sweep> parseSweep(std::string_view json) {
    const Checked<SweepJson> parsed = parseJson(json, mostSweepValues);
    if (!parsed.ok()) return {{}, parsed.problems};
    if (!parsed.value.is_object()) return {{}, {{ProblemCode::ConfigNotAnObject, 0, 0, {}}}};
    Checked<Sweep> sweep = SweepReader(parsed.value, json).read();
    sweep.problems.insert(sweep.problems.begin(), parsed.problems.begin(), parsed.problems.end());
    return sweep;
}

std::string sweepText(const Sweep& sweep) {
    const SweepJson base = SweepJson::parse(sweep.base), complete = toJson(readConfig(base).value);
    SweepJson axes = SweepJson::array();
    for (const SweepAxis& axis : sweep.axes) {
        SweepJson values = SweepJson::array();
        for (const SweepValue& value : axis.values)
            values.push_back(writtenValue(axis, value, isText(complete, axis.key)));
        axes.push_back({{"key", axis.key}, {"values", values}});
    }
    return jsonText(SweepJson{{"sweep", 1}, {"base", base}, {"axes", axes}});
}

bool looksLikeSweep(std::string_view json) {
    const Checked<SweepJson> parsed = parseJson(json, mostSweepValues);
    return parsed.ok() && parsed.value.is_object() && parsed.value.contains("sweep");
}

std::optional<SweepAxis> parseAxis(std::string_view text) {
    const auto sign = text.find('=');
    SweepAxis axis{std::string(withoutSpaces(text.substr(0, sign))), {}};
    if (sign == text.npos || axis.key.empty()) return std::nullopt;
    const auto parts = splitValues(text.substr(sign + 1));
    if (!parts) return std::nullopt;
    for (const std::string& part : *parts) {
        const auto tokens = rangeValues(withoutSpaces(part));
        if (!tokens) return std::nullopt;
        for (const std::string& token : *tokens) {
            if (token.empty()) return std::nullopt;
            axis.values.push_back(valueOf(token));
        }
    }
    return axis;
}

}  // namespace lstm
