// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lstm {

/// Rows of cells as aligned text, two spaces between columns, a line each. Characters are counted, not bytes.
/// \param rows all of the same length \param alignment `l` or `r` a column; those beyond it are set to the right
std::string textTable(const std::vector<std::vector<std::string>>& rows, std::string_view alignment);

}  // namespace lstm
