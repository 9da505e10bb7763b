// SPDX-License-Identifier: GPL-3.0-or-later
// The look inside a repeat, replayed by hand: every gate follows from the inputs, the weights and the state before it.
#include <QTest>

#include "engine/experiment/trace.h"
#include "engine/training/maketrainer.h"
#include "tests/engine/experiment/support.h"
#include "tests/testmain.h"

using namespace lstm;
using namespace lstm::testing;

namespace {

const PhaseTrace* phaseOf(const RepeatTrace& trace, TracePhase wanted) {
    for (const auto& phase : trace.phases)
        if (phase.phase == wanted) return &phase;
    return nullptr;
}

double hardSigmoid(double z) { return std::clamp(0.2 * z + 0.5, 0.0, 1.0); }

}  // namespace

class TestTrace : public QObject {
    Q_OBJECT
private slots:
    void phasesAndResets_data();
    void phasesAndResets();
    void everyStepFollowsFromTheLast_data();
    void everyStepFollowsFromTheLast();
    void resultIsTheRecordedOne_data();
    void resultIsTheRecordedOne();
    void trainingStepsAreThoseOfTheTrainer();
    void rowsAndActuals();
    void layersAndTimeSteps();
    void divergedRepeat();
};

void TestTrace::phasesAndResets_data() {
    QTest::addColumn<QList<int>>("resets");  // how many steps follow a reset, by phase; -1 = no such phase
    QTest::addColumn<bool>("testStartsReset");
    QTest::newRow("stateful") << QList<int>{1, -1, 1} << true;
    QTest::newRow("stateless") << QList<int>{22, -1, 12} << true;
    QTest::newRow("stateful_reset_test") << QList<int>{1, -1, 12} << true;
    QTest::newRow("stateful_noreset") << QList<int>{0, -1, 0} << false;
    QTest::newRow("stateful_seed_train") << QList<int>{1, 1, 0} << false;
    QTest::newRow("stateful_seed_train_resets") << QList<int>{1, 22, 12} << true;
    QTest::newRow("stateful_seed_train_no_resets") << QList<int>{0, 0, 0} << false;
    QTest::newRow("stateful_batch12") << QList<int>{12, -1, 12} << true;
}

void TestTrace::phasesAndResets() {
    QFETCH(QList<int>, resets);
    QFETCH(bool, testStartsReset);
    const Prepared experiment = prepared(shortPreset(QTest::currentDataTag(), 3, 1));
    const RepeatTrace trace = traceRepeat(*experiment, 0);
    const TracePhase order[]{TracePhase::TrainingLastEpoch, TracePhase::Seeding, TracePhase::Test};
    for (int p = 0; p < 3; ++p) {
        const auto* phase = phaseOf(trace, order[p]);
        QCOMPARE(phase != nullptr, resets[p] >= 0);
        if (!phase) continue;
        QCOMPARE(int(std::ranges::count_if(phase->steps, &TraceStep::resetBefore)), resets[p]);
        if (resets[p] > 0) QVERIFY(phase->steps.front().resetBefore);
    }
    QCOMPARE(trace.phases.back().steps.front().resetBefore, testStartsReset);
    QVERIFY(trace.phases.front().phase == TracePhase::TrainingLastEpoch &&
            trace.phases.back().phase == TracePhase::Test);
}

void TestTrace::everyStepFollowsFromTheLast_data() {
    QTest::addColumn<int>("dummy");
    for (const Preset& preset : presets())
        if (!preset.name.ends_with("batch12")) QTest::newRow(std::string(preset.name).c_str()) << 0;
}

/// Batch 1, one unit: seeding and test use the final weights, so each line can be computed from the line before.
void TestTrace::everyStepFollowsFromTheLast() {
    const Prepared experiment = prepared(shortPreset(QTest::currentDataTag(), 3, 1));
    const RepeatTrace trace = traceRepeat(*experiment, 0);
    const TrainedNetwork network = trainRepeats({{experiment.get(), 0}}).at(0);
    const auto& p = network.parameters;
    double h = network.state[0].states[0](0, 0), c = network.state[0].states[1](0, 0);
    for (const auto& phase : trace.phases) {
        if (phase.phase == TracePhase::TrainingLastEpoch) continue;
        for (const TraceStep& step : phase.steps) {
            if (step.resetBefore) h = c = 0;
            const double x = step.x.at(0);
            const auto z = [&](int gate) { return x * p[gate] + h * p[4 + gate] + p[8 + gate]; };
            const double i = hardSigmoid(z(0)), f = hardSigmoid(z(1)), g = std::tanh(z(2)), o = hardSigmoid(z(3));
            c = f * c + i * g;
            h = o * std::tanh(c);
            const LayerStep& layer = step.layers[0];
            const double expected[][2]{{layer.gates[0][0], i},
                                       {layer.gates[1][0], f},
                                       {layer.gates[2][0], g},
                                       {layer.gates[3][0], o},
                                       {layer.after[1][0], c},
                                       {layer.after[0][0], h},
                                       {step.y.value(), p[12] * h + p[13]}};
            for (const auto& [ours, theirs] : expected)
                QVERIFY2(std::abs(ours - theirs) < 1e-5,
                         qPrintable(QString("row %1: %2 %3").arg(step.row).arg(ours).arg(theirs)));
        }
    }
}

void TestTrace::resultIsTheRecordedOne_data() {
    QTest::addColumn<int>("dummy");
    for (const Preset& preset : presets()) QTest::newRow(std::string(preset.name).c_str()) << 0;
}

void TestTrace::resultIsTheRecordedOne() {
    const Prepared experiment = prepared(shortPreset(QTest::currentDataTag(), 5, 2));
    for (const int repeat : {1, 20}) {
        const RepeatTrace trace = traceRepeat(*experiment, repeat);
        const RepeatResult result = runAlone(experiment, repeat);
        QCOMPARE(bits(trace.result.rmse), bits(result.rmse));
        const auto& steps = phaseOf(trace, TracePhase::Test)->steps;
        QCOMPARE(steps.size(), result.forecasts.size());
        for (std::size_t i = 0; i < steps.size(); ++i) QCOMPARE(bits(*steps[i].forecast), bits(result.forecasts[i]));
    }
}

/// The last epoch as the trainer saw it: the squared errors of its forecasts are the epoch's loss.
void TestTrace::trainingStepsAreThoseOfTheTrainer() {
    for (const char* name : {"stateful", "stateless_shuffle", "stateful_noreset", "stateful_batch12"}) {
        const Prepared experiment = prepared(shortPreset(name, 4, 1));
        LossCurves losses(1, 4);
        trainRepeats({{experiment.get(), 0, &losses}});
        const RepeatTrace trace = traceRepeat(*experiment, 0);
        double sum = 0;
        std::vector<int> rows;
        for (const TraceStep& step : trace.phases.front().steps) {
            const double error = static_cast<double>(*step.y) - experiment->train.y(step.row);
            sum += error * error;
            rows.push_back(step.row);
        }
        QVERIFY(std::abs(sum / static_cast<double>(rows.size()) - losses.points(0).back()) < 1e-6);
        QCOMPARE(std::ranges::is_sorted(rows), std::string_view(name) != "stateless_shuffle");
        std::ranges::sort(rows);
        for (int row = 0; row < experiment->train.rows(); ++row) QCOMPARE(rows.at(row), row);
    }
}

void TestTrace::rowsAndActuals() {
    const Prepared experiment = prepared(shortPreset("stateful_seed_train", 1, 1));
    const RepeatTrace trace = traceRepeat(*experiment, 0);
    const auto& test = phaseOf(trace, TracePhase::Test)->steps;
    const auto& seeding = phaseOf(trace, TracePhase::Seeding)->steps;
    QCOMPARE(test.size(), std::size_t(12));
    QCOMPARE(seeding.size(), std::size_t(22));
    for (int row = 0; row < 12; ++row) {
        QCOMPARE(test[row].row, row);
        QCOMPARE(test[row].actual, shampooSales().values[24 + row]);
    }
    QCOMPARE(seeding[21].actual, shampooSales().values[23]);
    QVERIFY(test[0].x == std::vector<float>{experiment->test.x(0, 0)});
}

void TestTrace::layersAndTimeSteps() {
    ExperimentConfig config = shortPreset("stateful", 2, 1);
    config.network.units = {3, 2};
    config.framing.lags = 3;
    config.framing.layout = Layout::TimeSteps;
    config.training.batchSize = 4;
    const Prepared experiment = prepared(config);
    const RepeatTrace trace = traceRepeat(*experiment, 0);
    const auto& steps = trace.phases.back().steps;
    QCOMPARE(steps.size(), std::size_t(3 * 12));
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const TraceStep& s = steps[i];
        QCOMPARE(s.step, int(i % 3));
        QCOMPARE(s.row, int(i / 3));
        QCOMPARE(s.y.has_value(), s.step == 2);
        QCOMPARE(s.forecast.has_value(), s.step == 2);
        QCOMPARE(s.x.size(), std::size_t(1));
        QCOMPARE(s.layers.size(), std::size_t(2));
        for (std::size_t layer = 0; layer < 2; ++layer) {
            std::string names;
            for (const auto& [name, numbers] : namedNumbers(s.layers[layer])) {
                names += name;
                QCOMPARE(numbers->size(), std::size_t(3 - layer));
            }
            QCOMPARE(names, std::string("ifgoch"));
        }
        if (s.step > 0) QVERIFY(!s.resetBefore);
        // Row r of a call of 4 goes on with row r of the call before.
        const auto cellOf = [&](std::size_t step) { return steps[step].layers[1].after[1][0]; };
        const auto gate = [&](int number) { return s.layers[1].gates[number][0]; };
        const double newest = gate(1) * (s.step > 0 ? cellOf(i - 1)
                                         : i < 12   ? 0.f
                                                    : cellOf(i - 10)) +
                              gate(0) * gate(2);
        QVERIFY(std::abs(newest - cellOf(i)) < 1e-6);
    }
}

void TestTrace::divergedRepeat() {
    ExperimentConfig config = shortPreset("stateful", 20, 1);
    config.training.optimizer.learningRate = 1e30;
    const RepeatTrace trace = traceRepeat(*prepared(config), 0);
    QVERIFY(std::isnan(trace.result.rmse));
    QVERIFY(trace.result.divergedEpoch > 0);
}

WORKBENCH_TEST(TestTrace, Nothing)
#include "tst_trace.moc"
