// SPDX-License-Identifier: GPL-3.0-or-later
// The rules at the end of an epoch, alone: when they act on given losses. Expected: recorded runs of real Keras
// (tests/golden/keras2/cb_*), and tables counted by hand after keras/callbacks.py of 2.0.3, 2.3.1 and 3.0.
#include <QTest>
#include <nlohmann/json.hpp>

#include "engine/base/textfile.h"
#include "engine/training/bestloss.h"
#include "engine/training/earlystopping.h"
#include "engine/training/plateau.h"
#include "tests/testmain.h"

using namespace lstm;
using Json = nlohmann::json;

namespace {

constexpr CallbackEra eras[]{CallbackEra::V2_0, CallbackEra::V2_1, CallbackEra::V2_3, CallbackEra::V3};

/// The epoch after which it stops; 0 = never.
int stopEpoch(const EarlyStoppingOptions& options, CallbackEra era, const std::vector<double>& losses) {
    EarlyStopping rule(options, era);
    for (int epoch = 1; epoch <= static_cast<int>(losses.size()); ++epoch) {
        rule.epochEnded(epoch, {losses[static_cast<std::size_t>(epoch - 1)]});
        if (rule.stops()) return epoch;
    }
    return 0;
}

EarlyStoppingOptions patience(int epochs, double minDelta = 0.0) { return {Monitor::Loss, epochs, minDelta, false}; }

/// The epochs after which the rate changes.
std::vector<int> reductions(const PlateauOptions& options, CallbackEra era, float rate,
                            const std::vector<double>& losses) {
    ReduceOnPlateau rule(options, era, rate);
    std::vector<int> epochs;
    for (std::size_t i = 0; i < losses.size(); ++i) {
        rule.epochEnded({losses[i]});
        if (rule.reduced()) epochs.push_back(static_cast<int>(i) + 1);
    }
    return epochs;
}

std::vector<double> plateau(int epochs) { return std::vector<double>(static_cast<std::size_t>(epochs), 1.0); }

Monitor monitorOf(const Json& callback) {
    return callback["monitor"] == "loss" ? Monitor::Loss : Monitor::ValidationLoss;
}

}  // namespace

class TestEpochRules : public QObject {
    Q_OBJECT

private slots:
    void recorded_data() {
        QTest::addColumn<QString>("file");
        const QDir folder(GOLDEN_DIR "/keras2");
        for (const QString& file : folder.entryList({"cb_*.json"}, QDir::Files))
            QTest::newRow(qPrintable(file)) << folder.filePath(file);
    }
    /// Fed with the losses that Keras recorded, every rule does what Keras' did.
    void recorded() {
        QFETCH(QString, file);
        const Json trace = Json::parse(readFile(file.toStdString()).value);
        const CallbackEra era = trace["keras"] == "2.0.3" ? CallbackEra::V2_0 : CallbackEra::V2_3;
        const auto rate = trace["config"]["optimizer"]["lr"].get<float>();
        std::optional<EarlyStopping> stopping;
        std::optional<ReduceOnPlateau> reducing;
        std::optional<BestLoss> best;
        for (const Json& callback : trace["config"]["callbacks"]) {
            const Monitor monitor = monitorOf(callback);
            if (callback["class"] == "EarlyStopping")
                stopping.emplace(EarlyStoppingOptions{monitor, callback["patience"], callback["min_delta"], false},
                                 era);
            else if (callback["class"] == "ReduceLROnPlateau")
                reducing.emplace(PlateauOptions{monitor, callback["factor"], callback["patience"],
                                                callback["min_delta"], callback["cooldown"], callback["min_lr"]},
                                 era, rate);
            else best.emplace(monitor);
        }
        std::vector<int> reduced;
        std::vector<double> rates;
        const int epochs = trace["epochs_run"];
        for (int epoch = 1; epoch <= epochs; ++epoch) {
            const std::size_t at = static_cast<std::size_t>(epoch - 1);
            const EpochLosses ended{trace["losses"][at], trace["val_losses"][at].get<double>()};
            rates.push_back(reducing ? reducing->learningRate() : rate);
            if (reducing) reducing->epochEnded(ended);
            if (reducing && reducing->reduced()) reduced.push_back(epoch);
            if (stopping) stopping->epochEnded(epoch, ended);
            if (stopping) QCOMPARE(stopping->stops(), epoch == epochs && trace["early_stopping"]["stopped"]);
            if (best) best->epochEnded(epoch, ended);
        }
        QCOMPARE(rates, trace["learning_rates"].get<std::vector<double>>());
        QCOMPARE(double(reducing ? reducing->learningRate() : rate), trace["learning_rate_after_last_epoch"]);
        if (reducing) {
            QCOMPARE(reduced, trace["reduce_learning_rate"]["reduced_after_epochs"].get<std::vector<int>>());
            QCOMPARE(reducing->best(), trace["reduce_learning_rate"]["best"]);
        }
        if (stopping) {
            QCOMPARE(stopping->best(), trace["early_stopping"]["best"]);
            QCOMPARE(stopping->bestEpoch(), trace["early_stopping"]["best_epoch"]);
            QCOMPARE(stopping->wait(), trace["early_stopping"]["wait"]);
        }
        if (best) {
            QCOMPARE(best->best(), trace["checkpoint"]["best"]);
            QCOMPARE(best->epoch(), trace["checkpoint"]["epoch"]);
        }
    }

    /// The best is epoch 2; three bad ones in a row follow twice, the first time interrupted.
    void stopsAfterBadEpochsInARow() {
        const std::vector<double> losses{3, 1, 2, 2, 0.5, 2, 2, 2, 2, 2};
        const int expected[4][5]{{3, 4, 8, 9, 10}, {3, 3, 4, 8, 9}, {3, 3, 4, 8, 9}, {3, 3, 4, 8, 9}};
        for (int era = 0; era < 4; ++era)
            for (int p = 0; p < 5; ++p) QCOMPARE(stopEpoch(patience(p), eras[era], losses), expected[era][p]);
    }

    /// 0.1 a epoch is not enough for 0.15, but two of them are.
    void smallGainsAddUp() {
        const std::vector<double> falling{1.0, 0.9, 0.8, 0.7, 0.6};
        QCOMPARE(stopEpoch(patience(2, 0.15), CallbackEra::V2_3, falling), 0);
        QCOMPARE(stopEpoch(patience(1, 0.15), CallbackEra::V2_3, falling), 2);
        QCOMPARE(stopEpoch(patience(2, 0.35), CallbackEra::V2_3, falling), 3);
    }

    /// A first loss that is no number stops at once with patience 0, but not in Keras 3: there it is the best so far.
    void theFirstEpoch() {
        const std::vector<double> losses{std::nan(""), 1.0, 0.5};
        QCOMPARE(stopEpoch(patience(0), CallbackEra::V2_3, losses), 1);
        QCOMPARE(stopEpoch(patience(0), CallbackEra::V3, losses), 2);  // nothing is below what is no number
        EarlyStopping three({Monitor::Loss, 5, 0.0, true}, CallbackEra::V3),
            two({Monitor::Loss, 5, 0.0, true}, CallbackEra::V2_3);
        for (int epoch = 1; epoch <= 2; ++epoch) three.epochEnded(epoch, {1.0}), two.epochEnded(epoch, {1.0});
        QVERIFY(three.restores() && !two.restores());  // at the end of training, stopped or not
    }

    /// patience 2 on a plateau that the first epoch sets: first at the third bad epoch (2.0), the second (2.1.6), then
    /// after patience + cooldown (- 1) epochs.
    void reducesOnAPlateau() {
        const auto options = [](int cooldown) { return PlateauOptions{Monitor::Loss, 0.5, 2, 1e-4, cooldown, 0.0}; };
        for (const CallbackEra era : {CallbackEra::V2_0, CallbackEra::V2_1}) {
            QCOMPARE(reductions(options(0), era, 0.1f, plateau(10)), (std::vector<int>{4, 6, 8, 10}));
            QCOMPARE(reductions(options(3), era, 0.1f, plateau(15)), (std::vector<int>{4, 9, 14}));
        }
        for (const CallbackEra era : {CallbackEra::V2_3, CallbackEra::V3}) {
            QCOMPARE(reductions(options(0), era, 0.1f, plateau(10)), (std::vector<int>{3, 5, 7, 9}));
            QCOMPARE(reductions(options(1), era, 0.1f, plateau(10)), (std::vector<int>{3, 5, 7, 9}));
            QCOMPARE(reductions(options(3), era, 0.1f, plateau(13)), (std::vector<int>{3, 7, 11}));
        }
    }

    /// The rate ends at the smallest one, and it is a float32.
    void staysAboveTheSmallestRate() {
        for (const CallbackEra era : eras) {
            ReduceOnPlateau rule({Monitor::Loss, 0.3, 0, 0.0, 0, 1e-5}, era, 1e-3f);
            for (int epoch = 0; epoch < 20; ++epoch) rule.epochEnded({1.0});
            QCOMPARE(rule.learningRate(), 1e-5f);
        }
    }

    /// float32(0.001) is above 0.001, so 2.1.6 on "reduces" a rate of 0.001 to itself: that is no change.
    void aReductionToTheSameRateIsNone() {
        for (const CallbackEra era : eras)
            QVERIFY(reductions({Monitor::Loss, 0.5, 1, 0.0, 2, 0.001}, era, 0.001f, plateau(9)).empty());
    }

    void aMonitorLooksAtItsLoss() {
        BestLoss best(Monitor::ValidationLoss);
        QVERIFY(best.epochEnded(1, {5.0, 3.0}) && !best.epochEnded(2, {1.0, 3.0}) && best.epochEnded(3, {9.0, 2.0}));
        QVERIFY(!best.epochEnded(4, {0.0, std::nan("")}));
        QCOMPARE(best.epoch(), 3);
        QCOMPARE(best.best(), 2.0);
    }
};

WORKBENCH_TEST(TestEpochRules, Nothing)
#include "tst_epochrules.moc"
