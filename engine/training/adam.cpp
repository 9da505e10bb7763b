// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/adam.h"

#include <cmath>

#include "engine/base/elementary.h"

namespace lstm {

AdamRates::AdamRates(const AdamOptions& options)
    : learningRate(static_cast<float>(options.learningRate)),
      beta1(static_cast<float>(options.beta1)),
      beta2(static_cast<float>(options.beta2)),
      oneMinusBeta1(1.0f - beta1),
      oneMinusBeta2(1.0f - beta2),
      epsilon(static_cast<float>(options.epsilon)) {}

float AdamRates::rate(long long step) const {
    const float power1 = static_cast<float>(integerPower(beta1, step));
    const float power2 = static_cast<float>(integerPower(beta2, step));
    return learningRate * (std::sqrt(1.0f - power2) / (1.0f - power1));
}

Adam::Adam(const AdamOptions& options, int parameters) : m_rates(options), m_m(parameters, 0.0f), m_v(parameters, 0.0f) {}

void Adam::update(std::span<float> parameters, std::span<const float> gradient) {
    const float rate = m_rates.rate(++m_step);
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const float g = gradient[i];
        m_m[i] = m_rates.beta1 * m_m[i] + m_rates.oneMinusBeta1 * g;
        m_v[i] = m_rates.beta2 * m_v[i] + m_rates.oneMinusBeta2 * (g * g);
        parameters[i] -= rate * m_m[i] / (std::sqrt(m_v[i]) + m_rates.epsilon);
    }
}

}  // namespace lstm
