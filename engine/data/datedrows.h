// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/data/series.h"

namespace lstm {

/// Labels of the rows after a series' last one, in the way in which the series writes its own:
///
///   "3-11", "3-12"                  -> "4-01", "4-02"        (padded where any label of the series is)
///   "Fri 2021-01-29" without weekends -> "Mon 2021-02-01"    (what is never there in a usual week is passed over)
///   "31.01.2021", "28.02.2021"      -> "31.03.2021"          (ends of months stay ends of months)
///   "Nov 1960", "Dec 1960"          -> "Jan 1961"            (a name is taken from a row that has it, or is English)
///
/// A label whose words are not known is written as ISO 8601 has it ("1961-01", "2021-02-01 05:00").
/// Where the labels tell no period, or are none, rows are counted: "+1", "+2", ...
std::vector<std::string> labelsAfter(const Series& series, int rows);

}  // namespace lstm
