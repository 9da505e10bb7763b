// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <vector>

#include "engine/training/losscurves.h"
#include "engine/training/pace.h"
#include "engine/training/trainer.h"

/// Training from the first epoch to the last: the one loop over epochs that there is.
///
///   until the last epoch is done, or no lane has anything to gain:
///       was stop requested?  in slow motion: wait for leave
///       epoch's first batch:  observer.epochBegins()
///       train one batch after the other with observer.batchBegins() and batchEnded() around each,
///       or, where nobody looks at single batches, many at once: the same bits, and faster
///       epoch's last batch:   FitLane::endEpoch() for each lane, then observer.epochEnded()
namespace lstm {

/// One repeat of a fit, and what the ends of its epochs have made of it: values only, one lane's knowing nothing of
/// another's. Lanes march in step, so one that is over trains on beside the others; its numbers are not looked at.
struct FitLane {
    LossCurves* losses = nullptr;  ///< receives the loss of every epoch up to the one that diverges; may be null
    int repeat = 0;                ///< whose curve of `losses` that is
    int divergedEpoch = 0;         ///< 1-based epoch whose loss was not finite; 0 = never

    /// Nothing that is still to come concerns it. (A loss that is not finite never comes back.)
    bool over() const { return divergedEpoch != 0; }

    /// What follows from the end of an epoch. \param epoch from 0 \pre !over()
    void endEpoch(int epoch, float loss);
};

struct FitOptions {
    int batchesAtOnce = 1;        ///< between two looks at `stop`, within an epoch
    bool pastDivergence = false;  ///< goes on to the last epoch when all lanes are over, for who wants to see it
    SlowMotion motion = {};
    std::stop_token stop = {};
};

/// Sees a fit go by. It may read the trainer, never change it.
class FitObserver {
public:
    virtual ~FitObserver() = default;

    virtual void epochBegins() {}
    virtual bool everyBatch() const { return false; }  ///< whether the next two are wanted; asked in each advance()
    virtual void batchBegins() {}
    virtual void batchEnded() {}
    virtual void epochEnded() {}
};

class Fit {
public:
    /// \param trainer trains lane i as its repeat i and stays where it is \param lanes as many as it has repeats
    /// \param observer may be null
    Fit(Trainer& trainer, std::vector<FitLane> lanes, FitOptions options = {}, FitObserver* observer = nullptr);
    Fit(const Fit&) = delete;
    Fit& operator=(const Fit&) = delete;

    /// So many batches, but no further than to the end of the epoch; one in slow motion. \pre !finished()
    /// \return false, with nothing trained, when stop was requested
    bool advance(int batches);

    /// All that is left. \return false when stop was requested
    bool run();

    bool finished() const;
    const std::vector<FitLane>& lanes() const { return m_lanes; }

private:
    void train(int batches);
    void endEpoch();

    Trainer& m_trainer;
    std::vector<FitLane> m_lanes;
    FitOptions m_options;
    FitObserver m_nobody;
    FitObserver& m_observer;
};

}  // namespace lstm
