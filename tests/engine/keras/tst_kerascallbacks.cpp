// SPDX-License-Identifier: GPL-3.0-or-later
// Recorded runs of real Keras with held-out rows, callbacks and given states (tests/golden/keras2): both trainers meet
// them, and whatever is changed in a record is noticed.
#include <QTest>
#include <nlohmann/json.hpp>

#include "engine/base/textfile.h"
#include "engine/keras/kerastrace.h"
#include "tests/testmain.h"

using namespace lstm;
using Json = nlohmann::json;

namespace {

Json record(const QString& name) {
    return Json::parse(readFile(GOLDEN_DIR "/keras2/" + name.toStdString() + ".json").value);
}

bool passes(const Json& trace) { return replayKerasTrace(trace.dump()).passed; }

constexpr const char* stopped = "cb_fit_es_val_p3_restore__seed1--keras-2.3.1";
constexpr const char* everything = "cb_loop_rlr_es_mc__seed2--keras-2.3.1";
constexpr const char* byHand = "val_hand_n2_batch4_stateful_reset__seed1--keras-2.0.3";
constexpr const char* byFit = "val_fit_n1_stateful_noreset__seed1--keras-2.0.3";
constexpr const char* given = "initstate_lstm_stack2x2__seed1--keras-2.3.1";

}  // namespace

class TestKerasCallbacks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recorded_data() {
        QTest::addColumn<QString>("file");
        const QDir folder(GOLDEN_DIR "/keras2");
        const QStringList files = folder.entryList({"val_*.json", "cb_*.json", "initstate_lstm_*.json"}, QDir::Files);
        QCOMPARE(files.size(), 66);
        for (const QString& file : files) QTest::newRow(qPrintable(file)) << folder.filePath(file);
    }
    void recorded() {
        QFETCH(QString, file);
        const std::string bytes = readFile(file.toStdString()).value;
        for (const TrainerChoice trainer : {TrainerChoice::Eigen, TrainerChoice::Lockstep}) {
            const auto replay = replayKerasTrace(bytes, trainer);
            QVERIFY2(replay.problems.empty(), replay.problems.empty() ? "" : sentence(replay.problems.front()).c_str());
            const TraceDifferences& d = replay.differences;
            QVERIFY2(replay.passed, qPrintable(QString("losses %1 weights %2 states %3 predictions %4 rmse %5")
                                                   .arg(d.losses.value_or(0))
                                                   .arg(d.weights.value_or(0))
                                                   .arg(d.states.value_or(0))
                                                   .arg(d.predictions.value_or(0))
                                                   .arg(d.rmse.value_or(0))));
        }
    }

    void tampered_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<double>("change");
        const auto row = [](const char* name, const char* pointer, double change) {
            QTest::addRow("%s %s", name, pointer) << QString(name) << QString(pointer) << change;
        };
        row(stopped, "/epochs_run", -1);
        row(stopped, "/early_stopping/stopped_epoch_keras", 1);
        row(stopped, "/early_stopping/best_epoch", 1);
        row(stopped, "/early_stopping/best", 1e-5);
        row(stopped, "/early_stopping/wait", 1);
        row(stopped, "/val_losses/20", 1e-5);
        row(stopped, "/weights_final/kernel/0/0", 1e-4);
        row(stopped, "/config/callbacks/0/patience", 1);
        row(stopped, "/config/callbacks/0/patience", -1);
        row(stopped, "/config/callbacks/0/min_delta", 0.01);
        row(stopped, "/policies/noreset/test_predictions_scaled/3", 1e-4);
        row(everything, "/reduce_learning_rate/reduced_after_epochs/0", 1);
        row(everything, "/reduce_learning_rate/best", 1e-5);
        row(everything, "/learning_rates/6", 1e-6);
        row(everything, "/learning_rate_after_last_epoch", 1e-6);
        row(everything, "/config/callbacks/0/factor", 0.1);
        row(everything, "/config/callbacks/0/patience", 1);
        row(everything, "/config/callbacks/0/cooldown", 2);
        row(everything, "/checkpoint/epoch", 1);
        row(everything, "/checkpoint/best", 1e-5);
        row(everything, "/checkpoint/weights/bias/2", 1e-4);
        row(everything, "/checkpoint/policy_from_zero/test_predictions_scaled/2", 1e-4);
        row(everything, "/y_validation/1", 1e-3);
        row(byHand, "/val_losses/train_state/9", 1e-5);
        row(byHand, "/val_losses/zero/59", 1e-5);
        row(byHand, "/val_losses/seeded/0", 1e-5);
        row(byHand, "/val_states_after/seeded/10/0/c/1/1", 1e-4);
        row(byHand, "/X_validation/7/0/0", 1e-3);
        row(byFit, "/val_losses/1", 1e-5);
        row(byFit, "/states_after_epoch_before_reset/2/0/h/0/0", 1e-4);
        row(given, "/initial_state/given/1/c/0/0", 1e-3);
        row(given, "/initial_state/policies/noreset/test_predictions_scaled/0", 1e-4);
        row(given, "/initial_state/policies/reset_each/rmse", 0.1);
    }
    void tampered() {
        QFETCH(QString, name);
        QFETCH(QString, pointer);
        QFETCH(double, change);
        Json trace = record(name);
        QVERIFY(passes(trace));
        Json* field = &trace.at(Json::json_pointer(pointer.toStdString()));
        while (field->is_array()) field = &field->front();
        if (field->is_number_integer()) *field = field->get<int>() + static_cast<int>(change);
        else *field = field->get<double>() + change;
        QVERIFY(!passes(trace));
    }

    /// Another start, another release's counting, weights that are not put back: all of them are other runs.
    void otherRuns_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("patch");
        QTest::newRow("another start") << everything << R"({"config": {"validation_from": "zero"}})";
        QTest::newRow("a copy instead of the shared state")
            << byFit << R"({"mode": "cb_loop", "config": {"validation_from": "train_state"}})";
        QTest::newRow("the counting of 2.0") << stopped << R"({"keras": "2.0.8"})";
        QTest::newRow("early stopping of 2.1 but not its plateau") << everything << R"({"keras": "2.1.5"})";
        QTest::newRow("nobody stops it") << stopped << R"({"config": {"callbacks": []}})";
    }
    void otherRuns() {
        QFETCH(QString, name);
        QFETCH(QString, patch);
        Json trace = record(name);
        trace.merge_patch(Json::parse(patch.toStdString()));
        QVERIFY(!passes(trace));
    }

    void malformed_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("patch");
        const auto row = [](const char* name, const char* patch) {
            QTest::newRow(patch) << QString(name) << QString(patch);
        };
        row(stopped, R"({"config": {"callbacks": [{"class": "Frob"}]}})");
        row(stopped, R"({"config": {"callbacks": [{"class": "EarlyStopping", "monitor": "acc", "patience": 3}]}})");
        row(stopped, R"({"config": {"callbacks": [{"class": "EarlyStopping", "monitor": "loss"}]}})");
        row(stopped, R"({"config": {"callbacks": 7}})");
        row(stopped, R"({"epochs_run": 0})");
        row(stopped, R"({"epochs_run": 1000})");
        row(stopped, R"({"early_stopping": {"best_epoch": "one"}})");
        row(stopped, R"({"config": {"validation_rows": 7}})");
        row(stopped, R"({"X_validation": [[[1]]]})");
        row(everything, R"({"config": {"validation_from": "yesterday"}})");
        row(everything, R"({"checkpoint": {"weights": null}})");
        row(byHand, R"({"val_losses": {"never": []}})");
        row(byHand, R"({"val_losses": []})");
        row(byHand, R"({"config": {"validation_rows": 6}})");
        row(given, R"({"initial_state": {"given": []}})");
        row(given, R"({"initial_state": {"policies": {"later": {}}}})");
    }
    void malformed() {
        QFETCH(QString, name);
        QFETCH(QString, patch);
        Json trace = record(name);
        trace.merge_patch(Json::parse(patch.toStdString()));
        const auto replay = replayKerasTrace(trace.dump());
        QVERIFY(!replay.passed && hasError(replay.problems));
        QVERIFY(sentence(replay.problems.front()).find("exception") == std::string::npos);
    }
};

WORKBENCH_TEST(TestKerasCallbacks, Nothing)
#include "tst_kerascallbacks.moc"
