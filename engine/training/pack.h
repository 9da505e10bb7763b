// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/elementary.h"

/// A pack: several floats that every operation treats at once, each for itself.
///
/// It is a handful of vector registers in the notation of GCC and Clang (`vector_size`), without intrinsics: compiled
/// into a function marked [[gnu::target("avx2")]] a 32-byte register is one YMM register. All operations are exact
/// IEEE ones and lanes never mix, so a lane holds the bits that a float would, however wide the registers are.
///
/// Traps of g++ 12 that shaped this file (each costs a factor of 2 to 10): a `vector_size` that depends on a template
/// parameter silently becomes a plain float, hence the two specialisations; everything must be always_inline to take on
/// its caller's target; a pack is loaded and stored register by register, since memcpy or the copy of a pack in memory
/// moves 16 bytes at a time; a float known only at run time is spread over a register element by element, so such
/// constants are kept in memory as full packs; a square root written as a loop over a register becomes one instruction
/// (with -fno-math-errno).
namespace lstm {

template <int Bytes>
struct VectorRegister;
template <>
struct VectorRegister<16> {
    typedef float Type __attribute__((vector_size(16), may_alias));
    LSTM_INLINE static Type filled(float x) { return Type{x, x, x, x}; }
};
template <>
struct VectorRegister<32> {
    typedef float Type __attribute__((vector_size(32), may_alias));
    LSTM_INLINE static Type filled(float x) { return Type{x, x, x, x, x, x, x, x}; }
};

/// `Count` registers of `Bytes` bytes. More than one lets the processor work on one while another waits.
template <int Bytes, int Count>
struct Pack {
    using Register = typename VectorRegister<Bytes>::Type;
    static constexpr int lanes = Count * Bytes / static_cast<int>(sizeof(float));

    Register part[Count];

    Pack() = default;
    LSTM_INLINE Pack(float everywhere) {
        for (Register& r : part) r = VectorRegister<Bytes>::filled(everywhere);
    }

    /// \pre aligned to a register
    LSTM_INLINE static Pack load(const float* from) {
        Pack pack;
        for (int i = 0; i < Count; ++i) pack.part[i] = reinterpret_cast<const Register*>(from)[i];
        return pack;
    }
    LSTM_INLINE void store(float* to) const {
        for (int i = 0; i < Count; ++i) reinterpret_cast<Register*>(to)[i] = part[i];
    }

    LSTM_INLINE friend Pack operator+(const Pack& a, const Pack& b) {
        Pack r;
        for (int i = 0; i < Count; ++i) r.part[i] = a.part[i] + b.part[i];
        return r;
    }
    LSTM_INLINE friend Pack operator-(const Pack& a, const Pack& b) {
        Pack r;
        for (int i = 0; i < Count; ++i) r.part[i] = a.part[i] - b.part[i];
        return r;
    }
    LSTM_INLINE friend Pack operator*(const Pack& a, const Pack& b) {
        Pack r;
        for (int i = 0; i < Count; ++i) r.part[i] = a.part[i] * b.part[i];
        return r;
    }
    LSTM_INLINE friend Pack operator/(const Pack& a, const Pack& b) {
        Pack r;
        for (int i = 0; i < Count; ++i) r.part[i] = a.part[i] / b.part[i];
        return r;
    }

    LSTM_INLINE friend Pack squareRoot(const Pack& a) {
        Pack root;
        for (int i = 0; i < Count; ++i)
            for (unsigned lane = 0; lane < Bytes / sizeof(float); ++lane)
                root.part[i][lane] = __builtin_sqrtf(a.part[i][lane]);
        return root;
    }
    /// a < b ? then : otherwise, lane by lane
    LSTM_INLINE friend Pack whereBelow(const Pack& a, const Pack& b, const Pack& then, const Pack& otherwise) {
        Pack r;
        for (int i = 0; i < Count; ++i) r.part[i] = a.part[i] < b.part[i] ? then.part[i] : otherwise.part[i];
        return r;
    }
    LSTM_INLINE friend Pack larger(const Pack& a, const Pack& b) {
        Pack r;
        for (int i = 0; i < Count; ++i) r.part[i] = a.part[i] < b.part[i] ? b.part[i] : a.part[i];
        return r;
    }
};

template <int Bytes, int Count>
struct Clamp<Pack<Bytes, Count>> {
    LSTM_INLINE static Pack<Bytes, Count> between(Pack<Bytes, Count> x, float low, float high) {
        const Pack<Bytes, 1> lowest(low), highest(high);
        for (auto& r : x.part) {
            r = r < lowest.part[0] ? lowest.part[0] : r;
            r = r > highest.part[0] ? highest.part[0] : r;
        }
        return x;
    }
};

}  // namespace lstm
