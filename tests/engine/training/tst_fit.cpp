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
        : Trainer(options(static_cast<int>(losses.front().size())), batches, 1), m_losses(std::move(losses)) {}

    int repeats() const override { return static_cast<int>(m_losses.size()); }
    double epochLoss(int repeat) const override { return m_losses[repeat][epoch() - 1]; }
    float batchLoss(int) const override { return 0.0f; }
    /// One number, which is the epoch.
    void readParameters(int, std::span<float> into) const override { into[0] = static_cast<float>(epoch()); }
    void setLearningRate(int repeat, float rate) override {
        log += "lr" + std::to_string(repeat) + "=" + std::to_string(rate).substr(0, 5) + " ";
    }
    std::unique_ptr<Evaluation> evaluation(const Samples&) override { return std::make_unique<Script>(*this); }
    OptimizerState optimizer(int) const override { return {}; }
    NetworkState state(int) const override { return {}; }

    std::string log;
    Losses validation;  ///< as the losses

protected:
    void beginEpoch() override {}
    void trainBatches(int first, int end) override {
        log += std::to_string(first) + "-" + std::to_string(end - 1) + " ";
    }
    void endEpoch() override {}

private:
    /// Tells the validation losses that the trainer was given.
    class Script final : public Evaluation {
    public:
        explicit Script(ScriptedTrainer& trainer) : m_trainer(trainer) {}
        std::span<const double> losses(StateSource) override {
            m_trainer.log += "v ";
            m_now.clear();
            for (const auto& lane : m_trainer.validation) m_now.push_back(lane[m_trainer.epoch() - 1]);
            return m_now;
        }
        NetworkState stateAfter(int) const override { return {}; }

    private:
        ScriptedTrainer& m_trainer;
        std::vector<double> m_now;
    };

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

    /// Lane 0 stops after epoch 3 with its weights or those of epoch 2, lane 1 runs on to the end.
    void aLaneThatStopsKeepsWhatItWas() {
        for (const bool restore : {false, true}) {
            ScriptedTrainer trainer(1, {{4, 3, 3, 1, 0}, {5, 4, 3, 2, 1}});
            auto all = lanes(trainer);
            for (FitLane& lane : all)
                lane.earlyStopping = EarlyStopping({Monitor::Loss, 1, 0.0, restore}, CallbackEra::V2_3);
            LossCurves curves(2, 5);
            all[0].losses = all[1].losses = &curves, all[1].repeat = 1;
            Fit fit(trainer, all);
            QVERIFY(fit.run());
            QCOMPARE(trainer.epoch(), 5);
            QCOMPARE(fit.lanes()[0].stoppedEpoch, 3);
            QCOMPARE(fit.lanes()[0].bestEpoch(), 2);
            QCOMPARE(fit.result(0).epochs, 3);
            QCOMPARE(fit.result(0).parameters, std::vector<float>{restore ? 2.0f : 3.0f});
            QCOMPARE(fit.lanes()[1].stoppedEpoch, 0);
            QCOMPARE(fit.result(1).epochs, 5);
            QCOMPARE(fit.result(1).parameters, std::vector<float>{5.0f});
            QCOMPARE(curve(curves, 0), (std::vector<float>{4, 3, 3}));
            QCOMPARE(curve(curves, 1).size(), 5u);
        }
    }

    /// Nothing is trained any more when all lanes are over, be it by stopping or by diverging.
    void itEndsWhereAllAreOver() {
        ScriptedTrainer trainer(1, {{1, 1, 1, 1, 1}, {1, 1, 1, notANumber, 1}});
        auto all = lanes(trainer);
        all[0].earlyStopping = EarlyStopping({Monitor::Loss, 1, 0.0, false}, CallbackEra::V2_3);
        Fit fit(trainer, all);
        QVERIFY(fit.run());
        QCOMPARE(trainer.epoch(), 4);
        QCOMPARE(fit.lanes()[0].stoppedEpoch, 2);
        QCOMPARE(fit.lanes()[1].divergedEpoch, 4);
    }

    /// Keras 3 puts the best weights back when the epochs run out; before, the last ones stay.
    void kerasThreeRestoresInEveryCase() {
        for (const CallbackEra era : {CallbackEra::V2_3, CallbackEra::V3}) {
            ScriptedTrainer trainer(1, {{2, 1, 3}});
            auto all = lanes(trainer);
            all[0].earlyStopping = EarlyStopping({Monitor::Loss, 9, 0.0, true}, era);
            Fit fit(trainer, all);
            QVERIFY(fit.run());
            QCOMPARE(fit.result(0).parameters, std::vector<float>{era == CallbackEra::V3 ? 2.0f : 3.0f});
            QCOMPARE(fit.lanes()[0].putsWeightsBack(), era == CallbackEra::V3);
        }
    }

    /// However training ended, the weights of the lowest loss are the result's.
    void theBestWeightsAreKept() {
        ScriptedTrainer trainer(1, {{4, 2, 3, 3}, {4, 1, notANumber, notANumber}, {notANumber, 1, 1, 1}});
        auto all = lanes(trainer);
        for (FitLane& lane : all) lane.bestLoss = BestLoss(Monitor::Loss);
        Fit fit(trainer, all);
        QVERIFY(fit.run());
        for (const int lane : {0, 1}) {
            QCOMPARE(fit.result(lane).parameters, std::vector<float>{2.0f});
            QVERIFY(fit.lanes()[lane].putsWeightsBack());
        }
        QVERIFY(!fit.lanes()[2].putsWeightsBack());
    }

    /// After the batches the held-out rows, then the rules, then whoever looks on; a smaller rate is set at once, for
    /// the next epoch's first batch.
    void theOrderAtTheEndOfAnEpoch() {
        ScriptedTrainer trainer(1, {{1, 1, 1}, {1, 1, 1}});
        trainer.validation = {{3, 3, 2}, {3, 2, 3}};
        auto all = lanes(trainer);
        LossCurves curves(2, 3);
        for (int i = 0; i < 2; ++i) {
            all[i].plateau = ReduceOnPlateau({Monitor::ValidationLoss, 0.5, 1, 0.0, 0, 0.0}, CallbackEra::V2_3, 1.0f);
            all[i].validationLosses = &curves, all[i].repeat = i;
        }
        Witness witness(trainer, -1);
        const Samples held;
        Fit fit(trainer, all, {.validation = &held}, &witness);
        QVERIFY(fit.run());
        QCOMPARE(trainer.log, std::string("[ 0-0 v ] [ 0-0 v lr0=0.500 ] [ 0-0 v lr1=0.500 ] "));
        QCOMPARE(curve(curves, 1), (std::vector<float>{3, 2, 3}));
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
