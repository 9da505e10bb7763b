// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/maketrainer.h"

#include "engine/training/eigentrainer.h"

namespace lstm {

TrainerChoice resolveTrainer(TrainerChoice choice, const NetworkShape&, const TrainingOptions&) {
    return choice == TrainerChoice::Auto ? TrainerChoice::Eigen : choice;
}

int repeatsAtOnce(TrainerChoice) { return 1; }

std::unique_ptr<Trainer> makeTrainer(TrainerChoice, const NetworkShape& shape, const TrainingOptions& options,
                                     const Samples& data, std::vector<RepeatStart> starts) {
    return std::make_unique<EigenTrainer>(shape, options, data, std::move(starts.front()));
}

}  // namespace lstm
