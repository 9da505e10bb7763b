// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
/// b^t is squared and multiplied in double from the float32 base and rounded to float32 before it is
/// used; 1 - b is taken in float32 (1 - 0.999f = 0.00100004673). With these in double the weights of a
/// run drift by 5e-6 in 60 epochs.
class AdamRates {
public:
    explicit AdamRates(const AdamOptions& options);
    float rate(long long step) const;

    float learningRate, beta1, beta2, oneMinusBeta1, oneMinusBeta2, epsilon;
};

/// Moments of every parameter and the step counter, over all epochs.
///
///   m = b1 m + (1 - b1) g      v = b2 v + (1 - b2) g^2      p = p - rate m / (sqrt(v) + eps)
class Adam {
public:
    Adam(const AdamOptions& options, int parameters);

    /// One update of `parameters` by `gradient`; both have the size given to the constructor.
    void update(std::span<float> parameters, std::span<const float> gradient);

    long long steps() const { return m_step; }
    const std::vector<float>& firstMoments() const { return m_m; }
    const std::vector<float>& secondMoments() const { return m_v; }

private:
    AdamRates m_rates;
    long long m_step = 0;
    std::vector<float> m_m, m_v;
};

}  // namespace lstm
