// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/random.h"

#include <Random123/philox.h>

#include <cmath>
#include <utility>

#include "engine/base/elementary.h"

namespace lstm {

RandomStream::RandomStream(std::uint64_t seed, std::uint32_t stream, Purpose purpose, std::uint32_t repeat)
    : m_counter{0, static_cast<std::uint32_t>(purpose), repeat, stream},
      m_key{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)} {}

std::uint32_t RandomStream::bits() {
    if (m_used == 4) {
        const r123::Philox4x32::ctr_type counter{{m_counter[0], m_counter[1], m_counter[2], m_counter[3]}};
        const r123::Philox4x32::key_type key{{m_key[0], m_key[1]}};
        const auto block = r123::Philox4x32{}(counter, key);
        for (unsigned i = 0; i < 4; ++i) m_block[i] = block[i];
        ++m_counter[0];
        m_used = 0;
    }
    return m_block[m_used++];
}

double RandomStream::uniform() {
    const std::uint64_t high = bits() >> 5, low = bits() >> 6;  // 27 + 26 bits
    return static_cast<double>((high << 26) | low) * 0x1p-53;
}

double RandomStream::uniform(double low, double high) { return low + (high - low) * uniform(); }

double RandomStream::normal() {
    if (std::exchange(m_hasSpare, false)) return m_spare;
    for (;;) {
        const double u = uniform(-1.0, 1.0), v = uniform(-1.0, 1.0), s = u * u + v * v;
        if (s >= 1.0 || s < 1e-300) continue;
        const double factor = std::sqrt(-2.0 * naturalLog(s) / s);
        m_spare = v * factor;
        m_hasSpare = true;
        return u * factor;
    }
}

std::uint32_t RandomStream::below(std::uint32_t bound) {
    const std::uint32_t threshold = -bound % bound;  // 2^32 mod bound
    for (;;) {
        const std::uint64_t product = std::uint64_t{bits()} * bound;
        if (static_cast<std::uint32_t>(product) >= threshold) return static_cast<std::uint32_t>(product >> 32);
    }
}

void RandomStream::shuffle(std::span<int> items) {
    for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[below(static_cast<std::uint32_t>(i))]);
}

}  // namespace lstm
