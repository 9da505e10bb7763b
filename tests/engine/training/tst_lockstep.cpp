// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <bit>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <limits>

#include "engine/keras/kerastrace.h"
#include "engine/training/eigentrainer.h"
#include "engine/training/locksteptrainer.h"
#include "tests/engine/training/networks.h"
#include "tests/testmain.h"

using namespace lstm;
using namespace lstm::testing;

namespace {

std::vector<std::uint32_t> bits(const std::vector<float>& values) {
    std::vector<std::uint32_t> all;
    for (const float v : values) all.push_back(std::bit_cast<std::uint32_t>(v));
    return all;
}

std::vector<std::uint32_t> trainedBits(const Case& c, std::vector<RepeatStart> starts, int lane,
                                       InstructionSet set = bestInstructionSet()) {
    LockstepTrainer trainer(c.shape, c.options, c.data, std::move(starts), set);
    trainToEnd(trainer);
    return bits(everything(trainer, lane));
}

}  // namespace

class TestLockstep : public QObject {
    Q_OBJECT

private slots:
    /// The Eigen trainer is the oracle: same mathematics, other order of the sums.
    void agreesWithEigen_data();
    void agreesWithEigen();
    void replaysKeras_data();
    void replaysKeras();
    void bitsDoNotDependOnTheLane_data() { someCases(); }
    void bitsDoNotDependOnTheLane();
    void bitsDoNotDependOnTheInstructionSet_data() { someCases(); }
    void bitsDoNotDependOnTheInstructionSet();
    void bitsDoNotDependOnTheStepping_data() { someCases(); }
    void bitsDoNotDependOnTheStepping();
    void everyLaneHasItsLearningRate_data() { someCases(); }
    void everyLaneHasItsLearningRate();
    void divergedLaneDisturbsNobody_data();
    void divergedLaneDisturbsNobody();
    void longTablesAreRefilled();
    void autoDecidesByShape_data();
    void autoDecidesByShape();
    void impossibleShapesAreRefused();

private:
    static void someCases();
};

void TestLockstep::someCases() {
    QTest::addColumn<int>("seed");
    QTest::newRow("tutorial") << 0;
    for (int seed = 1; seed <= 12; ++seed) QTest::addRow("random %d", seed) << seed;
}

static Case caseOf(int seed) { return seed == 0 ? tutorialCase(20) : randomCase(static_cast<std::uint64_t>(seed)); }

void TestLockstep::agreesWithEigen_data() {
    QTest::addColumn<int>("seed");
    QTest::newRow("tutorial") << 0;
    for (int seed = 1; seed <= 300; ++seed) QTest::addRow("random %d", seed) << seed;
}

void TestLockstep::agreesWithEigen() {
    QFETCH(int, seed);
    const Case c = caseOf(seed);
    const int repeats = 1 + seed % lockstepLanes;
    LockstepTrainer lockstep(c.shape, c.options, c.data, starts(c, 0, repeats));
    QCOMPARE(lockstep.repeats(), repeats);
    trainToEnd(lockstep);
    for (int repeat = 0; repeat < repeats; ++repeat) {
        EigenTrainer eigen(c.shape, c.options, c.data, start(c, repeat));
        trainToEnd(eigen);
        const auto a = everything(lockstep, repeat), b = everything(eigen, 0);
        QCOMPARE(a.size(), b.size());
        for (std::size_t i = 0; i < a.size(); ++i)
            QVERIFY2(std::abs(a[i] - b[i]) <= 1e-5 * std::max(1.0f, std::abs(b[i])),
                     qPrintable(QString("repeat %1, number %2: %3, Eigen %4").arg(repeat).arg(i).arg(a[i]).arg(b[i])));
    }
}

void TestLockstep::replaysKeras_data() {
    QTest::addColumn<QString>("file");
    for (const auto& entry : std::filesystem::directory_iterator(GOLDEN_DIR "/keras"))
        if (entry.path().extension() == ".json")
            QTest::newRow(entry.path().stem().c_str()) << QString::fromStdString(entry.path().string());
}

/// 88 recorded runs of Keras 2 (see tests/golden), within the limits of TraceLimits.
void TestLockstep::replaysKeras() {
    QFETCH(QString, file);
    std::ifstream in(file.toStdString(), std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    const TraceReplay replay = replayKerasTrace(bytes, TrainerChoice::Lockstep);
    QVERIFY(replay.problems.empty());
    QVERIFY(replay.passed);
}

/// A repeat alone (its lane and fifteen copies) against the same repeat in every lane of every fill.
void TestLockstep::bitsDoNotDependOnTheLane() {
    QFETCH(int, seed);
    const Case c = caseOf(seed);
    const auto alone = trainedBits(c, starts(c, 100, 1), 0);
    for (int fill = 1; fill <= lockstepLanes; ++fill)
        for (const int lane : {0, fill / 2, fill - 1}) {
            auto pack = starts(c, 0, fill);
            pack[lane] = start(c, 100);
            QVERIFY2(trainedBits(c, std::move(pack), lane) == alone,
                     qPrintable(QString("lane %1 of %2").arg(lane).arg(fill)));
        }
}

void TestLockstep::bitsDoNotDependOnTheInstructionSet() {
    QFETCH(int, seed);
    const Case c = caseOf(seed);
    const auto sets = instructionSets();
    for (int lane = 0; lane < lockstepLanes; lane += 5)
        for (const InstructionSet set : sets)
            QCOMPARE(trainedBits(c, starts(c, 0, lockstepLanes), lane, set),
                     trainedBits(c, starts(c, 0, lockstepLanes), lane, sets.front()));
}

void TestLockstep::bitsDoNotDependOnTheStepping() {
    QFETCH(int, seed);
    const Case c = caseOf(seed);
    LockstepTrainer epochs(c.shape, c.options, c.data, starts(c, 0, 3)),
        batches(c.shape, c.options, c.data, starts(c, 0, 3)), mixed(c.shape, c.options, c.data, starts(c, 0, 3));
    while (!epochs.finished()) {
        epochs.stepEpoch();
        while (batches.epoch() < epochs.epoch()) batches.stepBatch();
        if (mixed.batchesPerEpoch() > 1) mixed.stepBatch();  // pause within the epoch, then finish it
        mixed.stepEpoch();
        QCOMPARE(mixed.epoch(), epochs.epoch());
        for (int repeat = 0; repeat < 3; ++repeat) {
            QCOMPARE(bits(everything(batches, repeat)), bits(everything(epochs, repeat)));
            QCOMPARE(bits(everything(mixed, repeat)), bits(everything(epochs, repeat)));
            QVERIFY(batches.nextState(repeat) == epochs.nextState(repeat));
        }
    }
}

/// A rate given with the start against the same rate in the options, in both trainers.
void TestLockstep::everyLaneHasItsLearningRate() {
    QFETCH(int, seed);
    const Case c = caseOf(seed);
    auto pack = starts(c, 0, lockstepLanes);
    std::vector<double> rates;
    for (int lane = 0; lane < lockstepLanes; ++lane) rates.push_back(1e-4 * std::pow(1.6, lane));  // to 0.1
    for (int lane = 0; lane + 1 < lockstepLanes; ++lane) pack[lane].learningRate = rates[lane];
    rates.back() = c.options.optimizer.learningRate;  // the last has none of its own
    LockstepTrainer mixed(c.shape, c.options, c.data, pack);
    trainToEnd(mixed);
    for (int lane = 0; lane < lockstepLanes; ++lane) {
        Case own = c;
        own.options.optimizer.learningRate = rates[lane];
        QCOMPARE(bits(everything(mixed, lane)), trainedBits(own, starts(c, lane, 1), 0));
        EigenTrainer inStart(c.shape, c.options, c.data, pack[lane]),
            inOptions(c.shape, own.options, c.data, start(c, lane));
        trainToEnd(inStart);
        trainToEnd(inOptions);
        QCOMPARE(bits(everything(inStart, 0)), bits(everything(inOptions, 0)));
    }
}

void TestLockstep::divergedLaneDisturbsNobody_data() {
    QTest::addColumn<float>("poison");
    QTest::newRow("NaN") << std::numeric_limits<float>::quiet_NaN();
    QTest::newRow("infinite") << std::numeric_limits<float>::infinity();
    QTest::newRow("huge") << 3e38f;
}

void TestLockstep::divergedLaneDisturbsNobody() {
    QFETCH(float, poison);
    for (const int seed : {0, 1, 2, 3}) {
        const Case c = caseOf(seed);
        auto pack = starts(c, 0, 9);
        std::ranges::fill(pack[4].parameters, poison);
        LockstepTrainer trainer(c.shape, c.options, c.data, pack);
        trainToEnd(trainer);
        QVERIFY(!std::isfinite(trainer.epochLoss(4)));
        for (const int lane : {0, 3, 5, 8})
            QCOMPARE(bits(everything(trainer, lane)), trainedBits(c, starts(c, lane, 1), 0));
    }
}

/// More rows than a table of rows holds, more steps than a table of rates: the Eigen trainer has neither.
void TestLockstep::longTablesAreRefilled() {
    for (const bool shuffle : {false, true}) {
        Case c;
        c.options.epochs = 2, c.options.batchSize = 3, c.options.stateful = false, c.options.shuffle = shuffle;
        c.shape.timeSteps = 3;
        c.data = randomSamples(4000, 3, 5);
        LockstepTrainer lockstep(c.shape, c.options, c.data, starts(c, 0, 2));
        EigenTrainer eigen(c.shape, c.options, c.data, start(c, 1));
        trainToEnd(lockstep);
        trainToEnd(eigen);
        QVERIFY(std::abs(lockstep.epochLoss(1) - eigen.epochLoss(0)) < 1e-5f);
        const auto a = lockstep.parameters(1), b = eigen.parameters(0);
        for (std::size_t i = 0; i < a.size(); ++i) QVERIFY(std::abs(a[i] - b[i]) < 1e-5f);
    }
}

void TestLockstep::autoDecidesByShape_data() {
    QTest::addColumn<std::vector<int>>("units");
    QTest::addColumn<int>("batch");
    QTest::addColumn<bool>("lockstep");
    QTest::newRow("tutorial") << std::vector{1} << 1 << true;
    QTest::newRow("stack") << std::vector{8, 4} << 12 << true;
    QTest::newRow("wide") << std::vector{64} << 1 << false;
    QTest::newRow("huge batch") << std::vector{4} << 100000 << false;
}

void TestLockstep::autoDecidesByShape() {
    QFETCH(std::vector<int>, units);
    QFETCH(int, batch);
    QFETCH(bool, lockstep);
    Case c;
    c.shape.units = units;
    c.options.batchSize = batch;
    c.data = randomSamples(8, 1, 1);
    const TrainerChoice resolved = resolveTrainer(TrainerChoice::Auto, c.shape, c.options);
    QVERIFY(resolved == (lockstep ? TrainerChoice::Lockstep : TrainerChoice::Eigen));
    QCOMPARE(repeatsAtOnce(resolved), lockstep ? lockstepLanes : 1);
    QCOMPARE(
        makeTrainer(TrainerChoice::Auto, c.shape, c.options, c.data, starts(c, 0, repeatsAtOnce(resolved)))->repeats(),
        repeatsAtOnce(resolved));
}

void TestLockstep::impossibleShapesAreRefused() {
    NetworkShape wide, deep;
    wide.units = {1000};
    wide.timeSteps = 1000;
    deep.units.assign(lockstepLayers + 1, 1);
    TrainingOptions options;
    options.batchSize = 100;
    for (const NetworkShape& shape : {wide, deep}) {
        const Problems problems = checkTrainer(TrainerChoice::Lockstep, shape, options);
        QCOMPARE(problems.size(), 1u);
        QVERIFY(problems[0].code == ProblemCode::LockstepShape);
        QVERIFY(checkTrainer(TrainerChoice::Eigen, shape, options).empty());
        QVERIFY(resolveTrainer(TrainerChoice::Auto, shape, options) == TrainerChoice::Eigen);
    }
    QVERIFY(checkTrainer(TrainerChoice::Lockstep, NetworkShape{}, {}).empty());
}

WORKBENCH_TEST(TestLockstep, Nothing)
#include "tst_lockstep.moc"
