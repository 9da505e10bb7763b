// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

/// What is different in the workspace since the last time anybody was told. Views ask for what concerns them.
struct Changes {
    bool series = false;
    bool list = false;              ///< which experiments there are, and their order
    bool ticks = false;             ///< which of them are on the charts
    bool names = false;             ///< their names, or whether these are shown
    bool current = false;           ///< which one it is, or its settings
    bool results = false;           ///< repeats, or how far a run has come
    bool queue = false;             ///< what waits for a run
    std::vector<int> configs = {};  ///< ids of experiments whose settings are others now; new ones among them

    /// What the experiments are, whatever they have given.
    bool experiments() const { return list || ticks || names || !configs.empty(); }
    /// Anything but the queue, of which few views speak.
    bool shown() const { return series || experiments() || current || results; }
    bool any() const { return shown() || queue; }
};
