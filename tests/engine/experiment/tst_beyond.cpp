// SPDX-License-Identifier: GPL-3.0-or-later
// Forecasts past the last value, against ordinary walk-forward forecasts: a series continued by the forecasts
// themselves has them for actual values, so its test forecasts must be the same to the last bit.
#include "engine/experiment/beyond.h"

#include <QTest>

#include "tests/engine/experiment/support.h"
#include "tests/testmain.h"

using namespace lstm;
using namespace lstm::testing;

namespace {

constexpr int horizon = 7;

ExperimentConfig oneAtATime(ExperimentConfig config) {
    config.forecast.batchSize = 1;
    return config;
}

}  // namespace

class TestBeyond : public QObject {
    Q_OBJECT

private slots:
    void theirOwnContinuationForecastsThem_data() {
        QTest::addColumn<int>("lags");
        QTest::addColumn<bool>("timeSteps");
        QTest::addColumn<QList<int>>("difference");
        for (const char* name : {"stateful", "stateless", "stateless_shuffle", "stateful_reset_test",
                                 "stateful_noreset", "stateful_seed_train", "stateful_seed_train_resets",
                                 "stateful_seed_train_no_resets", "stateful_batch12", "stateless_batch12"}) {
            QTest::addRow("%s", name) << 1 << false << QList<int>{1};
            QTest::addRow("%s, three steps", name) << 3 << true << QList<int>{1};
            QTest::addRow("%s, two lags, two differences", name) << 2 << false << QList<int>{3, 1};
            QTest::addRow("%s, as it is", name) << 2 << false << QList<int>{};
        }
    }
    void theirOwnContinuationForecastsThem() {
        QFETCH(int, lags);
        QFETCH(bool, timeSteps);
        QFETCH(QList<int>, difference);
        const std::string name =
            QString::fromLatin1(QTest::currentDataTag()).section(QLatin1Char(','), 0, 0).toStdString();
        ExperimentConfig config = oneAtATime(shortPreset(name.c_str(), 4, 2));
        config.framing.lags = lags;
        config.framing.layout = timeSteps ? Layout::TimeSteps : Layout::Features;
        config.framing.difference.assign(difference.begin(), difference.end());
        const Series& series = shampooSales();
        const auto beyond = prepareBeyond(config, series, horizon);
        QVERIFY(beyond.ok());
        for (int repeat = 0; repeat < 2; ++repeat) {
            const TrainedNetwork network = trainRepeats({{beyond.value.get(), repeat}}).front();
            const std::vector<double> forecasts = forecastBeyond(*beyond.value, network);
            QCOMPARE(forecasts.size(), std::size_t(horizon));
            Series continued = *beyond.value->series;
            std::ranges::copy(forecasts, continued.values.end() - horizon);
            const auto ordinary = prepare(beyond.value->config, std::make_shared<const Series>(continued));
            QVERIFY(ordinary.ok());
            QVERIFY(!continued.labels.empty() && continued.labels.back() == "4-07");
            QCOMPARE(evaluateRepeat(*ordinary.value, repeat, trainRepeats({{ordinary.value.get(), repeat}}).front())
                         .forecasts,
                     forecasts);
        }
    }

    /// The next value's forecast is that of a one-row test whose outcome nobody looks at.
    void theNextValue() {
        Series known = shampooSales();
        known.values.pop_back();
        known.labels.pop_back();
        ExperimentConfig config = shortPreset("stateful_seed_train", 5, 1);
        const auto beyond = prepareBeyond(config, known, 1);
        QVERIFY(beyond.ok());
        config.framing.testSize = 1;
        const auto whole = prepare(config, std::make_shared<const Series>(shampooSales()));
        const RepeatResult expected = evaluateRepeat(*whole.value, 0, trainRepeats({{whole.value.get(), 0}}).front());
        QCOMPARE(repeatsBeyond(*beyond.value, 1).front().forecasts, expected.forecasts);
    }

    void whatNobodyKnows() {
        Series series = shampooSales();
        series.sequences = {{"a", 0, 18}, {"b", 18, 36}};
        QCOMPARE(prepareBeyond(shortPreset("stateful"), series, 3).problems.at(0).code, ProblemCode::BeyondSeries);
        series.sequences.clear();
        series.inputs = {{"Price", true, series.values}};
        ExperimentConfig config = shortPreset("stateful");
        config.series.inputs = {{"Price", true}};
        const auto refused = prepareBeyond(config, series, 3);
        QVERIFY(sentence(refused.problems.at(0)).find("the inputs' values after the last row") != std::string::npos);
    }

    void everyRowIsTrainedOn() {
        const ExperimentConfig config = shortPreset("stateful", 1, 1);
        QCOMPARE(prepareBeyond(config, shampooSales(), 12).value->train.rows(),
                 34);  // 36 values, one difference, one lag
        ExperimentConfig batches = config;
        batches.training.batchSize = 11;  // divides the 22 rows of the tutorial, not these 34
        QCOMPARE(prepareBeyond(batches, shampooSales(), 12).value->train.rows(), 33);
        batches.framing.trainSize = 22;
        QCOMPARE(prepareBeyond(batches, shampooSales(), 12).value->train.rows(), 22);
    }

    /// Repeats do not depend on what they share a pack with, and those that diverge have no forecast.
    void repeats() {
        ExperimentConfig config = shortPreset("stateful", 3, 1);
        const auto beyond = prepareBeyond(config, shampooSales(), horizon);
        std::atomic<int> done = 0;
        const auto results = repeatsBeyond(*beyond.value, 20, {}, &done);
        QCOMPARE(results.size(), std::size_t(20));
        QCOMPARE(done.load(), 20);
        for (int repeat : {0, 7, 19}) {
            QCOMPARE(results[std::size_t(repeat)].repeat, repeat);
            QCOMPARE(results[std::size_t(repeat)].forecasts,
                     forecastBeyond(*beyond.value, trainRepeats({{beyond.value.get(), repeat}}).front()));
        }
        config.training.optimizer.learningRate = 1e30;
        for (const auto& lost : repeatsBeyond(*prepareBeyond(config, shampooSales(), horizon).value, 3))
            QVERIFY(lost.forecasts.empty());
        std::stop_source stopped;
        stopped.request_stop();
        QVERIFY(repeatsBeyond(*beyond.value, 20, stopped.get_token()).empty());
    }

    void whatCannotBeTrainedSaysWhy() {
        Series two = shampooSales();
        two.values.resize(3);
        two.labels.resize(3);
        const auto refused = prepareBeyond(shortPreset("stateful", 1, 1), two, 5);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.problems.front().code, ProblemCode::SeriesTooShort);
    }
};

WORKBENCH_TEST(TestBeyond, Nothing)
#include "tst_beyond.moc"
