// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/run.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "engine/experiment/equivalence.h"
#include "engine/training/maketrainer.h"
#include "engine/training/workqueue.h"

namespace lstm {
namespace {

bool sameData(const PreparedExperiment& a, const PreparedExperiment& b) { return a.series == b.series || a.dataHash == b.dataHash; }

bool sameTraining(const PreparedExperiment& a, const PreparedExperiment& b) {
    return sameData(a, b) && canonicalTraining(a.config, a.train.rows()) == canonicalTraining(b.config, b.train.rows());
}

bool sameResults(const PreparedExperiment& a, const PreparedExperiment& b) {
    return sameData(a, b) && canonical(a.config, a.train.rows()) == canonical(b.config, b.train.rows());
}

}  // namespace

ExperimentRun::ExperimentRun(std::vector<Prepared> experiments, RunSettings settings)
    : m_experiments(std::move(experiments)), m_settings(settings) {
    planTrainings();
    planPacks();
}

void ExperimentRun::planTrainings() {
    for (int e = 0; e < static_cast<int>(m_experiments.size()); ++e) {
        const PreparedExperiment& experiment = *m_experiments[e];
        m_total += experiment.config.repeats;
        m_identicalTo.emplace_back();
        for (int earlier = 0; earlier < e && !m_identicalTo[e]; ++earlier)
            if (sameResults(*m_experiments[earlier], experiment)) m_identicalTo[e] = earlier;
        auto shared = std::ranges::find_if(m_trainings, [&](const Training& t) { return sameTraining(*m_experiments[t.experiments.front()], experiment); });
        if (shared == m_trainings.end()) shared = m_trainings.insert(m_trainings.end(), Training{});
        shared->experiments.push_back(e);
        shared->repeats = std::max(shared->repeats, experiment.config.repeats);
        m_trainingOf.push_back(static_cast<int>(shared - m_trainings.begin()));
    }
}

void ExperimentRun::planPacks() {
    std::vector<int> next(m_trainings.size(), 0);
    for (bool more = true; more;) {  // in turn, so that all boxes grow together
        more = false;
        for (int t = 0; t < static_cast<int>(m_trainings.size()); ++t) {
            const Training& training = m_trainings[t];
            const PreparedExperiment& experiment = *m_experiments[training.experiments.front()];
            const TrainingOptions options = experiment.config.effectiveTraining(experiment.train.rows());
            const int atOnce = repeatsAtOnce(resolveTrainer(experiment.config.trainer, experiment.config.shape(), options));
            const int count = std::min(atOnce, training.repeats - next[t]);
            if (count <= 0) continue;
            m_packs.push_back({t, next[t], count});
            next[t] += count;
            more = true;
        }
    }
    if (!m_settings.keepLosses) return;
    for (Training& training : m_trainings)
        training.losses = std::make_unique<LossCurves>(training.repeats, m_experiments[training.experiments.front()]->config.training.epochs);
}

std::optional<int> ExperimentRun::identicalTo(int experiment) const { return m_identicalTo[experiment]; }

const LossCurves* ExperimentRun::losses(int experiment) const { return m_trainings[m_trainingOf[experiment]].losses.get(); }

int ExperimentRun::totalTrainings() const {
    int total = 0;
    for (const Training& training : m_trainings) total += training.repeats;
    return total;
}

void ExperimentRun::execute(std::stop_token stop) {
    runTasks(static_cast<int>(m_packs.size()), m_settings.threads, stop, [&](int pack) { work(m_packs[pack], stop); });
}

void ExperimentRun::work(const Pack& pack, std::stop_token stop) {
    const Training& training = m_trainings[pack.training];
    const auto networks = trainRepeats(*m_experiments[training.experiments.front()], pack.first, pack.count, stop, training.losses.get(), &m_pace);
    std::vector<FinishedRepeat> finished;
    for (int i = 0; i < static_cast<int>(networks.size()); ++i) {
        const auto begin = finished.size();
        finished.reserve(begin + training.experiments.size());
        for (const int e : training.experiments) {
            const int repeat = pack.first + i;
            if (repeat >= m_experiments[e]->config.repeats) continue;
            const auto same = std::find_if(finished.begin() + static_cast<std::ptrdiff_t>(begin), finished.end(),
                                           [&](const FinishedRepeat& f) { return m_identicalTo[e] == f.experiment; });
            RepeatResult result = same != finished.end() ? same->result : evaluateRepeat(*m_experiments[e], repeat, networks[i]);
            finished.push_back({e, std::move(result)});
        }
    }
    if (finished.empty()) return;
    const std::lock_guard lock(m_mutex);
    m_done.fetch_add(static_cast<int>(finished.size()), std::memory_order_release);
    std::ranges::move(finished, std::back_inserter(m_finished));
}

std::vector<FinishedRepeat> ExperimentRun::takeFinished() {
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_finished, {});
}

}  // namespace lstm
