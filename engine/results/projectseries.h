// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <memory>

#include "engine/results/projecttables.h"

/// The table of series; used by projecttables.cpp. In format 1 a series is one column in one sequence.
namespace lstm {

using SeriesById = std::map<std::int64_t, std::shared_ptr<const Series>>;

const char* seriesTable(int format);
SeriesById loadSeries(SQLite::Database& database, int format);

}  // namespace lstm
