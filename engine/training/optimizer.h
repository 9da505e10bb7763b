// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "engine/network/shape.h"

namespace lstm {

enum class OptimizerKind {
    Adam,     ///< Kingma and Ba 2015 (adam.h)
    Sgd,      ///< gradient descent, with momentum where one is set (sgd.h)
    RmsProp,  ///< Hinton 2012 (rmsprop.h)
};

/// How a gradient becomes a step. What another kind uses is of no account.
struct OptimizerOptions {
    OptimizerKind kind = OptimizerKind::Adam;
    double learningRate = 0.001;
    double beta1 = 0.9, beta2 = 0.999;  ///< Adam
    double epsilon = 1e-8;              ///< Adam and RMSprop; 1e-7 from Keras 2.1.3
    bool amsgrad = false;               ///< Adam: divide by the largest v so far
    double momentum = 0.0;              ///< SGD
    bool nesterov = false;              ///< SGD
    double rho = 0.9;                   ///< RMSprop
    /// Gradients longer than this are shortened to it, before the optimizer sees them: g = g c / n where n >= c.
    /// n is the length of all gradients together, or of each matrix apart (tf.keras 2.3 and Keras 3).
    std::optional<double> clipNorm = {};
    bool clipEachMatrix = false;
    std::optional<double> clipValue = {};  ///< then each number is limited to [-c, c]
    bool operator==(const OptimizerOptions&) const = default;
};

/// The arrays that an optimizer keeps, each as long as the parameters, by the names that Keras' traces give them.
std::span<const std::string_view> arrayNames(const OptimizerOptions& options);
inline constexpr int mostArrays = 3;

/// What an optimizer remembers after so many steps.
struct OptimizerState {
    long long steps = 0;
    std::vector<std::vector<float>> arrays;  ///< in the order of arrayNames(), each in that of the parameters
};

/// What rules (adam.h, sgd.h, rmsprop.h) look up by the names of their enum Constant, in float32 as Keras has them.
inline constexpr int mostConstants = 5;
std::array<float, mostConstants> ruleConstants(const OptimizerOptions& options);

/// Factors of the learning rate at steps firstStep, firstStep + 1, ... (from 1): Adam's corrections, else 1.
class StepFactors {
public:
    explicit StepFactors(const OptimizerOptions& options);
    void at(long long firstStep, std::span<float> out) const;

private:
    bool m_adam;
    static constexpr int block = 64;
    std::array<double, block> m_powers1{}, m_powers2{};  ///< b^0 ... b^63
    double m_blockPower1 = 0.0, m_blockPower2 = 0.0;     ///< b^64
};

/// The optimizer of one network: its arrays and its counter of steps, over all epochs.
class Optimizer {
public:
    Optimizer(const OptimizerOptions& options, const NetworkShape& shape);

    /// One update of `parameters` by `gradient`, which is clipped in place; both in the order of NetworkShape.
    void update(std::span<float> parameters, std::span<float> gradient);

    float learningRate() const { return m_learningRate; }
    void setLearningRate(float rate) { m_learningRate = rate; }  ///< from the next update on
    const OptimizerState& state() const { return m_state; }

private:
    void clip(std::span<float> gradient) const;

    OptimizerOptions m_options;
    std::array<float, mostConstants> m_constants;
    StepFactors m_stepFactors;
    std::vector<ParameterBlock> m_blocks;
    float m_learningRate;
    std::array<float, 64> m_factors{};  ///< of steps 64 k + 1 ... 64 k + 64
    OptimizerState m_state;
};

}  // namespace lstm
