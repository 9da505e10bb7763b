// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/series.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <tuple>

namespace lstm {

std::size_t lineOf(const Series& series, std::size_t row) {
    return row < series.lines.size() ? series.lines[row] : row + 1;
}

std::vector<Sequence> sequencesOf(const Series& series) {
    return series.sequences.empty() ? std::vector{Sequence{{}, 0, series.values.size()}} : series.sequences;
}

std::vector<std::string> filesOf(const Series& series) {
    if (!series.file.empty()) return {series.file};
    std::vector<std::string> files;
    for (const Sequence& sequence : series.sequences)
        if (!sequence.file.empty() && (files.empty() || files.back() != sequence.file)) files.push_back(sequence.file);
    return files;
}

bool operator==(const Series& a, const Series& b) {
    const auto meaning = [](const Series& s) {
        return std::tie(s.name, s.valueColumn, s.labelColumn, s.values, s.labels, s.period, s.inputs);
    };
    const auto sameSequence = [](const Sequence& x, const Sequence& y) { return x.name == y.name && x.end == y.end; };
    return meaning(a) == meaning(b) && std::ranges::equal(a.sequences, b.sequences, sameSequence);
}

namespace {

class DataHash {
public:
    DataHash() { XXH3_64bits_reset(&m_state); }
    void add(std::span<const double> numbers) { XXH3_64bits_update(&m_state, numbers.data(), numbers.size_bytes()); }
    void add(std::uint64_t number) { XXH3_64bits_update(&m_state, &number, sizeof number); }
    std::uint64_t value() const { return XXH3_64bits_digest(&m_state); }

private:
    XXH3_state_t m_state;
};

}  // namespace

std::string dataHash(const Series& series) {
    static_assert(std::endian::native == std::endian::little, "the hash is defined over little-endian bytes");
    DataHash hashing;
    hashing.add(series.values);
    for (std::size_t input = 0; input < series.inputs.size(); ++input) {
        hashing.add(std::uint64_t{input});
        hashing.add(series.inputs[input].values);
    }
    if (series.sequences.size() > 1)
        for (const Sequence& sequence : series.sequences) hashing.add(std::uint64_t{sequence.end});
    const std::uint64_t hash = hashing.value();
    std::string text = "xxh3:";
    for (int shift = 60; shift >= 0; shift -= 4) text += "0123456789abcdef"[(hash >> shift) & 15];
    return text;
}

std::string targetHash(const Series& series) {
    if (series.inputs.empty()) return dataHash(series);
    Series target = series;
    target.inputs.clear();
    return dataHash(target);
}

}  // namespace lstm
