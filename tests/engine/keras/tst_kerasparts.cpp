// SPDX-License-Identifier: GPL-3.0-or-later
// Recorded runs of real Keras on several columns, files and steps ahead (tests/golden/keras2), and tampered ones.
#include <QTest>
#include <nlohmann/json.hpp>

#include "engine/base/textfile.h"
#include "engine/keras/kerastrace.h"
#include "tests/testmain.h"

using namespace lstm;
using Json = nlohmann::json;

class TestKerasParts : public QObject {
    Q_OBJECT
private slots:
    void recorded_data();
    void recorded();
    void tamperedParts_data();
    void tamperedParts();
};

void TestKerasParts::recorded_data() {
    QTest::addColumn<QString>("file");
    const QDir folder(GOLDEN_DIR "/keras2");
    const QStringList files = folder.entryList({"inputs*.json", "files*.json"}, QDir::Files);
    QCOMPARE(files.size(), 22);
    for (const QString& file : files) QTest::newRow(qPrintable(file)) << folder.filePath(file);
}

/// Within the limits of the contract, by both trainers; everything that is recorded is compared.
void TestKerasParts::recorded() {
    QFETCH(QString, file);
    const std::string bytes = readFile(file.toStdString()).value;
    for (const auto trainer : {TrainerChoice::Eigen, TrainerChoice::Lockstep}) {
        const auto replay = replayKerasTrace(bytes, trainer);
        QVERIFY2(replay.problems.empty(), replay.problems.empty() ? "" : sentence(replay.problems.front()).c_str());
        const TraceDifferences& d = replay.differences;
        QVERIFY(d.losses && d.weights && d.predictions && d.rmse && d.data);
        QVERIFY2(
            replay.passed,
            qPrintable(
                QString("losses %1 weights %2 predictions %3").arg(*d.losses).arg(*d.weights).arg(*d.predictions)));
    }
}

/// Files, columns and steps ahead: each number counts there, too.
void TestKerasParts::tamperedParts_data() {
    QTest::addColumn<QString>("trace");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<double>("change");
    const auto row = [](const char* trace, const char* pointer, double change) {
        QTest::newRow(pointer) << QString(trace) << QString(pointer) << change;
    };
    const char *files = "files2_per_file_n1_stateful", *pooled = "files2_pooled_n1_stateful",
               *inputs = "inputs2_n2_t3_stateful";
    row(files, "/files/1/raw/30", 1.0);
    row(files, "/files/1/X_train/2/0/0", 1e-4);
    row(files, "/files/0/data_max/1", 0.1);
    row(pooled, "/files/1/data_min/0", 0.1);
    row(files, "/files/1/test_scaled/5/1", 1e-4);
    row(files, "/file_losses/40/1", 1e-5);
    row(files, "/file_policies/1/zero_noreset/test_predictions_scaled/5", 1e-4);
    row(files, "/file_policies/1/seed_noreset/train_predictions/27", 1e-4);
    row(files, "/file_policies/0/zero_reset_each/rmse", 0.1);
    row(files, "/file_policies/0/seed_noreset/states_after/0/h/0/0", 1e-4);
    row(inputs, "/raw/1/20", 0.5);
    row(inputs, "/X_test/3/1/1", 1e-4);
}

void TestKerasParts::tamperedParts() {
    QFETCH(QString, trace);
    QFETCH(QString, pointer);
    QFETCH(double, change);
    const QString file = QStringLiteral(GOLDEN_DIR "/keras2/") + trace + QStringLiteral("__seed1--keras-2.0.3.json");
    Json json = Json::parse(readFile(file.toStdString()).value);
    Json& field = json.at(Json::json_pointer(pointer.toStdString()));
    field = field.get<double>() + change;
    const auto replay = replayKerasTrace(json.dump());
    QVERIFY(replay.problems.empty());
    QVERIFY(!replay.passed);
}

WORKBENCH_TEST(TestKerasParts, Nothing)
#include "tst_kerasparts.moc"
