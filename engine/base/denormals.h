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
/// they are called from, so every caller gets the same bits. On other processors it does nothing.
class FlushDenormals {
public:
    FlushDenormals(const FlushDenormals&) = delete;
    FlushDenormals& operator=(const FlushDenormals&) = delete;
#if defined(__SSE2__)
    FlushDenormals() : m_previous(_mm_getcsr()) { _mm_setcsr(m_previous | 0x8040u); }
    ~FlushDenormals() { _mm_setcsr(m_previous); }

private:
    unsigned m_previous;
#else
    FlushDenormals() = default;
#endif
};

}  // namespace lstm
