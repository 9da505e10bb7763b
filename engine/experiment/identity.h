// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

#include "engine/experiment/config.h"

/// When two experiments are the same one.
///
///   ==                 every setting, labels included: has anything been edited?
///   withoutLabels()    what results depend on, as a configuration: for comparing and telling differences
///   keyOf()            the same with the data, as a number: for finding results, trainings, networks
///   canonical()        what provably computes the same although it says otherwise (equivalence.h); its key tells
///                      whether two experiments share their results
///
/// Results are those of one arithmetic: whoever keeps them beyond a run compares `numericsVersion` (base/version.h)
/// too.
namespace lstm {

/// The configuration without what no result depends on: its name, the number of repeats (repeat r is the same among
/// ten as among thirty), where the series was read from (data is compared as data) and what its columns are called,
/// keys that this version does not know, the ends of a scale that has none, and numbers of other optimizers than the
/// chosen one.
ExperimentConfig withoutLabels(ExperimentConfig config);

/// What repeat r of an experiment is a function of, in 128 bits: equal for experiments whose configurations
/// withoutLabels() and data are equal, different for all others that anybody will ever meet (XXH3-128; by the
/// birthday bound two of 10^9 experiments collide with a probability of 10^-21). Numbers count by their bits: -0.0 is
/// not 0.0. Not for files: the bytes that it is made of change with the settings that there are.
struct ExperimentKey {
    std::uint64_t low = 0, high = 0;
    bool operator==(const ExperimentKey&) const = default;
};

/// \param dataHash dataHash() of the series
ExperimentKey keyOf(const ExperimentConfig& config, std::string_view dataHash);

}  // namespace lstm

/// \cond
template <>
struct std::hash<lstm::ExperimentKey> {
    std::size_t operator()(const lstm::ExperimentKey& key) const noexcept { return static_cast<std::size_t>(key.low); }
};
/// \endcond
