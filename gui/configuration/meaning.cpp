// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configuration/meaning.h"

#include <QCoreApplication>

#include "gui/toolkit/numbertext.h"

namespace {

using namespace lstm;

struct Meaning {
    Q_DECLARE_TR_FUNCTIONS(Meaning)
public:
    static int trained(const StateFlow& f) { return f.trainingRows - f.heldOutRows; }

    static QString dense() { return tr("A dense network has no state: nothing to carry, reset or seed."); }

    static QString sequences(const ExperimentConfig& c, int count) {
        const QString own = tr("The series has %1 sequences; each is scaled and tested by itself.").arg(plain(count));
        if (!c.keepsState()) return own;
        return own + sentenceGap() +
               (c.training.resetAtBorders
                    ? tr("The state flows on within each and is cleared where the next one begins.")
                    : tr("In training the state flows on from one into the next."));
    }

    static QString validation(const ExperimentConfig& c, const StateFlow& f) {
        const auto state = c.training.validation->state;
        const QString own =
            tr("%1 samples train, %2 are judged after every epoch.").arg(plain(trained(f)), plain(f.heldOutRows));
        const QString same = tr("Training is the same with or without that.");
        if (!c.keepsState()) return own + sentenceGap() + same;
        switch (state) {
        case ValidationState::Copy:
            return own + sentenceGap() + tr("They start from a copy of the state.") + sentenceGap() + same;
        case ValidationState::Zero: return own + sentenceGap() + tr("They start from zero.") + sentenceGap() + same;
        case ValidationState::Seeded:
            return own + sentenceGap() + tr("They start from a state that the trained samples have seeded.") +
                   sentenceGap() + same;
        case ValidationState::Keras: break;
        }
        return own + sentenceGap() +
               (c.training.resetStates == ResetStates::Epoch
                    ? tr("They move the training's own state, which the reset after each epoch hides.") +
                          sentenceGap() + same
                    : tr("They move the training's own state: the next epoch goes on from behind them."));
    }

    static QString lossName(Monitor monitor) {
        return monitor == Monitor::Loss ? tr("the training loss") : tr("the validation loss");
    }

    /// Epochs without a gain after which a rule acts, as the Keras version counts.
    static QString bad(int patience, bool waitsFirst) {
        const int epochs = waitsFirst ? patience + 1 : std::max(1, patience);
        return epochs == 1 ? tr("after one epoch without a gain")
                           : tr("after %1 epochs in a row without a gain").arg(plain(epochs));
    }

    static QString stopping(const ExperimentConfig& c) {
        const EarlyStoppingOptions& rule = *c.training.earlyStopping;
        const CallbackEra era = c.callbackEra();
        const QString when =
            tr("Training stops %1 in %2.").arg(bad(rule.patience, era == CallbackEra::V2_0), lossName(rule.monitor));
        if (!rule.restoreBestWeights || c.training.bestWeights) return when;
        return when + sentenceGap() +
               (era == CallbackEra::V3 ? tr("However it ends, the weights of the best epoch are taken.")
                                       : tr("Then the weights of the best epoch are taken; where it does not stop, "
                                            "those of the last one."));
    }

    static QString reduction(const ExperimentConfig& c) {
        const PlateauOptions& rule = *c.training.reduceLearningRate;
        const CallbackEra era = c.callbackEra();
        const bool waitsFirst = era == CallbackEra::V2_0 || era == CallbackEra::V2_1;
        return tr("The learning rate is multiplied by %1 %2 in %3.")
            .arg(numberText(rule.factor), bad(rule.patience, waitsFirst), lossName(rule.monitor));
    }

    static QString learning(const ExperimentConfig& c, const LearningParameters& parameters) {
        const QString counts =
            tr("%1 of %2 parameters learn.").arg(plain(parameters.learning), plain(parameters.total));
        switch (c.shape().cell) {
        case CellKind::Lstm:
            return tr("With one time step the recurrent weights and the forget gate get no gradient: %1",
                      "what follows")
                .arg(counts);
        case CellKind::Gru:
            return tr("With one time step the recurrent weights and the reset gate get no gradient: %1", "what follows")
                .arg(counts);
        default: return tr("With one time step the recurrent weights get no gradient: %1", "what follows").arg(counts);
        }
    }

    static QString stateless(const StateFlow& f) {
        return tr("Each of the %1 samples starts from a zero state: nothing is remembered from one sample to the next.")
            .arg(plain(trained(f)));
    }

    static QString stateful(const ExperimentConfig& c, const StateFlow& f) {
        const bool cleared = c.training.resetStates == ResetStates::Epoch;
        const QString rows = plain(trained(f));
        if (f.batchesPerEpoch <= 1) {
            return cleared ? tr("One batch holds all %1 samples: they run side by side, nothing flows from one to the "
                                "next, and the state is cleared "
                                "after each epoch.")
                                 .arg(rows)
                           : tr("One batch holds all %1 samples: they run side by side, and each goes on in the next "
                                "epoch from its own state.")
                                 .arg(rows);
        }
        if (f.batchRows == 1) {
            return cleared
                       ? tr("%1 samples, one sequence: the state flows on and is cleared after each epoch.").arg(rows)
                       : tr("%1 samples, one sequence: the state flows on and is never cleared, so each epoch goes on "
                            "where the one before ended.")
                             .arg(rows);
        }
        const QString flow = tr("%1 sequences side by side: row i of a batch goes on from row i of the batch before, "
                                "%1 samples earlier.")
                                 .arg(plain(f.batchRows));
        return flow + sentenceGap() +
               (cleared ? tr("The state is cleared after each epoch.")
                        : tr("The state is never cleared, not even between epochs."));
    }

    static QString test(const ExperimentConfig& c, const StateFlow& f) {
        const bool one = f.testCalls <= 1;
        if (!f.forecastsStateful) return tr("Every forecast starts from zero, too.");
        QString start;
        switch (f.testStart) {
        case StateOrigin::Zero:
            start =
                one ? tr("The forecasts are made side by side and start from zero.") : tr("The test starts from zero.");
            break;
        case StateOrigin::Training: start = tr("The test goes on from the last state of the training."); break;
        case StateOrigin::Given: start = tr("The test starts from a state that is given."); break;
        case StateOrigin::Seeding:
            start =
                tr("Before the test the training samples are run through once more, so that the test goes on from "
                   "their state.");
            break;
        }
        if (one) return start;
        if (!c.forecast.resetAfterEach)
            return start + sentenceGap() + tr("From forecast to forecast the state flows on.");
        return f.testStart == StateOrigin::Zero
                   ? tr("Every forecast starts from zero: the state is cleared after each.")
                   : start + sentenceGap() + tr("It is cleared after each forecast, so only the first one sees it.");
    }
};

}  // namespace

QStringList meaning(const ExperimentConfig& config, int trainingRows, int sequences) {
    const StateFlow flow = stateFlow(config, trainingRows);
    const bool memory = config.network.cell != Cell::Dense;
    QStringList text;
    if (!memory) text << Meaning::dense();
    else if (!flow.stateful) text << Meaning::stateless(flow);
    else if (sequences == 1) text << Meaning::stateful(config, flow);
    if (sequences > 1) text << Meaning::sequences(config, sequences);
    if (config.training.validation && flow.heldOutRows > 0) text << Meaning::validation(config, flow);
    if (config.training.reduceLearningRate) text << Meaning::reduction(config);
    if (config.training.earlyStopping) text << Meaning::stopping(config);
    if (config.training.bestWeights)
        text << Meaning::tr("In the end the weights of the epoch with the lowest value of %1 are taken.")
                    .arg(Meaning::lossName(config.training.bestMonitor()));
    if (memory) text << Meaning::test(config, flow);
    const LearningParameters parameters = learningParameters(config, trainingRows);
    if (parameters.learning < parameters.total) text << Meaning::learning(config, parameters);
    if (memory && stateEffects(config, trainingRows).resetEachBatch)
        text << Meaning::tr("Stateful and stateless compute exactly the same here.");
    if (flow.stateful && config.training.shuffle && flow.batchesPerEpoch > 1)
        text << Meaning::tr("Shuffling mixes the order in which the state flows from batch to batch.");
    return text;
}

QString noEffectText(StateSwitch which, NoEffect reason) {
    switch (reason) {
    case NoEffect::StatelessNetwork:
        switch (which) {
        case StateSwitch::ResetEachBatch: break;
        case StateSwitch::ResetEachEpoch:
            return Meaning::tr("Has no effect: the state is reset with each batch already.");
        case StateSwitch::Seeding: return Meaning::tr("Seeding has no effect: a stateless network keeps no state.");
        case StateSwitch::ResetEachForecast:
            return Meaning::tr("Has no effect: a stateless network starts every forecast from zero.");
        }
        return {};
    case NoEffect::OneBatchReset:
        return Meaning::tr(
            "Resetting each batch changes nothing: one batch holds all samples and is cleared after each epoch.");
    case NoEffect::OneEpochNewNetwork:
        return Meaning::tr(
            "Has no effect: there is one epoch, and forecasting in another batch size starts from zero.");
    case NoEffect::OneEpochGivenStart:
        return Meaning::tr("Has no effect: there is one epoch, and forecasting starts from a state that is given.");
    case NoEffect::OneEpochSeedingResets:
        return Meaning::tr("Has no effect: there is one epoch, and seeding clears its state before the test.");
    case NoEffect::ResetAfterForecast:
        return Meaning::tr("Seeding has no effect: the state is reset after each forecast.");
    case NoEffect::SeedingTooShort:
        return Meaning::tr("Seeding has no effect: there are fewer training samples than one forecast call takes.");
    case NoEffect::OneTestCall: return Meaning::tr("Has no effect: all forecasts are made in one call.");
    }
    Q_UNREACHABLE();
}
