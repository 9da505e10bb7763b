// SPDX-License-Identifier: GPL-3.0-or-later
// Each case is argued from the Keras semantics in the contracts: predict and fit advance the same state; only a
// reset clears it; another batch size means another network that starts from zero; rows of one call are parallel.
#include "engine/experiment/effects.h"

#include <QTest>
#include <vector>

#include "engine/experiment/equivalence.h"
#include "engine/experiment/presets.h"
#include "engine/experiment/repeat.h"
#include "tests/testmain.h"

using namespace lstm;
Q_DECLARE_METATYPE(lstm::ExperimentConfig)

namespace {

using Why = std::optional<NoEffect>;
const Why matters{};

ExperimentConfig stateful() {
    return {};
}  // the defaults are the tutorial's `stateful`: 22 rows, batch 1, 12 test rows
ExperimentConfig with(ExperimentConfig c, auto change) {
    change(c);
    return c;
}
ExperimentConfig batch12(bool isStateful) {
    return with({}, [&](auto& c) {
        c.training.batchSize = 12;
        c.framing.trainSize = 12;
        c.training.stateful = isStateful;
    });
}

ExperimentConfig flipped(ExperimentConfig c, StateSwitch which) {
    switch (which) {
    case StateSwitch::ResetEachBatch: c.training.stateful = !c.training.stateful; break;
    case StateSwitch::ResetEachEpoch:
        c.training.resetStates = c.training.resetStates == ResetStates::Epoch ? ResetStates::Never : ResetStates::Epoch;
        break;
    case StateSwitch::Seeding: c.forecast.seedWithTraining = !c.forecast.seedWithTraining; break;
    case StateSwitch::ResetEachForecast: c.forecast.resetAfterEach = !c.forecast.resetAfterEach; break;
    }
    return c;
}

std::vector<double> forecastsOf(const ExperimentConfig& config) {
    static const auto series = std::make_shared<const Series>(shampooSales());
    const auto prepared = prepare(config, series);
    if (!prepared.ok()) return {};
    return evaluateRepeat(*prepared.value, 0, trainRepeats({{prepared.value.get(), 0}}).front()).forecasts;
}

}  // namespace

class TestEffects : public QObject {
    Q_OBJECT

    void compare(const ExperimentConfig& config, int rows, StateEffects expected) {
        const auto found = stateEffects(config, rows);
        for (auto which : {StateSwitch::ResetEachBatch, StateSwitch::ResetEachEpoch, StateSwitch::Seeding,
                           StateSwitch::ResetEachForecast})
            QVERIFY2(found.of(which) == expected.of(which),
                     qPrintable(QStringLiteral("switch %1: found %2")
                                    .arg(int(which))
                                    .arg(found.of(which) ? int(*found.of(which)) : -1)));
    }

private Q_SLOTS:
    void everySwitchMattersInTheTutorialsStatefulNetwork() {
        compare(stateful(), 22, {matters, matters, matters, matters});
    }

    void statelessRowsStartFromZeroWhateverTheOthersSay() {
        auto c = stateful();
        c.training.stateful = false;
        compare(c, 22, {matters, NoEffect::StatelessNetwork, NoEffect::StatelessNetwork, NoEffect::StatelessNetwork});
    }

    // noseed_2 = seed_2 bit for bit: the reset after each seeding call ends seeding in zero, where training ended too.
    void seedingIsUndoneByResetsAfterEachForecast() {
        for (const bool seed : {false, true})
            compare(with(stateful(),
                         [&](auto& c) {
                             c.forecast.resetAfterEach = true;
                             c.forecast.seedWithTraining = seed;
                         }),
                    22, {matters, matters, NoEffect::ResetAfterForecast, matters});
    }

    // Training without resets ends in a state; with seeding and resets the first forecast starts from zero, without
    // seeding from that state. So seeding matters although every forecast is followed by a reset.
    void seedingClearsATrainingStateThatWasNeverReset() {
        compare(with(stateful(),
                     [](auto& c) {
                         c.forecast.resetAfterEach = true;
                         c.training.resetStates = ResetStates::Never;
                     }),
                22, {matters, matters, matters, matters});
    }

    // With another batch size for forecasts the training state stays behind: seeding with resets is idle again.
    void anotherForecastBatchLeavesTheTrainingStateBehind() {
        auto c = with(stateful(), [](auto& x) {
            x.training.batchSize = 2;
            x.forecast.batchSize = 1;
            x.forecast.resetAfterEach = true;
            x.training.resetStates = ResetStates::Never;
        });
        compare(c, 22, {matters, matters, NoEffect::ResetAfterForecast, matters});
        QVERIFY(stateFlow(c, 22).testStart == StateOrigin::Zero);
    }

    // stateful_batch12 = stateless_batch12: one batch per epoch, a reset after it, one test call from zero.
    void aBatchOfAllRowsIsStateless() {
        compare(batch12(true), 12, {NoEffect::OneBatchReset, matters, matters, NoEffect::OneTestCall});
        compare(batch12(false), 12,
                {NoEffect::OneBatchReset, NoEffect::StatelessNetwork, NoEffect::StatelessNetwork,
                 NoEffect::StatelessNetwork});
    }

    // ... but not when the epochs go on from each other, nor when the test starts from seeded states,
    // nor when a later test call goes on from an earlier one.
    void aBatchOfAllRowsStillCarriesState() {
        compare(with(batch12(true), [](auto& c) { c.training.resetStates = ResetStates::Never; }), 12,
                {matters, matters, matters, NoEffect::OneTestCall});
        compare(with(batch12(true), [](auto& c) { c.forecast.seedWithTraining = true; }), 12,
                {matters, matters, matters, matters});
        compare(with(batch12(true), [](auto& c) { c.forecast.batchSize = 1; }), 12,
                {matters, matters, matters, matters});
        compare(with(batch12(true),
                     [](auto& c) {
                         c.forecast.batchSize = 1;
                         c.forecast.resetAfterEach = true;
                     }),
                12, {NoEffect::OneBatchReset, matters, NoEffect::ResetAfterForecast, matters});
    }

    void aSingleTestCallIsReachedByTheResetsOfSeedingOnly() {
        const auto oneCall = with(stateful(), [](auto& c) { c.forecast.batchSize = 12; });
        compare(oneCall, 22, {matters, matters, matters, NoEffect::OneTestCall});
        compare(with(oneCall, [](auto& c) { c.forecast.seedWithTraining = true; }), 22,
                {matters, matters, matters, matters});
    }

    // 6 rows give no whole call of 12; the partial one is dropped.
    void seedingNeedsAWholeCall() {
        compare(with(stateful(),
                     [](auto& c) {
                         c.forecast.batchSize = 12;
                         c.forecast.seedWithTraining = true;
                     }),
                6, {matters, matters, NoEffect::SeedingTooShort, NoEffect::OneTestCall});
    }

    void theResetOfAnOnlyEpochMattersThroughTheTest() {
        const auto once = with(stateful(), [](auto& c) { c.training.epochs = 1; });
        compare(once, 22, {matters, matters, matters, matters});
        compare(with(once,
                     [](auto& c) {
                         c.training.batchSize = 2;
                         c.forecast.batchSize = 1;
                     }),
                22, {matters, NoEffect::OneEpochNewNetwork, matters, matters});
        compare(with(once, [](auto& c) { c.forecast.seedWithTraining = c.forecast.resetAfterEach = true; }), 22,
                {matters, NoEffect::OneEpochSeedingResets, NoEffect::ResetAfterForecast, matters});
    }

    void theTestStartsWhereTheLastCallEnded() {
        QVERIFY(stateFlow(stateful(), 22).testStart == StateOrigin::Zero);
        QVERIFY(
            stateFlow(with(stateful(), [](auto& c) { c.training.resetStates = ResetStates::Never; }), 22).testStart ==
            StateOrigin::Training);
        QVERIFY(stateFlow(with(stateful(), [](auto& c) { c.forecast.seedWithTraining = true; }), 22).testStart ==
                StateOrigin::Seeding);
        const auto flow = stateFlow(with(stateful(),
                                         [](auto& c) {
                                             c.training.batchSize = 4;
                                             c.training.stateful = false;
                                         }),
                                    22);
        QCOMPARE(flow.batchesPerEpoch, 6);  // the last of 2 rows
        QVERIFY(flow.forecastsFromZero);
    }

    // Keras: "8 of 14 parameters learn" (one unit, one input, one step, stateless); a stateful one learns all.
    void statelessOneStepNetworksLearnEightOfFourteen() {
        QCOMPARE(learningParameters(stateful(), 22).learning, 14);
        auto c = stateful();
        c.training.stateful = false;
        QCOMPARE(learningParameters(c, 22).learning, 8);
        QCOMPARE(learningParameters(c, 22).total, 14);
        c.framing.layout = Layout::TimeSteps;
        c.framing.lags = 3;
        QCOMPARE(learningParameters(c, 22).learning, 14);
        c.framing.layout = Layout::Features;
        c.network.units = {2, 1};  // 4*2*(3+2+1) + 4*1*(2+1+1) + 2 = 66; without R and f: 3*2*4 + 3*1*3 + 2 = 35
        QCOMPARE(learningParameters(c, 22).total, 66);
        QCOMPARE(learningParameters(c, 22).learning, 35);
    }

    // The same from training itself: what Adam never moves got no gradient in any update.
    void learningParametersAreThoseThatTrainingMoves_data() {
        QTest::addColumn<QByteArray>("preset");
        for (const char* name : {"stateful", "stateless", "stateful_batch12", "stateless_batch12", "stateful_noreset"})
            QTest::newRow(name) << QByteArray(name);
    }
    void learningParametersAreThoseThatTrainingMoves() {
        QFETCH(QByteArray, preset);
        ExperimentConfig config = presetConfig(*findPreset(preset.toStdString()));
        config.training.epochs = 5;
        const auto experiment = prepare(config, std::make_shared<const Series>(shampooSales())).value;
        const auto before = repeatStart(*experiment, 0).parameters,
                   after = trainRepeats({{experiment.get(), 0}}).front().parameters;
        int moved = 0;
        for (std::size_t i = 0; i < before.size(); ++i) moved += before[i] != after[i];
        QCOMPARE(moved, learningParameters(config, experiment->train.rows()).learning);
    }

    // The claims against the engine itself: a switch is idle exactly where turning it leaves every forecast as it
    // was, to the last bit, and never where experiments/equivalence would miss it.
    void claimsHoldBitForBit_data() {
        QTest::addColumn<ExperimentConfig>("config");
        for (const int batch : {1, 4, 12})
            for (const int call : {1, 2, 4, 0})
                for (const int epochs : {1, 3})
                    for (int bits = 0; bits < 16; ++bits) {
                        ExperimentConfig c;
                        c.trainer = TrainerChoice::Eigen;
                        c.framing.trainSize = 12;
                        c.framing.testSize = 4;
                        c.network.units = {2};
                        c.network.recurrentActivation = Activation::Sigmoid;
                        c.training.epochs = epochs;
                        c.training.batchSize = batch;
                        if (call > 0) c.forecast.batchSize = call;
                        c.training.stateful = bits & 1;
                        c.training.resetStates = bits & 2 ? ResetStates::Epoch : ResetStates::Never;
                        c.forecast.seedWithTraining = bits & 4;
                        c.forecast.resetAfterEach = bits & 8;
                        if (batch == 12 && call == 0) continue;  // 12 rows a call do not divide 4 test rows
                        QTest::addRow("batch %d, calls of %d, %d epochs, switches %d", batch, call, epochs, bits) << c;
                    }
    }
    void claimsHoldBitForBit() {
        QFETCH(ExperimentConfig, config);
        const auto effects = stateEffects(config, 12);
        const auto before = forecastsOf(config);
        QVERIFY(!before.empty());
        for (auto which : {StateSwitch::ResetEachBatch, StateSwitch::ResetEachEpoch, StateSwitch::Seeding,
                           StateSwitch::ResetEachForecast}) {
            const auto other = flipped(config, which);
            QVERIFY2((forecastsOf(other) == before) == effects.of(which).has_value(),
                     qPrintable(QStringLiteral("switch %1").arg(int(which))));
            if (canonical(other, 12) == canonical(config, 12)) QVERIFY(effects.of(which).has_value());
        }
    }
};

WORKBENCH_TEST(TestEffects, Nothing)
#include "tst_effects.moc"
