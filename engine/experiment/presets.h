// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/experiment/config.h"

namespace lstm {

/// An experiment of the tutorial by its name.
struct Preset {
    std::string_view name;
    std::string_view alias;             ///< the tutorial's other name, "noseed_1"; empty = none
    std::string_view group;             ///< the section of the tutorial where it first appears
    void (*change)(ExperimentConfig&);  ///< what differs from the defaults
};

/// A section of the tutorial: experiments that belong on one box plot.
struct PresetGroup {
    std::string_view name;
    std::vector<std::string_view> presets;
};

const std::vector<Preset>& presets();
const std::vector<PresetGroup>& presetGroups();

/// The configuration of a preset under the defaults of a Keras version.
ExperimentConfig presetConfig(const Preset& preset, KerasVersion keras = KerasVersion::V2_0);

/// The same under the Keras version of another configuration, whose test size, seed and repeats it takes, too.
ExperimentConfig presetLike(const Preset& preset, const ExperimentConfig& other);

/// A preset by name or alias.
const Preset* findPreset(std::string_view name);

/// The presets that a name, an alias or a group stands for; empty when there is none.
std::vector<const Preset*> resolvePresets(std::string_view nameOrGroup);

}  // namespace lstm
