// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "engine/base/jsonsection.h"
#include "engine/experiment/config.h"

/// The parts `series` and `framing` of a configuration; for configjson.cpp.
namespace lstm {

/// \return the keys that are not known
nlohmann::ordered_json readSeries(JsonSection series, SeriesOptions& options);
nlohmann::ordered_json readFraming(JsonSection framing, FramingOptions& options);

nlohmann::ordered_json seriesJson(const SeriesOptions& series);
nlohmann::ordered_json framingJson(const FramingOptions& framing);

}  // namespace lstm
