// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// UTF-8, read and written strictly (Unicode 15, table 3-7): no overlong forms, no surrogates,
/// nothing above U+10FFFF.
namespace lstm {

struct Utf8Character {
    char32_t point = 0;
    std::size_t bytes = 0;  ///< how many bytes it takes; 1 for an invalid byte
    bool valid = false;
};

/// The first character of `text`. \pre text not empty
Utf8Character firstCharacter(std::string_view text);

/// Appends a Unicode scalar value.
void appendUtf8(std::string& text, char32_t point);

}  // namespace lstm
