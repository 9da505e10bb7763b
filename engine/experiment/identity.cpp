// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/identity.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace lstm {
namespace {

/// Without what its kind of optimizer never looks at.
OptimizerOptions usedBy(OptimizerOptions options) {
    const OptimizerOptions unset;
    const bool adam = options.kind == OptimizerKind::Adam, sgd = options.kind == OptimizerKind::Sgd;
    if (!adam) options.beta1 = unset.beta1, options.beta2 = unset.beta2, options.amsgrad = unset.amsgrad;
    if (sgd) options.epsilon = unset.epsilon;
    else options.momentum = unset.momentum, options.nesterov = unset.nesterov;
    if (options.kind != OptimizerKind::RmsProp) options.rho = unset.rho;
    return options;
}

/// Values one after the other, each in a form that cannot be taken for another: lists and texts after their length,
/// what may be absent after whether it is there.
///
/// Structures are taken apart by structured bindings, which name every member: a setting that is added does not
/// compile here until somebody has said whether results depend on it.
class KeyBytes {
public:
    template <class... Values>
    void add(const Values&... values) {
        (one(values), ...);
    }
    ExperimentKey key() const {
        const XXH128_hash_t hash = XXH3_128bits(m_bytes.data(), m_bytes.size());
        return {hash.low64, hash.high64};
    }

private:
    template <class Value>
    requires std::is_arithmetic_v<Value> || std::is_enum_v<Value>
    void one(Value value) { m_bytes.append(reinterpret_cast<const char*>(&value), sizeof value); }
    void one(std::string_view text) {
        one(text.size());
        m_bytes += text;
    }
    template <class Value>
    void one(const std::vector<Value>& list) {
        one(list.size());
        for (const Value& value : list) one(value);
    }
    template <class Value>
    void one(const std::optional<Value>& value) {
        one(value.has_value());
        if (value) one(*value);
    }
    void one(const ScaleOptions& options) {
        const auto& [kind, low, high] = options;
        add(kind);
        if (kind == ScaleKind::MinMax) add(low, high);
    }
    void one(const FramingOptions& options) {
        const auto& [difference, lags, layout, horizon, testSize, trainSize, testEnd, scale, scalePer] = options;
        add(difference, lags, layout, horizon, testSize, trainSize, testEnd, scale, scalePer);
    }
    void one(const NetworkOptions& options) {
        const auto& [cell, units, activation, recurrentActivation, recurrentInitializer, resetAfter] = options;
        add(cell, units, activation, recurrentActivation, recurrentInitializer, resetAfter);
    }
    void one(const OptimizerOptions& options) {
        const auto& [kind, learningRate, beta1, beta2, epsilon, amsgrad, momentum, nesterov, rho, clipNorm,
                     clipEachMatrix, clipValue] = usedBy(options);
        add(kind, learningRate, beta1, beta2, epsilon, amsgrad, momentum, nesterov, rho, clipNorm, clipEachMatrix,
            clipValue);
    }
    void one(const ValidationOptions& options) {
        const auto& [size, state] = options;
        add(size, state);
    }
    void one(const EarlyStoppingOptions& options) {
        const auto& [monitor, patience, minDelta, restoreBestWeights] = options;
        add(monitor, patience, minDelta, restoreBestWeights);
    }
    void one(const PlateauOptions& options) {
        const auto& [monitor, factor, patience, minDelta, cooldown, minLearningRate] = options;
        add(monitor, factor, patience, minDelta, cooldown, minLearningRate);
    }
    void one(const LayerStart& start) {
        const auto& [h, c] = start;
        add(h, c);
    }
    void one(const TrainingOptions& options) {
        const auto& [epochs, batchSize, stateful, resetStates, resetAtBorders, shuffle, loss, optimizer, validation,
                     earlyStopping, reduceLearningRate, bestWeights] = options;
        add(epochs, batchSize, stateful, resetStates, resetAtBorders, shuffle, loss, optimizer, validation,
            earlyStopping, reduceLearningRate, bestWeights);
    }
    void one(const ForecastOptions& options) {
        const auto& [seedWithTraining, resetAfterEach, batchSize, stateful, initialState] = options;
        add(seedWithTraining, resetAfterEach, batchSize, stateful, initialState);
    }

    std::string m_bytes;
};

}  // namespace

ExperimentConfig withoutLabels(ExperimentConfig config) {
    config.name.clear();
    config.series = {.inputs = std::move(config.series.inputs)};
    for (InputChoice& input : config.series.inputs) input.name.clear();
    config.repeats = 0;
    config.unknownKeys.clear();
    config.training.optimizer = usedBy(config.training.optimizer);
    if (config.framing.scale.kind != ScaleKind::MinMax) config.framing.scale = {.kind = config.framing.scale.kind};
    return config;
}

ExperimentKey keyOf(const ExperimentConfig& config, std::string_view dataHash) {
    [[maybe_unused]] const auto& [name, keras, trainer, series, framing, network, training, forecast, repeats, seed,
                                  stream, unknownKeys] = config;
    KeyBytes bytes;
    bytes.add(dataHash, series.inputs.size());
    for (const InputChoice& input : series.inputs) bytes.add(input.knownAhead);
    bytes.add(keras, trainer, framing, network, training, forecast, seed, stream);
    return bytes.key();
}

}  // namespace lstm
