// SPDX-License-Identifier: GPL-3.0-or-later
// `forecast`: keys, labels, quantiles, options and what cannot be forecast (design/contracts.md section 3).
#include "tests/engine/cli/program.h"
#include "tests/testmain.h"

namespace {

/// Quantile of type 7, as NumPy's default.
double quantileOf(QList<double> values, double p) {
    std::ranges::sort(values);
    const double h = double(values.size() - 1) * p;
    const auto i = qsizetype(h);
    return i + 1 < values.size() ? values[i] + (values[i + 1] - values[i]) * (h - double(i)) : values[i];
}

}  // namespace

class TestCliForecast : public ProgramTest {
    Q_OBJECT
private Q_SLOTS:
    void keysAndQuantiles() {
        const Answer answer = call({"forecast", "--config", config(), "--steps", "14", "--repeats", "7", "--json"});
        QCOMPARE(answer.exit, 0);
        QCOMPARE(answer.err, QByteArray());
        const QJsonObject json = answer.json();
        QCOMPARE(json["baselines"]["persistence"].toDouble(), 136.76131884905664);  // keras.md
        QCOMPARE(json["baselines"]["linear"].toDouble(), 86.72985590531287);        // contracts.md section 1
        QVERIFY(json["baselines"]["seasonal"].isDouble());
        const QJsonArray steps = json["steps"].toArray();
        QCOMPARE(steps.size(), 14);
        QCOMPARE(steps.first()["label"].toString(), QString("4-01"));
        QCOMPARE(steps.last()["label"].toString(), QString("5-02"));
        for (const QJsonValue step : steps) {
            QCOMPARE(keysOf(step.toObject()), sorted({"label", "median", "p05", "p95", "values"}));
            QList<double> values;
            for (const QJsonValue value : step["values"].toArray()) values << value.toDouble();
            QCOMPARE(values.size(), 7);
            QCOMPARE(step["median"].toDouble(), quantileOf(values, 0.5));
            QVERIFY(std::abs(step["p05"].toDouble() - quantileOf(values, 0.05)) < 1e-9);
            QVERIFY(std::abs(step["p95"].toDouble() - quantileOf(values, 0.95)) < 1e-9);
        }
    }

    /// The first step is what `run` forecasts for a test of one row whose value nobody looks at; a shorter forecast is
    /// the beginning of a longer one; threads and trainers change nothing.
    void figures() {
        const auto stepsOf = [this](const QStringList& more) {
            return call(QStringList{"forecast", "--config", config(), "--repeats", "3", "--json"} + more)
                .json()["steps"]
                .toArray();
        };
        const QJsonArray twelve = stepsOf({});
        QCOMPARE(twelve.size(), 12);  // as many as the test has rows
        QCOMPARE(stepsOf({"--steps", "2", "--threads", "1"})[1], twelve[1]);
        QVERIFY(stepsOf({"--seed", "2"})[0] != twelve[0]);
        QVERIFY(stepsOf({"--keras", "3"})[0] != twelve[0]);
        QByteArray csv = "Month,Sales\n";
        for (const QByteArray& line : shampoo().mid(1)) csv += line + "\n";
        write("known.csv", csv);
        write("one.csv", csv + "4-01,0\n");  // beyond every training row: scales are the same
        const QByteArray one =
            R"({"series": {"csv": "one.csv"}, "framing": {"test_size": 1}, "training": {"epochs": 3}})";
        const QJsonArray rmse = call({"run", "--config", write("one.json", one), "--repeats", "3", "--json"})
                                    .experiment()["rmse"]
                                    .toArray();
        for (int r = 0; r < 3; ++r)
            QVERIFY(std::abs(rmse[r].toDouble() - std::abs(twelve[0]["values"][r].toDouble())) < 1e-9);
        QCOMPARE(stepsOf({"--csv", "known.csv", "--column", "Sales"})[0], twelve[0]);
    }

    void plainAndCsv() {
        const Answer answer = call({"forecast", "--config", config(), "--steps", "2", "--out", "fan.csv"});
        QCOMPARE(answer.exit, 0);
        QVERIFY(answer.out.contains("10 networks") && answer.out.contains("\n4-01 "));
        const QList<QByteArray> lines = read("fan.csv").split('\n');
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines[0], QByteArray("label,median,p05,p95"));
        QVERIFY(lines[2].startsWith("4-02,"));
        QCOMPARE(call({"forecast", "--config", config(), "--out", "."}).exit, 4);
    }

    void stoppedEarly() {
        const QByteArray rules = R"({"training": {"epochs": 40, "optimizer": {"learning_rate": 0.05},
            "validation": {"size": 6}, "early_stopping": {"patience": 3}}})";
        const QJsonArray epochs = call({"forecast", "--config", config(rules), "--repeats", "5", "--json"})
                                      .json()["stopped_epochs"]
                                      .toArray();
        QCOMPARE(epochs.size(), 5);
        for (const QJsonValue epoch : epochs) QVERIFY(epoch.isNull() || epoch.toInt() > 3);
        QVERIFY(!call({"forecast", "--config", config(), "--json"}).out.contains("stopped_epochs"));
    }

    void divergedNetworks() {
        const QByteArray wild = R"({"training": {"epochs": 30, "optimizer": {"learning_rate": 1e30}}})";
        const QJsonObject json =
            call({"forecast", "--config", config(wild), "--steps", "1", "--repeats", "2", "--json"}).json();
        QCOMPARE(json["diverged"].toInt(), 2);
        QCOMPARE(json["steps"][0]["median"].toString(), QString("NaN"));
        QCOMPARE(json["steps"][0]["values"].toArray(), QJsonArray({QJsonValue(), QJsonValue()}));
    }

    void whatNobodyKnows() {
        QByteArray csv = "Month,Sales,Price\n";
        int row = 0;
        for (const QByteArray& line : shampoo().mid(1)) csv += line + "," + QByteArray::number(row++ * 7 % 11) + "\n";
        write("price.csv", csv);
        const QByteArray inputs = R"({"series": {"csv": "price.csv", "column": "Sales",
            "inputs": [{"name": "Price", "known_ahead": true}]}, "training": {"epochs": 1}})";
        const Answer answer = call({"forecast", "--config", config(inputs)});
        QCOMPARE(answer.exit, 3);
        QVERIFY(answer.out.isEmpty() && answer.err.contains("the inputs' values after the last row are not known"));
        write("a.csv", csv);
        const Answer two =
            call({"forecast", "--config", config(R"({"series": {"csv": ["price.csv", "a.csv"], "column": "Sales"}})"),
                  "--json"});
        QCOMPARE(two.exit, 3);
        QVERIFY(two.err.contains("several sequences"));
    }

    void wrongCommandLines() {
        QCOMPARE(call({"forecast"}).exit, 2);
        QCOMPARE(call({"forecast", "nonsense"}).exit, 2);
        QCOMPARE(call({"forecast", "a-vs-a"}).exit, 2);  // two experiments
        for (const char* steps : {"0", "-1", "1.5", "many", "10001"})
            QCOMPARE(call({"forecast", "stateful", "--steps", steps}).exit, 2);
        QCOMPARE(call({"forecast", "--config", "missing.json"}).exit, 4);
        QCOMPARE(call({"forecast", "stateful", "--csv", "missing.csv"}).exit, 4);
    }

private:
    static QList<QByteArray> shampoo() {
        QFile file(SOURCE_DIR "/resources/series/shampoo-sales.csv");
        if (!file.open(QIODevice::ReadOnly)) qFatal("no series");
        return file.readAll().trimmed().replace('"', "").split('\n');
    }
};

WORKBENCH_TEST(TestCliForecast, Nothing)
#include "tst_cliforecast.moc"
