// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <CLI/CLI.hpp>

#include "engine/cli/commands.h"
#include "engine/cli/output.h"
#include "engine/experiment/configjson.h"
#include "engine/experiment/presets.h"

namespace lstm {
namespace {

void listJson() {
    Json list = Json::array();
    for (const Preset& preset : presets()) {
        Json aliases = Json::array();
        if (!preset.alias.empty()) aliases.push_back(preset.alias);
        list.push_back({{"name", preset.name},
                        {"aliases", aliases},
                        {"group", preset.group},
                        {"config", toJson(presetConfig(preset))}});
    }
    printJson({{"presets", list}});
}

void listPlain() {
    for (const PresetGroup& group : presetGroups()) {
        printOut(std::string(group.name) + "\n");
        for (const auto name : group.presets) {
            const Preset& preset = *findPreset(name);
            printOut("  " + std::string(name) + (preset.alias.empty() ? "" : " (" + std::string(preset.alias) + ")") +
                     "\n");
        }
    }
}

}  // namespace

void addList(CLI::App& app, int&) {
    auto* command = app.add_subcommand("list", "The tutorial's experiments and groups");
    const auto json = std::make_shared<bool>(false);
    command->add_flag("--json", *json, "Print JSON, with the complete configurations");
    command->callback([json] { *json ? listJson() : listPlain(); });
}

}  // namespace lstm
