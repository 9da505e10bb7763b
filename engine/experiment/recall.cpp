// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/recall.h"

#include "engine/experiment/repeat.h"

namespace lstm {

std::optional<RecalledRepeat> recallRepeat(const PreparedExperiment& experiment, int repeat, std::stop_token stop) {
    const TrainingOptions& training = experiment.config.training;
    LossCurves losses(1, training.epochs, repeat), validation(1, training.epochs, repeat);
    const auto networks =
        trainRepeats({{&experiment, repeat, &losses, training.validation ? &validation : nullptr}}, stop);
    if (networks.empty()) return std::nullopt;
    const auto points = losses.points(repeat), held = validation.points(repeat);
    return RecalledRepeat{evaluateRepeat(experiment, repeat, networks.front()),
                          {points.begin(), points.end()},
                          {held.begin(), held.end()},
                          losses.stride()};
}

double trainingWork(const PreparedExperiment& experiment) {
    const ExperimentConfig& config = experiment.config;
    return static_cast<double>(config.training.epochs) * experiment.trained().rows() * experiment.framed.timeSteps() *
           static_cast<double>(config.shape().parameterCount());
}

}  // namespace lstm
