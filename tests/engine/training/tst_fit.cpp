// SPDX-License-Identifier: GPL-3.0-or-later
// The loop around a trainer, with a trainer that only counts: which losses it tells is written down here beforehand.
#include <QTest>
#include <algorithm>
#include <limits>
#include <string>
#include <vector>

#include "engine/training/fit.h"
#include "tests/testmain.h"

using namespace lstm;

namespace {

constexpr float notANumber = std::numeric_limits<float>::quiet_NaN(), inf = std::numeric_limits<float>::infinity();
using Losses = std::vector<std::vector<float>>;  ///< by lane, then by epoch

TrainingOptions options(int epochs) {
    TrainingOptions all;
    all.epochs = epochs;
    return all;
}

/// Has `batches` batches an epoch and tells the losses that it was given; says in `log` what it was asked to train.
class ScriptedTrainer final : public Trainer {
public:
    ScriptedTrainer(int batches, Losses losses)
        : Trainer(options(static_cast<int>(losses.front().size())), batches), m_losses(std::move(losses)) {}

    int repeats() const override { return static_cast<int>(m_losses.size()); }
    float epochLoss(int repeat) const override { return m_losses[repeat][epoch() - 1]; }
    float batchLoss(int) const override { return 0.0f; }
    std::vector<float> parameters(int) const override { return {}; }
    AdamState optimizer(int) const override { return {}; }
    NetworkState state(int) const override { return {}; }
    std::vector<float> evaluate(const Samples&, StateSource) override { return {}; }

    std::string log;

protected:
    void beginEpoch() override {}
    void trainBatches(int first, int end) override {
        log += std::to_string(first) + "-" + std::to_string(end - 1) + " ";
    }
    void endEpoch() override {}

private:
    Losses m_losses;
};

std::vector<FitLane> lanes(const ScriptedTrainer& trainer) {
    return std::vector<FitLane>(static_cast<std::size_t>(trainer.repeats()));
}

/// Writes what it sees into the trainer's log; wants single batches in one epoch.
class Witness final : public FitObserver {
public:
    Witness(ScriptedTrainer& trainer, int closeEpoch) : m_trainer(trainer), m_closeEpoch(closeEpoch) {}
    void epochBegins() override { m_trainer.log += "[ "; }
    bool everyBatch() const override { return m_trainer.epoch() == m_closeEpoch; }
    void batchBegins() override { m_trainer.log += "<"; }
    void batchEnded() override { m_trainer.log += "> "; }
    void epochEnded() override { m_trainer.log += "] "; }

private:
    ScriptedTrainer& m_trainer;
    int m_closeEpoch;
};

/// Requests stop when an epoch has ended.
class StopAfter final : public FitObserver {
public:
    StopAfter(std::stop_source& stop, int epochs) : m_stop(stop), m_epochs(epochs) {}
    void epochEnded() override {
        if (--m_epochs == 0) m_stop.request_stop();
    }

private:
    std::stop_source& m_stop;
    int m_epochs;
};

std::vector<float> curve(const LossCurves& curves, int repeat) {
    const auto points = curves.points(repeat);
    return {points.begin(), points.end()};
}

}  // namespace

class TestFit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void batchesAtOnceEndWithTheEpoch() {
        ScriptedTrainer trainer(5, {{1, 1}});
        QVERIFY(Fit(trainer, lanes(trainer), {.batchesAtOnce = 3}).run());
        QCOMPARE(trainer.log, std::string("0-2 3-4 0-2 3-4 "));
    }

    void anObserverSeesEpochsAndTheBatchesThatItWants() {
        ScriptedTrainer trainer(3, {{1, 1, 1}});
        Witness witness(trainer, 1);
        QVERIFY(Fit(trainer, lanes(trainer), {.batchesAtOnce = 2}, &witness).run());
        QCOMPARE(trainer.log, std::string("[ 0-1 2-2 ] [ <0-0 > <1-1 > <2-2 > ] [ 0-1 2-2 ] "));
    }

    /// The epoch that diverges is the last one whose loss is kept; the others go on.
    void aLaneThatDivergesIsOver() {
        ScriptedTrainer trainer(1, {{4, 3, 2, 1}, {4, notANumber, notANumber, notANumber}, {4, 3, inf, 1}});
        LossCurves curves(3, 4);
        auto all = lanes(trainer);
        for (int i = 0; i < 3; ++i) all[i] = {.losses = &curves, .repeat = 2 - i};
        Fit fit(trainer, all);
        QVERIFY(fit.run());
        QCOMPARE(fit.lanes()[0].divergedEpoch, 0);
        QCOMPARE(fit.lanes()[1].divergedEpoch, 2);
        QCOMPARE(fit.lanes()[2].divergedEpoch, 3);
        QCOMPARE(curve(curves, 2), (std::vector<float>{4, 3, 2, 1}));
        QCOMPARE(curve(curves, 1).size(), 2u);
        QCOMPARE(curve(curves, 0), (std::vector<float>{4, 3, inf}));
    }

    void itEndsWhereAllHaveDiverged_data() {
        QTest::addColumn<bool>("pastDivergence");
        QTest::addColumn<int>("epochs");
        QTest::newRow("nothing to gain") << false << 3;
        QTest::newRow("somebody looks at the last epoch") << true << 5;
    }
    void itEndsWhereAllHaveDiverged() {
        QFETCH(bool, pastDivergence);
        ScriptedTrainer trainer(
            2, {{1, notANumber, notANumber, notANumber, notANumber}, {1, 1, inf, notANumber, notANumber}});
        Fit fit(trainer, lanes(trainer), {.pastDivergence = pastDivergence});
        QVERIFY(fit.run());
        QVERIFY(fit.finished());
        QTEST(trainer.epoch(), "epochs");
        QCOMPARE(fit.lanes()[0].divergedEpoch, 2);
        QCOMPARE(fit.lanes()[1].divergedEpoch, 3);
    }

    void stopIsHeededBeforeTheNextBatches() {
        ScriptedTrainer trainer(4, {{1, 1, 1, 1}});
        std::stop_source stop;
        StopAfter observer(stop, 2);
        Fit fit(trainer, lanes(trainer), {.batchesAtOnce = 100, .stop = stop.get_token()}, &observer);
        QVERIFY(!fit.run());
        QCOMPARE(trainer.log, std::string("0-3 0-3 "));
        QVERIFY(!fit.advance(1));
        QCOMPARE(trainer.epoch(), 2);
    }

    void itCanBeTakenInSteps() {
        ScriptedTrainer trainer(4, {{1, 2}});
        Fit fit(trainer, lanes(trainer));
        QVERIFY(fit.advance(3));
        QCOMPARE(trainer.batch(), 3);
        QVERIFY(fit.advance(3));  // the last of the epoch
        QCOMPARE(trainer.epoch(), 1);
        QVERIFY(!fit.finished());
        QVERIFY(fit.run());
        QCOMPARE(trainer.log, std::string("0-2 3-3 0-0 1-1 2-2 3-3 "));
    }

    /// In slow motion each batch needs leave of its own, and as many are trained as were granted.
    void slowMotionTrainsTheBatchesThatAreGranted() {
        ScriptedTrainer trainer(3, {{1, 1}});
        Pace pace;
        Pace::Place place;
        std::stop_source stop;
        Fit fit(trainer, lanes(trainer), {.batchesAtOnce = 100, .motion = {&pace, &place}, .stop = stop.get_token()});
        pace.pause();
        pace.stepBatch();
        pace.stepBatch();
        QVERIFY(fit.advance(100));
        QVERIFY(fit.advance(100));
        QCOMPARE(trainer.log, std::string("0-0 1-1 "));
        pace.resume();
        QVERIFY(fit.run());
        QCOMPARE(trainer.log, std::string("0-0 1-1 2-2 0-2 "));
    }

    void withoutEpochsThereIsNothingToDo() {
        ScriptedTrainer trainer(3, {{}});
        Fit fit(trainer, lanes(trainer));
        QVERIFY(fit.finished());
        QVERIFY(fit.run());
        QVERIFY(trainer.log.empty());
    }
};

WORKBENCH_TEST(TestFit, Nothing)
#include "tst_fit.moc"
