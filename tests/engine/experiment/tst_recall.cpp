// SPDX-License-Identifier: GPL-3.0-or-later
// A repeat recalled from its seed has the bits of the run: losses, forecasts, RMSE. The run itself is the reference.
#include <QTest>
#include <bit>

#include "engine/experiment/recall.h"
#include "tests/engine/experiment/support.h"
#include "tests/testmain.h"

using namespace lstm;
using namespace lstm::testing;

class TestRecall : public QObject {
    Q_OBJECT
private slots:
    void sameBitsAsTheRun_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("stateful") << 0;
        QTest::newRow("shuffled") << 1;
        QTest::newRow("seeded, two layers, Eigen") << 2;
        QTest::newRow("more epochs than losses are kept") << 3;
        QTest::newRow("diverges") << 4;
    }
    void sameBitsAsTheRun() {
        QFETCH(int, kind);
        ExperimentConfig config = shortPreset("stateful", 40, 20);
        if (kind == 1) config.training.stateful = false, config.training.shuffle = true;
        if (kind == 2)
            config.network.units = {3, 2}, config.trainer = TrainerChoice::Eigen,
            config.forecast.seedWithTraining = true;
        if (kind == 3) config.training.epochs = 5000;
        if (kind == 4) config.training.optimizer.learningRate = 1e30;
        const Prepared experiment = prepared(config);
        ExperimentRun run({experiment}, {.threads = 1, .keepLosses = true});
        run.execute();
        for (const auto& [index, result] : run.takeFinished()) {
            if (result.repeat % 3 != 0) continue;
            const auto again = recallRepeat(*experiment, result.repeat);
            QVERIFY(again);
            QCOMPARE(bits(again->result.rmse), bits(result.rmse));
            QCOMPARE(again->result.forecasts, result.forecasts);
            QCOMPARE(again->result.divergedEpoch, result.divergedEpoch);
            const auto losses = run.losses(0)->points(result.repeat);
            QCOMPARE(again->stride, run.losses(0)->stride());
            QCOMPARE(again->losses.size(), losses.size());
            for (std::size_t i = 0; i < again->losses.size(); ++i)
                QVERIFY(std::bit_cast<std::uint32_t>(again->losses[i]) == std::bit_cast<std::uint32_t>(losses[i]));
        }
    }
    void stops() {
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!recallRepeat(*prepared(shortPreset("stateful", 40, 2)), 0, stop.get_token()));
    }
    void workGrowsWithEverything() {
        const auto work = [](int epochs, int units) {
            ExperimentConfig config = shortPreset("stateful", epochs, 2);
            config.network.units = {units};
            return trainingWork(*prepared(config));
        };
        QCOMPARE(work(40, 1), 2 * work(20, 1));
        QVERIFY(work(40, 8) > 10 * work(40, 1));
    }
};

WORKBENCH_TEST(TestRecall, Nothing)
#include "tst_recall.moc"
