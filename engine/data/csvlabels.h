// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/problem.h"
#include "engine/data/series.h"

/// Fifth step of reading a CSV file: what the labels say about time.
///
/// Labels stay text. Only their order is looked at: each is counted in whole months, days, ... from
/// some start by plain calendar arithmetic - never through time zones, in which 1 a.m. can be missing.
namespace lstm {

enum class LabelForm {
    YearMonth,  ///< "1-01", "1901-01", "1901/01", "1901年1月"
    MonthName,  ///< "Jan-01", "January 1901", "1901-Jan", "1-Jan" (the number is the year)
    Day,        ///< "1901-01-31", "1901/1/31", "31.1.1901", also with a time of day behind
    Quarter,    ///< "1901Q1", "1901-Q1", "Q1 1901"
    IsoWeek,    ///< "1901-W05"
    Year,       ///< "1901"
};

/// A label counted in the form's own unit (months, days, quarters, weeks, years).
struct LabelTime {
    bool looksRight = false;            ///< has the form, perhaps with an impossible month or day
    std::optional<std::int64_t> count;  ///< nothing = no such month or day
};
LabelTime parseLabel(std::string_view label, LabelForm form);

/// The form that most of the first labels have; nothing when fewer than half have one.
std::optional<LabelForm> detectForm(const std::vector<std::string_view>& labels);

/// The period between rows, and warnings: impossible, doubled, missing or backward dates, each told once.
struct LabelReport {
    Period period = Period::Unknown;
    Problems problems;
};
LabelReport checkLabels(const std::vector<std::string>& labels, const std::vector<std::size_t>& lines, LabelForm form);

}  // namespace lstm
