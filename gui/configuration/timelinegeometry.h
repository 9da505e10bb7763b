// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QSize>
#include <array>

#include "gui/configuration/timelinemodel.h"

/// One lane: a row of samples at one pitch.
struct LaneGeometry {
    QRectF title, value;
    int rows = 0;
    double left = 0, top = 0, height = 0;  ///< of the first cell
    double pitch = 0, gap = 0;
    QRectF reason;  ///< the sentence beneath, empty = none

    double cellLeft(int row) const { return left + row * pitch; }
    double border(int row) const { return left + row * pitch - gap / 2; }  ///< between row - 1 and row
    double end() const { return left + rows * pitch - gap; }
    double centre() const { return top + height / 2; }
    double bottom() const { return top + height; }
};

/// Where everything on a timeline stands, in px of the widget. Labels that do not fit beside their part get a row
/// of their own, so nothing is ever cut.
struct TimelineGeometry {
    LaneGeometry train, seed, test;
    double startX = 0;              ///< centre of the ring or disc a lane starts with
    double loopTop = 0, markX = 0;  ///< epoch loop and the reset mark at its right end
    double bracketTop = 0;
    QRectF batchLabel, testNote;
    std::array<QRectF, 4> switches;  ///< hit areas, in the order of allStateSwitches
    std::array<QRectF, 3> key;       ///< zero state, carried, reset: each from its symbol on
    double height = 0;
};

/// Free space left and right of the lanes for hit areas and focus rings, in design px.
inline constexpr double timelineInset = 8;

TimelineGeometry layoutTimeline(const StateTimelineModel& model, const TimelineTexts& texts,
                                const std::array<QSize, 4>& switchSizes, double width);
