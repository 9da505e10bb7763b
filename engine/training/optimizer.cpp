// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/optimizer.h"

#include <algorithm>
#include <cmath>

#include "engine/training/optimizerrules.h"

namespace lstm {
namespace {

constexpr std::string_view adamArrays[]{"m", "v", "vhat"}, sgdArrays[]{"moments"}, rmsPropArrays[]{"accumulators"};

float lengthOf(std::span<const float> numbers) {
    float squares = 0.0f;
    for (const float number : numbers) squares += number * number;
    return std::sqrt(squares);
}

void shorten(std::span<float> gradient, float most) {
    const float length = lengthOf(gradient);
    if (length < most) return;
    for (float& g : gradient) g = g * most / length;
}

/// All parameters by one rule. \param arrays their first numbers
template <class Rule>
void step(std::span<float> parameters, std::span<const float> gradient, float rate, float* const (&arrays)[mostArrays],
          const std::array<float, mostConstants>& constants) {
    const std::array<float, mostConstants> k = constants;
    const auto constant = [&k](int number) { return k[static_cast<std::size_t>(number)]; };
    float* const p = parameters.data();
    const float* const g = gradient.data();
    float *const first = arrays[0], *const second = arrays[1], *const third = arrays[2];
    const std::size_t count = parameters.size();
#pragma GCC ivdep  // different arrays
    for (std::size_t i = 0; i < count; ++i) {
        float array[Rule::arrays];
        array[0] = first[i];
        if constexpr (Rule::arrays > 1) array[1] = second[i];
        if constexpr (Rule::arrays > 2) array[2] = third[i];
        p[i] = Rule::step(p[i], g[i], rate, array, constant);
        first[i] = array[0];
        if constexpr (Rule::arrays > 1) second[i] = array[1];
        if constexpr (Rule::arrays > 2) third[i] = array[2];
    }
}

}  // namespace

std::span<const std::string_view> arrayNames(const OptimizerOptions& options) {
    switch (options.kind) {
    case OptimizerKind::Adam: return std::span(adamArrays).first(options.amsgrad ? 3 : 2);
    case OptimizerKind::Sgd: return sgdArrays;
    case OptimizerKind::RmsProp: return rmsPropArrays;
    }
    __builtin_unreachable();
}

std::array<float, mostConstants> ruleConstants(const OptimizerOptions& options) {
    const auto [beta1, beta2, rho, epsilon] =
        std::array{static_cast<float>(options.beta1), static_cast<float>(options.beta2),
                   static_cast<float>(options.rho), static_cast<float>(options.epsilon)};
    switch (options.kind) {
    case OptimizerKind::Adam: return {beta1, 1.0f - beta1, beta2, 1.0f - beta2, epsilon};
    case OptimizerKind::Sgd: return {static_cast<float>(options.momentum)};
    case OptimizerKind::RmsProp: return {rho, 1.0f - rho, epsilon};
    }
    __builtin_unreachable();
}

StepFactors::StepFactors(const OptimizerOptions& options) : m_adam(options.kind == OptimizerKind::Adam) {
    if (!m_adam) return;
    const double beta1 = static_cast<double>(static_cast<float>(options.beta1)),
                 beta2 = static_cast<double>(static_cast<float>(options.beta2));
    m_blockPower1 = integerPower(beta1, block), m_blockPower2 = integerPower(beta2, block);
    for (int i = 0; i < block; ++i) {
        m_powers1[static_cast<std::size_t>(i)] = integerPower(beta1, i);
        m_powers2[static_cast<std::size_t>(i)] = integerPower(beta2, i);
    }
}

void StepFactors::at(long long firstStep, std::span<float> out) const {
    if (!m_adam) {
        std::ranges::fill(out, 1.0f);
        return;
    }
    for (long long step = firstStep; !out.empty();) {
        const auto inBlock = static_cast<std::size_t>(step % block),
                   count = std::min(static_cast<std::size_t>(block) - inBlock, out.size());
        const double high1 = integerPower(m_blockPower1, step / block),
                     high2 = integerPower(m_blockPower2, step / block);
        for (std::size_t i = 0; i < count; ++i) {
            const float power1 = static_cast<float>(m_powers1[inBlock + i] * high1);
            const float power2 = static_cast<float>(m_powers2[inBlock + i] * high2);
            out[i] = std::sqrt(1.0f - power2) / (1.0f - power1);
        }
        out = out.subspan(count);
        step += static_cast<long long>(count);
    }
}

Optimizer::Optimizer(const OptimizerOptions& options, const NetworkShape& shape)
    : m_options(options),
      m_constants(ruleConstants(options)),
      m_stepFactors(options),
      m_blocks(shape.blocks()),
      m_learningRate(static_cast<float>(options.learningRate)) {
    const auto parameters = static_cast<std::size_t>(shape.parameterCount());
    m_state.arrays.assign(arrayNames(options).size(), std::vector<float>(parameters, 0.0f));
}

void Optimizer::clip(std::span<float> gradient) const {
    if (m_options.clipNorm) {
        const auto most = static_cast<float>(*m_options.clipNorm);
        if (!m_options.clipEachMatrix) shorten(gradient, most);
        else
            for (const ParameterBlock& block : m_blocks)
                shorten(
                    gradient.subspan(static_cast<std::size_t>(block.offset), static_cast<std::size_t>(block.size())),
                    most);
    }
    if (m_options.clipValue) {
        const auto most = static_cast<float>(*m_options.clipValue);
        for (float& g : gradient) g = Clamp<float>::between(g, -most, most);
    }
}

void Optimizer::update(std::span<float> parameters, std::span<float> gradient) {
    const auto inBlock = static_cast<std::size_t>(m_state.steps % 64);
    if (inBlock == 0) m_stepFactors.at(m_state.steps + 1, m_factors);
    ++m_state.steps;
    clip(gradient);
    float* arrays[mostArrays]{};
    for (std::size_t i = 0; i < m_state.arrays.size(); ++i) arrays[i] = m_state.arrays[i].data();
    withRule(m_options.kind, m_options.amsgrad, m_options.nesterov, [&]<class Rule>() {
        step<Rule>(parameters, gradient, m_learningRate * m_factors[inBlock], arrays, m_constants);
    });
}

}  // namespace lstm
