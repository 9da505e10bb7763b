// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <nlohmann/json_fwd.hpp>

#include "engine/base/problem.h"

namespace lstm {

/// JSON text in UTF-8 with two spaces of indentation. Numbers are the shortest that read back exactly (the
/// library's own writer is not always shortest); NaN and infinities, which JSON lacks, become the strings "NaN",
/// "Infinity" and "-Infinity". Short lists of numbers stay on one line. Invalid UTF-8 is replaced.
std::string jsonText(const nlohmann::ordered_json& json);

/// The same on one line without spaces, for streams of events.
std::string jsonLine(const nlohmann::ordered_json& json);

/// Why JSON text from outside should not be parsed at all: brackets nested more than 64 deep (parsers and writers
/// recurse) or more than `mostValues` commas and colons (memory). Syntax is the parser's business.
std::optional<Problem> jsonTooLarge(std::string_view text, std::size_t mostValues);

/// JSON text from outside, with or without a byte-order mark. Limits as in jsonTooLarge().
///
/// Problems: JsonSyntax at the place where the text stops being JSON, which is also where a number stands that no
/// double can hold; JsonDuplicateKey, a warning, for a key that stands twice in one object: the last one counts, as in
/// most readers. Whole numbers beyond 64 bits become the nearest double: 18446744073709551616 is written back
/// as 1.8446744073709552e+19.
Checked<nlohmann::ordered_json> parseJson(std::string_view text, std::size_t mostValues);

/// Line and column (from 1) of a byte of a text: where a parser stopped.
struct TextPlace {
    std::size_t line = 1, column = 1;
};
TextPlace placeOf(std::string_view text, std::size_t byte);

}  // namespace lstm
