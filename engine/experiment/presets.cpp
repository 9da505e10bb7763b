// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/presets.h"

#include <algorithm>

namespace lstm {
namespace {

using Config = ExperimentConfig;

void lastTwelve(Config& c) {
    c.framing.trainSize = 12;
    c.training.batchSize = 12;
}

}  // namespace

const std::vector<Preset>& presets() {
    static const std::vector<Preset> table{
        {"stateful", "noseed_1", "a-vs-a", [](Config&) {}},
        {"stateful2", "", "a-vs-a", [](Config& c) { c.stream = 1; }},
        {"stateless", "", "stateful-vs-stateless", [](Config& c) { c.training.stateful = false; }},
        {"stateless_shuffle", "", "stateful-vs-stateless",
         [](Config& c) { c.training.stateful = false, c.training.shuffle = true; }},
        {"stateful_batch12", "", "batch12", [](Config& c) { lastTwelve(c); }},
        {"stateless_batch12", "", "batch12", [](Config& c) { lastTwelve(c), c.training.stateful = false; }},
        {"stateful_reset_test", "noseed_2", "resets-and-seeding", [](Config& c) { c.forecast.resetAfterEach = true; }},
        {"stateful_noreset", "noseed_3", "resets-and-seeding",
         [](Config& c) { c.training.resetStates = ResetStates::Never; }},
        {"stateful_seed_train", "seed_1", "resets-and-seeding", [](Config& c) { c.forecast.seedWithTraining = true; }},
        {"stateful_seed_train_resets", "seed_2", "resets-and-seeding",
         [](Config& c) { c.forecast.seedWithTraining = c.forecast.resetAfterEach = true; }},
        {"stateful_seed_train_no_resets", "seed_3", "resets-and-seeding",
         [](Config& c) { c.forecast.seedWithTraining = true, c.training.resetStates = ResetStates::Never; }},
    };
    return table;
}

const std::vector<PresetGroup>& presetGroups() {
    static const std::vector<PresetGroup> groups = [] {
        std::vector<PresetGroup> list{{"a-vs-a", {"stateful", "stateful2"}},
                                      {"stateful-vs-stateless", {"stateful", "stateless", "stateless_shuffle"}},
                                      {"batch12", {"stateful_batch12", "stateless_batch12"}},
                                      {"resets-and-seeding",
                                       {"stateful", "stateful_reset_test", "stateful_noreset", "stateful_seed_train",
                                        "stateful_seed_train_resets", "stateful_seed_train_no_resets"}},
                                      {"tutorial", {}}};
        for (const Preset& preset : presets()) list.back().presets.push_back(preset.name);
        return list;
    }();
    return groups;
}

ExperimentConfig presetConfig(const Preset& preset, KerasVersion keras) {
    ExperimentConfig config;
    applyKerasDefaults(config, keras);
    preset.change(config);
    config.name = preset.name;
    return config;
}

ExperimentConfig presetLike(const Preset& preset, const ExperimentConfig& other) {
    ExperimentConfig config = presetConfig(preset, other.keras);
    config.framing.testSize = other.framing.testSize;
    config.repeats = other.repeats;
    config.seed = other.seed;
    return config;
}

const Preset* findPreset(std::string_view name) {
    for (const Preset& preset : presets())
        if (preset.name == name || (!preset.alias.empty() && preset.alias == name)) return &preset;
    return nullptr;
}

std::vector<const Preset*> resolvePresets(std::string_view nameOrGroup) {
    if (const Preset* preset = findPreset(nameOrGroup)) return {preset};
    for (const PresetGroup& group : presetGroups()) {
        if (group.name != nameOrGroup) continue;
        std::vector<const Preset*> found;
        for (const auto name : group.presets) found.push_back(findPreset(name));
        return found;
    }
    return {};
}

}  // namespace lstm
