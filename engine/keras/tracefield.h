// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <utility>
#include <vector>
#include <nlohmann/json.hpp>

#include "engine/base/problem.h"

namespace lstm {

/// Why a trace cannot be read. Thrown and caught inside replayKerasTrace() only: bad input leaves it as a Problem.
struct TraceError {
    Problem problem;
};

/// A value inside a recorded run together with its path, so that whatever is wrong with it is said with its place:
///
///   TraceField(trace)["config"]["epochs"].integer(1, 100'000)      // else: "config.epochs" has the wrong shape: ...
///   trace.find("losses")                                           // nothing where it is absent or null
///
/// Every function refuses what does not fit by throwing a TraceError.
class TraceField {
public:
    using Json = nlohmann::ordered_json;

    explicit TraceField(const Json& json, std::string path = {}) : m_json(json), m_path(std::move(path)) {}

    TraceField operator[](const std::string& key) const;  ///< refuses a missing one
    std::optional<TraceField> find(const std::string& key) const;
    std::vector<std::pair<std::string, TraceField>> members() const;  ///< of an object
    std::vector<TraceField> items() const;                            ///< of a list

    double number() const;
    int integer(int low, int high) const;
    bool boolean() const;
    std::string text() const;
    /// The numbers of nested lists in order: {22, 1, 3} are 22 lists of one list of three numbers, {} a number.
    std::vector<double> numbers(const std::vector<int>& shape) const;
    bool holdsLists() const { return m_json.is_array() && !m_json.empty() && m_json.front().is_array(); }

    [[noreturn]] void refuse(Fact why) const;
    /// Says what stands in another shape than this.
    [[noreturn]] void expect(Fact expected) const;

private:
    void flatten(const int* shape, const int* end, std::vector<double>& values) const;
    TraceField item(std::size_t index) const {
        return TraceField(m_json[index], m_path + "[" + std::to_string(index) + "]");
    }

    const Json& m_json;
    std::string m_path;
};

}  // namespace lstm
