// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <cmath>
#include <cstdlib>
#include <numeric>

#include "engine/training/eigentrainer.h"
#include "engine/training/locksteptrainer.h"
#include "tests/engine/training/networks.h"
#include "tests/testmain.h"

using namespace lstm;
using namespace lstm::testing;

// Eigen allocates with malloc, so malloc is what is counted; sanitizers bring their own.
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define COUNTS_ALLOCATIONS 1
static thread_local long long allocations = 0;
extern "C" void* __libc_malloc(std::size_t size);
extern "C" void* malloc(std::size_t size) {
    ++allocations;
    return __libc_malloc(size);
}
#else
#define COUNTS_ALLOCATIONS 0
static long long allocations = 0;
#endif

class TestTrainer : public QObject {
    Q_OBJECT

private slots:
    void ratesMatchLongDouble_data();
    void ratesMatchLongDouble();
    void ratesInBlocksAreTheSame();
    void firstAdamStepInClosedForm();
    void statefulPassEqualsOneLongSequence();
    void copiesContinueAlike();
    void shuffleIsCumulative();
    void partialBatchesWeighByTheirRows();
    void statefulPartialBatchBeginsFromZero();
    void steppingByEpochOrBatchIsTheSame();
    void trainingAllocatesNothing_data();
    void trainingAllocatesNothing();
};

void TestTrainer::ratesMatchLongDouble_data() {
    QTest::addColumn<double>("beta1");
    QTest::addColumn<double>("beta2");
    QTest::newRow("Keras") << 0.9 << 0.999;
    QTest::newRow("no momentum") << 0.0 << 0.99;
    QTest::newRow("slow") << 0.99 << 0.9999;
}

static float correctionAt(const StepFactors& factors, long long step) {
    float correction;
    factors.at(step, {&correction, 1});
    return correction;
}

/// lr sqrt(1 - b2^t) / (1 - b1^t) with the powers in long double, multiplied one by one.
void TestTrainer::ratesMatchLongDouble() {
    QFETCH(double, beta1);
    QFETCH(double, beta2);
    const StepFactors factors({.learningRate = 0.001, .beta1 = beta1, .beta2 = beta2});
    long double power1 = 1, power2 = 1;
    int different = 0;
    for (int step = 1; step <= 30'000; ++step) {
        power1 *= static_cast<float>(beta1);
        power2 *= static_cast<float>(beta2);
        const float rounded1 = static_cast<float>(power1), rounded2 = static_cast<float>(power2);
        const float expected = 0.001f * (std::sqrt(1.0f - rounded2) / (1.0f - rounded1));
        const float rate = 0.001f * correctionAt(factors, step);
        different += rate != expected;  // a power in the middle between two floats may round the other way
        QVERIFY(std::abs(rate - expected) <= 1e-6f * expected);
    }
    QVERIFY(different <= 3);
}

void TestTrainer::ratesInBlocksAreTheSame() {
    const StepFactors factors{OptimizerOptions{}};
    for (const long long first : {1LL, 60LL, 64LL, 1'000'000'000'000LL})
        for (const std::size_t count : {1, 7, 200}) {
            std::vector<float> many(count);
            factors.at(first, many);
            for (std::size_t i = 0; i < count; ++i)
                QCOMPARE(many[i], correctionAt(factors, first + static_cast<long long>(i)));
        }
    QCOMPARE(correctionAt(factors, 1'000'000'000'000LL), 1.0f);  // both powers are gone
}

/// After one step m / sqrt(v) is the sign of the gradient, nearly: p moves by lr g / (|g| + eps / sqrt(1 - b2)).
void TestTrainer::firstAdamStepInClosedForm() {
    NetworkShape two;  // of four parameters
    two.cell = CellKind::Dense;
    Optimizer adam(OptimizerOptions{}, two);
    std::vector<float> p{1.0f, 1.0f, 1.0f, 1.0f};
    std::vector<float> gradient{0.5f, -2.0f, 1e-6f, 0.0f};
    adam.update(p, gradient);
    for (std::size_t i = 0; i < p.size(); ++i) {
        const double g = gradient[i], expected = 1.0 - 0.001 * g / (std::abs(g) + 1e-8 / std::sqrt(0.001));
        QVERIFY(std::abs(p[i] - expected) < 2e-7);
    }
    QCOMPARE(adam.state().steps, 1);
}

/// With a learning rate of nothing, a stateful pass over rows of one time step leaves the state of one long sequence.
void TestTrainer::statefulPassEqualsOneLongSequence() {
    Case c;
    c.shape.units = {3, 2};
    c.options.epochs = 1;
    c.options.optimizer.learningRate = 0.0;
    c.data = randomSamples(30, 1, 3);
    EigenTrainer rows(c.shape, c.options, c.data, start(c, 0));
    rows.stepEpoch();

    NetworkShape long30 = c.shape;
    long30.timeSteps = 30;
    Network network(long30, 1);
    NetworkState state = zeroState(long30, 1);
    const Matrix sequence = c.data.x.transpose();
    network.forward(start(c, 0).parameters, sequence, state);
    for (std::size_t layer = 0; layer < state.size(); ++layer) {
        QVERIFY((rows.state(0)[layer].h() - state[layer].h()).cwiseAbs().maxCoeff() < 1e-6f);
        QVERIFY((rows.state(0)[layer].states[1] - state[layer].states[1]).cwiseAbs().maxCoeff() < 1e-6f);
    }
}

void TestTrainer::copiesContinueAlike() {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const Case c = randomCase(seed);
        EigenTrainer original(c.shape, c.options, c.data, start(c, 0));
        original.stepEpoch();
        original.stepBatch();
        EigenTrainer eigenCopy = original;
        LockstepTrainer pack(c.shape, c.options, c.data, starts(c, 0, 2));
        pack.stepBatch();
        LockstepTrainer packCopy = pack;
        trainToEnd(original);
        trainToEnd(eigenCopy);
        trainToEnd(pack);
        trainToEnd(packCopy);
        QCOMPARE(everything(eigenCopy, 0), everything(original, 0));
        QCOMPARE(everything(packCopy, 1), everything(pack, 1));
    }
}

/// Keras shuffles one index array again and again: epoch 2's order is a permutation of epoch 1's.
void TestTrainer::shuffleIsCumulative() {
    RandomStream random(5, 0, Purpose::Shuffle, 2);
    RowOrder order(10, random);
    std::vector<int> expected(10);
    std::iota(expected.begin(), expected.end(), 0);
    for (int epoch = 0; epoch < 5; ++epoch) {
        order.nextEpoch();
        random.shuffle(expected);
        QVERIFY(std::ranges::equal(order.rows(), expected));
    }
    QVERIFY(order.changes());
    QVERIFY(!RowOrder(10).changes());
}

void TestTrainer::partialBatchesWeighByTheirRows() {
    Case c = tutorialCase(1);
    c.options.stateful = false;
    c.options.batchSize = 5;
    for (const TrainerChoice choice : {TrainerChoice::Eigen, TrainerChoice::Lockstep}) {
        const auto trainer = makeTrainer(choice, c.shape, c.options, c.data, starts(c, 0, 1));
        QCOMPARE(trainer->batchesPerEpoch(), 5);
        double sum = 0;
        for (int batch = 0; batch < 5; ++batch) {
            trainer->stepBatch();
            sum += trainer->batchLoss(0) * (batch < 4 ? 5.0 : 2.0);
            QCOMPARE(trainer->state(0)[0].h().rows(), batch < 4 ? 5 : 2);
        }
        QVERIFY(std::abs(trainer->epochLoss(0) - sum / 22) < 1e-7);
    }
}

/// Validation refuses it, but no trainer reads another row's state either.
void TestTrainer::statefulPartialBatchBeginsFromZero() {
    Case c = tutorialCase(3);
    c.options.batchSize = 5;
    c.options.resetStates = ResetStates::Never;
    EigenTrainer eigen(c.shape, c.options, c.data, start(c, 0));
    LockstepTrainer lockstep(c.shape, c.options, c.data, starts(c, 0, 1));
    trainToEnd(eigen);
    trainToEnd(lockstep);
    const auto a = everything(eigen, 0), b = everything(lockstep, 0);
    for (std::size_t i = 0; i < a.size(); ++i) QVERIFY(std::abs(a[i] - b[i]) < 1e-6f);
}

void TestTrainer::steppingByEpochOrBatchIsTheSame() {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const Case c = randomCase(seed);
        EigenTrainer epochs(c.shape, c.options, c.data, start(c, 0)), batches(c.shape, c.options, c.data, start(c, 0));
        trainToEnd(epochs);
        while (!batches.finished()) batches.stepBatch();
        QCOMPARE(everything(batches, 0), everything(epochs, 0));
    }
}

void TestTrainer::trainingAllocatesNothing_data() {
    QTest::addColumn<int>("units");
    QTest::addColumn<int>("batch");
    QTest::addColumn<int>("steps");
    QTest::addColumn<bool>("lockstep");
    for (const bool lockstep : {false, true})
        for (const int units : {1, 8, 64, 256})
            for (const int batch : {1, 12})
                if (!lockstep || units < 64)
                    QTest::addRow("%s, %d units, batch %d", lockstep ? "lockstep" : "Eigen", units, batch)
                        << units << batch << (units < 64 ? 12 : 2) << lockstep;
}

void TestTrainer::trainingAllocatesNothing() {
    if (!COUNTS_ALLOCATIONS) QSKIP("malloc is the sanitizer's");
    QFETCH(int, units);
    QFETCH(int, batch);
    QFETCH(int, steps);
    QFETCH(bool, lockstep);
    Case c;
    c.shape.units = {units, 2};
    c.shape.timeSteps = steps;
    c.options.batchSize = batch;
    c.data = randomSamples(24, steps, 1);
    const auto trainer = makeTrainer(lockstep ? TrainerChoice::Lockstep : TrainerChoice::Eigen, c.shape, c.options,
                                     c.data, starts(c, 0, 1));
    trainer->stepEpoch();
    const long long before = allocations;
    for (int epoch = 0; epoch < 2; ++epoch) trainer->stepEpoch();
    QCOMPARE(allocations - before, 0);
}

WORKBENCH_TEST(TestTrainer, Nothing)
#include "tst_trainer.moc"
