// SPDX-License-Identifier: GPL-3.0-or-later
// The look inside after k epochs and under changes by hand. Oracles: an LSTM step written once more in double,
// forecasts of the same network under another policy or from another row, and experiments of k epochs.
#include <QTest>

#include "engine/experiment/cellsteps.h"
#include "engine/experiment/rmse.h"
#include "tests/engine/experiment/support.h"
#include "tests/testmain.h"

using namespace lstm;
using namespace lstm::testing;

namespace {

const std::vector<TraceStep>& testSteps(const std::vector<PhaseTrace>& phases) { return phases.back().steps; }

std::vector<std::uint64_t> forecastBits(const std::vector<TraceStep>& steps) {
    std::vector<std::uint64_t> all;
    for (const TraceStep& step : steps)
        if (step.forecast) all.push_back(bits(*step.forecast));
    return all;
}

/// Two units, two time steps, never reset in the test.
ExperimentConfig twoUnits(const char* preset, int epochs = 40) {
    ExperimentConfig config = shortPreset(preset, epochs, 1);
    config.network.units = {2};
    config.framing.lags = 2;
    config.framing.layout = Layout::TimeSteps;
    return config;
}

constexpr int stateH = 0, stateC = 1;  // as cellForm(CellKind::Lstm) has them

double hardSigmoid(double z) { return std::clamp(0.2 * z + 0.5, 0.0, 1.0); }

/// One layer and batch 1, in double, straight from Keras' equations: forecasts (scaled) of the test rows.
struct ByHand {
    const PreparedExperiment& experiment;
    const std::vector<float>& p;
    std::vector<double> h, c;

    std::vector<double> test(const ForecastEdits& edits) {
        const int units = experiment.config.network.units.front();
        std::vector<double> ys;
        for (int row = 0; row < experiment.test.rows(); ++row) {
            if (std::ranges::find(edits.resets, row) != edits.resets.end()) h.assign(units, 0), c.assign(units, 0);
            for (const StateEdit& e : edits.states)
                if (e.row == row) (e.state == stateC ? c : h)[e.unit] = e.value;
            for (int t = 0; t < experiment.test.x.cols(); ++t) step(experiment.test.x(row, t), units);
            double y = p.back();
            for (int u = 0; u < units; ++u) y += p[4 * units + 4 * units * units + 4 * units + u] * h[u];
            ys.push_back(y);
        }
        return ys;
    }
    void step(double x, int units) {
        std::vector<double> z(4 * units);
        for (int j = 0; j < 4 * units; ++j) {
            z[j] = p[j] * x + p[4 * units + 4 * units * units + j];
            for (int u = 0; u < units; ++u) z[j] += p[4 * units + u * 4 * units + j] * h[u];
        }
        for (int u = 0; u < units; ++u) {
            c[u] = hardSigmoid(z[units + u]) * c[u] + hardSigmoid(z[u]) * std::tanh(z[2 * units + u]);
            h[u] = hardSigmoid(z[3 * units + u]) * std::tanh(c[u]);
        }
    }
};

}  // namespace

class TestTraceEdits : public QObject {
    Q_OBJECT
private slots:
    void anIntermediateEpochIsAnExperimentOfSoManyEpochs_data();
    void anIntermediateEpochIsAnExperimentOfSoManyEpochs();
    void beforeTheFirstEpoch();
    void stopGivesNothing();
    void noEditsAreTheSameBits();
    void editsAsByHand_data();
    void editsAsByHand();
    void aResetIsAFreshStart();
    void theCarriedStateSetByHandChangesNothing();
    void allResetsAreThePolicyAndBack();
    void batchesCarryRowToRow();
    void everyStepNamesItsPredecessor_data();
    void everyStepNamesItsPredecessor();
    void termsAddUp_data();
    void termsAddUp();
};

void TestTraceEdits::anIntermediateEpochIsAnExperimentOfSoManyEpochs_data() {
    QTest::addColumn<int>("epoch");
    for (const char* name :
         {"stateful", "stateless_shuffle", "stateful_noreset", "stateful_seed_train_resets", "stateful_batch12"})
        for (const int epoch : {1, 7, 20}) QTest::addRow("%s, %d", name, epoch) << epoch;
}

void TestTraceEdits::anIntermediateEpochIsAnExperimentOfSoManyEpochs() {
    QFETCH(int, epoch);
    const std::string preset = QByteArray(QTest::currentDataTag()).split(',').front().toStdString();
    const Prepared whole = prepared(shortPreset(preset, 20, 1)), part = prepared(shortPreset(preset, epoch, 1));
    const RepeatTrace trace = traceRepeat(*whole, 3, {epoch, {}});
    const RepeatResult result = runAlone(part, 3);
    QCOMPARE(bits(trace.result.rmse), bits(result.rmse));
    QCOMPARE(trace.result.forecasts, result.forecasts);
    const RepeatTrace alone = traceRepeat(*part, 3);
    QCOMPARE(trace.phases.size(), alone.phases.size());
    for (std::size_t i = 0; i < alone.phases.size(); ++i)
        QCOMPARE(forecastBits(trace.phases[i].steps), forecastBits(alone.phases[i].steps));
    QVERIFY(trace.phases.front().steps[0].layers[0].after == alone.phases.front().steps[0].layers[0].after);
}

void TestTraceEdits::beforeTheFirstEpoch() {
    for (const char* name : {"stateful", "stateful_noreset"}) {
        const Prepared experiment = prepared(shortPreset(name, 20, 1));
        const RepeatTrace trace = traceRepeat(*experiment, 0, {0, {}});
        QCOMPARE(trace.phases.size(), std::size_t(1));  // nothing has been trained
        QVERIFY(trace.network.parameters == repeatStart(*experiment, 0).parameters);
        QVERIFY(testSteps(trace.phases).front().resetBefore);
        QVERIFY(std::isfinite(trace.result.rmse));
    }
    const Prepared experiment = prepared(shortPreset("stateful", 20, 1));
    QCOMPARE(bits(traceRepeat(*experiment, 0, {99, {}}).result.rmse),
             bits(runAlone(experiment, 0).rmse));  // more than there are
}

void TestTraceEdits::stopGivesNothing() {
    std::stop_source source;
    source.request_stop();
    QVERIFY(traceRepeat(*prepared(shortPreset("stateful", 20, 1)), 0, {{}, source.get_token()}).phases.empty());
}

void TestTraceEdits::noEditsAreTheSameBits() {
    const Prepared experiment = prepared(shortPreset("stateful_seed_train", 20, 1));
    const RepeatTrace trace = traceRepeat(*experiment, 5);
    const ForecastTrace again = traceForecast(*experiment, trace.network);
    QCOMPARE(bits(again.rmse), bits(trace.result.rmse));
    QCOMPARE(again.phases.size(), std::size_t(2));
    for (std::size_t i = 0; i < 2; ++i)
        QCOMPARE(forecastBits(again.phases[i].steps), forecastBits(trace.phases[i + 1].steps));
}

void TestTraceEdits::editsAsByHand_data() {
    QTest::addColumn<QList<int>>("resets");
    QTest::addColumn<int>("row");  // whose state is set; -1 = none
    QTest::newRow("one reset") << QList<int>{8} << -1;
    QTest::newRow("three resets") << QList<int>{1, 6, 11} << -1;
    QTest::newRow("state at the start") << QList<int>{} << 0;
    QTest::newRow("state in the middle") << QList<int>{} << 5;
    QTest::newRow("state after a reset") << QList<int>{5} << 5;
}

void TestTraceEdits::editsAsByHand() {
    QFETCH(QList<int>, resets);
    QFETCH(int, row);
    for (const char* preset : {"stateful", "stateful_noreset"}) {
        const Prepared experiment = prepared(twoUnits(preset));
        const TrainedNetwork network = traceRepeat(*experiment, 2).network;
        ForecastEdits edits{{resets.begin(), resets.end()}, {}};
        if (row >= 0)
            edits.states = {{row, 0, 0, stateC, 0.75f}, {row, 0, 0, stateH, -0.5f}, {row, 0, 1, stateH, 0.25f}};
        const ForecastTrace trace = traceForecast(*experiment, network, edits);
        ByHand byHand{*experiment, network.parameters, {}, {}};
        for (int u = 0; u < 2; ++u)
            byHand.h.push_back(network.state[0].states[0](0, u)), byHand.c.push_back(network.state[0].states[1](0, u));
        const auto expected = byHand.test(edits);
        std::vector<float> scaled;
        for (const TraceStep& step : testSteps(trace.phases))
            if (step.y) {
                scaled.push_back(*step.y);
                QVERIFY2(std::abs(*step.y - expected[step.row]) < 1e-5,
                         qPrintable(QString("row %1: %2 %3").arg(step.row).arg(*step.y).arg(expected[step.row])));
            }
        QCOMPARE(scaled.size(), std::size_t(12));
        QCOMPARE(bits(trace.rmse), bits(testRmse(experiment->framed, scaled)));
        QVERIFY(forecastBits(testSteps(trace.phases)) !=
                forecastBits(testSteps(traceForecast(*experiment, network).phases)));
    }
}

/// From the reset on the forecasts are those of a pass that begins there with a zero state.
void TestTraceEdits::aResetIsAFreshStart() {
    const Prepared experiment = prepared(shortPreset("stateful", 50, 1));
    const RepeatTrace trace = traceRepeat(*experiment, 0);
    for (int k = 1; k < 12; ++k) {
        const auto edited = traceForecast(*experiment, trace.network, {{k}, {}});
        Samples rest{experiment->test.x.bottomRows(12 - k), experiment->test.y.bottomRows(12 - k)};
        const auto fresh = walkForward(experiment->config.shape(), {}, trace.network.parameters,
                                       zeroState(experiment->config.shape(), 1), experiment->train, rest)
                               .test;
        const auto& steps = testSteps(edited.phases);
        for (int row = 0; row < 12; ++row) {
            QCOMPARE(*steps[row].y, row < k ? *testSteps(trace.phases)[row].y : fresh[row - k]);
            QCOMPARE(steps[row].resetBefore, row == 0 || row == k);
            QCOMPARE(steps[row].from, row == 0 || row == k ? -1 : row - 1);
        }
    }
}

void TestTraceEdits::theCarriedStateSetByHandChangesNothing() {
    const Prepared experiment = prepared(twoUnits("stateful_noreset"));
    const RepeatTrace trace = traceRepeat(*experiment, 1);
    ForecastEdits edits;
    for (const TraceStep& step : testSteps(trace.phases))
        if (step.step == 0)
            for (int u = 0; u < 2; ++u)
                for (const int state : {stateH, stateC})
                    edits.states.push_back({step.row, 0, u, state, step.layers[0].before[state][u]});
    QCOMPARE(edits.states.size(), std::size_t(48));
    const auto edited = traceForecast(*experiment, trace.network, edits);
    QCOMPARE(bits(edited.rmse), bits(trace.result.rmse));
    QCOMPARE(forecastBits(testSteps(edited.phases)), forecastBits(testSteps(trace.phases)));
}

/// A reset before every row is the policy "reset after each forecast", and taking each of those away is none again.
void TestTraceEdits::allResetsAreThePolicyAndBack() {
    std::vector<int> all(11);
    std::iota(all.begin(), all.end(), 1);
    const Prepared kept = prepared(shortPreset("stateful", 50, 1)),
                   reset = prepared(shortPreset("stateful_reset_test", 50, 1));
    const TrainedNetwork network = traceRepeat(*kept, 0).network;  // both train alike
    const auto bitsOf = [&](const Prepared& experiment, std::vector<int> resets) {
        return forecastBits(testSteps(traceForecast(*experiment, network, {std::move(resets), {}}).phases));
    };
    QVERIFY(bitsOf(kept, {}) != bitsOf(reset, {}));
    QCOMPARE(bitsOf(kept, all), bitsOf(reset, {}));
    QCOMPARE(bitsOf(reset, all), bitsOf(kept, {}));
    const Prepared stateless = prepared(shortPreset("stateless", 50, 1));
    const TrainedNetwork other = traceRepeat(*stateless, 0).network;
    const auto carried = traceForecast(*stateless, other, {all, {}});
    QCOMPARE(forecastBits(testSteps(carried.phases)), forecastBits(testSteps(traceForecast(*kept, other).phases)));
}

void TestTraceEdits::batchesCarryRowToRow() {
    ExperimentConfig config = shortPreset("stateful", 20, 1);
    config.training.batchSize = 2;
    config.forecast.batchSize = 4;
    const Prepared experiment = prepared(config);
    const RepeatTrace trace = traceRepeat(*experiment, 0);
    const auto& steps = testSteps(trace.phases);
    for (int row = 0; row < 12; ++row) {
        QCOMPARE(steps[row].from, row < 4 ? -1 : row - 4);
        QCOMPARE(steps[row].beginsCall, row % 4 == 0);
    }
    // A reset begins with a call only; a state is that of one row of it.
    QCOMPARE(bits(traceForecast(*experiment, trace.network, {{5}, {}}).rmse), bits(trace.result.rmse));
    const auto edited = testSteps(traceForecast(*experiment, trace.network, {{4}, {{5, 0, 0, stateC, 2.0f}}}).phases);
    for (int row = 0; row < 12; ++row) {
        QCOMPARE(edited[row].resetBefore, row < 8);
        const auto& [before, after] =
            std::pair(edited[row].layers[0].before, edited[std::max(0, row - 4)].layers[0].after);
        QCOMPARE(before[stateC][0], row == 5 ? 2.0f : row < 8 ? 0.0f : after[stateC][0]);
        QCOMPARE(edited[row].y == steps[row].y, row < 4);
    }
}

void TestTraceEdits::everyStepNamesItsPredecessor_data() {
    QTest::addColumn<int>("batch");
    QTest::newRow("stateful") << 1;
    QTest::newRow("stateful_noreset") << 2;
    QTest::newRow("stateless") << 5;
    QTest::newRow("stateful_seed_train") << 1;
    QTest::newRow("stateful_seed_train_resets") << 2;
}

void TestTraceEdits::everyStepNamesItsPredecessor() {
    QFETCH(int, batch);
    ExperimentConfig config = shortPreset(QTest::currentDataTag(), 4, 1);
    config.framing.lags = 3;
    config.framing.layout = Layout::TimeSteps;
    config.network.units = {2, 3};
    config.training.batchSize = batch;
    const RepeatTrace trace = traceRepeat(*prepared(config), 0);
    for (const PhaseTrace& phase : trace.phases)
        for (const TraceStep& step : phase.steps) {
            if (step.from >= 0) {
                // In training the state is the trainer's own, which agrees with Eigen's to 1e-5.
                const float limit = phase.phase == TracePhase::TrainingLastEpoch ? 1e-5f : 0.0f;
                for (int layer = 0; layer < 2; ++layer)
                    for (const int state : {stateH, stateC}) {
                        const auto& entered = step.layers[layer].before[state];
                        const auto& left = phase.steps[step.from].layers[layer].after[state];
                        QCOMPARE(entered.size(), left.size());
                        for (std::size_t unit = 0; unit < entered.size(); ++unit)
                            QVERIFY(std::abs(entered[unit] - left[unit]) <= limit);
                    }
                QVERIFY(!step.resetBefore);
            }
            if (!step.resetBefore) continue;
            for (const LayerStep& layer : step.layers)
                for (const auto& state : layer.before)
                    QVERIFY(std::ranges::all_of(state, [](float value) { return value == 0.0f; }));
        }
}

void TestTraceEdits::termsAddUp_data() {
    QTest::addColumn<Activation>("activation");
    QTest::newRow("tanh") << Activation::Tanh;
    QTest::newRow("relu") << Activation::Relu;
    QTest::newRow("linear") << Activation::Linear;
    QTest::newRow("sigmoid") << Activation::Sigmoid;
}

/// In the equations as they are printed, with numbers of every phase and two kinds of differencing.
void TestTraceEdits::termsAddUp() {
    QFETCH(Activation, activation);
    for (const std::vector<int>& difference : {std::vector<int>{}, {1}, {3, 1}}) {
        ExperimentConfig config = shortPreset("stateful_seed_train", 3, 1);
        config.network.units = {3, 2};
        config.network.activation = activation;
        config.framing.difference = difference;
        const Prepared experiment = prepared(config);
        for (const PhaseTrace& phase : traceRepeat(*experiment, 0).phases)
            for (const TraceStep& step : phase.steps) {
                for (int layer = 0; layer < 2; ++layer)
                    for (int unit = 0; unit < config.network.units[layer]; ++unit) {
                        const CellStep s = cellStep(config.shape(), step, layer, unit);
                        QCOMPARE(s.kept + s.added, s.cNext);
                        QCOMPARE(s.f * s.c + s.i * s.g, s.cNext);
                        QCOMPARE(s.o * s.cellOutput, s.hNext);
                        const double c = s.cNext;
                        const double expected = activation == Activation::Tanh     ? std::tanh(c)
                                                : activation == Activation::Relu   ? std::max(c, 0.0)
                                                : activation == Activation::Linear ? c
                                                                                   : 1 / (1 + std::exp(-c));
                        QVERIFY(std::abs(expected - s.cellOutput) < 1e-6);
                    }
                const auto out = outputStep(experiment->framed, phase.phase, step);
                QVERIFY(out);
                QVERIFY(std::abs(double(out->products[0]) + out->products[1] + out->bias - out->y) < 1e-6);
                QCOMPARE(out->base.has_value(), !difference.empty());
                QVERIFY(std::abs(out->unscaled + out->base.value_or(0) - out->forecast) < 1e-9);
                QCOMPARE(out->error, out->forecast - out->actual);
                if (difference == std::vector<int>{1})
                    QCOMPARE(
                        *out->base,
                        experiment->framed.values[std::size_t(step.row) + (phase.phase == TracePhase::Test ? 23 : 1)]);
            }
    }
}

WORKBENCH_TEST(TestTraceEdits, Nothing)
#include "tst_traceedits.moc"
