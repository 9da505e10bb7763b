// SPDX-License-Identifier: GPL-3.0-or-later
// Experiments on several sequences: each is forecast as if it stood alone, with the weights that all have made.
#include <QTest>

#include "engine/experiment/rmse.h"
#include "engine/experiment/trace.h"
#include "engine/experiment/validate.h"
#include "tests/engine/experiment/support.h"
#include "tests/testmain.h"

using namespace lstm;
using namespace lstm::testing;

namespace {

using Numbers = std::vector<double>;

/// Three series of different lengths and levels.
std::vector<Numbers> parts() {
    const Numbers& all = shampooSales().values;
    std::vector<Numbers> three{all, {all.begin(), all.begin() + 25}, {all.begin() + 6, all.end()}};
    for (double& value : three[1]) value = 1000.0 - 3.0 * value;
    for (std::size_t i = 0; i < three[2].size(); ++i) three[2][i] += 20.0 * static_cast<double>(i % 4);
    return three;
}

Series cut(const std::vector<Numbers>& sequences) {
    Series series;
    for (const Numbers& values : sequences) {
        const std::size_t begin = series.values.size();
        series.values.insert(series.values.end(), values.begin(), values.end());
        series.sequences.push_back(
            {std::string(1, static_cast<char>('a' + series.sequences.size())), begin, series.values.size()});
    }
    return series;
}

Prepared prepareOn(const ExperimentConfig& config, Series series) {
    const auto prepared = prepare(config, std::make_shared<const Series>(std::move(series)));
    if (!prepared.ok()) throw std::invalid_argument(sentence(prepared.problems.front()));
    return prepared.value;
}

}  // namespace

class TestSequenceRuns : public QObject {
    Q_OBJECT

private slots:
    void eachAsIfAlone_data() {
        QTest::addColumn<QByteArray>("preset");
        for (const char* name : {"stateful", "stateless", "stateful_reset_test", "stateful_noreset",
                                 "stateful_seed_train", "stateful_seed_train_no_resets"})
            QTest::newRow(name) << QByteArray(name);
    }
    void eachAsIfAlone() {
        QFETCH(QByteArray, preset);
        ExperimentConfig config = shortPreset(preset.constData(), 4, 1);
        config.framing.testSize = 6;
        const Prepared all = prepareOn(config, cut(parts()));
        QCOMPARE(all->train.borders, (std::vector<int>{28, 45}));
        TrainedNetwork network = trainRepeats({{all.get(), 0}}).front();
        const RepeatResult result = evaluateRepeat(*all, 0, network);
        const Numbers bySequence = rmsePerSequence(all->framed, result.forecasts);
        double squares = 0.0;
        for (NetworkState* state : {&network.state}) resetState(*state);  // each sequence begins with a reset
        for (std::size_t s = 0; s < 3; ++s) {
            const Prepared alone = prepareOn(config, cut({parts()[s]}));
            const RepeatResult own = evaluateRepeat(*alone, 0, network);
            const auto first = result.forecasts.begin() + static_cast<std::ptrdiff_t>(6 * s);
            QCOMPARE(Numbers(first, first + 6), own.forecasts);
            QCOMPARE(bySequence[s], own.rmse);
            squares += own.rmse * own.rmse;
        }
        QVERIFY(std::abs(result.rmse - std::sqrt(squares / 3)) < 1e-9);
    }

    /// A trace goes through the same calls, and no step goes on from another sequence's.
    void traced() {
        ExperimentConfig config = shortPreset("stateful_seed_train", 3, 1);
        config.framing.testSize = 6;
        const Prepared all = prepareOn(config, cut(parts()));
        const RepeatTrace trace = traceRepeat(*all, 0);
        const auto tested = std::ranges::find(trace.phases, TracePhase::Test, &PhaseTrace::phase);
        QCOMPARE(tested->steps.size(), std::size_t(18));
        for (std::size_t row = 0; row < 18; ++row) {
            QCOMPARE(*tested->steps[row].forecast, trace.result.forecasts[row]);
            QCOMPARE(tested->steps[row].from, row % 6 == 0 ? -1 : int(row) - 1);
        }
        for (const PhaseTrace& phase : trace.phases)
            for (const TraceStep& step : phase.steps)
                if (phase.phase != TracePhase::Test && (step.row == 28 || step.row == 45)) QVERIFY(step.resetBefore);
    }

    /// Both trainers, and with state that runs through.
    void trainersAgree() {
        ExperimentConfig config = shortPreset("stateful", 5, 1);
        config.framing.testSize = 6;
        Numbers rmse;
        for (const bool reset : {true, false})
            for (const auto trainer : {TrainerChoice::Eigen, TrainerChoice::Lockstep}) {
                config.trainer = trainer;
                config.training.resetAtBorders = reset;
                rmse.push_back(runAlone(prepareOn(config, cut(parts())), 0).rmse);
            }
        QVERIFY(std::abs(rmse[0] - rmse[1]) < 1e-2 && std::abs(rmse[2] - rmse[3]) < 1e-2);
        QVERIFY(rmse[1] != rmse[3]);
    }

    void refused() {
        const auto codes = [](const ExperimentConfig& config, const Series& series) {
            std::string all;
            for (const Problem& p : validate(config, series)) all += sentence(p) + "\n";
            return QString::fromStdString(all);
        };
        ExperimentConfig config = shortPreset("stateful", 1, 1);
        config.framing.testSize = 6;
        config.training.batchSize = 2;
        config.forecast.batchSize = 1;
        const Series series = cut(parts());
        QVERIFY(
            codes(config, series).startsWith("Sequence \"b\": Batch size 2 does not divide the 17 training samples."));
        config.training.batchSize = 1;
        QCOMPARE(codes(config, series), QString());
        config.training.shuffle = true;
        QVERIFY(codes(config, series).contains("The rows of several sequences are shuffled together"));
        config.training.stateful = false;
        QCOMPARE(codes(config, series), QString());
        config.series.inputs = {{"Price", false}};
        QVERIFY(codes(config, series).startsWith("\"series.inputs\" does not fit the series: 1 columns"));
    }

    /// A column more is a column more of the kernel; one that is known ahead, H of them.
    void shapes() {
        ExperimentConfig config = shortPreset("stateless");
        config.framing.lags = 3, config.framing.horizon = 2;
        config.series.inputs = {{"a", false}, {"b", true}};
        for (const auto layout : {Layout::Features, Layout::TimeSteps}) {
            config.framing.layout = layout;
            const auto places = inputPlaces(config.framing, {false, true});
            QCOMPARE(config.shape().features * config.shape().timeSteps, int(places.size()));
        }
        QCOMPARE(config.shape().features, 4);
    }
};

WORKBENCH_TEST(TestSequenceRuns, Nothing)
#include "tst_sequenceruns.moc"
