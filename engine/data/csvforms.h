// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/data/csvlabels.h"

/// Which form the labels of a column have.
namespace lstm {

/// The form that most of the first labels have; nothing when fewer than half have one.
std::optional<LabelForm> detectForm(const std::vector<std::string_view>& labels);

struct SettledForm {
    LabelForm form{};
    bool ambiguous = false;  ///< days and months could change places, and the rows would stand otherwise in time
};

/// Whether "3/2/2021" is in March or in February, told by all rows: by the order in which every row is a date, else by
/// the one in which time runs one way, else by the one with fewer gaps. What remains open is read day first. Two
/// digits of a year come first where the last number changes more often than the first. Other forms stay as they are.
SettledForm settleForm(LabelForm form, const std::vector<std::string>& labels);

}  // namespace lstm
