// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/keras/epochreplay.h"

namespace lstm {

Numbers byEpoch(const KerasRecord& record, const TraceField& list) {
    const auto run = record.trace.find("epochs_run");
    return list.numbers({run ? run->integer(1, record.options.epochs) : record.options.epochs});
}

EpochReplay::EpochReplay(const KerasRecord& record, Trainer& trainer, TraceDifferences& largest)
    : m_record(record),
      m_trainer(trainer),
      m_largest(largest),
      m_callbacks(record),
      m_rate(static_cast<float>(record.options.optimizer.learningRate)) {
    if (const auto rates = record.trace.find("learning_rates")) m_rates = byEpoch(record, *rates);
    if (m_callbacks.checkpoint) m_checkpoint.emplace(*m_callbacks.checkpoint);
    readStarts();
}

FitOptions EpochReplay::options() const {
    FitOptions options{.pastDivergence = true};
    if (!m_callbacks.validationFrom) return options;
    options.validation = &m_record.validation;
    options.validationFrom = *m_callbacks.validationFrom;
    return options;
}

void EpochReplay::readStarts() {
    const auto recorded = m_record.trace.find("val_losses");
    if (!recorded || m_record.validation.rows() == 0) return;
    if (m_callbacks.validationFrom) {
        m_losses = byEpoch(m_record, *recorded);
        return;
    }
    const auto states = m_record.trace.find("val_states_after");
    for (const auto& [name, losses] : recorded->members())
        m_starts.push_back(
            {validationStart(losses, name), byEpoch(m_record, losses), states ? states->find(name) : std::nullopt});
    m_evaluation = m_trainer.evaluation(m_record.validation);
}

void EpochReplay::epochEnded(const Fit& fit) {
    const auto epoch = static_cast<std::size_t>(m_trainer.epoch());
    if (epoch <= m_rates.size()) widen(m_largest.weights, std::abs(m_rate / m_rates[epoch - 1] - 1.0));
    const FitLane& lane = fit.lanes().front();
    if (lane.plateau) {
        if (lane.plateau->reduced()) m_reduced.push_back(static_cast<int>(epoch));
        m_rate = lane.plateau->learningRate();
    }
    compareHeldOut(fit, epoch);
}

void EpochReplay::compareHeldOut(const Fit& fit, std::size_t epoch) {
    EpochLosses ended{m_trainer.epochLoss(0)};
    if (m_callbacks.validationFrom) ended.validation = fit.validationLosses().front();
    if (ended.validation && epoch <= m_losses.size())
        widen(m_largest.losses, std::abs(*ended.validation - m_losses[epoch - 1]));
    for (const Start& start : m_starts) {
        widen(m_largest.losses, std::abs(m_evaluation->losses(start.from).front() - start.losses[epoch - 1]));
        if (!start.states) continue;
        if (const auto states = start.states->find(std::to_string(epoch)))
            compare(m_largest.states, flat(m_evaluation->stateAfter(0)),
                    m_record.states(*states, m_record.options.batchSize));
    }
    if (m_checkpoint) compareCheckpoint(fit, ended);
}

void EpochReplay::compareCheckpoint(const Fit& fit, const EpochLosses& ended) {
    if (!m_checkpoint->epochEnded(m_trainer.epoch(), ended)) return;
    m_checkpointWeights = m_callbacks.checkpointLast ? weights(fit) : m_trainer.parameters(0);
}

std::vector<float> EpochReplay::weights(const Fit& fit) const {
    return fit.lanes().front().over() ? fit.result(0).parameters : m_trainer.parameters(0);
}

void EpochReplay::trained(const Fit& fit) {
    const TraceField& trace = m_record.trace;
    const FitLane& lane = fit.lanes().front();
    if (const auto run = trace.find("epochs_run")) same(m_largest.losses, m_trainer.epoch(), run->number());
    if (const auto rate = trace.find("learning_rate_after_last_epoch"))
        widen(m_largest.weights, std::abs(m_rate / rate->number() - 1.0));
    if (const auto final = trace.find("weights_final"))
        compare(m_largest.weights, fit.result(0).parameters, m_record.weights(*final));
    if (const auto recorded = trace.find("early_stopping")) compareStopping(lane, *recorded);
    if (const auto recorded = trace.find("reduce_learning_rate")) compareReductions(lane, *recorded);
    if (const auto recorded = trace.find("checkpoint"); recorded && m_checkpoint) {
        widen(m_largest.losses, std::abs(m_checkpoint->best() - (*recorded)["best"].number()));
        same(m_largest.losses, m_checkpoint->epoch(), (*recorded)["epoch"].number());
        const Numbers weights = m_record.weights((*recorded)["weights"]);
        if (m_checkpointWeights.empty()) (*recorded)["weights"].refuse(Word::Nothing);
        compare(m_largest.weights, m_checkpointWeights, weights);
    }
}

void EpochReplay::compareStopping(const FitLane& lane, const TraceField& recorded) {
    if (!lane.earlyStopping) recorded.refuse(said(Word::IsMissing, Key{"config.callbacks"}));
    const bool stopped = lane.stoppedEpoch != 0;
    same(m_largest.losses, stopped, recorded["stopped"].boolean());
    same(m_largest.losses, stopped ? lane.stoppedEpoch - 1 : 0, recorded["stopped_epoch_keras"].number());
    widen(m_largest.losses, std::abs(lane.earlyStopping->best() - recorded["best"].number()));
    same(m_largest.losses, lane.earlyStopping->bestEpoch(), recorded["best_epoch"].number());
    if (const auto wait = recorded.find("wait")) same(m_largest.losses, lane.earlyStopping->wait(), wait->number());
}

void EpochReplay::compareReductions(const FitLane& lane, const TraceField& recorded) {
    if (!lane.plateau) recorded.refuse(said(Word::IsMissing, Key{"config.callbacks"}));
    widen(m_largest.losses, std::abs(lane.plateau->best() - recorded["best"].number()));
    const std::vector<TraceField> epochs = recorded["reduced_after_epochs"].items();
    same(m_largest.losses, static_cast<double>(m_reduced.size()), static_cast<double>(epochs.size()));
    for (std::size_t i = 0; i < std::min(epochs.size(), m_reduced.size()); ++i)
        same(m_largest.losses, m_reduced[i], epochs[i].number());
}

}  // namespace lstm
