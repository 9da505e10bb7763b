// SPDX-License-Identifier: GPL-3.0-or-later
// Options of the command line that beat what stands in configurations, read in every locale alike.
#include <limits>

#include "engine/base/numbers.h"
#include "engine/cli/experiments.h"
#include "engine/experiment/configjson.h"
#include "engine/experiment/validate.h"

namespace lstm {
namespace {

Problem notA(const std::string& text, Fact mustBe, const char* option) {
    return {ProblemCode::NumberFormat, 0, 0, {Text(text), said(Word::OfOption, std::move(mustBe), Key{option})}};
}

/// A name of a closed set.
template <class Value>
void readName(const std::string& text, const char* option, std::optional<Value> (*named)(std::string_view), List known,
              std::optional<Value>& into, Problems& problems) {
    if (text.empty()) return;
    into = named(text);
    if (!into) problems.push_back({ProblemCode::ConfigUnknownName, 0, 0, {Text(text), Key{option}, std::move(known)}});
}

}  // namespace

Checked<int> wholeNumber(const std::string& text, const char* option, int low, int high, int otherwise) {
    if (text.empty()) return {otherwise, {}};
    const auto value = parseInteger(text);
    if (value && *value >= low && *value <= high) return {static_cast<int>(*value), {}};
    const Fact expected = said(Word::WholeNumberFromTo, low, high);
    return {otherwise, {{ProblemCode::NumberFormat, 0, 0, {Text(text), said(Word::OfOption, expected, Key{option})}}}};
}

Overrides readOverrides(const ExperimentOptions& options) {
    Overrides all;
    const auto number = [&all](const std::string& text, const char* option, int high) {
        const Checked<int> read = wholeNumber(text, option, 1, high, 0);
        all.problems.insert(all.problems.end(), read.problems.begin(), read.problems.end());
        return read.value;
    };
    all.repeats = number(options.repeats, "--repeats", limits::repeats);
    all.threads = number(options.threads, "--threads", 1024);
    if (!options.seed.empty()) {
        all.seed = parseUnsigned(options.seed);
        const Key most{std::to_string(std::numeric_limits<std::uint64_t>::max())};
        if (!all.seed) all.problems.push_back(notA(options.seed, said(Word::ASeed, 0, most), "--seed"));
    }
    readName(options.keras, "--keras", kerasVersion, kerasVersions(), all.keras, all.problems);
    readName(options.trainer, "--trainer", trainerChoice, trainers(), all.trainer, all.problems);
    return all;
}

}  // namespace lstm
