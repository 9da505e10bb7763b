// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/maketrainer.h"

#include <algorithm>

#include "engine/training/eigentrainer.h"
#include "engine/training/locksteptrainer.h"

namespace lstm {
namespace {

// Sixteen full lanes against sixteen times Eigen, CPU time (tests/bench): AVX2 wins 47 to 9 times at 1 unit, 5.5 to 3.4
// at 8, 3.1 to 2.0 at 16, 2.6 to 1.5 at 32; the baseline 1.6 to 1.0 times at 16 and no longer at 32. A pack need not be
// full (a trace trains one repeat), so the switch is where the tutorial's ten repeats still gain.
constexpr int widestAutomatic = 16;                    ///< units of the widest layer
constexpr double largestAutomatic = 64.0 * (1 << 20);  ///< bytes of a pack; more would crowd out the other cores' packs
constexpr double largestForced = 2.0 * (1u << 30);

double packBytes(const NetworkShape& shape, const TrainingOptions& options) {
    return static_cast<double>(sizeof(Line)) *
           static_cast<double>(lockstepLayout(shape, options.batchSize, options).lines);
}

}  // namespace

TrainerChoice resolveTrainer(TrainerChoice choice, const NetworkShape& shape, const TrainingOptions& options) {
    if (choice != TrainerChoice::Auto) return choice;
    const bool small = shape.layers() <= lockstepLayers && std::ranges::max(shape.units) <= widestAutomatic &&
                       packBytes(shape, options) <= largestAutomatic;
    return small ? TrainerChoice::Lockstep : TrainerChoice::Eigen;
}

Problems checkTrainer(TrainerChoice choice, const NetworkShape& shape, const TrainingOptions& options) {
    const auto refused = [](Fact why) { return Problems{{ProblemCode::LockstepShape, 0, 0, {std::move(why)}}}; };
    if (choice != TrainerChoice::Lockstep) return {};
    if (shape.layers() > lockstepLayers) return refused(said(Word::LayersAtMost, shape.layers(), lockstepLayers));
    const double bytes = packBytes(shape, options);
    if (bytes > largestForced) return refused(said(Word::SixteenNeed, Bytes{bytes}, Bytes{largestForced}));
    return {};
}

int repeatsAtOnce(TrainerChoice resolved) { return resolved == TrainerChoice::Lockstep ? lockstepLanes : 1; }

std::unique_ptr<Trainer> makeTrainer(TrainerChoice choice, const NetworkShape& shape, const TrainingOptions& options,
                                     const Samples& data, std::vector<RepeatStart> starts) {
    if (resolveTrainer(choice, shape, options) == TrainerChoice::Lockstep)
        return std::make_unique<LockstepTrainer>(shape, options, data, std::move(starts));
    return std::make_unique<EigenTrainer>(shape, options, data, std::move(starts.front()));
}

}  // namespace lstm
