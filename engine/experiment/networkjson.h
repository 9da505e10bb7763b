// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/jsonsection.h"
#include "engine/experiment/config.h"

/// The parts of a configuration's JSON that say what is trained and by which rule (design/contracts.md section 1).
/// Readers leave what is absent as it is and return what they do not know.
namespace lstm {

JsonSection::Json readNetwork(JsonSection network, NetworkOptions& options);
JsonSection::Json networkJson(const NetworkOptions& options);

JsonSection::Json readOptimizer(JsonSection& optimizer, OptimizerOptions& options);
/// With the keys that its kind of optimizer has, and others that somebody has set.
JsonSection::Json optimizerJson(const OptimizerOptions& options);

}  // namespace lstm
