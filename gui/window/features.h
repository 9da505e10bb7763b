// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "gui/shell/feature.h"

/// Everything that the window can do, in the order of the pages' tabs and in which Esc takes things back.
std::vector<std::unique_ptr<Feature>> makeFeatures(const Shell& shell);
