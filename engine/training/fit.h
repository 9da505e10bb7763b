// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <vector>

#include "engine/training/fitlane.h"
#include "engine/training/pace.h"
#include "engine/training/trainer.h"

/// Training from the first epoch to the last: the one loop over epochs that there is.
///
///   until the last epoch is done, or no lane has anything to gain:
///       was stop requested?  in slow motion: wait for leave
///       epoch's first batch:  observer.epochBegins()
///       train one batch after the other with observer.batchBegins() and batchEnded() around each,
///       or, where nobody looks at single batches, many at once: the same bits, and faster
///       epoch's last batch:   the held-out rows are judged, FitLane::endEpoch() for each lane that is not over, then
///                             observer.epochEnded(); the reset comes with the next batch
namespace lstm {

struct FitOptions {
    int batchesAtOnce = 1;        ///< between two looks at `stop`, within an epoch
    bool pastDivergence = false;  ///< goes on to the last epoch when all lanes have diverged, for who wants to see it
    const Samples* validation = nullptr;               ///< held-out rows; null = none, or nobody looks at them
    StateSource validationFrom = StateSource::Latest;  ///< what they start from
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
    /// Of a repeat that is over, else as it is now.
    FitResult result(int lane) const;
    /// Of the held-out rows after the latest epoch, for every lane; empty where there are none.
    std::span<const double> validationLosses() const { return m_validationLosses; }

private:
    void train(int batches);
    void endEpoch();
    void endEpoch(int lane, const EpochLosses& ended);

    Trainer& m_trainer;
    std::unique_ptr<Evaluation> m_validation;
    std::span<const double> m_validationLosses;
    std::vector<FitLane> m_lanes;
    FitOptions m_options;
    FitObserver m_nobody;
    FitObserver& m_observer;
};

}  // namespace lstm
