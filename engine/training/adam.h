// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <span>
#include <vector>

namespace lstm {

/// Keras' Adam (Kingma and Ba 2015, in the form of Keras 2's optimizers.py).
struct AdamOptions {
    double learningRate = 0.001;
    double beta1 = 0.9;
    double beta2 = 0.999;
    double epsilon = 1e-8;  ///< 1e-7 from Keras 2.1.3
    bool operator==(const AdamOptions&) const = default;
};

/// The scalars of one step t = 1, 2, ... in float32, as Keras computes them:
///
///   rate = lr sqrt(1 - b2^t) / (1 - b1^t)
///
/// b^t is multiplied in double from the float32 base and rounded to float32 before it is used; 1 - b is taken
/// in float32 (1 - 0.999f = 0.00100004673). With these in double the weights of a run drift by 5e-6 in 60 epochs.
///
/// The factor of lr depends on the step alone, so repeats that differ in their lr share it.
///
/// A training asks for every step's rate, and a power a step would cost as much as training a repeat. So
/// b^t = b^(t mod 64) (b^64)^(t div 64) with the first factor from a table and the second once for 64 steps.
class AdamRates {
public:
    explicit AdamRates(const AdamOptions& options);

    /// sqrt(1 - b2^t) / (1 - b1^t) of t = firstStep, firstStep + 1, ...: learningRate times this, in float32, is the
    /// rate. Some 1 ns each.
    void corrections(long long firstStep, std::span<float> out) const;

    float learningRate, beta1, beta2, oneMinusBeta1, oneMinusBeta2, epsilon;

private:
    static constexpr int block = 64;
    std::array<double, block> m_powers1, m_powers2;  ///< b^0 ... b^63
    double m_blockPower1, m_blockPower2;             ///< b^64
};

/// What Adam remembers after so many steps: the moments in the order of the parameters.
struct AdamState {
    long long steps = 0;
    std::vector<float> m, v;
};

/// Moments of every parameter and the step counter, over all epochs.
///
///   m = b1 m + (1 - b1) g      v = b2 v + (1 - b2) g^2      p = p - rate m / (sqrt(v) + eps)
class Adam {
public:
    Adam(const AdamOptions& options, int parameters);

    /// One update of `parameters` by `gradient`; both have the size given to the constructor.
    void update(std::span<float> parameters, std::span<const float> gradient);

    void setLearningRate(float rate) { m_rates.learningRate = rate; }  ///< from the next update on

    long long steps() const { return m_step; }
    const std::vector<float>& firstMoments() const { return m_m; }
    const std::vector<float>& secondMoments() const { return m_v; }

private:
    AdamRates m_rates;
    long long m_step = 0;
    std::array<float, 64> m_corrections;  ///< of steps 64 k + 1 ... 64 k + 64
    std::vector<float> m_m, m_v;
};

}  // namespace lstm
