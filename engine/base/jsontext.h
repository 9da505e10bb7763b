// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace lstm {

/// JSON text in UTF-8 with two spaces of indentation. Numbers are the shortest that read back exactly (the
/// library's own writer is not always shortest); NaN and infinities, which JSON lacks, become the strings "NaN",
/// "Infinity" and "-Infinity". Short lists of numbers stay on one line. Invalid UTF-8 is replaced.
std::string jsonText(const nlohmann::ordered_json& json);

}  // namespace lstm
