// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "engine/experiment/config.h"
#include "engine/experiment/prepared.h"

/// Rolling origins: the test of an experiment moved back through its series, so that a verdict rests on more than one
/// stretch of it.
///
///   rows       |-------- before --------|= 1 =|= 2 =|= 3 =|
///   window 1    trained on              |tested|
///   window 2    trained on everything before   |tested|          and so on; no row is tested twice
///
/// A window is `framing.test_end` and `framing.test_size`, so it can be run by itself with the same bits.
namespace lstm {

struct TestWindows {
    int count = 0;   ///< windows
    int size = 0;    ///< test rows of each
    int before = 0;  ///< values that there must at least be before the first one; 0 = as few as can be trained on
    bool operator==(const TestWindows&) const = default;
};

/// Eight windows, of as many rows as the configuration's test has, or fewer so that they fit behind the first third of
/// the values. What is given is kept, and the other one follows.
/// \param values of the shortest sequence
TestWindows usualWindows(const FramingOptions& framing, std::int64_t values, std::optional<int> count = {},
                         std::optional<int> size = {});

/// Values that a sequence must have for them.
std::int64_t valuesNeeded(const FramingOptions& framing, const TestWindows& windows);

/// WindowsDoNotFit, with windows of the same size and as many windows of another size that do; SeriesTooShort where
/// there is not enough for a single one.
Problems checkWindows(const FramingOptions& framing, const TestWindows& windows, std::int64_t values);

/// The configuration with its test in window `number`, 0 = the earliest.
ExperimentConfig inWindow(ExperimentConfig config, const TestWindows& windows, int number);

/// Values of the shortest sequence.
std::int64_t shortestSequence(const Series& series);

/// The labels of the first and the last tested value, of the first sequence; their row numbers from 1 where the series
/// has no labels.
std::pair<std::string, std::string> testedFromTo(const PreparedExperiment& experiment);

}  // namespace lstm
