// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/keras/tracefield.h"

namespace lstm {

void TraceField::refuse(Fact why) const {
    throw TraceError{
        {ProblemCode::TraceShape, 0, 0, {Key{m_path.empty() ? "trace" : quotable(m_path)}, std::move(why)}}};
}

void TraceField::expect(Fact expected) const { refuse(said(Word::Expected, std::move(expected))); }

std::optional<TraceField> TraceField::find(const std::string& key) const {
    if (!m_json.is_object()) expect(Word::AnObject);
    const auto found = m_json.find(key);
    if (found == m_json.end() || found->is_null()) return std::nullopt;
    return TraceField(*found, m_path.empty() ? key : m_path + "." + key);
}

TraceField TraceField::operator[](const std::string& key) const {
    if (const auto field = find(key)) return *field;
    throw TraceError{
        {ProblemCode::TraceField, 0, 0, {said(Word::IsMissing, Text(m_path.empty() ? key : m_path + "." + key))}}};
}

std::vector<std::pair<std::string, TraceField>> TraceField::members() const {
    if (!m_json.is_object()) expect(Word::AnObject);
    std::vector<std::pair<std::string, TraceField>> all;
    for (const auto& [key, value] : m_json.items()) all.emplace_back(key, TraceField(value, m_path + "." + key));
    return all;
}

std::vector<TraceField> TraceField::items() const {
    if (!m_json.is_array()) expect(Word::AList);
    std::vector<TraceField> all;
    for (std::size_t i = 0; i < m_json.size(); ++i) all.push_back(item(i));
    return all;
}

double TraceField::number() const {
    if (!m_json.is_number()) expect(Word::ANumber);
    return m_json.get<double>();
}

int TraceField::integer(int low, int high) const {
    const double value = number();
    if (!(value >= low && value <= high) || value != static_cast<int>(value))
        expect(said(Word::WholeNumberFromTo, low, high));
    return static_cast<int>(value);
}

bool TraceField::boolean() const {
    if (!m_json.is_boolean()) expect(Word::TrueOrFalse);
    return m_json.get<bool>();
}

std::string TraceField::text() const {
    if (!m_json.is_string()) expect(Word::AText);
    return m_json.get<std::string>();
}

std::vector<double> TraceField::numbers(const std::vector<int>& shape) const {
    std::vector<double> values;
    flatten(shape.data(), shape.data() + shape.size(), values);
    return values;
}

void TraceField::flatten(const int* shape, const int* end, std::vector<double>& values) const {
    if (shape == end) return values.push_back(number());
    const auto expected = static_cast<std::size_t>(*shape);
    if (!m_json.is_array() || m_json.size() != expected) expect(said(Word::ListOf, expected));
    for (std::size_t i = 0; i < expected; ++i) item(i).flatten(shape + 1, end, values);
}

}  // namespace lstm
