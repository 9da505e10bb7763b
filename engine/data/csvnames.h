// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

/// What the header of a column gives away, in English, German or Chinese.
namespace lstm {

/// A part of a time that has a column of its own.
enum class TimePart { Year, Quarter, Month, Week, DayOfYear, Day, Weekday, Hour, Minute, Second };

/// The part of a time that the header names: "hour", "Stunde", "小时".
std::optional<TimePart> timePartOf(std::string_view header);
/// The header names a time as a whole: "date", "timestamp", "Datum", "时间".
bool namesTime(std::string_view header);
/// The header names a row number: "Unnamed: 0", "id", "No", "序号".
bool namesIndex(std::string_view header);

/// Letters only, in lower case: "Trade_Date" and "trade date" are "tradedate".
std::string plainName(std::string_view header);
/// "lat", "Longitude", "PLZ", "经度".
bool namesPlace(std::string_view header);
/// "store", "item_id", "StationNr", "站号".
bool namesCode(std::string_view header);

}  // namespace lstm
