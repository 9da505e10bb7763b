// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cli/experiments.h"
#include "engine/cli/judging.h"
#include "engine/cli/output.h"
#include "engine/review/generality.h"

/// Two experiments in many test windows and series, as JSON and text.
namespace lstm {

enum class RowKind { Window, Series };

struct PlannedRow {
    RowKind kind = RowKind::Window;
    std::string name;  ///< "3-01 to 3-03", "airline-passengers"
};

struct GeneralityRow {
    PlannedRow row;
    double persistence = 0;   ///< RMSE, in the units of the series
    PairComparison compared;  ///< in percent of it
};

struct GeneralityFindings {
    std::vector<GeneralityRow> rows;
    std::optional<GeneralitySummary> windows, series;  ///< nothing where there are no such rows
};

/// \param results those of a and b for each row, one after the other
GeneralityFindings judgeRows(const std::vector<PlannedRow>& rows, const std::vector<CollectedResults>& results);

/// contracts section 3
Json generalityJson(const std::string& a, const std::string& b, const GeneralityFindings& findings);

void printGenerality(const std::string& a, const std::string& b, const GeneralityFindings& findings);

}  // namespace lstm
