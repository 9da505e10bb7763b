// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/jsonsection.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lstm {
namespace {

using Json = JsonSection::Json;

std::string describeType(const Json& json) {
    switch (json.type()) {
    case Json::value_t::null: return "null";
    case Json::value_t::boolean: return json.get<bool>() ? "true" : "false";
    case Json::value_t::string: return "the text \"" + quotable(json.get<std::string>()) + "\"";
    case Json::value_t::array: return "a list";
    case Json::value_t::object: return "an object";
    default: return "the number " + quotable(json.dump());
    }
}

}  // namespace

const Json* JsonSection::find(const char* key) {
    m_known.emplace_back(key);
    const auto found = m_object.find(key);
    return found == m_object.end() ? nullptr : &*found;
}

JsonSection JsonSection::section(const char* key) {
    static const Json empty = Json::object();
    const Json* value = find(key);
    if (value && !value->is_object()) {
        wrongType(key, "an object", *value);
        value = nullptr;
    }
    return JsonSection(value ? *value : empty, m_path + key + ".", m_problems);
}

void JsonSection::read(const char* key, bool& into) {
    const Json* value = find(key);
    if (!value) return;
    if (value->is_boolean()) into = value->get<bool>();
    else wrongType(key, "true or false", *value);
}

void JsonSection::read(const char* key, std::string& into) {
    const Json* value = find(key);
    if (!value) return;
    if (value->is_string()) into = value->get<std::string>();
    else wrongType(key, "a text", *value);
}

void JsonSection::read(const char* key, double& into) {
    const Json* value = find(key);
    if (!value) return;
    if (value->is_number()) into = value->get<double>();
    else wrongType(key, "a number", *value);
}

void JsonSection::read(const char* key, int& into) {
    if (const Json* value = find(key)) whole(key, *value, into);
}

void JsonSection::read(const char* key, std::vector<int>& into) {
    const Json* value = find(key);
    if (!value) return;
    std::vector<int> list;
    bool good = true;
    if (value->is_array()) {
        for (const Json& item : *value) good = whole(key, item, list.emplace_back()) && good;
    } else {
        good = whole(key, *value, list.emplace_back());
    }
    if (good) into = list;
}

void JsonSection::read(const char* key, std::optional<std::string>& into) {
    const Json* value = find(key);
    if (!value) return;
    if (value->is_null()) return into.reset();
    std::string text = into.value_or("");
    read(key, text);
    into = text;
}

void JsonSection::read(const char* key, std::optional<int>& into) {
    const Json* value = find(key);
    if (!value) return;
    if (value->is_null()) return into.reset();
    int number = 0;
    if (whole(key, *value, number)) into = number;
}

void JsonSection::reserved(const char* key) {
    if (const Json* value = find(key); value && !value->is_null())
        m_problems.push_back({ProblemCode::ConfigReserved, 0, 0, {m_path + key}});
}

void JsonSection::wrongType(const char* key, const char* expected, const Json& found) {
    m_problems.push_back({ProblemCode::ConfigWrongType, 0, 0, {m_path + key, expected, describeType(found)}});
}

Json JsonSection::unknownKeys() const {
    Json unknown = Json::object();
    for (const auto& [key, value] : m_object.items()) {
        if (std::find(m_known.begin(), m_known.end(), key) != m_known.end()) continue;
        unknown[key] = value;
        m_problems.push_back({ProblemCode::ConfigUnknownKey, 0, 0, {quotable(m_path + key)}});
    }
    return unknown;
}

bool JsonSection::whole(const char* key, const Json& value, int& into) {
    const double number = value.is_number() ? value.get<double>() : NAN;
    if (!value.is_number() || std::floor(number) != number) {
        wrongType(key, "a whole number", value);
        return false;
    }
    if (std::abs(number) > std::numeric_limits<int>::max()) {
        m_problems.push_back(
            {ProblemCode::ConfigOutOfRange, 0, 0, {m_path + key, quotable(value.dump()), "at most 2147483647"}});
        return false;
    }
    into = static_cast<int>(number);
    return true;
}

void JsonSection::unknownName(const char* key, const std::string& text, const std::vector<std::string_view>& known) {
    std::string list;
    for (auto name = known.begin(); name != known.end(); ++name)
        if (std::find(known.begin(), name, *name) == name)
            list += (list.empty() ? "" : ", ") + std::string(*name);  // two values may share a name
    m_problems.push_back({ProblemCode::ConfigUnknownName, 0, 0, {quotable(text), m_path + key, list}});
}

}  // namespace lstm
