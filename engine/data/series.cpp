// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/series.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <bit>
#include <cstdint>
#include <tuple>

namespace lstm {

std::size_t lineOf(const Series& series, std::size_t row) {
    return row < series.lines.size() ? series.lines[row] : row + 1;
}

bool operator==(const Series& a, const Series& b) {
    const auto meaning = [](const Series& s) {
        return std::tie(s.name, s.valueColumn, s.labelColumn, s.values, s.labels, s.period);
    };
    return meaning(a) == meaning(b);
}

std::string dataHash(const Series& series) {
    static_assert(std::endian::native == std::endian::little, "the hash is defined over little-endian bytes");
    const std::uint64_t hash = XXH3_64bits(series.values.data(), series.values.size() * sizeof(double));
    std::string text = "xxh3:";
    for (int shift = 60; shift >= 0; shift -= 4) text += "0123456789abcdef"[(hash >> shift) & 15];
    return text;
}

}  // namespace lstm
