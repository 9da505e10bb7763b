// SPDX-License-Identifier: GPL-3.0-or-later
// Repeats that stop early, learn more slowly or keep their best weights: what is identical by construction
// (reference: Keras' own recorded runs tell it, see tst_kerascallbacks), bit for bit, whoever trains beside them.
#include <QTest>

#include "engine/experiment/recall.h"
#include "engine/experiment/trace.h"
#include "tests/engine/experiment/support.h"
#include "tests/testmain.h"

using namespace lstm;
using namespace lstm::testing;

namespace {

constexpr int epochs = 80;

/// Large steps, so that losses go up and down; six rows are held out.
ExperimentConfig config(TrainerChoice trainer = TrainerChoice::Lockstep) {
    ExperimentConfig c = shortPreset("stateful", epochs, 4);
    c.trainer = trainer;
    c.keras = KerasVersion::V2_3;
    c.training.optimizer.learningRate = 0.05;
    c.training.validation = {6, ValidationState::Copy};
    return c;
}

ExperimentConfig stopping(int patience, bool restore, TrainerChoice trainer = TrainerChoice::Lockstep) {
    ExperimentConfig c = config(trainer);
    c.training.earlyStopping = {Monitor::ValidationLoss, patience, 0.0, restore};
    return c;
}

ExperimentConfig endingAfter(ExperimentConfig c, int epoch) {
    c.training.epochs = epoch;
    return c;
}

TrainedNetwork trained(const ExperimentConfig& c, int repeat) {
    const Prepared experiment = prepared(c);
    return trainRepeats({{experiment.get(), repeat}}).at(0);
}

constexpr TrainerChoice both[]{TrainerChoice::Eigen, TrainerChoice::Lockstep};

std::vector<float> first(std::vector<float> all, int count) {
    all.resize(static_cast<std::size_t>(count));
    return all;
}

}  // namespace

class TestStopping : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// A run that stops after n epochs is the first n epochs of the one that goes on, weights, states and losses.
    void aStoppedRunIsTheBeginningOfALongerOne() {
        int stopped = 0;
        for (const TrainerChoice trainer : both)
            for (int repeat = 0; repeat < 4; ++repeat)
                for (const ResetStates resets : {ResetStates::Epoch, ResetStates::Never}) {
                    ExperimentConfig stops = stopping(3, false, trainer), plain = config(trainer);
                    stops.training.resetStates = plain.training.resetStates = resets;
                    const TrainedNetwork network = trained(stops, repeat);
                    if (network.stoppedEpoch == 0) continue;
                    ++stopped;
                    QCOMPARE(network.epochs, network.stoppedEpoch);
                    QVERIFY(network.bestEpoch == network.stoppedEpoch - 3);
                    const ExperimentConfig cut = endingAfter(plain, network.stoppedEpoch);
                    const TrainedNetwork same = trained(cut, repeat);
                    QCOMPARE(network.parameters, same.parameters);
                    QVERIFY(network.state == same.state);
                    QCOMPARE(bits(runAlone(prepared(stops), repeat).rmse), bits(runAlone(prepared(cut), repeat).rmse));
                    const auto short1 = recallRepeat(*prepared(stops), repeat),
                               whole = recallRepeat(*prepared(plain), repeat);
                    QCOMPARE(int(short1->losses.size()), network.stoppedEpoch);
                    QCOMPARE(short1->losses, first(whole->losses, network.stoppedEpoch));
                    QCOMPARE(short1->validationLosses, first(whole->validationLosses, network.stoppedEpoch));
                }
        QVERIFY(stopped > 8);
    }

    /// The same epochs, losses and stop; the weights are those of the best epoch, which a run of so many epochs has.
    void restoringChangesTheWeightsOnly() {
        for (const TrainerChoice trainer : both)
            for (int repeat = 0; repeat < 4; ++repeat) {
                const TrainedNetwork last = trained(stopping(3, false, trainer), repeat),
                                     best = trained(stopping(3, true, trainer), repeat);
                if (last.stoppedEpoch == 0) continue;
                QCOMPARE(best.stoppedEpoch, last.stoppedEpoch);
                QCOMPARE(best.bestEpoch, last.bestEpoch);
                QVERIFY(best.state == last.state);
                QVERIFY(best.parameters != last.parameters && best.keptBest && !last.keptBest);
                QCOMPARE(best.parameters, trained(endingAfter(config(trainer), best.bestEpoch), repeat).parameters);
            }
    }

    /// The epoch of the lowest loss, however training ended; counted independently from the recalled curve.
    void bestWeightsAreThoseOfTheLowestLoss() {
        for (const TrainerChoice trainer : both)
            for (const bool stops : {false, true})
                for (int repeat = 0; repeat < 4; ++repeat) {
                    ExperimentConfig c = stops ? stopping(2, false, trainer) : config(trainer);
                    c.training.bestWeights = true;
                    const auto curve = recallRepeat(*prepared(c), repeat);
                    const int lowest = static_cast<int>(std::ranges::min_element(curve->validationLosses) -
                                                        curve->validationLosses.begin()) +
                                       1;
                    QCOMPARE(curve->result.bestEpoch, lowest);
                    const ExperimentConfig cut = endingAfter(config(trainer), lowest);
                    QCOMPARE(trained(c, repeat).parameters, trained(cut, repeat).parameters);
                    QCOMPARE(bits(curve->result.rmse), bits(runAlone(prepared(cut), repeat).rmse));
                }
    }

    void patienceZeroIsPatienceOneFrom2_0_9() {
        int sooner = 0;
        for (int repeat = 0; repeat < 4; ++repeat) {
            for (const KerasVersion version : {KerasVersion::V2_1_3, KerasVersion::V2_3}) {
                ExperimentConfig zero = stopping(0, true), one = stopping(1, true);
                zero.keras = one.keras = version;
                QCOMPARE(trained(zero, repeat).parameters, trained(one, repeat).parameters);
            }
            ExperimentConfig old = stopping(0, true);
            old.keras = KerasVersion::V2_0;
            const int before = trained(old, repeat).stoppedEpoch;
            old.training.earlyStopping->patience = 1;
            sooner += before < trained(old, repeat).stoppedEpoch;
            QCOMPARE(before, trained(stopping(1, true), repeat).stoppedEpoch);  // 2.0's 0 is 2.3's 1
        }
        QVERIFY(sooner > 0);
    }

    /// Up to the first reduction nothing differs, and then everything; a rate of 1e-30 stands still.
    void aReducedRateActsFromTheNextEpochOn() {
        for (const TrainerChoice trainer : both) {
            ExperimentConfig slow = config(trainer);
            slow.training.reduceLearningRate = {Monitor::Loss, 0.0, 0, 10.0, 1000, 1e-30};  // after epoch 2
            for (int repeat = 0; repeat < 2; ++repeat) {
                QCOMPARE(trained(endingAfter(slow, 2), repeat).parameters,
                         trained(endingAfter(config(trainer), 2), repeat).parameters);
                QCOMPARE(trained(slow, repeat).parameters, trained(endingAfter(slow, 2), repeat).parameters);
            }
        }
    }

    /// Sixteen lanes with rules of their own, and each repeat gets the bits that it gets alone.
    void lanesDoNotKnowOfEachOther() {
        std::vector<ExperimentConfig> all{config(), stopping(0, false), stopping(3, true), stopping(8, false),
                                          config()};
        all[1].keras = KerasVersion::V2_0;
        all[2].training.reduceLearningRate = {Monitor::ValidationLoss, 0.5, 0, 1e-4, 1, 0.0};
        all[3].training.bestWeights = true;
        all[4].training.reduceLearningRate = {Monitor::Loss, 0.5, 1, 0.0, 0, 1e-4};
        for (std::size_t i = 0; i < all.size(); ++i) all[i].name = std::to_string(i);
        ExperimentRun run(prepared(all), {.threads = 1, .keepWeights = true});
        QCOMPARE(run.packCount(), 2);  // 20 repeats
        run.execute();
        int stopped = 0;
        for (const FinishedRepeat& f : run.takeFinished()) {
            const RepeatResult alone = runAlone(run.experiments()[f.experiment], f.result.repeat);
            QCOMPARE(bits(f.result.rmse), bits(alone.rmse));
            QCOMPARE(f.result.stoppedEpoch, alone.stoppedEpoch);
            QCOMPARE(f.result.bestEpoch, alone.bestEpoch);
            stopped += alone.stoppedEpoch > 0;
        }
        QVERIFY(stopped >= 8);
    }

    /// The other trainer rounds otherwise, so an epoch may differ where losses are near to each other, but few do.
    void trainersStopAlike() {
        int same = 0;
        for (int repeat = 0; repeat < 10; ++repeat)
            same += trained(stopping(3, true, TrainerChoice::Eigen), repeat).stoppedEpoch ==
                    trained(stopping(3, true, TrainerChoice::Lockstep), repeat).stoppedEpoch;
        QVERIFY2(same >= 8, qPrintable(QString::number(same)));
    }

    /// Weights that were kept (tst_fit) are judged although the loss was not finite in the end.
    void keptWeightsOutliveDivergence() {
        const Prepared experiment = prepared(config());
        TrainedNetwork network = trained(config(), 0);
        const double rmse = evaluateRepeat(*experiment, 0, network).rmse;
        network.divergedEpoch = 5;
        QVERIFY(std::isnan(evaluateRepeat(*experiment, 0, network).rmse));
        network.keptBest = true;
        QCOMPARE(evaluateRepeat(*experiment, 0, network).rmse, rmse);
        QCOMPARE(evaluateRepeat(*experiment, 0, network).divergedEpoch, 5);
    }

    /// Keras' shared state: with a reset after the epoch nothing changes, without one training is another one.
    void sharedStateIsTrainingsOwn() {
        for (const TrainerChoice trainer : both)
            for (const ResetStates resets : {ResetStates::Epoch, ResetStates::Never}) {
                ExperimentConfig copy = endingAfter(config(trainer), 5), shared = copy;
                copy.training.resetStates = shared.training.resetStates = resets;
                shared.training.validation->state = ValidationState::Keras;
                const auto a = recallRepeat(*prepared(copy), 0), b = recallRepeat(*prepared(shared), 0);
                QCOMPARE(a->losses.front(), b->losses.front());
                QCOMPARE(a->validationLosses.front(), b->validationLosses.front());
                QCOMPARE(a->losses == b->losses, resets == ResetStates::Epoch);
                QCOMPARE(bits(a->result.rmse) == bits(b->result.rmse), resets == ResetStates::Epoch);
            }
    }

    /// The trace's last epoch is the last one run, its network the result's.
    void tracesTellTheTruth() {
        for (const bool restore : {false, true})
            for (int repeat = 0; repeat < 3; ++repeat) {
                const Prepared experiment = prepared(stopping(3, restore));
                const RepeatTrace trace = traceRepeat(*experiment, repeat);
                const RepeatResult result = runAlone(experiment, repeat);
                QCOMPARE(bits(trace.result.rmse), bits(result.rmse));
                QCOMPARE(trace.result.stoppedEpoch, result.stoppedEpoch);
                const auto recalled = recallRepeat(*experiment, repeat);
                double sum = 0;
                const PhaseTrace& last = trace.phases.front();
                QVERIFY(last.phase == TracePhase::TrainingLastEpoch);
                QCOMPARE(last.steps.size(), 16u);  // the rows that are left
                for (const TraceStep& step : last.steps)
                    sum += std::pow(*step.y - experiment->trained().y(step.row), 2);
                QVERIFY(std::abs(sum / 16 - recalled->losses.back()) < 1e-6);
                for (std::size_t i = 0; i < result.forecasts.size(); ++i)
                    QCOMPARE(bits(*trace.phases.back().steps[i].forecast), bits(result.forecasts[i]));
                const RepeatTrace after = traceRepeat(*experiment, repeat, {.afterEpoch = 2});
                QCOMPARE(after.network.parameters, trained(endingAfter(config(), 2), repeat).parameters);
            }
    }

    /// Held out are the last training rows; the scaler knows them, and seeding goes through them.
    void heldOutRowsAreTrainingRows() {
        const Prepared plain = prepared(shortPreset("stateful")), held = prepared(config());
        QCOMPARE(held->train.rows(), 22);
        QCOMPARE(held->trained().rows(), 16);
        QCOMPARE(held->heldOut->validation.rows(), 6);
        QVERIFY(held->train.x == plain->train.x && held->test.x == plain->test.x);
        QVERIFY(held->trained().x == plain->train.x.topRows(16));
        QVERIFY(held->heldOut->validation.x == plain->train.x.bottomRows(6));
        ExperimentConfig seeded = config();
        seeded.forecast.seedWithTraining = true;
        const Prepared experiment = prepared(seeded);
        QCOMPARE(forecastRepeat(*experiment, trained(seeded, 0)).seeding.size(), 22u);
    }
};

WORKBENCH_TEST(TestStopping, Nothing)
#include "tst_stopping.moc"
