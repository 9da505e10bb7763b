// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "gui/configuration/timelinegeometry.h"

class QPainter;

/// What the pointer and time add to a timeline.
struct TimelineView {
    std::optional<lstm::StateSwitch> hovered;  ///< the cells it concerns get a selection tint
    double progress = 1.0;                     ///< 0..1: how far the thread has been drawn since the last change
};

/// Draws everything but the switches: lanes, thread, rings and discs, reset marks, epoch loop, leaders, key.
void paintTimeline(QPainter& painter, const StateTimelineModel& model, const TimelineGeometry& geometry,
                   const TimelineTexts& texts, const TimelineView& view);
