// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "engine/base/jsonsection.h"
#include "engine/experiment/config.h"

/// Parts of a configuration in JSON: what follows from an epoch's end, and how forecasting starts. Called by
/// configjson.cpp only; keys and defaults are those of design/contracts.md, section 1.
///
///   "validation": {"size": 6, "state": "copy"}, "early_stopping": {"patience": 3, "restore_best_weights": true},
///   "reduce_learning_rate": null, "best_weights": false
namespace lstm {

/// Reads validation, early_stopping, reduce_learning_rate and best_weights. \return unknown keys inside of them
nlohmann::ordered_json readEpochRules(JsonSection& training, TrainingOptions& options);
/// The same keys, all of them.
nlohmann::ordered_json epochRulesJson(const TrainingOptions& options);

nlohmann::ordered_json readForecast(JsonSection forecast, ForecastOptions& options);  ///< \return unknown keys
nlohmann::ordered_json forecastJson(const ForecastOptions& options);

/// Says of arguments of Keras' fit, compile and callbacks what they are called here, for they would change training if
/// they were understood. (What changes nothing, such as `verbose`, is an unknown key like any other.)
void refuseKerasArguments(JsonSection& section);

}  // namespace lstm
