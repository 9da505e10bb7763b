// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "engine/base/problem.h"

/// A problem of the engine in the user's language: its templates (engine/base/problems.def, words.def) through the
/// window's translations.
QString problemText(const lstm::Problem& problem);

/// The same in pieces for an InlineProblem: what is wrong, why, and what would help.
struct ProblemTexts {
    QString what, why, remedy;
};
ProblemTexts problemTexts(const lstm::Problem& problem);
