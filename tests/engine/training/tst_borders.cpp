// SPDX-License-Identifier: GPL-3.0-or-later
// Training over several sequences: the state is reset where one begins, by both trainers alike.
#include <QTest>

#include "tests/engine/training/networks.h"
#include "tests/testmain.h"

using namespace lstm;
using namespace lstm::testing;

namespace {

constexpr std::array trainers{TrainerChoice::Eigen, TrainerChoice::Lockstep};

std::unique_ptr<Trainer> trainerOf(const Case& c, TrainerChoice choice) {
    return makeTrainer(choice, c.shape, c.options, c.data, starts(c, 0, 1));
}

std::vector<float> trained(const Case& c, TrainerChoice choice) {
    const auto trainer = trainerOf(c, choice);
    trainToEnd(*trainer);
    return everything(*trainer, 0);
}

/// A stateful case whose sequences have 2, 3 and 1 batches.
Case cutCase(std::uint64_t seed) {
    Case c = randomCase(seed);
    if (!c.shape.recurrent()) c.shape.cell = CellKind::Lstm;
    c.options.stateful = true;
    c.options.shuffle = false;
    const int batch = c.options.batchSize;
    c.data = randomSamples(6 * batch, c.shape.features * c.shape.timeSteps, seed, c.shape.outputs);
    c.data.borders = {2 * batch, 5 * batch};
    return c;
}

}  // namespace

class TestBorders : public QObject {
    Q_OBJECT

private slots:
    /// Sequences of one batch each: every batch starts from zero, as a stateless network's do.
    void sequencesOfOneBatchAreStateless() {
        for (const auto choice : trainers)
            for (std::uint64_t seed = 1; seed <= 8; ++seed) {
                Case c = cutCase(seed);
                c.data.borders.clear();
                for (int row = c.options.batchSize; row < c.data.rows(); row += c.options.batchSize)
                    c.data.borders.push_back(row);
                Case stateless = c;
                stateless.options.stateful = false;
                QVERIFY(trained(c, choice) == trained(stateless, choice));
            }
    }

    /// Where state runs through, borders are nothing; where it does not, they are something.
    void bordersCanBeSwitchedOff() {
        for (const auto choice : trainers)
            for (std::uint64_t seed = 1; seed <= 8; ++seed) {
                Case c = cutCase(seed), one = c;
                one.data.borders.clear();
                QVERIFY(trained(c, choice) != trained(one, choice));
                c.options.resetAtBorders = false;
                QVERIFY(trained(c, choice) == trained(one, choice));
            }
    }

    void bothTrainersAgree() {
        for (std::uint64_t seed = 1; seed <= 12; ++seed) {
            const Case c = cutCase(seed);
            const auto eigen = trained(c, TrainerChoice::Eigen), lockstep = trained(c, TrainerChoice::Lockstep);
            QCOMPARE(eigen.size(), lockstep.size());
            for (std::size_t i = 0; i < eigen.size(); ++i) QVERIFY(std::abs(eigen[i] - lockstep[i]) < 1e-5f);
        }
    }

    /// A reset is due before the first batch of each sequence, in every epoch, whatever an epoch's end does.
    void resetsAreDueAtBorders() {
        for (const auto choice : trainers)
            for (const auto reset : {ResetStates::Epoch, ResetStates::Never}) {
                Case c = cutCase(3);
                c.options.resetStates = reset;
                c.options.epochs = 2;
                const auto trainer = trainerOf(c, choice);
                QByteArray due;
                while (!trainer->finished()) {
                    due += trainer->startsFromZero() ? 'x' : '.';
                    trainer->stepBatch();
                }
                QCOMPARE(due, QByteArray("x.x..xx.x..x"));
            }
    }

    /// Many batches at once have the bits of one after the other.
    void inOneGo() {
        for (const auto choice : trainers) {
            const Case c = cutCase(5);
            const auto together = trainerOf(c, choice), apart = trainerOf(c, choice);
            trainToEnd(*together);
            while (!apart->finished()) apart->stepBatch();
            QVERIFY(everything(*together, 0) == everything(*apart, 0));
        }
    }
};

WORKBENCH_TEST(TestBorders, Nothing)
#include "tst_borders.moc"
