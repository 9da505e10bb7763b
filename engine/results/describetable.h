// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/statistics/describe.h"

namespace lstm {

/// Rows of pandas' describe(), one column an experiment, aligned for a monospaced font and with 6 decimals, as the
/// tutorial prints it; with more where the spread is small, with fewer where the values are large (base/figures.h). A
/// line `diverged` is added where a repeat did.
std::string describeTable(std::span<const std::string> names, std::span<const Description> descriptions);

}  // namespace lstm
