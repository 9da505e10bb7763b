// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/jsonplaces.h"

#include <algorithm>
#include <set>

namespace lstm {

JsonPlaces::JsonPlaces(std::string_view text) : m_text(text) {
    if (m_text.starts_with("\xEF\xBB\xBF")) m_text.remove_prefix(3);
    value({});
}

void JsonPlaces::skipBlank() { m_at = std::min(m_text.find_first_not_of(" \t\r\n", m_at), m_text.size()); }

/// What stands between the quotation marks here, escapes as they are; then the place behind it.
std::string_view JsonPlaces::quoted() {
    const std::size_t first = ++m_at;
    while (m_at < m_text.size() && m_text[m_at] != '"') m_at += m_text[m_at] == '\\' ? 2 : 1;
    m_at = std::min(m_at + 1, m_text.size());
    return m_text.substr(first, m_at - first - std::min<std::size_t>(1, m_at - first));
}

void JsonPlaces::value(const std::string& path) {
    skipBlank();
    m_bytes[path] = m_at;
    if (m_at >= m_text.size()) return;
    if (m_text[m_at] == '{') object(path);
    else if (m_text[m_at] == '[') list(path);
    else if (m_text[m_at] == '"') quoted();
    else m_at = std::min(m_text.find_first_of(",]} \t\r\n", m_at), m_text.size());
}

void JsonPlaces::object(const std::string& path) {
    std::set<std::string_view> seen;
    for (++m_at;; ++m_at) {
        skipBlank();
        if (m_at >= m_text.size() || m_text[m_at] != '"') break;
        const std::string_view key = quoted();
        const std::string own = (path.empty() ? path : path + ".") + std::string(key);
        if (!seen.insert(key).second && m_repeated.size() < 100) m_repeated.push_back(own);
        skipBlank();
        ++m_at;  // the colon
        value(own);
        skipBlank();
        if (m_at >= m_text.size() || m_text[m_at] != ',') break;
    }
    ++m_at;
}

void JsonPlaces::list(const std::string& path) {
    ++m_at;
    skipBlank();
    for (std::size_t i = 0; m_at < m_text.size() && m_text[m_at] != ']'; ++i) {
        value(path + "[" + std::to_string(i) + "]");
        skipBlank();
        if (m_at >= m_text.size() || m_text[m_at] != ',') break;
        ++m_at;
        skipBlank();
    }
    ++m_at;
}

TextPlace JsonPlaces::of(std::string_view path) const {
    for (;;) {
        if (const auto found = m_bytes.find(std::string(path)); found != m_bytes.end())
            return placeOf(m_text, found->second);
        const auto around = path.find_last_of(".[");
        path = around == path.npos ? std::string_view() : path.substr(0, around);  // "" is always there
    }
}

}  // namespace lstm
