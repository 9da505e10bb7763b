// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/training/locksteplayout.h"
#include "engine/training/pack.h"

namespace lstm {

/// Lines as numbers of type V, a pack of neighbouring lanes, and the sums of products that every product of matrices is
/// made of. `lines` points to the first of these lanes in line 0, and so do all other pointers here into lines of their
/// own. Sums run in a fixed order.
template <class V>
struct LineView {
    using Index = LockstepLayout::Index;
    float* lines;

    LSTM_INLINE static V at(const float* from, Index line) { return V::load(from + line * lockstepLanes); }
    LSTM_INLINE V get(Index line) const { return at(lines, line); }
    LSTM_INLINE void set(Index line, const V& value) const { value.store(lines + line * lockstepLanes); }
    LSTM_INLINE const float* from(Index line) const { return lines + line * lockstepLanes; }

    /// sum[q] += a[i] b[i][q] over i: every product of matrices is made of these. Four sums at once, since an
    /// addition takes four cycles and because they share a[i].
    template <int Q>
    LSTM_INLINE static void accumulate(V (&sum)[Q], Index count, const float* a, Index aStep, const float* b,
                                       Index bStep, Index qStep) {
        for (Index i = 0; i < count; ++i) {
            const V factor = at(a, i * aStep);
            for (int q = 0; q < Q; ++q) sum[q] = sum[q] + factor * at(b, i * bStep + q * qStep);
        }
    }

    /// The same from nothing; count > 0. Adding to zero would make a training of one sample wait for it.
    template <int Q>
    LSTM_INLINE static void sumOfProducts(V (&sum)[Q], Index count, const float* a, Index aStep, const float* b,
                                          Index bStep, Index qStep) {
        for (int q = 0; q < Q; ++q) sum[q] = at(a, 0) * at(b, q * qStep);
        accumulate(sum, count - 1, a + aStep * lockstepLanes, aStep, b + bStep * lockstepLanes, bStep, qStep);
    }
    LSTM_INLINE V total(Index line, Index count, Index step) const {
        V sum = get(line);
        for (Index i = 1; i < count; ++i) sum = sum + get(line + i * step);
        return sum;
    }

    /// to[k] += sum over j of dz[j] W[k][j]: a gradient goes back through the weights W of `count` inputs.
    LSTM_INLINE void pullBack(Index to, Index count, Index dz, Index weights, Index width) const {
        Index k = 0;
        for (; k + 4 <= count; k += 4) pullBackSome<4>(to + k, dz, weights + k * width, width);
        for (; k < count; ++k) pullBackSome<1>(to + k, dz, weights + k * width, width);
    }
    template <int Q>
    LSTM_INLINE void pullBackSome(Index to, Index dz, Index weights, Index width) const {
        V sum[Q];
        for (int q = 0; q < Q; ++q) sum[q] = get(to + q);
        accumulate(sum, width, from(dz), 1, from(weights), 1, width);
        for (int q = 0; q < Q; ++q) set(to + q, sum[q]);
    }
};

}  // namespace lstm
