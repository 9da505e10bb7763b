// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/workspace/repeatsgoal.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/results/pairing.h"
#include "engine/statistics/hodgeslehmann.h"
#include "engine/statistics/meanprecision.h"
#include "engine/statistics/stoppingrule.h"
#include "gui/workspace/comparison.h"
#include "gui/workspace/workspace.h"

RepeatsGoal::RepeatsGoal(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {}

std::optional<RunQueue::Request> RepeatsGoal::begin(const Wish& wish) {
    m_wish = wish;
    m_begun.clear();
    for (const int id : wish.ids) m_begun.push_back(m_workspace.experiment(id)->config);
    return decide();
}

std::optional<RunQueue::Request> RepeatsGoal::next() {
    if (sameAsBegun()) return decide();
    end(State::Edited);
    return std::nullopt;
}

void RepeatsGoal::end(State state) {
    if (!m_wish.ids.empty() && sameAsBegun()) measure();
    m_state = state;
    Q_EMIT changed();
}

bool RepeatsGoal::sameAsBegun() const {
    for (std::size_t i = 0; i < m_wish.ids.size(); ++i) {
        const ExperimentItem* item = m_workspace.experiment(m_wish.ids[i]);
        if (!item || !(item->config == m_begun[i])) return false;
    }
    return true;
}

/// Of the fewest repeats that one of them has, so that a stopped step does not count as done.
void RepeatsGoal::measure() {
    const ExperimentItem& a = *m_workspace.experiment(m_wish.ids.front());
    m_repeats = static_cast<int>(a.results.repeats.size());
    if (m_wish.ids.size() == 1) {
        m_halfWidth = lstm::meanPrecision(a.results.rmse()).halfWidth;
        return;
    }
    const ExperimentItem& b = *m_workspace.experiment(m_wish.ids[1]);
    m_repeats = std::min(m_repeats, static_cast<int>(b.results.repeats.size()));
    lstm::DifferenceEstimate difference;
    if (Comparison::sameSeeds(a, b)) {
        const lstm::PairedSamples pairs = lstm::pairByRepeat(a.results.repeats, b.results.repeats);
        difference = lstm::hodgesLehmannPaired(pairs.a, pairs.b);
    } else {
        difference = lstm::hodgesLehmann(a.results.rmse(), b.results.rmse());
    }
    m_halfWidth = difference.n < 5 ? std::numeric_limits<double>::quiet_NaN() : (difference.high - difference.low) / 2;
}

std::optional<RunQueue::Request> RepeatsGoal::decide() {
    measure();
    const lstm::NextRepeats step = lstm::nextRepeats(m_halfWidth, m_repeats, m_wish.target, m_wish.limit);
    switch (step.step) {
    case lstm::RepeatsStep::More: m_state = State::Running; break;
    case lstm::RepeatsStep::NarrowEnough: m_state = State::NarrowEnough; break;
    case lstm::RepeatsStep::AtLimit: m_state = State::AtLimit; break;
    case lstm::RepeatsStep::Impossible: m_state = State::Impossible; break;
    }
    Q_EMIT changed();
    if (!active()) return std::nullopt;
    return RunQueue::Request{m_wish.ids, step.repeats};
}
