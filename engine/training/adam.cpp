// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/adam.h"

#include <algorithm>
#include <cmath>

#include "engine/base/elementary.h"

namespace lstm {

AdamRates::AdamRates(const AdamOptions& options)
    : learningRate(static_cast<float>(options.learningRate)),
      beta1(static_cast<float>(options.beta1)),
      beta2(static_cast<float>(options.beta2)),
      oneMinusBeta1(1.0f - beta1),
      oneMinusBeta2(1.0f - beta2),
      epsilon(static_cast<float>(options.epsilon)),
      m_blockPower1(integerPower(beta1, block)),
      m_blockPower2(integerPower(beta2, block)) {
    for (int i = 0; i < block; ++i) {
        m_powers1[i] = integerPower(beta1, i);
        m_powers2[i] = integerPower(beta2, i);
    }
}

void AdamRates::corrections(long long firstStep, std::span<float> out) const {
    for (long long step = firstStep; !out.empty();) {
        const long long inBlock = step % block,
                        count = std::min<long long>(block - inBlock, static_cast<long long>(out.size()));
        const double high1 = integerPower(m_blockPower1, step / block),
                     high2 = integerPower(m_blockPower2, step / block);
        for (long long i = 0; i < count; ++i) {
            const float power1 = static_cast<float>(m_powers1[inBlock + i] * high1);
            const float power2 = static_cast<float>(m_powers2[inBlock + i] * high2);
            out[i] = std::sqrt(1.0f - power2) / (1.0f - power1);
        }
        out = out.subspan(count);
        step += count;
    }
}

Adam::Adam(const AdamOptions& options, int parameters)
    : m_rates(options), m_m(parameters, 0.0f), m_v(parameters, 0.0f) {}

void Adam::update(std::span<float> parameters, std::span<const float> gradient) {
    if (m_step % 64 == 0) m_rates.corrections(m_step + 1, m_corrections);
    const float rate = m_rates.learningRate * m_corrections[m_step++ % 64];
    const auto [beta1, beta2, oneMinusBeta1, oneMinusBeta2, epsilon] =
        std::array{m_rates.beta1, m_rates.beta2, m_rates.oneMinusBeta1, m_rates.oneMinusBeta2, m_rates.epsilon};
    float *const p = parameters.data(), *const m = m_m.data(), *const v = m_v.data();
    const float* const gradients = gradient.data();
#pragma GCC ivdep  // four different arrays
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const float g = gradients[i];
        m[i] = beta1 * m[i] + oneMinusBeta1 * g;
        v[i] = beta2 * v[i] + oneMinusBeta2 * (g * g);
        p[i] -= rate * m[i] / (std::sqrt(v[i]) + epsilon);
    }
}

}  // namespace lstm
