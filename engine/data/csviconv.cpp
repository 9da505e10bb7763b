// SPDX-License-Identifier: GPL-3.0-or-later
#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "engine/data/csvencoding.h"

namespace lstm {
namespace {

/// Plain names only: iconv reads "NAME//TRANSLIT" and "" (the locale's encoding) specially.
bool plainName(const std::string& name) {
    return !name.empty() && name.size() < 64 && std::ranges::all_of(name, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_' ||
               c == '.' || c == ':';
    });
}

}  // namespace

std::optional<std::string> convert(std::string_view bytes, const std::string& encoding, std::size_t& offset) {
    offset = std::string_view::npos;
    if (!plainName(encoding)) return std::nullopt;
    const iconv_t converter = ::iconv_open("UTF-8", encoding.c_str());
    if (converter == reinterpret_cast<iconv_t>(-1)) return std::nullopt;
    std::string text;
    std::array<char, 16384> buffer;
    char* in = const_cast<char*>(bytes.data());  // iconv does not write to its input
    std::size_t left = bytes.size();
    for (bool flushing = false, done = false; !done;) {
        char* out = buffer.data();
        std::size_t room = buffer.size();
        const auto result =
            flushing ? ::iconv(converter, nullptr, nullptr, &out, &room) : ::iconv(converter, &in, &left, &out, &room);
        const int error = errno;
        text.append(buffer.data(), buffer.size() - room);
        if (result != static_cast<std::size_t>(-1)) {
            done = flushing;
            flushing = true;
        } else if (error != E2BIG) {  // EILSEQ: invalid; EINVAL: cut off
            offset = bytes.size() - left;
            ::iconv_close(converter);
            return std::nullopt;
        }
    }
    ::iconv_close(converter);
    return text;
}

}  // namespace lstm
