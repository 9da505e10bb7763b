// SPDX-License-Identifier: GPL-3.0-or-later
// `verify`, `trace` and `check-csv`: keys and answers (design/contracts.md section 3).
#include "tests/engine/cli/program.h"
#include "tests/testmain.h"

class TestCliChecks : public ProgramTest {
    Q_OBJECT
private Q_SLOTS:
    void verifyKeys() {
        const QString good = GOLDEN_DIR "/keras/stateless__hard_sigmoid__seed1.json";
        QFile file(good);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QJsonObject trace = QJsonDocument::fromJson(file.readAll()).object();
        QJsonArray losses = trace["losses"].toArray();
        losses[3] = losses[3].toDouble() + 1e-3;
        trace["losses"] = losses;
        const QString bad = write("bad.json", QJsonDocument(trace).toJson());
        Answer answer = call({"verify", good, "--json"});
        QCOMPARE(answer.exit, 0);
        QJsonValue entry = answer.json()["traces"][0];
        QCOMPARE(keysOf(entry.toObject()), sorted({"file", "passed", "max_abs"}));
        QCOMPARE(keysOf(entry["max_abs"].toObject()), sorted({"losses", "weights", "states", "predictions", "rmse"}));
        QCOMPARE(entry["file"].toString(), good);
        QCOMPARE(entry["passed"].toBool(), true);
        answer = call({"verify", good, bad, "--json"});
        QCOMPARE(answer.exit, 1);
        QCOMPARE(answer.json()["traces"][1]["passed"].toBool(true), false);
        QVERIFY(answer.json()["traces"][1]["max_abs"]["losses"].toDouble() > 9e-4);
        const Answer full =
            call({"verify", GOLDEN_DIR "/keras/stateful_1000epochs__hard_sigmoid__run1.json", "--json"});
        QVERIFY(full.json()["traces"][0]["max_abs"]["losses"].isNull());  // the full runs record none
        QVERIFY(call({"verify", good, bad}).out.contains("1 of 2 traces passed"));
        QCOMPARE(call({"verify", write("no.json", "{}")}).exit, 3);
    }

    void traceKeys() {
        const Answer answer = call({"trace", "seed_1", "--repeat", "1", "--json"});
        QCOMPARE(answer.exit, 0);
        const QJsonObject json = answer.json();
        QCOMPARE(keysOf(json), sorted({"config", "repeat", "phases"}));
        QCOMPARE(json["repeat"].toInt(), 1);
        QCOMPARE(json["config"]["name"].toString(), "stateful_seed_train");
        const QJsonArray phases = json["phases"].toArray();
        QCOMPARE(phases.size(), 3);
        const char* names[]{"training_last_epoch", "seeding", "test"};
        const int steps[]{22, 22, 12};
        for (int p = 0; p < 3; ++p) {
            QCOMPARE(phases[p]["name"].toString(), names[p]);
            QCOMPARE(phases[p]["steps"].toArray().size(), steps[p]);
            for (const QJsonValue step : phases[p]["steps"].toArray()) {
                QCOMPARE(keysOf(step.toObject()), sorted({"row", "step", "x", "i", "f", "g", "o", "c", "h", "y",
                                                          "forecast", "actual", "reset_before"}));
                for (const char* gate : {"i", "f", "g", "o", "c", "h"})
                    QVERIFY(step[QLatin1String(gate)][0][0].isDouble());
                QVERIFY(step["x"][0].isDouble() && step["reset_before"].isBool());
            }
        }
        double sum = 0;
        for (const QJsonValue step : phases[2]["steps"].toArray())
            sum += std::pow(step["forecast"].toDouble() - step["actual"].toDouble(), 2);
        const QJsonArray rmse =
            call({"run", "seed_1", "--repeats", "2", "--json"}).json()["experiments"][0]["rmse"].toArray();
        QVERIFY(std::abs(std::sqrt(sum / 12) - rmse[1].toDouble()) < 1e-9);
        QCOMPARE(call({"trace", "stateless", "--repeat", "0", "--json"}).json()["phases"].toArray().size(), 2);
        QVERIFY(call({"trace", "stateless", "--repeat", "0"}).out.contains("reset"));
    }

    void checkCsvKeys() {
        const Answer good = call({"check-csv", SOURCE_DIR "/resources/series/shampoo-sales.csv", "--json"});
        QCOMPARE(good.exit, 0);
        QCOMPARE(keysOf(good.json()), sorted({"ok", "rows", "column", "encoding", "first", "last", "problems"}));
        QCOMPARE(good.json()["rows"].toInt(), 36);
        QCOMPARE(good.json()["first"].toDouble(), 266.0);
        QCOMPARE(good.json()["last"].toDouble(), 646.9);
        const Answer bad = call({"check-csv", write("bad.csv", "Month,Sales\n1-01,1\n1-02,abc\n"), "--json"});
        QCOMPARE(bad.exit, 3);
        const QJsonValue problem = bad.json()["problems"][0];
        QCOMPARE(keysOf(problem.toObject()), sorted({"code", "severity", "line", "column", "text"}));
        QCOMPARE(problem["code"].toString(), "CSV_NOT_A_NUMBER");
        QCOMPARE(problem["severity"].toString(), "error");
        QCOMPARE(problem["line"].toInt(), 3);
        const Answer shortSeries = call({"check-csv", write("short.csv", "Month,Sales\n1-01,1\n1-02,3\n"),
                                         "--json"});  // judged for the default framing
        QCOMPARE(shortSeries.exit, 3);
        QCOMPARE(shortSeries.json()["ok"].toBool(true), false);
    }
};

WORKBENCH_TEST(TestCliChecks, Nothing)
#include "tst_clichecks.moc"
