// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/jsonsection.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lstm {
namespace {

using Json = JsonSection::Json;

Fact describeType(const Json& json) {
    switch (json.type()) {
    case Json::value_t::null: return Word::Null;
    case Json::value_t::boolean: return json.get<bool>() ? Word::True : Word::False;
    case Json::value_t::string: return said(Word::TheText, Text(json.get<std::string>()));
    case Json::value_t::array: return Word::AList;
    case Json::value_t::object: return Word::AnObject;
    default: return said(Word::TheNumber, Text(json.dump()));
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
        wrongType(key, Word::AnObject, *value);
        value = nullptr;
    }
    return JsonSection(value ? *value : empty, m_path + key + ".", m_problems);
}

std::optional<JsonSection> JsonSection::optionalSection(const char* key) {
    const Json* value = find(key);
    if (!value || value->is_null()) return std::nullopt;
    if (value->is_object()) return JsonSection(*value, m_path + key + ".", m_problems);
    wrongType(key, said(Word::Either, Word::AnObject, Word::Null), *value);
    return std::nullopt;
}

void JsonSection::missing(const char* key) {
    m_problems.push_back({ProblemCode::ConfigMissingKey, 0, 0, {Key{m_path + key}}});
}

void JsonSection::refuseOtherWords(const OtherWords& words) {
    for (const auto& [key, ours] : words)
        if (find(key)) m_problems.push_back({ProblemCode::ConfigKerasArgument, 0, 0, {Key{m_path + key}, ours}});
}

void JsonSection::read(const char* key, bool& into) {
    const Json* value = find(key);
    if (!value) return;
    if (value->is_boolean()) into = value->get<bool>();
    else wrongType(key, Word::TrueOrFalse, *value);
}

void JsonSection::read(const char* key, std::string& into) {
    const Json* value = find(key);
    if (!value) return;
    if (value->is_string()) into = value->get<std::string>();
    else wrongType(key, Word::AText, *value);
}

void JsonSection::read(const char* key, double& into) {
    const Json* value = find(key);
    if (!value) return;
    if (value->is_number()) into = value->get<double>();
    else wrongType(key, Word::ANumber, *value);
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

void JsonSection::reserved(const char* key) {
    if (const Json* value = find(key); value && !value->is_null())
        m_problems.push_back({ProblemCode::ConfigReserved, 0, 0, {Key{m_path + key}}});
}

void JsonSection::wrongType(const char* key, const Fact& expected, const Json& found) {
    m_problems.push_back({ProblemCode::ConfigWrongType, 0, 0, {Key{m_path + key}, expected, describeType(found)}});
}

Json JsonSection::unknownKeys() const {
    Json unknown = Json::object();
    for (const auto& [key, value] : m_object.items()) {
        if (std::find(m_known.begin(), m_known.end(), key) != m_known.end()) continue;
        unknown[key] = value;
        m_problems.push_back({ProblemCode::ConfigUnknownKey, 0, 0, {Key{quotable(m_path + key)}}});
    }
    return unknown;
}

bool JsonSection::whole(const char* key, const Json& value, int& into) {
    const double number = value.is_number() ? value.get<double>() : NAN;
    if (!value.is_number() || std::floor(number) != number) {
        wrongType(key, Word::AWholeNumber, value);
        return false;
    }
    constexpr int most = std::numeric_limits<int>::max();
    if (std::abs(number) > most) {
        m_problems.push_back(
            {ProblemCode::ConfigOutOfRange, 0, 0, {Key{m_path + key}, Text(value.dump()), said(Word::AtMost, most)}});
        return false;
    }
    into = static_cast<int>(number);
    return true;
}

void JsonSection::unknownName(const char* key, const std::string& text, List known) {
    m_problems.push_back({ProblemCode::ConfigUnknownName, 0, 0, {Text(text), Key{m_path + key}, std::move(known)}});
}

}  // namespace lstm
