// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Our own elementary functions, made of +, -, *, / and comparisons only.
///
/// The C library picks its exp, log and tanh by processor, so their last bits differ between
/// machines. These are the same everywhere, scalar or in SIMD lanes: `tanhRational` is a template
/// over the number type and gives equal bits for a float and for a lane of a pack of floats.
namespace lstm {

template <class V>
struct Clamp;  ///< `Clamp<V>::between(x, low, high)`: each lane of x limited to [low, high].

template <>
struct Clamp<float> {
    static float between(float x, float low, float high) { return x < low ? low : (x > high ? high : x); }
};

/// tanh(x) as x p(x^2) / q(x^2), a 13/6 rational minimax approximation on [-7.9, 7.9], 1 beyond.
/// Largest absolute error 4e-7 in float32. NaN in, NaN out.
/// Coefficients: Eigen 3.4, Eigen/src/Core/MathFunctionsImpl.h (MPL2), `generic_fast_tanh_float`.
template <class V>
inline __attribute__((always_inline)) V tanhRational(V x) {
    x = Clamp<V>::between(x, -7.90531110763549805f, 7.90531110763549805f);
    const V s = x * x;
    V p = s * -2.76076847742355e-16f + 2.00018790482477e-13f;
    p = s * p + -8.60467152213735e-11f;
    p = s * p + 5.12229709037114e-08f;
    p = s * p + 1.48572235717979e-05f;
    p = s * p + 6.37261928875436e-04f;
    p = s * p + 4.89352455891786e-03f;
    V q = s * 1.19825839466702e-06f + 1.18534705686654e-04f;
    q = s * q + 2.26843463243900e-03f;
    q = s * q + 4.89352518554385e-03f;
    return x * p / q;
}

/// 1 / (1 + exp(-x)), computed as (1 + tanh(x/2)) / 2.
template <class V>
inline __attribute__((always_inline)) V sigmoidRational(V x) { return tanhRational<V>(x * 0.5f) * 0.5f + 0.5f; }

/// Natural logarithm of a positive, normal x; relative error below 4 ulp. Used to draw normal numbers.
double naturalLog(double x);

/// e^x for |x| <= 700; relative error below 4 ulp.
double exponential(double x);

/// base^exponent by squaring and multiplying (exponent >= 0).
double integerPower(double base, long long exponent);

}  // namespace lstm
