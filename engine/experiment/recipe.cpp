// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/recipe.h"

#include <nlohmann/json.hpp>

#include "engine/base/jsontext.h"
#include "engine/experiment/configjson.h"
#include "engine/experiment/validate.h"

namespace lstm {
namespace {

using Json = nlohmann::ordered_json;

/// What of `json` is not the same in `base`; objects are compared key by key.
Json difference(const Json& json, const Json& base) {
    Json changed = Json::object();
    for (const auto& [key, value] : json.items()) {
        const auto found = base.find(key);
        if (found == base.end()) {
            changed[key] = value;
        } else if (value.is_object() && found->is_object()) {
            if (Json inner = difference(value, *found); !inner.empty()) changed[key] = std::move(inner);
        } else if (value != *found) {
            changed[key] = value;
        }
    }
    return changed;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blank = " \t\r\n";
    const auto first = text.find_first_not_of(blank);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(blank) - first + 1);
}

/// Whether a key of the outermost object belongs to a configuration.
bool mentionsConfiguration(std::string_view text) {
    const Json json = Json::parse(text), known = toJson(ExperimentConfig{});
    for (const auto& [key, value] : json.items())
        if (known.contains(key)) return true;
    return false;
}

}  // namespace

std::string recipe(const ExperimentConfig& config) {
    ExperimentConfig defaults;
    applyKerasDefaults(defaults, config.keras);
    Json base = toJson(defaults);
    base.erase("name");  // always written: a line should say what it is
    base["keras"] = name(ExperimentConfig{}.keras);
    return jsonLine(difference(toJson(config), base));
}

Checked<ExperimentConfig> parseRecipe(std::string_view text) {
    text = trimmed(text);
    const Problem notARecipe{ProblemCode::NotARecipe, 0, 0, {Text(text)}};
    if (!text.starts_with('{')) return {{}, {notARecipe}};
    Checked<ExperimentConfig> parsed = parseConfig(text);
    for (const Problem& problem : parsed.problems)
        if (problem.code == ProblemCode::JsonSyntax) return {{}, parsed.problems};
    if (!mentionsConfiguration(text)) return {{}, {notARecipe}};
    if (!parsed.ok()) return parsed;
    for (Problem& problem : validate(parsed.value)) parsed.problems.push_back(std::move(problem));
    return parsed;
}

}  // namespace lstm
