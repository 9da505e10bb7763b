// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/keras/kerascallbacks.h"
#include "engine/keras/kerastrace.h"
#include "engine/keras/tracecompare.h"

namespace lstm {

/// The part of a replay that happens between epochs: held-out rows, callbacks and what they decide. Epochs of stopping,
/// of the best loss and of reductions are met exactly, or the losses count as infinitely different.
class EpochReplay {
public:
    /// \param largest receives the differences; all must outlive this
    EpochReplay(const KerasRecord& record, Trainer& trainer, TraceDifferences& largest);

    FitLane lane() const { return m_callbacks.lane(m_rate); }
    FitOptions options() const;

    void epochEnded(const Fit& fit);
    /// The weights after all callbacks of the latest epoch.
    std::vector<float> weights(const Fit& fit) const;

    /// What the record says of the whole training. \param forecast those of the test rows with the weights of a
    /// checkpoint, from zero, are compared by it
    void trained(const Fit& fit);
    const std::vector<float>& checkpointWeights() const { return m_checkpointWeights; }
    const KerasCallbacks& callbacks() const { return m_callbacks; }

private:
    struct Start {
        StateSource from;
        Numbers losses;                    ///< recorded, by epoch
        std::optional<TraceField> states;  ///< recorded, by epochs' names
    };
    void readStarts();
    void compareHeldOut(const Fit& fit, std::size_t epoch);
    void compareCheckpoint(const Fit& fit, const EpochLosses& ended);
    void compareStopping(const FitLane& lane, const TraceField& recorded);
    void compareReductions(const FitLane& lane, const TraceField& recorded);

    const KerasRecord& m_record;
    Trainer& m_trainer;
    TraceDifferences& m_largest;
    KerasCallbacks m_callbacks;
    float m_rate;                              ///< of the coming epoch
    Numbers m_rates, m_losses;                 ///< recorded, by epoch; may be empty
    std::vector<Start> m_starts;               ///< of val_hand
    std::unique_ptr<Evaluation> m_evaluation;  ///< for these
    std::vector<int> m_reduced;
    std::optional<BestLoss> m_checkpoint;
    std::vector<float> m_checkpointWeights;
};

/// As many numbers as the record has epochs.
Numbers byEpoch(const KerasRecord& record, const TraceField& list);

}  // namespace lstm
