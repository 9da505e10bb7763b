// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "gui/shell/command.h"

/// The commands that fit a query, best first; all of them, in their own order, for an empty one.
///
/// Every word of the query must be found in a command: in its names in either language (best at their beginning, then
/// at the beginning of a word), or among its synonyms. Width, case and accents do not count. Words that say nothing
/// ("the", "a", "to", 的) are passed over. What is disabled stands last.
std::vector<int> findCommands(const std::vector<Command>& commands, const QString& query);
