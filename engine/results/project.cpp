// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/results/project.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>

#include "engine/base/version.h"
#include "engine/experiment/configjson.h"
#include "engine/experiment/identity.h"

namespace lstm {
namespace {

using Json = nlohmann::ordered_json;

/// The first setting that differs, with both values.
std::optional<Fact> firstDifference(const Json& a, const Json& b, const std::string& path) {
    for (const auto& [key, value] : a.items()) {
        const Json& other = b.at(key);
        if (value == other) continue;
        if (value.is_object()) return firstDifference(value, other, path + key + ".");
        return said(Word::SettingDiffers, Key{path + key}, Text(value.dump()), Text(other.dump()));
    }
    return std::nullopt;
}

template <class Number>
bool sameNumbers(const std::vector<Number>& a, const std::vector<Number>& b) {
    using Bits = std::conditional_t<sizeof(Number) == 8, std::uint64_t, std::uint32_t>;
    return std::ranges::equal(a, b, {}, std::bit_cast<Bits, Number>, std::bit_cast<Bits, Number>);
}

}  // namespace

int ProjectExperiment::wanted() const { return config ? config->repeats : static_cast<int>(repeats.size()); }

std::vector<int> ProjectExperiment::missing() const {
    std::vector<int> numbers;
    auto next = repeats.begin();
    for (int repeat = 0; repeat < wanted(); ++repeat) {
        if (next != repeats.end() && next->result.repeat == repeat) ++next;
        else if (config) numbers.push_back(repeat);
    }
    return numbers;
}

std::string projectOrigin() { return hostName() + ", engine " + std::string(engineVersion); }

std::optional<Fact> differenceBetween(const ProjectExperiment& a, const ProjectExperiment& b) {
    if (a.config.has_value() != b.config.has_value()) return Word::OneFromResults;
    if (!a.config) return std::nullopt;
    if (const auto difference = firstDifference(toJson(withoutLabels(*a.config)), toJson(withoutLabels(*b.config)), ""))
        return difference;
    if (dataHash(*a.series) != dataHash(*b.series)) return Word::OtherValues;
    if (a.numerics != b.numerics) return said(Word::OtherArithmetic, a.numerics, b.numerics);
    return std::nullopt;
}

bool sameBits(const RepeatResult& a, const RepeatResult& b) {
    const bool sameRmse = std::isnan(a.rmse)
                              ? std::isnan(b.rmse)
                              : std::bit_cast<std::uint64_t>(a.rmse) == std::bit_cast<std::uint64_t>(b.rmse);
    const bool sameWeights = a.weights.empty() || b.weights.empty() || sameNumbers(a.weights, b.weights);
    return a.repeat == b.repeat && sameRmse && a.divergedEpoch == b.divergedEpoch && a.stoppedEpoch == b.stoppedEpoch &&
           a.bestEpoch == b.bestEpoch && sameNumbers(a.forecasts, b.forecasts) && sameWeights;
}

}  // namespace lstm
