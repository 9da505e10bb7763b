// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/jsontext.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "engine/base/numbers.h"

namespace lstm {
namespace {

using Json = nlohmann::ordered_json;

std::string number(double value) {
    if (std::isnan(value)) return "\"NaN\"";
    if (std::isinf(value)) return value > 0 ? "\"Infinity\"" : "\"-Infinity\"";
    return shortest(value);
}

void write(const Json& json, std::size_t depth, std::string& text) {
    const std::string indent(2 * (depth + 1), ' ');
    const auto close = [&](char bracket) { (text += "\n").append(2 * depth, ' ') += bracket; };
    if (json.is_number_float()) {
        text += number(json.get<double>());
    } else if (!json.is_structured() || json.empty()) {
        text += json.dump(-1, ' ', false, Json::error_handler_t::replace);
    } else if (json.is_array()) {
        const bool oneLine = std::ranges::none_of(json, [](const Json& item) { return item.is_structured(); });
        text += '[';
        for (bool first = true; const Json& item : json) {
            text += first ? (oneLine ? "" : "\n" + indent) : (oneLine ? ", " : ",\n" + indent);
            write(item, depth + 1, text);
            first = false;
        }
        if (oneLine) text += ']';
        else close(']');
    } else {
        text += '{';
        for (bool first = true; const auto& [key, value] : json.items()) {
            text += (first ? "\n" : ",\n") + indent + Json(key).dump(-1, ' ', false, Json::error_handler_t::replace) + ": ";
            write(value, depth + 1, text);
            first = false;
        }
        close('}');
    }
}

}  // namespace

std::string jsonText(const nlohmann::ordered_json& json) {
    std::string text;
    write(json, 0, text);
    return text;
}

}  // namespace lstm
