// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <optional>

#include "engine/statistics/a12interval.h"
#include "engine/statistics/describe.h"
#include "gui/words/headline.h"

/// One experiment of a comparison, as the sentence above it needs it.
struct ComparedExperiment {
    QString name;
    lstm::Description rmse;
    int planned = 0;
    bool running = false;
    bool paired = false;                    ///< with the base, by seed
    std::optional<lstm::Judgement> judged;  ///< of this one - base; nothing for the base itself
    double wins = NAN;                      ///< share of pairings with the base in which it has the lower error
    lstm::Interval winsInterval{NAN, NAN};  ///< of two experiments
};

/// One: its typical error. Two: which is better, in how many of all pairings and by how much. More: which has the
/// lowest median and what the verdict rule says of it against the base, then how the others came out. While one is
/// running: medians so far. \param twins all have the same settings, random numbers aside \param base position of the
/// base
Headline compareHeadline(const std::vector<ComparedExperiment>& experiments, int base, bool twins,
                         Pause pause = Pause::None);
