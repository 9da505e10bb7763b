// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <array>

#include "engine/experiment/config.h"
#include "engine/experiment/effects.h"

/// What a StateTimeline shows: plain values, made from a configuration.
struct StateTimelineModel {
    lstm::StateFlow flow;        ///< rows, batches, calls, where each lane starts
    lstm::StateEffects effects;  ///< which switches change nothing, and why
    int epochs = 1000;
    bool resetEachBatch = false, resetEachEpoch = true, seeding = false, resetEachForecast = false;
    int experiment = 0;  ///< position in the list of experiments: the thread's colour

    static StateTimelineModel from(const lstm::ExperimentConfig& config, int trainingRows, int experiment = 0);

    bool isOn(lstm::StateSwitch which) const;
    /// A switch without effect is greyed, except "reset each batch", on which the others depend.
    bool isUsable(lstm::StateSwitch which) const;
    bool seedLaneRuns() const;  ///< seeding is on and does something
    bool operator==(const StateTimelineModel&) const = default;
};

inline constexpr std::array allStateSwitches{lstm::StateSwitch::ResetEachBatch, lstm::StateSwitch::ResetEachEpoch,
                                             lstm::StateSwitch::Seeding, lstm::StateSwitch::ResetEachForecast};

/// Every word on a timeline, in the user's language. `spoken` has one sentence per lane for screen readers.
struct TimelineTexts {
    QString train, trainValue, batch, seed, test, testValue, testNote;
    QString keyZero, keyCarried, keyReset;
    std::array<QString, 3> reasons;  ///< beneath Train, Seed, Test; empty = nothing to explain
    std::array<QString, 3> spoken;
    std::array<QString, 4> labels, names, toolTips;  ///< of the switches
};
TimelineTexts timelineTexts(const StateTimelineModel& model);
