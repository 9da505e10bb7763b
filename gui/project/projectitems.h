// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "engine/results/project.h"
#include "gui/workspace/experimentitem.h"

class Workspace;

/// What a project file holds in the form that the window shows: one series, and experiments on it with their results.
struct ProjectItems {
    std::shared_ptr<const lstm::Series> series;  ///< that of most experiments; null where there are only results
    std::vector<ExperimentItem> items;           ///< without ids
    std::size_t current = 0;                     ///< position of the current experiment
    int onlyResults =
        0;  ///< experiments of which the window can show no more than results: on another series, or
            ///< computed with another version of the arithmetic. To save under the same name would lose them.
};

/// Repeats, configurations and unknown keys as they are in the file; which experiments are ticked and their styles from
/// the note "workbench", where there is one.
ProjectItems itemsOf(const lstm::Project& project);

/// Everything in the workspace as a project. Equal names are told apart as "name (2)".
/// \param opened the project that the workspace was opened from: its other notes are kept, and repeats that stand in
///        it keep their origin; empty = none
lstm::Project projectOf(const Workspace& workspace, const lstm::Project& opened);
