// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/base/problem.h"

/// First step of reading a CSV file: bytes into UTF-8 text.
///
/// A byte-order mark decides. Without one, text that is valid UTF-8 is UTF-8; text with a zero in every
/// second byte is UTF-16, which is told as a guess; else GB18030 is tried, where most two-byte characters must lie in
/// its common part (GB2312) and outside of words in Latin letters, because accented Western letters also form valid
/// pairs.
/// What is no text at all (pictures, workbooks, web pages) is named, so that people see what they opened.
namespace lstm {

struct DecodedText {
    std::string text;      ///< UTF-8 without byte-order mark; empty when an error stands in `problems`
    std::string encoding;  ///< "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030" or the name that was asked for
    Problems problems;
};

/// \param encoding what the user named (any name iconv knows); nothing = detected
DecodedText decodeText(std::string_view bytes, const std::optional<std::string>& encoding);

/// Offset of the first byte that is not UTF-8, or npos.
std::size_t invalidUtf8(std::string_view bytes);

/// Through iconv(3), for encodings that need tables. \return nothing when the name is unknown or the
/// bytes are not valid in it; `offset` is then where (npos: name unknown)
std::optional<std::string> convert(std::string_view bytes, const std::string& encoding, std::size_t& offset);

/// UTF-16 without its byte-order mark; `problem` says what is wrong.
std::string decodeUtf16(std::string_view bytes, bool bigEndian, std::optional<Fact>& problem);

}  // namespace lstm
