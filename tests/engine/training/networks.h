// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/initializer.h"
#include "engine/training/maketrainer.h"

/// Made-up networks and rows for the trainers' tests; everything is drawn from the seed.
namespace lstm::testing {

struct Case {
    NetworkShape shape;
    TrainingOptions options;
    Samples data;
    std::uint64_t seed = 1;
};

inline Samples randomSamples(int rows, int width, std::uint64_t seed, int outputs = 1) {
    RandomStream random(seed, 1, Purpose::Resampling, 0);
    Samples data{Matrix(rows, width), Outputs(rows, outputs)};
    for (float& x : data.x.reshaped<Eigen::RowMajor>()) x = static_cast<float>(random.uniform(-1.0, 1.0));
    for (float& y : data.y.reshaped()) y = static_cast<float>(random.uniform(-1.0, 1.0));
    return data;
}

inline RepeatStart start(const Case& c, int repeat) {
    RandomStream weights(c.seed, 0, Purpose::InitialWeights, static_cast<std::uint32_t>(repeat));
    auto parameters = initialParameters(c.shape, RecurrentInitializer::OrthogonalQr, weights);
    if (!c.options.shuffle) return {std::move(parameters), RowOrder(c.data.rows())};
    return {std::move(parameters),
            RowOrder(c.data.rows(), RandomStream(c.seed, 0, Purpose::Shuffle, static_cast<std::uint32_t>(repeat)))};
}

inline std::vector<RepeatStart> starts(const Case& c, int first, int count) {
    std::vector<RepeatStart> all;
    for (int i = 0; i < count; ++i) all.push_back(start(c, first + i));
    return all;
}

/// Any shape that both trainers take.
inline Case randomCase(std::uint64_t seed) {
    RandomStream random(seed, 0, Purpose::Resampling, 0);
    const auto pick = [&](int low, int high) {
        return low + static_cast<int>(random.below(static_cast<std::uint32_t>(high - low + 1)));
    };
    Case c;
    c.seed = seed;
    c.shape.features = pick(1, 3);
    c.shape.timeSteps = pick(1, 4);
    c.shape.units.clear();
    for (int layers = pick(1, 3); layers > 0; --layers) c.shape.units.push_back(pick(1, 5));
    c.shape.activation = static_cast<Activation>(pick(0, 5));
    c.shape.recurrentActivation = static_cast<Activation>(pick(0, 3));
    c.options.epochs = pick(2, 6);
    c.options.batchSize = pick(1, 5);
    c.options.stateful = pick(0, 1);
    c.options.resetStates = pick(0, 1) ? ResetStates::Epoch : ResetStates::Never;
    c.options.shuffle = !c.options.stateful && pick(0, 1);
    c.options.optimizer.learningRate = 0.003;
    c.shape.cell = static_cast<CellKind>(pick(0, 4));
    if (!c.shape.recurrent()) c.shape.timeSteps = 1;
    c.shape.outputs = pick(0, 2) == 0 ? 3 : 1;
    c.options.loss = static_cast<Loss>(pick(0, 2));
    c.options.optimizer.kind = static_cast<OptimizerKind>(pick(0, 2));
    c.options.optimizer.amsgrad = c.options.optimizer.nesterov = pick(0, 1);
    c.options.optimizer.momentum = 0.5;
    // RMSprop takes steps of the same length however small a gradient is: rounding would be all that there is.
    if (c.options.optimizer.kind == OptimizerKind::RmsProp) c.options.optimizer.epsilon = 1e-3;
    if (pick(0, 2) == 0) c.options.optimizer.clipNorm = 0.3, c.options.optimizer.clipEachMatrix = pick(0, 1);
    if (pick(0, 2) == 0) c.options.optimizer.clipValue = 0.1;
    c.data = randomSamples(c.options.stateful ? c.options.batchSize * pick(2, 5) : pick(3, 17),
                           c.shape.features * c.shape.timeSteps, seed, c.shape.outputs);
    return c;
}

/// The tutorial's network on 22 made-up rows.
inline Case tutorialCase(int epochs) {
    Case c;
    c.options.epochs = epochs;
    c.data = randomSamples(22, 1, 7);
    return c;
}

/// Everything a trainer shows of a repeat, in one list.
inline std::vector<float> everything(const Trainer& trainer, int repeat) {
    std::vector<float> all = trainer.parameters(repeat);
    for (const LayerState& layer : trainer.state(repeat)) {
        for (const Matrix& part : layer.states) all.insert(all.end(), part.data(), part.data() + part.size());
    }
    all.push_back(trainer.batchLoss(repeat));
    if (trainer.epoch() > 0) all.push_back(static_cast<float>(trainer.epochLoss(repeat)));
    return all;
}

inline void trainToEnd(Trainer& trainer) {
    while (!trainer.finished()) trainer.stepEpoch();
}

}  // namespace lstm::testing
