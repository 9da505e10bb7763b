// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/run.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>

#include "engine/experiment/equivalence.h"
#include "engine/experiment/identity.h"
#include "engine/experiment/prepare.h"
#include "engine/experiment/repeat.h"
#include "engine/training/maketrainer.h"
#include "engine/training/workqueue.h"

namespace lstm {
namespace {

/// What an experiment is in the parts that `form` (see equivalence.h) keeps.
template <class Form>
ExperimentKey keyAs(Form form, const PreparedExperiment& experiment) {
    return keyOf(form(experiment.config, experiment.train.rows()), experiment.dataHash);
}

/// Numbers 0, 1, ... for the keys, in the order of their coming; known ones keep theirs.
class Numbering {
public:
    int of(const ExperimentKey& key) {
        return m_numbers.try_emplace(key, static_cast<int>(m_numbers.size())).first->second;
    }

private:
    std::unordered_map<ExperimentKey, int> m_numbers;
};

}  // namespace

ExperimentRun::ExperimentRun(std::vector<Prepared> experiments, RunSettings settings)
    : m_experiments(std::move(experiments)), m_settings(std::move(settings)) {
    planTrainings();
    planPacks();
}

void ExperimentRun::planTrainings() {
    std::unordered_map<ExperimentKey, int> firstOf;  // of those that compute the same thing
    Numbering trainings;
    for (int e = 0; e < static_cast<int>(m_experiments.size()); ++e) {
        const PreparedExperiment& experiment = *m_experiments[e];
        for (int repeat = 0; repeat < experiment.config.repeats; ++repeat) m_total += wanted(e, repeat) ? 1 : 0;
        const int first = firstOf.try_emplace(keyAs(canonical, experiment), e).first->second;
        m_identicalTo.push_back(first < e ? std::optional(first) : std::nullopt);
        const int number = trainings.of(keyAs(canonicalTraining, experiment));
        if (number == static_cast<int>(m_trainings.size())) m_trainings.emplace_back();
        m_trainings[number].experiments.push_back(e);
        m_trainings[number].repeats = std::max(m_trainings[number].repeats, experiment.config.repeats);
        m_trainingOf.push_back(number);
    }
    if (!m_settings.keepLosses) return;
    for (Training& training : m_trainings) {
        const TrainingOptions& options = configuredBy(training).config.training;
        training.losses = std::make_unique<LossCurves>(training.repeats, options.epochs);
        if (options.validation)
            training.validationLosses = std::make_unique<LossCurves>(training.repeats, options.epochs);
    }
}

void ExperimentRun::planPacks() {
    std::vector<std::vector<int>> families;  // of trainings whose repeats may share a pack
    Numbering numbers;
    for (int t = 0; t < static_cast<int>(m_trainings.size()); ++t) {
        const int number = numbers.of(keyAs(canonicalLaneFamily, configuredBy(m_trainings[t])));
        if (number == static_cast<int>(families.size())) families.emplace_back();
        families[number].push_back(t);
    }
    for (const std::vector<int>& family : families) fillPacks(family);
    std::ranges::stable_sort(m_packs, {}, [](const Pack& pack) { return pack.front().repeat; });
}

void ExperimentRun::fillPacks(const std::vector<int>& family) {
    std::vector<Lane>& lanes = m_lanes.emplace_back();
    int most = 0;
    for (const int t : family) most = std::max(most, m_trainings[t].repeats);
    for (int repeat = 0; repeat < most; ++repeat)
        for (const int t : family)
            if (std::ranges::any_of(m_trainings[t].experiments, [&](int e) { return wanted(e, repeat); }))
                lanes.push_back({t, repeat});
    const PreparedExperiment& any = configuredBy(m_trainings[family.front()]);
    const TrainerChoice trainer =
        resolveTrainer(any.config.trainer, any.config.shape(), any.config.effectiveTraining(any.train.rows()));
    const std::size_t atOnce = repeatsAtOnce(trainer);
    for (Pack rest = lanes; !rest.empty(); rest = rest.subspan(m_packs.back().size()))
        m_packs.push_back(rest.first(std::min(atOnce, rest.size())));
}

const PreparedExperiment& ExperimentRun::configuredBy(const Training& training) const {
    return *m_experiments[training.experiments.front()];
}

bool ExperimentRun::wanted(int experiment, int repeat) const {
    return repeat < m_experiments[experiment]->config.repeats &&
           (m_settings.wanted.empty() || m_settings.wanted[experiment][repeat]);
}

std::optional<int> ExperimentRun::identicalTo(int experiment) const { return m_identicalTo[experiment]; }

const LossCurves* ExperimentRun::losses(int experiment) const {
    return m_trainings[m_trainingOf[experiment]].losses.get();
}

const LossCurves* ExperimentRun::validationLosses(int experiment) const {
    return m_trainings[m_trainingOf[experiment]].validationLosses.get();
}

int ExperimentRun::totalTrainings() const {
    int total = 0;
    for (const Pack& pack : m_packs) total += static_cast<int>(pack.size());
    return total;
}

void ExperimentRun::execute(std::stop_token stop) {
    std::vector<Pace::Place> places(static_cast<std::size_t>(workersFor(packCount(), m_settings.threads)));
    runTasks(packCount(), m_settings.threads, stop,
             [&](int pack, int worker) { work(m_packs[pack], places[worker], stop); });
}

void ExperimentRun::work(Pack pack, Pace::Place& place, std::stop_token stop) {
    std::vector<RepeatLane> lanes;
    for (const auto& [t, repeat] : pack) {
        const Training& training = m_trainings[t];
        lanes.push_back({&configuredBy(training), repeat, training.losses.get(), training.validationLosses.get()});
    }
    const auto networks = trainRepeats(lanes, stop, {&m_pace, &place});
    std::vector<FinishedRepeat> finished;
    for (std::size_t i = 0; i < networks.size(); ++i) judge(pack[i], networks[i], finished);
    if (finished.empty()) return;
    const std::lock_guard lock(m_mutex);
    m_done.fetch_add(static_cast<int>(finished.size()), std::memory_order_release);
    std::ranges::move(finished, std::back_inserter(m_finished));
}

/// Every experiment of the lane's training has its own forecasts, or those of an earlier one that computes the same.
void ExperimentRun::judge(const Lane& lane, const TrainedNetwork& network,
                          std::vector<FinishedRepeat>& finished) const {
    const auto begin = static_cast<std::ptrdiff_t>(finished.size());
    for (const int e : m_trainings[lane.training].experiments) {
        if (!wanted(e, lane.repeat)) continue;
        const auto known = std::find_if(finished.begin() + begin, finished.end(),
                                        [&](const FinishedRepeat& f) { return m_identicalTo[e] == f.experiment; });
        finished.push_back(
            {e, known != finished.end() ? known->result : evaluateRepeat(*m_experiments[e], lane.repeat, network)});
        RepeatResult& result = finished.back().result;
        if (m_settings.keepWeights && !result.forecasts.empty()) result.weights = network.parameters;
    }
}

std::vector<FinishedRepeat> ExperimentRun::takeFinished() {
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_finished, {});
}

}  // namespace lstm
