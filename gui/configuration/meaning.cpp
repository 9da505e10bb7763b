// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configuration/meaning.h"

#include <QCoreApplication>

#include "gui/toolkit/numbertext.h"

namespace {

using namespace lstm;

struct Meaning {
    Q_DECLARE_TR_FUNCTIONS(Meaning)
public:
    static QString stateless(const StateFlow& f) {
        return tr("Each of the %1 samples starts from a zero state: nothing is remembered from one sample to the next.")
            .arg(plain(f.trainingRows));
    }

    static QString stateful(const ExperimentConfig& c, const StateFlow& f) {
        const bool cleared = c.training.resetStates == ResetStates::Epoch;
        const QString rows = plain(f.trainingRows);
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

QStringList meaning(const ExperimentConfig& config, int trainingRows) {
    const StateFlow flow = stateFlow(config, trainingRows);
    QStringList text{flow.stateful ? Meaning::stateful(config, flow) : Meaning::stateless(flow),
                     Meaning::test(config, flow)};
    const LearningParameters parameters = learningParameters(config, trainingRows);
    if (parameters.learning < parameters.total)
        text << Meaning::tr(
                    "With one time step the recurrent weights and the forget gate get no gradient: %1 of %2 parameters "
                    "learn.")
                    .arg(plain(parameters.learning), plain(parameters.total));
    if (stateEffects(config, trainingRows).resetEachBatch)
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
