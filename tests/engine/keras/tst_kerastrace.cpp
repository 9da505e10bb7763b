// SPDX-License-Identifier: GPL-3.0-or-later
// The recorded runs of real Keras (tests/golden/keras), what is left of them after tampering, and damaged ones.
#include <QTest>
#include <nlohmann/json.hpp>

#include "engine/base/random.h"
#include "engine/base/textfile.h"
#include "engine/keras/kerastrace.h"
#include "tests/testmain.h"

using namespace lstm;
using Json = nlohmann::json;

namespace {

std::string golden(const char* name) { return readFile(std::string(GOLDEN_DIR) + "/keras/" + name).value; }

/// A recorded run cut to its first two epochs, so that it replays in no time.
Json shortTrace() {
    Json trace = Json::parse(golden("stateful_reset__hard_sigmoid__seed1.json"));
    trace["config"]["epochs"] = 2;
    trace["losses"] = {trace["losses"][0], trace["losses"][1]};
    for (const char* field : {"policies", "states_after_training", "evaluate_train_from_final_state", "optimizer"})
        trace.erase(field);
    for (const char* field : {"weights_after_epoch", "states_after_epoch_before_reset"})
        for (const char* epoch : {"10", "60"}) trace[field].erase(epoch);
    return trace;
}

bool passes(const Json& trace) { return replayKerasTrace(trace.dump()).passed; }

}  // namespace

class TestKerasTrace : public QObject {
    Q_OBJECT
private slots:
    void recorded_data();
    void recorded();
    void allAreThere();
    void tampered_data();
    void tampered();
    void malformed_data();
    void malformed();
    void optionalFields();
    void fullRunsCompareForecasts();
    void statefulBatchesAreWhole();
    void damagedBytes();
};

void TestKerasTrace::recorded_data() {
    QTest::addColumn<QString>("file");
    for (const char* set : {"/keras", "/keras2"}) {
        const QDir folder(QString(GOLDEN_DIR) + set);
        for (const QString& file : folder.entryList({"*.json"}, QDir::Files))
            QTest::newRow(qPrintable(file)) << folder.filePath(file);
    }
}

void TestKerasTrace::recorded() {
    QFETCH(QString, file);
    const std::string bytes = readFile(file.toStdString()).value;
    QVERIFY2(replayKerasTrace(bytes, TrainerChoice::Lockstep).passed, "lockstep");
    const auto replay = replayKerasTrace(bytes);
    QVERIFY2(replay.problems.empty(), replay.problems.empty() ? "" : sentence(replay.problems.front()).c_str());
    QVERIFY(replay.differences.weights.has_value());
    QVERIFY2(replay.passed, qPrintable(QString("losses %1 weights %2 states %3 predictions %4 rmse %5")
                                           .arg(replay.differences.losses.value_or(0))
                                           .arg(replay.differences.weights.value_or(0))
                                           .arg(replay.differences.states.value_or(0))
                                           .arg(replay.differences.predictions.value_or(0))
                                           .arg(replay.differences.rmse.value_or(0))));
}

void TestKerasTrace::allAreThere() {
    QCOMPARE(QDir(GOLDEN_DIR "/keras").entryList({"*.json"}, QDir::Files).size(), 88);
    QCOMPARE(QDir(GOLDEN_DIR "/keras2").entryList({"*.json"}, QDir::Files).size(), 210);
}

void TestKerasTrace::tampered_data() {
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<double>("change");
    QTest::newRow("an initial weight") << "/initial_weights/kernel/0/2" << 1e-4;
    QTest::newRow("a weight after an epoch") << "/weights_after_epoch/10/recurrent_kernel/0/1" << 1e-4;
    QTest::newRow("a weight after the first batch") << "/first_batches/0/weights/bias/3" << 1e-4;
    QTest::newRow("a loss") << "/losses/30" << 1e-5;
    QTest::newRow("a batch's loss") << "/first_batches/1/loss" << 1e-5;
    QTest::newRow("a state") << "/states_after_epoch_before_reset/60/0/c/0/0" << 1e-4;
    QTest::newRow("an untrained prediction") << "/initial_test_predictions_one_call/5" << 1e-4;
    QTest::newRow("a prediction") << "/policies/noreset/test_predictions_scaled/11" << 1e-4;
    QTest::newRow("a seeding prediction") << "/policies/seed_noreset/train_predictions/3" << 1e-4;
    QTest::newRow("an RMSE") << "/policies/reset_each/rmse" << 0.1;
    QTest::newRow("an input") << "/X_train/7/0/0" << 1e-3;
    QTest::newRow("a forecast in units of the series") << "/policies/noreset/test_predictions/11" << 1e-2;
    QTest::newRow("a state after forecasting") << "/policies/seed_noreset/states_after/0/c/0/0" << 1e-4;
    QTest::newRow("a first moment") << "/optimizer/m/3/0/1" << 1e-4;
    QTest::newRow("a second moment") << "/optimizer/v/0/0" << 1e-4;
    QTest::newRow("Adam's steps") << "/optimizer/iterations" << 1.0;
    QTest::newRow("a minimum") << "/data_min/0" << 0.1;
    QTest::newRow("a maximum") << "/data_max/1" << 0.1;
    QTest::newRow("a scaled row") << "/train_scaled/3/0" << 1e-4;
    QTest::newRow("a scaled test row") << "/test_scaled/3/1" << 1e-4;
    QTest::newRow("a test target") << "/y_test/2" << 1e-4;
    QTest::newRow("a value of the series") << "/raw/20" << 1.0;
    QTest::newRow("the evaluation") << "/evaluate_train_from_final_state" << 1e-4;
}

void TestKerasTrace::tampered() {
    QFETCH(QString, pointer);
    QFETCH(double, change);
    Json trace = Json::parse(golden("stateful_reset__hard_sigmoid__seed1.json"));
    Json* field = &trace.at(Json::json_pointer(pointer.toStdString()));
    while (field->is_array()) field = &field->front();
    *field = field->get<double>() + change;
    const auto replay = replayKerasTrace(trace.dump());
    QVERIFY(replay.problems.empty());
    QVERIFY(!replay.passed);
}

void TestKerasTrace::malformed_data() {
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::newRow("config a list") << "/config"
                                   << "[]";
    QTest::newRow("no units") << "/config/units"
                              << "[]";
    QTest::newRow("too many units") << "/config/units"
                                    << "[1000000]";
    QTest::newRow("no epochs") << "/config/epochs"
                               << "0";
    QTest::newRow("endless epochs") << "/config/epochs"
                                    << "1000000000000";
    QTest::newRow("batch that does not divide") << "/config/batch"
                                                << "4";
    QTest::newRow("another activation") << "/config/recurrent_activation"
                                        << "\"frob\"";
    QTest::newRow("stateful a text") << "/config/stateful"
                                     << "\"yes\"";
    QTest::newRow("inputs that are not the features") << "/config/inputs"
                                                      << "2";
    QTest::newRow("a horizon without its targets") << "/config/horizon"
                                                   << "3";
    QTest::newRow("another scaling") << "/config/scaling"
                                     << "\"global\"";
    QTest::newRow("no files") << "/files"
                              << "[]";
    QTest::newRow("files without rows") << "/files"
                                        << "[{}]";
    QTest::newRow("rows missing") << "/X_train"
                                  << "[[[1]]]";
    QTest::newRow("no rows") << "/X_test"
                             << "[]";
    QTest::newRow("a row a text") << "/y_train/3"
                                  << "\"1\"";
    QTest::newRow("weights missing") << "/initial_weights/bias"
                                     << "[1, 2]";
    QTest::newRow("losses an object") << "/losses"
                                      << "{}";
    QTest::newRow("losses texts") << "/losses"
                                  << "[\"a\", \"b\"]";
    QTest::newRow("batches texts") << "/first_batches"
                                   << "[1]";
    QTest::newRow("a loss too few") << "/losses"
                                    << "[0.1]";
    QTest::newRow("a loss too many") << "/losses/2"
                                     << "0.1";
    QTest::newRow("weights after an epoch that is none") << "/weights_after_epoch/61"
                                                         << "{}";
    QTest::newRow("weights after a word") << "/weights_after_epoch/x"
                                          << "{}";
    QTest::newRow("weights after epoch 01") << "/weights_after_epoch/01"
                                            << "{}";
    QTest::newRow("states after an epoch that is none") << "/states_after_epoch_before_reset/0"
                                                        << "null";
    QTest::newRow("another optimizer") << "/config/optimizer/name"
                                       << "\"nadam\"";
    QTest::newRow("another loss") << "/config/loss"
                                  << "\"poisson\"";
    QTest::newRow("another layout") << "/config/layout"
                                    << "\"rows\"";
    QTest::newRow("lags that are not the features") << "/config/lag"
                                                    << "3";
    QTest::newRow("features that are not the rows'") << "/config/features"
                                                     << "2";
    QTest::newRow("training rows that are not there") << "/config/train_rows"
                                                      << "12";
    QTest::newRow("rows of another nesting") << "/X_test/0"
                                             << "[1]";
    QTest::newRow("minima of other columns") << "/data_min"
                                             << "[1]";
    QTest::newRow("a test target missing") << "/y_test"
                                           << "[1, 2]";
    QTest::newRow("moments missing") << "/optimizer"
                                     << R"({"iterations": 44, "m": [[1]]})";
    QTest::newRow("an unknown policy") << "/policies"
                                       << R"({"never": {}})";
    QTest::newRow("orders of time that are none") << "/permutations"
                                                  << "[[0], [0]]";
    QTest::newRow("more batches than there are") << "/first_batches/3"
                                                 << "{}";
    QTest::newRow("states of another shape") << "/states_after_epoch_before_reset"
                                             << R"({"1": [{"h": [1, 2], "c": [1, 2]}]})";
    QTest::newRow("predictions missing") << "/initial_test_predictions_one_call"
                                         << "[1]";
}

void TestKerasTrace::malformed() {
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    Json trace = shortTrace();
    QVERIFY(passes(trace));
    trace[Json::json_pointer(pointer.toStdString())] = Json::parse(value.toStdString());
    const auto replay = replayKerasTrace(trace.dump());
    QVERIFY(!replay.passed);
    QVERIFY(hasError(replay.problems));
    QVERIFY(sentence(replay.problems.front()).find("exception") == std::string::npos);
}

/// What is not recorded is not compared, and null is as good as absent.
void TestKerasTrace::optionalFields() {
    Json trace = shortTrace();
    for (const char* field : {"losses", "first_batches", "states_after_epoch_before_reset",
                              "initial_test_predictions_one_call", "data_min", "train_scaled"})
        trace[field] = nullptr;
    const auto replay = replayKerasTrace(trace.dump());
    QVERIFY(replay.passed);
    QVERIFY(!replay.differences.losses && !replay.differences.states && !replay.differences.predictions &&
            !replay.differences.rmse);
    QVERIFY(replay.differences.weights);
}

/// The runs of 1000 epochs record forecasts in the units of the series only.
void TestKerasTrace::fullRunsCompareForecasts() {
    Json trace = Json::parse(golden("stateful_batch12_1000epochs__hard_sigmoid__run1.json"));
    QVERIFY(replayKerasTrace(trace.dump()).differences.predictions);
    Json& forecasts = trace["policies"].front()["test_predictions"];
    forecasts[3] = forecasts[3].get<double>() + 1.0;
    QVERIFY(!replayKerasTrace(trace.dump()).passed);
    for (Json& forecast : forecasts) forecast = 0;
    QVERIFY(!replayKerasTrace(trace.dump()).passed);
}

/// Row i of a batch goes on in row i of the next, so a smaller last batch has no meaning - even where nothing recorded
/// says so.
void TestKerasTrace::statefulBatchesAreWhole() {
    Json trace = shortTrace();
    for (const char* field :
         {"first_batches", "states_after_epoch_before_reset", "losses", "initial_test_predictions_one_call"})
        trace.erase(field);
    QVERIFY(passes(trace));
    trace["config"]["batch"] = 4;
    trace["weights_after_epoch"] = Json::object();
    trace["losses"] = {0.1, 0.1};
    const auto replay = replayKerasTrace(trace.dump());
    QVERIFY(!replay.passed && hasError(replay.problems));
    QVERIFY(!replay.differences.losses);
}

/// Cut off and overwritten at random places: refused or replayed, never a crash and never a false pass of less than
/// everything.
void TestKerasTrace::damagedBytes() {
    const std::string whole = shortTrace().dump();
    RandomStream random(1, 0, Purpose::Resampling, 0);
    const std::string_view spice = "0123456789-.eE[]{},:\"nulltrue \x00\xff\x80";
    for (int i = 0; i < 150; ++i) {
        std::string cut = whole.substr(0, random.below(static_cast<std::uint32_t>(whole.size())));
        QVERIFY(!replayKerasTrace(cut).passed);
    }
    int refused = 0;
    for (int i = 0; i < 400; ++i) {
        std::string mutated = whole;
        const std::uint32_t changes = 1 + random.below(4);
        for (std::uint32_t change = 0; change < changes; ++change)
            mutated[random.below(static_cast<std::uint32_t>(whole.size()))] =
                spice[random.below(static_cast<std::uint32_t>(spice.size()))];
        const auto replay = replayKerasTrace(mutated);
        refused += !replay.passed;
        QVERIFY(!(replay.passed && hasError(replay.problems)));
    }
    QVERIFY(refused > 100);
}

WORKBENCH_TEST(TestKerasTrace, Nothing)
#include "tst_kerastrace.moc"
