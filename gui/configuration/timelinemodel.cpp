// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configuration/timelinemodel.h"

#include <QCoreApplication>

#include "gui/configuration/meaning.h"
#include "gui/toolkit/numbertext.h"

using namespace lstm;

namespace {

struct StateTimelineText {
    Q_DECLARE_TR_FUNCTIONS(StateTimeline)
public:
    static QString batch(const StateTimelineModel& m) {
        const int size = m.flow.batchRows;
        if (size == 1) return tr("batch of 1: one sample, one update");
        if (m.flow.stateful) return tr("%1 rows in parallel").arg(plain(size));
        return tr("batch of %1: one update").arg(plain(size));
    }

    static QString testNote(const StateTimelineModel& m) {
        if (!m.flow.forecastsStateful) return tr("each from zero");
        const bool one = m.flow.testCalls <= 1;
        if (m.resetEachForecast && !one && m.flow.testStart == StateOrigin::Zero) return tr("each from zero");
        switch (m.flow.testStart) {
        case StateOrigin::Zero: return one && m.flow.callRows > 1 ? tr("in parallel") : tr("state carried");
        case StateOrigin::Training:
            return m.resetEachForecast && !one ? tr("first from the training") : tr("from the training");
        case StateOrigin::Seeding: return tr("from the seeding");
        case StateOrigin::Given: return tr("from a given state");
        }
        Q_UNREACHABLE();
    }

    static QString trainSpoken(const StateTimelineModel& m) {
        const QString rows = plain(m.flow.trainingRows), batch = plain(m.flow.batchRows);
        const QString what =
            m.epochs == 1 ? tr("Train: %1 samples in batches of %2, 1 epoch.").arg(rows, batch)
                          : tr("Train: %1 samples in batches of %2, %3 epochs.").arg(rows, batch, plain(m.epochs));
        const QString state = m.resetEachBatch ? tr("The state is reset with each batch.")
                              : m.resetEachEpoch
                                  ? tr("The state is carried from batch to batch and reset after each epoch.")
                                  : tr("The state is carried from batch to batch and never reset.");
        return what + sentenceGap() + state;
    }

    static QString seedSpoken(const StateTimelineModel& m) {
        return m.seedLaneRuns() ? tr("Seed: the training samples are run through before the test.")
                                : tr("Seed: off, the test follows the training at once.");
    }

    static QString testSpoken(const StateTimelineModel& m) {
        return m.flow.testRows == 1 ? tr("Test: 1 forecast, %1.").arg(testNote(m))
                                    : tr("Test: %1 forecasts, %2.").arg(plain(m.flow.testRows), testNote(m));
    }

    static void reasons(const StateTimelineModel& m, TimelineTexts& t) {
        if (!m.flow.stateful) {  // one sentence for all three
            t.reasons[0] = tr("Grey switches have no effect: a stateless network starts each sample from zero.");
            if (m.effects.resetEachBatch)
                t.reasons[0] += sentenceGap() + noEffectText(StateSwitch::ResetEachBatch, *m.effects.resetEachBatch);
            return;
        }
        const auto reason = [&](StateSwitch which) {
            return m.effects.of(which) ? noEffectText(which, *m.effects.of(which)) : QString();
        };
        const QString batch = reason(StateSwitch::ResetEachBatch), epoch = reason(StateSwitch::ResetEachEpoch);
        t.reasons = {batch.isEmpty() || epoch.isEmpty() ? batch + epoch : batch + sentenceGap() + epoch,
                     reason(StateSwitch::Seeding), reason(StateSwitch::ResetEachForecast)};
    }

    static void switches(const StateTimelineModel& m, TimelineTexts& t) {
        const QString seeding = !m.isUsable(StateSwitch::Seeding) ? tr("no effect") : m.seeding ? tr("on") : tr("off");
        t.labels = {tr("reset each batch"), tr("each epoch"), seeding, tr("reset each forecast")};
        t.names = {tr("Train: reset the state each batch (stateless)"), tr("Train: reset the state after each epoch"),
                   tr("Seed the state with the training samples before the test"),
                   tr("Test: reset the state after each forecast")};
        t.toolTips = {tr("Reset the state with each batch: a stateless network (stateful=False)"),
                      tr("Reset the state after each epoch (reset_states)"),
                      tr("Seeding: run through the training samples before the first forecast, so that it starts with "
                         "their state"),
                      tr("Reset the state after each forecast (reset_states after predict)")};
        for (std::size_t i = 0; i < allStateSwitches.size(); ++i)
            if (const auto why = m.effects.of(allStateSwitches[i]))
                t.toolTips[i] += QLatin1Char('\n') + noEffectText(allStateSwitches[i], *why);
    }

    static TimelineTexts all(const StateTimelineModel& m) {
        TimelineTexts t;
        t.train = tr("Train");
        t.seed = tr("Seed");
        t.test = tr("Test");
        t.trainValue = m.epochs == 1 ? tr("%1 samples × 1 epoch").arg(plain(m.flow.trainingRows))
                                     : tr("%1 samples × %2 epochs").arg(plain(m.flow.trainingRows), plain(m.epochs));
        t.batch = batch(m);
        t.testValue = m.flow.testRows == 1 ? tr("1 forecast") : tr("%1 forecasts").arg(plain(m.flow.testRows));
        t.testNote = testNote(m);
        t.keyZero = tr("zero state");
        t.keyCarried = tr("carried");
        t.keyReset = tr("reset");
        t.spoken = {trainSpoken(m), seedSpoken(m), testSpoken(m)};
        reasons(m, t);
        switches(m, t);
        return t;
    }
};

}  // namespace

StateTimelineModel StateTimelineModel::from(const ExperimentConfig& config, int trainingRows, int experiment) {
    StateTimelineModel model;
    model.flow = stateFlow(config, trainingRows);
    model.effects = stateEffects(config, trainingRows);
    model.epochs = config.training.epochs;
    model.resetEachBatch = !config.training.stateful;
    model.resetEachEpoch = config.training.resetStates == ResetStates::Epoch;
    model.seeding = config.forecast.seedWithTraining;
    model.resetEachForecast = config.forecast.resetAfterEach;
    model.experiment = experiment;
    return model;
}

bool StateTimelineModel::isOn(StateSwitch which) const {
    switch (which) {
    case StateSwitch::ResetEachBatch: return resetEachBatch;
    case StateSwitch::ResetEachEpoch: return resetEachEpoch;
    case StateSwitch::Seeding: return seeding;
    case StateSwitch::ResetEachForecast: return resetEachForecast;
    }
    Q_UNREACHABLE();
}

bool StateTimelineModel::isUsable(StateSwitch which) const {
    return which == StateSwitch::ResetEachBatch || !effects.of(which);
}

bool StateTimelineModel::seedLaneRuns() const { return seeding && !effects.seeding; }

TimelineTexts timelineTexts(const StateTimelineModel& model) { return StateTimelineText::all(model); }
