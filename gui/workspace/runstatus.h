// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/words/headline.h"

/// What there is to say about the run in progress, or about the last one.
struct RunStatus {
    bool running = false, paused = false;
    bool untouched = false;  ///< paused from its start, nothing of it trained yet
    int done = 0, total = 0;
    double secondsLeft = -1.0;       ///< negative = not known
    double seconds = 0.0;            ///< of the run so far, or of the last one
    double networksPerSecond = 0.0;  ///< 0 = not known

    /// For the words of the pages: how a run stands still, if it does.
    Pause pause() const {
        if (!running || !paused) return Pause::None;
        return untouched ? Pause::BeforeFirstSample : Pause::Underway;
    }
};
