// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include <utility>
#include <vector>

#include "engine/training/samples.h"

namespace lstm {

/// What a pass over other rows starts from. Where training resets between sequences a pass does, too: each starts from
/// zero, or seeded with its own rows, and a state of the training serves the first one. A stateless network judges
/// every batch from zero.
enum class StateSource {
    Zero,
    Carried,  ///< a copy of what the next batch would start from
    Latest,   ///< a copy of what the latest batch left behind, whether a reset is due or not
    Seeded,   ///< zero, then the rows trained on (of the same sequence), with the parameters as they are
    Shared,   ///< the training's own, as Latest, which then goes on from behind these rows: Keras' way
};

/// What a pass goes through between two resets: rows [first, end) of the training's, then of those that are judged.
struct EvaluationPart {
    std::pair<int, int> trained, judged;
};
std::vector<EvaluationPart> evaluationParts(const Samples& trained, const Samples& judged, bool resetAtBorders);

/// Other rows of a trainer, made ready once to be judged again and again while it trains. Made by
/// Trainer::evaluation(); must not outlive its trainer. Several may look at one trainer.
class Evaluation {
public:
    virtual ~Evaluation() = default;

    /// Mean loss of the rows for every repeat, as Keras' `evaluate`: in their order, in batches of the training's size,
    /// under the parameters as they are now. The state flows through them as in training. From anything but Shared not
    /// a bit of what is trained later depends on it. \return valid until the next call
    virtual std::span<const double> losses(StateSource from) = 0;

    /// What the latest pass left behind. \pre losses() was called
    virtual NetworkState stateAfter(int repeat) const = 0;
};

}  // namespace lstm
