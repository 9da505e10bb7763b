// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <nlohmann/json_fwd.hpp>

#include "engine/base/problem.h"
#include "engine/experiment/config.h"

namespace lstm {

/// The names of closed sets in JSON and on the command line ("2.0", "timesteps", "hard_sigmoid", ...).
std::string_view name(KerasVersion version);
std::string_view name(TrainerChoice choice);
std::string_view name(Activation activation);
std::string_view name(RecurrentInitializer initializer);
std::string_view name(Cell cell);
std::string_view name(OptimizerKind kind);
std::string_view name(Layout layout);
std::string_view name(Loss loss);
std::string_view name(ResetStates reset);
std::optional<KerasVersion> kerasVersion(std::string_view name);
std::optional<Loss> lossNamed(std::string_view name);
std::optional<OptimizerKind> optimizerNamed(std::string_view name);
std::optional<Cell> cellNamed(std::string_view name);
std::optional<TrainerChoice> trainerChoice(std::string_view name);
/// What they are called, as facts of a problem.
List kerasVersions();
List trainers();
List cellNames();
List optimizerNames();
List lossNamesKnown();

/// Reads the configuration's JSON object. Absent keys take the defaults; an explicit key beats what `keras`
/// implies, and `keras` beats the defaults. Unknown keys are kept (`ExperimentConfig::unknownKeys`) and named in a
/// warning. Every wrong type and unknown name is reported, not the first only; ranges are validate()'s. Syntax, keys
/// that stand twice and whole numbers beyond 64 bits: see parseJson(). The sidecar of a result file
/// (results/resultfolder.h) is understood, too: its `config` is read. \param keras beats the file's `keras` (the
/// command line's --keras)
Checked<ExperimentConfig> parseConfig(std::string_view json, std::optional<KerasVersion> keras = {});

/// The configuration in such a file: all of it, or the `config` of a sidecar.
const nlohmann::ordered_json& configIn(const nlohmann::ordered_json& json);

/// The same of JSON that has been parsed already.
Checked<ExperimentConfig> readConfig(const nlohmann::ordered_json& json, std::optional<KerasVersion> keras = {});

/// The complete configuration, every key written, unknown keys included.
nlohmann::ordered_json toJson(const ExperimentConfig& config);

}  // namespace lstm
