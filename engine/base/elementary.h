// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Our own elementary functions, made of +, -, *, / and comparisons only.
///
/// The C library picks its exp, log and tanh by processor, so their last bits differ between
/// machines. These are the same everywhere, scalar or in SIMD lanes: `tanhRational` is a template
/// over the number type and gives equal bits for a float and for a lane of a pack of floats.
namespace lstm {

/// Into its caller whatever the optimizer thinks of it, so that it takes on the caller's vector instructions.
#define LSTM_INLINE inline __attribute__((always_inline))

template <class V>
struct Clamp;  ///< `Clamp<V>::between(x, low, high)`: each lane of x limited to [low, high].

template <>
struct Clamp<float> {
    static float between(float x, float low, float high) { return x < low ? low : (x > high ? high : x); }
};

/// For templates over the number type; packs of floats have their own.
inline float larger(float a, float b) { return a < b ? b : a; }
inline float squareRoot(float x) { return __builtin_sqrtf(x); }

/// tanh(x) as x p(x^2) / q(x^2) with p and q of degree 4 and p(0) = q(0) = 1; arguments beyond +-7.905 count as
/// that (tanh there: 0.9999997). The fraction is a minimax fit of the relative error (6e-9 in exact arithmetic;
/// weighted least squares in the manner of Lawson), so float32 rounding is all that is left: absolute error at most
/// 3.6e-7; for |x| < 0.3, where gates mostly live, 6e-8 of the value on average and without bias. Even and odd terms
/// apart (Estrin): training waits for tanh, and this way it waits a third less than with Horner. Never beyond
/// +-1. NaN in, NaN out.
template <class V>
LSTM_INLINE V tanhRational(V x) {
    x = Clamp<V>::between(x, -7.90531111f, 7.90531111f);
    const V s = x * x, s2 = s * s;
    const V p = (s * 0.134525337f + 1.0f) + s2 * ((s * 2.20600743e-05f + 0.00358125016f) + s2 * 1.54789988e-08f);
    const V q = (s * 0.467858634f + 1.0f) + s2 * ((s * 0.000342732593f + 0.0262008625f) + s2 * 8.61962707e-07f);
    return x * p / q;
}

/// 1 / (1 + exp(-x)), computed as (1 + tanh(x/2)) / 2.
template <class V>
LSTM_INLINE V sigmoidRational(V x) {
    return tanhRational<V>(x * 0.5f) * 0.5f + 0.5f;
}

/// Natural logarithm of a positive, normal x; relative error below 4 ulp. Used to draw normal numbers.
double naturalLog(double x);

/// base^exponent by squaring and multiplying (exponent >= 0).
double integerPower(double base, long long exponent);

}  // namespace lstm
