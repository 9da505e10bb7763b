// SPDX-License-Identifier: GPL-3.0-or-later
// A pass over other rows: the loss that training itself would report, and not a bit of training changed by it. (Keras'
// own `evaluate` is met by the recorded runs, tst_kerastrace.)
#include <QTest>

#include "engine/training/locksteptrainer.h"
#include "tests/engine/training/networks.h"
#include "tests/testmain.h"

using namespace lstm;
using namespace lstm::testing;

namespace {

std::unique_ptr<Trainer> trainerOf(TrainerChoice choice, const Case& c) {
    return makeTrainer(choice, c.shape, c.options, c.data, starts(c, 0, choice == TrainerChoice::Eigen ? 1 : 3));
}

std::vector<std::vector<float>> everything(const Trainer& trainer) {
    std::vector<std::vector<float>> all;
    for (int repeat = 0; repeat < trainer.repeats(); ++repeat) all.push_back(testing::everything(trainer, repeat));
    return all;
}

/// The first rows of other ones.
Samples firstRows(const Samples& data, int rows) { return {data.x.topRows(rows), data.y.topRows(rows)}; }

constexpr TrainerChoice both[]{TrainerChoice::Eigen, TrainerChoice::Lockstep};

}  // namespace

class TestEvaluate : public QObject {
    Q_OBJECT
private slots:
    void changesNoBitOfTraining();
    void isTheLossThatTheNextBatchReports();
    void carriesTheStateFromBatchToBatch();
    void trainersAgree();
    void latestIgnoresTheReset();
    void seededGoesThroughTheTrainingRows();
    void sharedGoesOnFromBehindTheRows();
    void preparedRowsAreJudgedAsOften();
};

/// After every batch, on more, fewer and as many rows as a batch has, from both states.
void TestEvaluate::changesNoBitOfTraining() {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const Case c = randomCase(seed);
        for (const TrainerChoice choice : both) {
            const auto undisturbed = trainerOf(choice, c), evaluated = trainerOf(choice, c);
            const int width = static_cast<int>(c.data.x.cols()), rows[]{1, c.options.batchSize, 13};
            for (int batches = 0; !undisturbed->finished(); ++batches) {
                undisturbed->stepBatch();
                evaluated->evaluate(randomSamples(rows[batches % 3], width, seed + 100, c.shape.outputs),
                                    batches % 2 == 0 ? StateSource::Carried : StateSource::Zero);
                evaluated->stepBatch();
                QVERIFY2(everything(*evaluated) == everything(*undisturbed), qPrintable(QString::number(seed)));
            }
        }
    }
}

/// The loss of a batch is taken before its update, so evaluating its rows from the carried state foretells it.
void TestEvaluate::isTheLossThatTheNextBatchReports() {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        Case c = randomCase(seed);
        c.options.shuffle = false;
        for (const TrainerChoice choice : both) {
            const auto trainer = trainerOf(choice, c);
            while (!trainer->finished()) {
                const int first = trainer->batch() * c.options.batchSize;
                const int rows = std::min(c.options.batchSize, c.data.rows() - first);
                const Samples next{c.data.x.middleRows(first, rows), c.data.y.middleRows(first, rows)};
                const auto foretold = trainer->evaluate(next, StateSource::Carried);
                trainer->stepBatch();
                QCOMPARE(foretold.size(), std::size_t(trainer->repeats()));
                for (int repeat = 0; repeat < trainer->repeats(); ++repeat) {
                    const float loss = trainer->batchLoss(repeat);
                    QVERIFY2(std::abs(foretold[repeat] - loss) <= 1e-6f * (1.0f + loss),
                             qPrintable(QString("seed %1: %2, not %3").arg(seed).arg(foretold[repeat]).arg(loss)));
                }
            }
        }
    }
}

/// Without learning an epoch's loss is that of its rows in one pass, whatever the batch.
void TestEvaluate::carriesTheStateFromBatchToBatch() {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        Case c = randomCase(seed);
        c.options.optimizer.learningRate = 1e-30;
        c.options.shuffle = false;
        for (const TrainerChoice choice : both) {
            const auto trainer = trainerOf(choice, c);
            for (int epoch = 0; epoch < 2; ++epoch) {
                const double foretold = trainer->evaluate(c.data, StateSource::Carried).back();
                trainer->stepEpoch();
                const double loss = trainer->epochLoss(trainer->repeats() - 1);
                QVERIFY(std::abs(foretold - loss) <= 1e-6f * (1.0f + loss));
            }
        }
    }
    Case c = randomCase(3);  // and the state matters at all
    c.shape.cell = CellKind::Lstm;
    c.options.stateful = true, c.options.resetStates = ResetStates::Never, c.options.shuffle = false;
    c.data = randomSamples(4 * c.options.batchSize, static_cast<int>(c.data.x.cols()), 5, c.shape.outputs);
    for (const TrainerChoice choice : both) {
        const auto trainer = trainerOf(choice, c);
        trainer->stepEpoch();
        QVERIFY(trainer->evaluate(c.data, StateSource::Carried) != trainer->evaluate(c.data, StateSource::Zero));
    }
}

void TestEvaluate::trainersAgree() {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const Case c = randomCase(seed);
        const auto eigen = trainerOf(TrainerChoice::Eigen, c), lockstep = trainerOf(TrainerChoice::Lockstep, c);
        eigen->stepBatch(), lockstep->stepBatch();
        const Samples other = randomSamples(11, static_cast<int>(c.data.x.cols()), seed + 50, c.shape.outputs);
        for (const int rows : {1, 4, 11})
            for (const StateSource from :
                 {StateSource::Zero, StateSource::Carried, StateSource::Latest, StateSource::Seeded}) {
                const double a = eigen->evaluate(firstRows(other, rows), from).front();
                const double b = lockstep->evaluate(firstRows(other, rows), from).front();
                QVERIFY2(std::abs(a - b) <= 1e-5f * (1.0f + a), qPrintable(QString::number(seed)));
            }
    }
}

namespace {

/// A stateful network whose batches all the rows here fill.
Case statefulCase(std::uint64_t seed, ResetStates reset) {
    Case c = randomCase(seed);
    if (!c.shape.recurrent()) c.shape.cell = CellKind::Gru;
    c.options.stateful = true, c.options.shuffle = false, c.options.resetStates = reset;
    c.data = randomSamples(4 * c.options.batchSize, static_cast<int>(c.data.x.cols()), seed, c.shape.outputs);
    return c;
}
Samples heldOut(const Case& c) {
    return randomSamples(3 * c.options.batchSize, static_cast<int>(c.data.x.cols()), c.seed + 9, c.shape.outputs);
}

}  // namespace

/// At the end of an epoch a reset may be due: the next batch starts from zero, but the latest state is still there.
void TestEvaluate::latestIgnoresTheReset() {
    for (const TrainerChoice choice : both) {
        const Case resets = statefulCase(5, ResetStates::Epoch), never = statefulCase(5, ResetStates::Never);
        const auto a = trainerOf(choice, resets), b = trainerOf(choice, never);
        a->stepEpoch(), b->stepEpoch();
        const Samples held = heldOut(resets);
        QCOMPARE(a->evaluate(held, StateSource::Latest), b->evaluate(held, StateSource::Carried));
        QCOMPARE(a->evaluate(held, StateSource::Carried), a->evaluate(held, StateSource::Zero));
        QVERIFY(a->evaluate(held, StateSource::Latest) != a->evaluate(held, StateSource::Zero));
    }
}

/// Seeded is one pass over the training rows and then the others, from zero: their losses are the rest of the whole.
void TestEvaluate::seededGoesThroughTheTrainingRows() {
    for (std::uint64_t seed = 1; seed <= 10; ++seed)
        for (const TrainerChoice choice : both) {
            const Case c = statefulCase(seed, ResetStates::Never);
            const auto trainer = trainerOf(choice, c);
            trainer->stepEpoch();
            const Samples held = heldOut(c);
            Samples whole{Matrix(c.data.rows() + held.rows(), held.x.cols()),
                          decltype(held.y)(c.data.rows() + held.rows(), held.y.cols())};
            whole.x << c.data.x, held.x;
            whole.y << c.data.y, held.y;
            const double all = trainer->evaluate(whole, StateSource::Zero).front() * whole.rows(),
                         first = trainer->evaluate(c.data, StateSource::Zero).front() * c.data.rows(),
                         seeded = trainer->evaluate(held, StateSource::Seeded).front() * held.rows();
            QVERIFY2(std::abs(all - first - seeded) < 1e-6 * (1.0 + all),
                     qPrintable(QString("%1: %2 + %3, whole %4").arg(seed).arg(first).arg(seeded).arg(all)));
        }
}

/// Keras' way: with a reset after the epoch nothing of the training changes, without one it goes on from behind.
void TestEvaluate::sharedGoesOnFromBehindTheRows() {
    for (const ResetStates reset : {ResetStates::Epoch, ResetStates::Never})
        for (const TrainerChoice choice : both) {
            const Case c = statefulCase(7, reset);
            const auto alone = trainerOf(choice, c), copied = trainerOf(choice, c), shared = trainerOf(choice, c);
            const Samples held = heldOut(c);
            for (int epoch = 0; epoch < 2; ++epoch) {
                alone->stepEpoch(), copied->stepEpoch(), shared->stepEpoch();
                const auto copy = copied->evaluation(held), own = shared->evaluation(held);
                const auto losses = copy->losses(StateSource::Latest), theirs = own->losses(StateSource::Shared);
                if (epoch == 0 || reset == ResetStates::Epoch)
                    QCOMPARE(std::vector(theirs.begin(), theirs.end()), std::vector(losses.begin(), losses.end()));
                if (epoch == 0) QCOMPARE(own->stateAfter(0), copy->stateAfter(0));
                QCOMPARE(shared->state(0), own->stateAfter(0));
                QCOMPARE(everything(*copied), everything(*alone));
            }
            QCOMPARE(shared->parameters(0) == alone->parameters(0), reset == ResetStates::Epoch);
        }
}

/// Rows made ready once give what rows made ready anew give, epoch for epoch and from any state.
void TestEvaluate::preparedRowsAreJudgedAsOften() {
    for (std::uint64_t seed = 1; seed <= 20; ++seed)
        for (const TrainerChoice choice : both) {
            const Case c = randomCase(seed);
            const auto trainer = trainerOf(choice, c);
            const Samples held = randomSamples(c.options.stateful ? 3 * c.options.batchSize : 7,
                                               static_cast<int>(c.data.x.cols()), seed, c.shape.outputs);
            const auto prepared = trainer->evaluation(held);
            while (!trainer->finished()) {
                trainer->stepEpoch();
                for (const StateSource from : {StateSource::Seeded, StateSource::Zero, StateSource::Latest}) {
                    const auto losses = prepared->losses(from);
                    QCOMPARE(std::vector(losses.begin(), losses.end()), trainer->evaluate(held, from));
                }
            }
        }
}

WORKBENCH_TEST(TestEvaluate, Nothing)
#include "tst_evaluate.moc"
