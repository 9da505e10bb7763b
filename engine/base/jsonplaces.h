// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/base/jsontext.h"

namespace lstm {

/// Where in a JSON text each value begins, by its path: "cards[2].claim.a"; "" is the whole. Parsers forget this, and a
/// person who is told that something is wrong wants to know where.
class JsonPlaces {
public:
    /// \param text that parseJson() accepted; of a key that stands twice the last value is kept
    explicit JsonPlaces(std::string_view text);

    /// Of the value, or of the nearest one around it that there is.
    TextPlace of(std::string_view path) const;
    /// Paths of keys that stand more than once in their object, a hundred at most.
    const std::vector<std::string>& repeated() const { return m_repeated; }

private:
    void value(const std::string& path);
    void object(const std::string& path);
    void list(const std::string& path);
    void skipBlank();
    std::string_view quoted();

    std::string_view m_text;
    std::size_t m_at = 0;
    std::unordered_map<std::string, std::size_t> m_bytes;
    std::vector<std::string> m_repeated;
};

}  // namespace lstm
