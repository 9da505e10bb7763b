// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <fstream>
#include <limits>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

/// tests/golden/statistics.json: inputs and what SciPy, pandas and matplotlib make of them (the call stands
/// in each entry). NaN and infinities are strings.
namespace reference {

using Json = nlohmann::json;

inline const Json& file() {
    static const Json json = Json::parse(std::ifstream(GOLDEN_DIR "/statistics.json"));
    return json;
}

inline double number(const Json& json) {
    if (!json.is_string()) return json.get<double>();
    constexpr double infinity = std::numeric_limits<double>::infinity();
    if (json == "Infinity") return infinity;
    return json == "-Infinity" ? -infinity : std::numeric_limits<double>::quiet_NaN();
}

inline std::vector<double> numbers(const Json& json) {
    std::vector<double> result;
    for (const auto& value : json) result.push_back(number(value));
    return result;
}

inline std::vector<double> dataset(const std::string& name) { return numbers(file().at("datasets").at(name)); }

/// Equal within a relative tolerance, 1e-12 for descriptions and Hodges-Lehmann; NaN equals NaN.
inline bool near(double actual, double expected, double relative = 1e-12, double absolute = 0) {
    if (std::isnan(expected) || std::isinf(expected))
        return std::isnan(expected) ? std::isnan(actual) : actual == expected;
    return std::abs(actual - expected) <= std::max(relative * std::abs(expected), absolute);
}

/// The file's `meta.tolerances`: statistics, effect sizes and intervals of tests; p values.
inline bool nearStatistic(double actual, const Json& expected) { return near(actual, number(expected), 1e-10); }
inline bool nearP(double actual, const Json& expected) { return near(actual, number(expected), 1e-8, 1e-14); }

}  // namespace reference
