// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/fit.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/base/denormals.h"

namespace lstm {

void FitLane::endEpoch(int epoch, float loss) {
    if (losses) losses->store(repeat, epoch, loss);
    if (!std::isfinite(loss)) divergedEpoch = epoch + 1;
}

Fit::Fit(Trainer& trainer, std::vector<FitLane> lanes, FitOptions options, FitObserver* observer)
    : m_trainer(trainer),
      m_lanes(std::move(lanes)),
      m_options(std::move(options)),
      m_observer(observer ? *observer : m_nobody) {}

bool Fit::finished() const {
    return m_trainer.finished() || (!m_options.pastDivergence && std::ranges::all_of(m_lanes, &FitLane::over));
}

bool Fit::run() {
    while (!finished())
        if (!advance(m_options.batchesAtOnce)) return false;
    return true;
}

bool Fit::advance(int batches) {
    if (m_options.stop.stop_requested()) return false;
    const FlushDenormals flush;  // for the observer's arithmetic, too
    const auto& [pace, place] = m_options.motion;
    const bool slow = pace && pace->slow();
    if (slow && !pace->waitForBatch(*place, m_trainer.batch() == 0, m_options.stop)) return false;
    const int epoch = m_trainer.epoch();
    train(slow ? 1 : batches);
    if (m_trainer.epoch() != epoch) endEpoch();
    return true;
}

void Fit::train(int batches) {
    if (m_trainer.batch() == 0) m_observer.epochBegins();
    if (!m_observer.everyBatch()) return m_trainer.stepBatches(batches);
    for (const int epoch = m_trainer.epoch(); batches > 0 && m_trainer.epoch() == epoch; --batches) {
        m_observer.batchBegins();
        m_trainer.stepBatch();
        m_observer.batchEnded();
    }
}

void Fit::endEpoch() {
    for (int i = 0; i < static_cast<int>(m_lanes.size()); ++i)
        if (!m_lanes[i].over()) m_lanes[i].endEpoch(m_trainer.epoch() - 1, m_trainer.epochLoss(i));
    m_observer.epochEnded();
}

}  // namespace lstm
