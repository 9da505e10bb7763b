// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
#include <nlohmann/json.hpp>

#include "engine/base/problem.h"

namespace lstm {

/// The values of a closed set and what they are called in a file.
template <class Enum>
using Names = std::vector<std::pair<Enum, std::string_view>>;

/// Empty where the value has no name.
template <class Enum>
std::string_view nameIn(const Names<Enum>& names, Enum value) {
    for (const auto& [candidate, name] : names)
        if (candidate == value) return name;
    return {};
}
/// Nothing where no value is called so.
template <class Enum>
std::optional<Enum> valueIn(const Names<Enum>& names, std::string_view name) {
    for (const auto& [value, candidate] : names)
        if (candidate == name) return value;
    return std::nullopt;
}

/// The names themselves, each once.
template <class Enum>
List listOf(const Names<Enum>& names) {
    List list;
    for (const auto& [value, name] : names)
        if (const Fact item = Key{std::string(name)}; std::ranges::find(list.items, item) == list.items.end())
            list.items.push_back(item);
    return list;
}

/// One object of a JSON file that people write by hand, read key by key into what the defaults filled.
///
///   JsonSection training = root.section("training");
///   training.read("epochs", options.epochs);          // absent: stays; "many": a problem, and stays
///   Json kept = training.unknownKeys();               // what nobody asked for
///
/// Every wrong type and unknown name becomes a problem that carries the key's path ("training.epochs"); reading goes
/// on.
class JsonSection {
public:
    using Json = nlohmann::ordered_json;

    /// \param object and \param problems must outlive the section \param path of the object, with its point:
    /// "training."
    JsonSection(const Json& object, std::string path, Problems& problems)
        : m_object(object), m_path(std::move(path)), m_problems(problems) {}

    /// The value under `key`, which from now on is a known one; null pointer where it is absent.
    const Json* find(const char* key);
    bool has(const char* key) const { return m_object.contains(key); }
    /// The object under `key`; an empty one where it is absent or something else.
    JsonSection section(const char* key);
    /// The object under `key`; nothing where it is absent, null or something else.
    std::optional<JsonSection> optionalSection(const char* key);
    /// Says that a key of this object, which is not there, is needed.
    void missing(const char* key);
    /// Says of each key that stands here and is another program's word that ours is another one.
    using OtherWords = std::vector<std::pair<const char*, List>>;
    void refuseOtherWords(const OtherWords& words);

    void read(const char* key, bool& into);
    void read(const char* key, std::string& into);
    void read(const char* key, double& into);
    void read(const char* key, int& into);
    void read(const char* key, std::vector<int>& into);  ///< a whole number or a list of them
    /// JSON's null empties it.
    template <class Value>
    void read(const char* key, std::optional<Value>& into) {
        const Json* json = find(key);
        if (!json) return;
        if (json->is_null()) return into.reset();
        const auto before = m_problems.size();
        Value value{};
        read(key, value);
        if (m_problems.size() == before) into = std::move(value);
    }
    template <class Enum>
    void read(const char* key, const Names<Enum>& names, Enum& into) {
        if (!find(key)) return;
        const auto before = m_problems.size();
        std::string text;
        read(key, text);
        if (m_problems.size() != before) return;
        if (const auto value = valueIn(names, text)) into = *value;
        else unknownName(key, text, listOf(names));
    }
    /// A key that a later version will understand: said to be so where it is set.
    void reserved(const char* key);

    void wrongType(const char* key, const Fact& expected, const Json& found);

    /// What nobody asked for, as an object; each is named in a warning.
    Json unknownKeys() const;

private:
    bool whole(const char* key, const Json& value, int& into);
    void unknownName(const char* key, const std::string& text, List known);

    const Json& m_object;
    std::string m_path;
    Problems& m_problems;
    std::vector<std::string> m_known;
};

}  // namespace lstm
