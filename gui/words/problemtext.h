// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "engine/base/problem.h"

/// A problem of the engine as a sentence in the user's language, from the engine's own templates.
QString problemText(const lstm::Problem& problem);

/// The same in pieces for an InlineProblem: what is wrong (its first sentence), why, and what would help.
struct ProblemParts {
    QString what, why, remedy;
};
ProblemParts problemParts(const lstm::Problem& problem);

/// The English templates that translators see; a test holds them against the engine's.
bool isTranslatableProblem(std::string_view english);
