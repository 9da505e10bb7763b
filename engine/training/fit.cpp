// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/fit.h"

#include <algorithm>
#include <utility>

#include "engine/base/denormals.h"

namespace lstm {

Fit::Fit(Trainer& trainer, std::vector<FitLane> lanes, FitOptions options, FitObserver* observer)
    : m_trainer(trainer),
      m_validation(options.validation ? trainer.evaluation(*options.validation) : nullptr),
      m_lanes(std::move(lanes)),
      m_options(std::move(options)),
      m_observer(observer ? *observer : m_nobody) {}

bool Fit::finished() const {
    return m_trainer.finished() || std::ranges::all_of(m_lanes, [this](const FitLane& lane) {
               return m_options.pastDivergence ? lane.stoppedEpoch != 0 : lane.over();
           });
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
    if (m_validation) m_validationLosses = m_validation->losses(m_options.validationFrom);
    for (int i = 0; i < static_cast<int>(m_lanes.size()); ++i) {
        EpochLosses ended{m_trainer.epochLoss(i)};
        if (m_validation) ended.validation = m_validationLosses[static_cast<std::size_t>(i)];
        if (!m_lanes[i].over()) endEpoch(i, ended);
    }
    m_observer.epochEnded();
}

void Fit::endEpoch(int lane, const EpochLosses& ended) {
    m_lanes[lane].endEpoch(m_trainer, lane, ended);
    if (m_options.pastDivergence ? m_lanes[lane].stoppedEpoch != 0 : m_lanes[lane].over())
        m_lanes[lane].keepResult(m_trainer, lane);
}

FitResult Fit::result(int lane) const {
    FitLane ended = m_lanes[lane];
    if (!ended.result) ended.keepResult(m_trainer, lane);
    return *ended.result;
}

}  // namespace lstm
