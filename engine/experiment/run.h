// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <mutex>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

#include "engine/experiment/prepared.h"
#include "engine/experiment/repeatresult.h"
#include "engine/training/losscurves.h"
#include "engine/training/pace.h"

namespace lstm {

struct TrainedNetwork;

/// A finished repeat of one of the run's experiments.
struct FinishedRepeat {
    int experiment = 0;  ///< position in the run
    RepeatResult result;
};

struct RunSettings {
    int threads = 0;           ///< 0 = one for each processor
    bool keepLosses = false;   ///< every epoch's loss into losses() and validationLosses()
    bool keepWeights = false;  ///< every finite repeat's final weights into its result
    /// Whether repeat r of experiment e is to be computed, wanted[e][r]; empty = all. What is known already, or is
    /// another machine's part, need not be computed again: the bits of the others do not depend on it.
    std::vector<std::vector<bool>> wanted = {};
};

/// Trains several experiments on all cores; values come out, nothing calls back.
///
/// Trained once, judged often: experiments that differ only in how they forecast share one training per repeat,
/// and experiments that provably compute the same thing share the result. A trainer takes a pack of repeats at once,
/// of one training or of several that differ in seed, stream or learning rate only: a sweep fills packs as repeats do.
/// Repeat 0 of every training comes first, then repeat 1 and so on, so every box grows from the start. `execute()`
/// blocks on the caller's thread; any other thread may poll `takeFinished()` and `losses()` meanwhile. Results depend
/// neither on the number of threads nor on what shares a run or a pack.
class ExperimentRun {
public:
    explicit ExperimentRun(std::vector<Prepared> experiments, RunSettings settings = {});

    const std::vector<Prepared>& experiments() const { return m_experiments; }
    int totalRepeats() const { return m_total; }
    int doneRepeats() const { return m_done.load(std::memory_order_acquire); }

    /// The earlier experiment of this run that computes the same thing; nothing where there is none.
    std::optional<int> identicalTo(int experiment) const;

    /// Losses of an experiment's training; null without keepLosses. Shared where the training is.
    const LossCurves* losses(int experiment) const;
    /// The same of the held-out rows; null without validation, too.
    const LossCurves* validationLosses(int experiment) const;

    /// Networks trained: fewer than the repeats where trainings are shared.
    int totalTrainings() const;

    /// Tasks for the threads: as few as the trainers can take.
    int packCount() const { return static_cast<int>(m_packs.size()); }

    Pace& pace() { return m_pace; }

    /// Trains and evaluates everything, or as much as stop allows; a repeat is finished or not there at all.
    void execute(std::stop_token stop = {});

    /// The repeats finished since the last call, in order of completion.
    std::vector<FinishedRepeat> takeFinished();

private:
    struct Training {
        std::vector<int> experiments;  ///< that are judged on these networks; the first one configures them
        int repeats = 0;
        std::unique_ptr<LossCurves> losses, validationLosses;
    };
    struct Lane {
        int training, repeat;
    };
    using Pack = std::span<const Lane>;
    bool wanted(int experiment, int repeat) const;
    const PreparedExperiment& configuredBy(const Training& training) const;
    void planTrainings();
    void planPacks();
    void fillPacks(const std::vector<int>& family);
    void work(Pack pack, Pace::Place& place, std::stop_token stop);
    void judge(const Lane& lane, const TrainedNetwork& network, std::vector<FinishedRepeat>& finished) const;

    std::vector<Prepared> m_experiments;
    RunSettings m_settings;
    std::vector<Training> m_trainings;
    std::vector<int> m_trainingOf;  ///< for each experiment
    std::vector<std::optional<int>> m_identicalTo;
    std::vector<std::vector<Lane>> m_lanes;  ///< of each family, repeat by repeat; packs look into them
    std::vector<Pack> m_packs;
    int m_total = 0;
    Pace m_pace;
    std::atomic<int> m_done{0};
    std::mutex m_mutex;
    std::vector<FinishedRepeat> m_finished;
};

}  // namespace lstm
