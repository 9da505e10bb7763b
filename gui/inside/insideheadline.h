// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "engine/experiment/trace.h"
#include "gui/words/headline.h"

/// What the Inside page says about the network that it shows.
struct InsideWords {
    QString name;               ///< of the experiment
    int repeat = 0;             ///< from 0
    int rank = 0, repeats = 0;  ///< by RMSE, from 1, of the finite ones; rank 0 = it is none of them
    bool median = false;
    int epoch = 0, epochs = 0;              ///< it is seen after so many, of all
    int divergedEpoch = 0;                  ///< 0 = never
    double rmse = 0, before = 0;            ///< of the test: now, and without the edits
    QStringList inserted, removed, states;  ///< where resets were put in or taken away and states set
    lstm::TracePhase phase = lstm::TracePhase::Test;

    qsizetype edits() const { return inserted.size() + removed.size() + states.size(); }
};

/// "The reset in 3-09 lowers the test RMSE from 102.5 to 95.8", "stateful #7 has a test RMSE of 102.5".
Headline insideHeadline(const InsideWords& words);
