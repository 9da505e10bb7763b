// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "engine/statistics/describe.h"
#include "gui/support/headline.h"

/// One experiment of a comparison, as the sentence above it needs it.
struct ComparedExperiment {
    QString name;
    lstm::Description rmse;
    int planned = 0;
    bool running = false;
    bool paired = false;                    ///< with the base, by seed
    std::optional<lstm::Judgement> judged;  ///< of this one - base; nothing for the base itself
};

/// One: its typical error. Two: which is better, as on the Run page. More: which has the lowest median and what the
/// verdict rule says of it against the base, then how the others came out. While one is running: medians so far.
/// \param twins all have the same settings, random numbers aside \param base position of the base
Headline compareHeadline(const std::vector<ComparedExperiment>& experiments, int base, bool twins);
