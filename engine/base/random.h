// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>

/// Random numbers that are a pure function of where they are used.
///
/// Philox 4x32-10 (Salmon et al. 2011, Random123) turns a counter and a key into four 32-bit
/// numbers. Key: the user's seed. Counter: (block, purpose, repeat, stream). So a repeat's numbers
/// do not depend on the thread, the order or the machine that draws them, and two experiments
/// with the same seed and stream start from the same weights.
namespace lstm {

enum class Purpose : std::uint32_t { InitialWeights = 1, Shuffle = 2, Resampling = 3 };

class RandomStream {
public:
    RandomStream(std::uint64_t seed, std::uint32_t stream, Purpose purpose, std::uint32_t repeat);

    std::uint32_t bits();                      ///< 32 random bits
    double uniform();                          ///< in [0, 1), 53 bits
    double uniform(double low, double high);   ///< in [low, high)
    double normal();                           ///< mean 0, variance 1: Marsaglia's polar method
    std::uint32_t below(std::uint32_t bound);  ///< 0 ... bound-1 without bias (Lemire 2019); bound > 0

    /// Fisher-Yates: every order of `items` is equally likely.
    void shuffle(std::span<int> items);

private:
    std::array<std::uint32_t, 4> m_counter, m_block{};
    std::array<std::uint32_t, 2> m_key;
    unsigned m_used = 4;
    double m_spare = 0.0;
    bool m_hasSpare = false;
};

}  // namespace lstm
