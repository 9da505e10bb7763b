// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "engine/base/problem.h"
#include "engine/training/trainer.h"

namespace lstm {

/// The trainer that trains this network. Auto decides by the shapes alone - never by the number of repeats, the
/// threads or the processor - so that a repeat's bits do not depend on what runs beside it.
TrainerChoice resolveTrainer(TrainerChoice choice, const NetworkShape& shape, const TrainingOptions& options);

/// What the chosen trainer cannot do: the lockstep trainer keeps sixteen networks in memory at once. Auto and Eigen
/// have no limits of their own.
Problems checkTrainer(TrainerChoice choice, const NetworkShape& shape, const TrainingOptions& options);

/// How many repeats one trainer of this kind takes at once.
int repeatsAtOnce(TrainerChoice resolved);

/// \pre checkTrainer() found nothing
/// \param starts one for each repeat, at most repeatsAtOnce() \param data stays where it is for the trainer's life
std::unique_ptr<Trainer> makeTrainer(TrainerChoice choice, const NetworkShape& shape, const TrainingOptions& options,
                                     const Samples& data, std::vector<RepeatStart> starts);

}  // namespace lstm
