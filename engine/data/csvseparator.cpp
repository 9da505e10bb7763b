// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <map>

#include "engine/data/csvtable.h"

namespace lstm {
namespace {

constexpr std::array candidates{';', '\t', '|', ','};
using Counts = std::array<std::size_t, candidates.size()>;

/// How often each candidate stands outside quotes, line by line, in the first lines that are not blank.
std::vector<Counts> countSeparators(std::string_view text) {
    std::vector<Counts> lines;
    Counts counts{};
    bool quoted = false, blank = true;
    for (const char c : text.substr(0, 64 * 1024)) {
        if (c == '"') quoted = !quoted;
        if (!quoted && (c == '\n' || c == '\r')) {
            if (!blank) lines.push_back(counts);
            if (lines.size() == 100) return lines;
            counts = {};
            blank = true;
            continue;
        }
        blank = blank && c == ' ';
        const auto found = std::ranges::find(candidates, c);
        if (!quoted && found != candidates.end()) ++counts[static_cast<std::size_t>(found - candidates.begin())];
    }
    if (!blank) lines.push_back(counts);
    return lines;
}

}  // namespace

std::size_t separatorLine(std::string_view text) {
    const auto lower = [&](std::size_t i) { return static_cast<char>(text[i] | 0x20); };
    if (text.size() < 5 || lower(0) != 's' || lower(1) != 'e' || lower(2) != 'p' || text[3] != '=') return 0;
    if (std::ranges::find(candidates, text[4]) == candidates.end()) return 0;
    if (text.size() == 5) return 5;
    if (text[5] == '\r') return text.size() > 6 && text[6] == '\n' ? 7 : 6;
    return text[5] == '\n' ? 6 : 0;
}

char detectSeparator(std::string_view text) {
    if (separatorLine(text) > 0) return text[4];
    const auto lines = countSeparators(text);
    char best = ',';
    std::size_t bestLines = 0;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        std::map<std::size_t, std::size_t> linesWith;  // count of this separator -> number of lines
        for (const auto& counts : lines)
            if (counts[i] > 0) ++linesWith[counts[i]];
        for (const auto& [count, number] : linesWith)
            if (number > bestLines) {
                best = candidates[i];
                bestLines = number;
            }
    }
    return best;
}

}  // namespace lstm
