// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Exact reading and writing of numbers, the same in every locale.
///
/// `strtod`, streams and `printf` follow the process's locale (a Qt program under de_DE reads
/// "3.5" as 3), so everything here stands on `std::from_chars` and `std::to_chars`.
namespace lstm {

/// The whole text as a finite or non-finite double ("1e3", "-0.5", "nan", "inf"; a leading '+' is
/// allowed); nothing when a character is left over, the text is empty or the value is out of range.
std::optional<double> parseDouble(std::string_view text);

/// The whole text as an integer of 64 bits; nothing on anything else.
std::optional<std::int64_t> parseInteger(std::string_view text);
std::optional<std::uint64_t> parseUnsigned(std::string_view text);

/// The shortest text that reads back as exactly this number; "nan", "inf", "-inf" where not finite.
std::string shortest(double value);
std::string shortest(float value);

/// Rounded to a fixed number of decimals, as `printf("%.*f")` in the C locale; "nan" has no sign here either.
std::string fixed(double value, int decimals);

/// A number of bytes as people read it: "0 bytes", "64 MiB", "9.5 GiB".
std::string sizeText(double bytes);

/// Seconds as people read an estimate: "less than a second", "14 s", "3 min", "2 h 5 min"; "a long time" from a
/// thousand hours on and where it is not known.
std::string durationText(double seconds);

}  // namespace lstm
