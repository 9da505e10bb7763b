// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

#include "engine/data/csvcursor.h"

namespace lstm {

/// A time of day as a label writes it.
struct ClockTime {
    std::optional<std::int64_t> milliseconds;  ///< since midnight, 24:00 included; nothing = no such time ("25:00")
    std::optional<std::int64_t> zone;          ///< milliseconds east of Greenwich; nothing = none is written
};

/// "23:05", "23:05:59.25", "11:05 PM", "23h05", "23\u65F605\u5206", "2305", and where `hourAlone` "23"; then perhaps a
/// zone: "Z", "+01:00", "-0500", "UTC", "CEST". Takes nothing on a mismatch.
bool takeClock(LabelCursor& cursor, ClockTime& time, bool hourAlone);

}  // namespace lstm
