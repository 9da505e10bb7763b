// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#if defined(__SSE2__)
#include <xmmintrin.h>
#endif

namespace lstm {

/// While it lives, denormal floats of this thread are read and written as zero (FTZ and DAZ on x86).
///
/// Adam's first moments decay as 0.9^t through saturated gates and reach denormals after some
/// thousand epochs, where arithmetic is slow. Training and forecasting hold one of these wherever
/// they are called from, so every caller gets the same bits. Writing the control word empties the processor's
/// pipeline, so loops hold one around them; one inside another only looks. On other processors it does nothing.
class FlushDenormals {
public:
    FlushDenormals(const FlushDenormals&) = delete;
    FlushDenormals& operator=(const FlushDenormals&) = delete;
#if defined(__SSE2__)
    FlushDenormals() : m_previous(_mm_getcsr()) {
        if (changes()) _mm_setcsr(m_previous | flags);
    }
    ~FlushDenormals() {
        if (changes()) _mm_setcsr(m_previous);
    }

private:
    static constexpr unsigned flags = 0x8040u;
    bool changes() const { return (m_previous & flags) != flags; }

    unsigned m_previous;
#else
    FlushDenormals() = default;
#endif
};

}  // namespace lstm
