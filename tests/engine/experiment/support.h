// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cmath>
#include <cstdint>
#include <stdexcept>

#include "engine/experiment/presets.h"
#include "engine/experiment/repeat.h"
#include "engine/experiment/run.h"

/// What the tests of experiments share.
namespace lstm::testing {

/// A preset that trains for a moment only.
inline ExperimentConfig shortPreset(std::string_view name, int epochs = 5, int repeats = 3) {
    ExperimentConfig config = presetConfig(*findPreset(name));
    config.training.epochs = epochs;
    config.repeats = repeats;
    return config;
}

inline Prepared prepared(const ExperimentConfig& config) {
    const auto result = prepare(config, loadSeries(config.series, "").value);
    if (!result.ok()) throw std::invalid_argument(sentence(result.problems.front()));
    return result.value;
}

inline std::vector<Prepared> prepared(const std::vector<ExperimentConfig>& configs) {
    std::vector<Prepared> all;
    for (const ExperimentConfig& config : configs) all.push_back(prepared(config));
    return all;
}

/// One network trained and judged, with nothing beside it.
inline RepeatResult runAlone(const Prepared& experiment, int repeat) {
    return evaluateRepeat(*experiment, repeat, trainRepeats({{experiment.get(), repeat}}).at(0));
}

inline std::uint64_t bits(double value) { return std::bit_cast<std::uint64_t>(value); }

/// RMSE of a run by experiment and repeat, as bits; 0 where a repeat is missing.
inline std::vector<std::vector<std::uint64_t>> rmseBits(ExperimentRun& run) {
    std::vector<std::vector<std::uint64_t>> all;
    for (const Prepared& experiment : run.experiments()) all.emplace_back(experiment->config.repeats, 0);
    for (const FinishedRepeat& f : run.takeFinished()) all[f.experiment][f.result.repeat] = bits(f.result.rmse);
    return all;
}

}  // namespace lstm::testing
