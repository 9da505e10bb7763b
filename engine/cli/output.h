// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <nlohmann/json.hpp>

#include "engine/base/problem.h"
#include "engine/experiment/config.h"
#include "engine/statistics/describe.h"
#include "engine/statistics/verdict.h"

/// What all commands print with: results to stdout, messages to stderr, JSON as contracted.
namespace lstm {

using Json = nlohmann::ordered_json;

void printOut(const std::string& text);      ///< to stdout, as it is
void printJson(const Json& json);            ///< one object and a line end, to stdout
void printMessage(const std::string& text);  ///< a line to stderr

/// Every problem as a sentence to stderr ("error: ...", "warning: ..."); the same sentence once.
void printProblems(const Problems& problems);

/// 4 when a file could not be read or written, else 3 when there is an error, else 0.
int exitCodeOf(const Problems& problems);

Json describeJson(const Description& description);
Json rmseJson(std::span<const double> rmse);  ///< a diverged repeat is null
Json problemJson(const Problem& problem);

/// {verdict, estimate, ci95, margin, paired, n, repeats_needed}
Json judgementJson(const Judgement& judgement);

/// "undecided - about 140 more repeats", "contradicted: higher by 6.26 (95 % interval 6.01 to 6.50)".
std::string judgementSentence(const Judgement& judgement);

}  // namespace lstm
