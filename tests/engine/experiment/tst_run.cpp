// SPDX-License-Identifier: GPL-3.0-or-later
// Runs of several experiments: the same bits on any number of threads, alone or together, fast or in slow motion.
#include <QTest>
#include <set>
#include <thread>

#include "tests/engine/experiment/support.h"
#include "tests/testmain.h"

using namespace lstm;
using namespace lstm::testing;

namespace {

std::vector<Prepared> shortTutorial(int epochs = 5, int repeats = 3) {
    std::vector<ExperimentConfig> configs;
    for (const Preset& preset : presets()) configs.push_back(shortPreset(preset.name, epochs, repeats));
    return prepared(configs);
}

}  // namespace

class TestRun : public QObject {
    Q_OBJECT
private slots:
    void threadsOrderAndCompany();
    void repeatsDoNotDependOnTheirNumber();
    void countsSharedTrainings();
    void pairedBySeed();
    void stopKeepsFinishedRepeats();
    void stopBeforeTheStart();
    void divergedRepeats();
    void lossesAreStored();
    void paceChangesNoBit_data();
    void paceChangesNoBit();
    void stepsAreTakenOnce();
    void persistence();
};

void TestRun::threadsOrderAndCompany() {
    const auto experiments = shortTutorial();
    ExperimentRun one(experiments, {.threads = 1, .keepLosses = false}),
        two(experiments, {.threads = 2, .keepLosses = false}), four(experiments, {.threads = 4, .keepLosses = true});
    for (ExperimentRun* run : {&one, &two, &four}) run->execute();
    QCOMPARE(one.doneRepeats(), 33);
    const auto expected = rmseBits(one);
    QVERIFY(expected == rmseBits(two));
    QVERIFY(expected == rmseBits(four));
    for (std::size_t e = 0; e < experiments.size(); ++e) {
        for (int repeat = 2; repeat >= 0; --repeat)
            QCOMPARE(bits(runAlone(experiments[e], repeat).rmse), expected[e][repeat]);
        ExperimentRun alone({experiments[e]});
        alone.execute();
        QVERIFY(rmseBits(alone)[0] == expected[e]);
    }
    const std::vector<Prepared> backwards(experiments.rbegin(), experiments.rend());
    ExperimentRun reversed(backwards);
    reversed.execute();
    auto again = rmseBits(reversed);
    std::ranges::reverse(again);
    QVERIFY(again == expected);
}

/// Repeat r is the same whether 3 or 37 are asked for (packs of several repeats must not show).
void TestRun::repeatsDoNotDependOnTheirNumber() {
    ExperimentRun few({prepared(shortPreset("stateful", 3, 3))}), many({prepared(shortPreset("stateful", 3, 37))});
    few.execute();
    many.execute();
    auto all = rmseBits(many)[0];
    QCOMPARE(std::set<std::uint64_t>(all.begin(), all.end()).size(), std::size_t(37));
    all.resize(3);
    QVERIFY(all == rmseBits(few)[0]);
}

void TestRun::countsSharedTrainings() {
    std::vector<ExperimentConfig> configs;
    for (const char* name : {"stateful", "stateful_reset_test", "stateful_seed_train", "stateful_seed_train_resets"})
        configs.push_back(shortPreset(name, 3, 2));
    configs[2].repeats = 4;
    ExperimentRun run(prepared(configs), {.threads = 2, .keepLosses = true});
    QCOMPARE(run.totalRepeats(), 10);
    QCOMPARE(run.totalTrainings(), 4);  // one network a repeat for all of them
    QCOMPARE(run.identicalTo(3), std::optional<int>(1));
    for (const int e : {0, 1, 2}) QVERIFY(!run.identicalTo(e));
    QCOMPARE(run.losses(0), run.losses(3));
    run.execute();
    QCOMPARE(run.doneRepeats(), 10);
    const auto results = rmseBits(run);
    QVERIFY(results[1] == results[3]);
    QCOMPARE(ExperimentRun(shortTutorial(5, 1)).totalTrainings(), 6);
}

/// Equal stream: equal initial weights, whatever the training. Another stream: others.
void TestRun::pairedBySeed() {
    const auto weights = [](const char* name) { return repeatStart(*prepared(shortPreset(name)), 1).parameters; };
    QVERIFY(weights("stateful") == weights("stateless") && weights("stateful") == weights("stateful_batch12"));
    QVERIFY(weights("stateful") != weights("stateful2"));
}

void TestRun::stopKeepsFinishedRepeats() {
    const Prepared experiment = prepared(shortPreset("stateful", 20, 500'000));
    ExperimentRun run({experiment}, {.threads = 2, .keepLosses = false});
    std::stop_source stop;
    std::vector<FinishedRepeat> kept;
    std::jthread worker([&] { run.execute(stop.get_token()); });
    while (run.doneRepeats() < 20) std::this_thread::yield();
    stop.request_stop();
    worker.join();
    kept = run.takeFinished();
    QCOMPARE(int(kept.size()), run.doneRepeats());
    QVERIFY(kept.size() >= 20 && kept.size() < 500'000);
    for (const FinishedRepeat& f : kept)
        if (f.result.repeat % 7 == 0 && f.result.repeat < 200)
            QCOMPARE(bits(f.result.rmse), bits(runAlone(experiment, f.result.repeat).rmse));
    QVERIFY(run.takeFinished().empty());
}

void TestRun::stopBeforeTheStart() {
    ExperimentRun run({prepared(shortPreset("stateful"))});
    std::stop_source stop;
    stop.request_stop();
    run.execute(stop.get_token());
    QVERIFY(run.takeFinished().empty());
    QVERIFY(trainRepeats({{run.experiments()[0].get(), 0}}, stop.get_token()).empty());
}

void TestRun::divergedRepeats() {
    ExperimentConfig config = shortPreset("stateful", 50, 4);
    config.training.optimizer.learningRate = 1e30;
    ExperimentRun run({prepared(config)}, {.threads = 1, .keepLosses = true});
    run.execute();
    const auto finished = run.takeFinished();
    QCOMPARE(finished.size(), std::size_t(4));
    for (const FinishedRepeat& f : finished) {
        QVERIFY(std::isnan(f.result.rmse) && f.result.forecasts.empty());
        QVERIFY(f.result.divergedEpoch >= 1 && f.result.divergedEpoch <= 3);
        const auto losses = run.losses(0)->points(f.result.repeat);
        QCOMPARE(int(losses.size()), f.result.divergedEpoch);  // training ends where nothing can be learned any more
        QVERIFY(!std::isfinite(losses.back()));
    }
}

void TestRun::lossesAreStored() {
    const auto experiments = prepared({shortPreset("stateful", 30, 2), shortPreset("stateless", 30, 2)});
    ExperimentRun run(experiments, {.threads = 2, .keepLosses = true});
    QVERIFY(run.losses(0)->points(0).empty());
    run.execute();
    for (const int e : {0, 1})
        for (const int repeat : {0, 1}) {
            LossCurves alone(2, 30);
            trainRepeats({{experiments[e].get(), repeat, &alone}});
            const auto points = run.losses(e)->points(repeat);
            QCOMPARE(points.size(), std::size_t(30));
            QVERIFY(std::ranges::equal(points, alone.points(repeat)));
            QVERIFY(points.back() < points.front());
        }
    QVERIFY(run.losses(0) != run.losses(1));
}

void TestRun::paceChangesNoBit_data() {
    QTest::addColumn<int>("mode");
    QTest::newRow("a fixed speed") << 0;
    QTest::newRow("batch by batch") << 1;
    QTest::newRow("epoch by epoch") << 2;
    QTest::newRow("steps, then free") << 3;
}

void TestRun::paceChangesNoBit() {
    QFETCH(int, mode);
    ExperimentRun reference({prepared(shortPreset("stateful", 3, 1))}),
        run(reference.experiments(), {.threads = 1, .keepLosses = false});
    reference.execute();
    if (mode == 0) run.pace().setSpeed(1e6);
    else run.pace().pause();
    std::jthread worker([&] { run.execute(); });
    const int steps = mode == 1 ? 3 * 22 : mode == 2 ? 3 : mode == 3 ? 10 : 0;
    for (int step = 0; step < steps; ++step) mode == 2 ? run.pace().stepEpoch() : run.pace().stepBatch();
    if (mode == 3) run.pace().resume();
    worker.join();
    QVERIFY(rmseBits(run) == rmseBits(reference));
}

/// A step is one step: a pack that begins later does not take the steps that the worker's earlier packs took.
void TestRun::stepsAreTakenOnce() {
    ExperimentConfig config = shortPreset("stateful", 3, 2);
    config.trainer = TrainerChoice::Eigen;  // a pack is one repeat
    ExperimentRun run({prepared(config)}, {.threads = 1, .keepLosses = true});
    run.pace().pause();
    std::jthread worker([&](std::stop_token stop) { run.execute(stop); });
    for (int epoch = 0; epoch < 5; ++epoch) run.pace().stepEpoch();
    QTRY_COMPARE(run.losses(0)->points(1).size(), std::size_t(2));
    QCOMPARE(run.doneRepeats(), 1);
    run.pace().stepEpoch();
    QTRY_COMPARE(run.doneRepeats(), 2);
}

/// keras.md: persistence RMSE of the shampoo sales, exactly.
void TestRun::persistence() {
    for (const Prepared& experiment : shortTutorial(1, 1))
        QCOMPARE(bits(experiment->persistence), bits(136.76131884905664));
}

WORKBENCH_TEST(TestRun, Nothing)
#include "tst_run.moc"
