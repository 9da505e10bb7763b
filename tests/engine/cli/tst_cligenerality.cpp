// SPDX-License-Identifier: GPL-3.0-or-later
// `generality`: keys, rows against single runs with `test_end` set by hand, series, what does not fit
// (design/contracts.md sections 3 and 6).
#include "tests/engine/cli/program.h"
#include "tests/testmain.h"

namespace {

double medianOf(QList<double> values) {
    std::ranges::sort(values);
    const auto n = values.size();
    return (values[(n - 1) / 2] + values[n / 2]) / 2;
}

QList<double> rmseOf(const QJsonValue& experiment) {
    QList<double> all;
    for (const QJsonValue rmse : experiment["rmse"].toArray()) all << rmse.toDouble();
    return all;
}

/// Median of the Walsh averages of a - b.
double pairedEstimate(const QList<double>& a, const QList<double>& b) {
    QList<double> walsh;
    for (qsizetype i = 0; i < a.size(); ++i)
        for (qsizetype j = i; j < a.size(); ++j) walsh << (a[i] - b[i] + a[j] - b[j]) / 2;
    return medianOf(walsh);
}

double winsOf(const QList<double>& a, const QList<double>& b) {
    double wins = 0;
    for (const double x : a)
        for (const double y : b) wins += x < y ? 1 : x == y ? 0.5 : 0;
    return wins / double(a.size() * b.size());
}

bool isNear(double found, double expected) {
    return std::abs(found - expected) <= 1e-9 * std::max(1.0, std::abs(expected));
}

}  // namespace

class TestCliGenerality : public ProgramTest {
    Q_OBJECT
private Q_SLOTS:
    void rowsAreSingleRuns() {
        const QString a = named("a", false), b = named("b", true);
        const QJsonObject json =
            call({"generality", "--config", a, b, "--windows", "6", "--size", "4", "--repeats", "7", "--json"}).json();
        QCOMPARE(keysOf(json), sorted({"a", "b", "rows", "summary"}));
        QCOMPARE(json["a"].toString(), QString("a"));
        QCOMPARE(json["b"].toString(), QString("b"));
        const QJsonArray rows = json["rows"].toArray();
        QCOMPARE(rows.size(), 6);
        QList<double> estimates;
        for (int number = 0; number < 6; ++number) {
            const QByteArray framing =
                R"(, "framing": {"test_size": 4, "test_end": )" + QByteArray::number(4 * (5 - number)) + "}";
            const Answer alone = call(
                {"run", "--config", named("a", false, framing), named("b", true, framing), "--repeats", "7", "--json"});
            const QJsonValue row = rows[number];
            QCOMPARE(keysOf(row.toObject()),
                     sorted({"kind", "name", "persistence", "n", "estimate", "ci95", "verdict", "wins"}));
            QCOMPARE(row["kind"].toString(), QString("window"));
            QCOMPARE(row["persistence"], alone.json()["persistence_rmse"]);
            QCOMPARE(row["n"].toInt(), 7);
            const double percent = 100 / row["persistence"].toDouble();
            const QList<double> first = rmseOf(alone.experiment(0)), second = rmseOf(alone.experiment(1));
            QVERIFY(isNear(row["estimate"].toDouble(), percent * pairedEstimate(first, second)));
            QVERIFY(isNear(row["wins"].toDouble(), winsOf(first, second)));
            write("a.csv", csvOf(first));
            write("b.csv", csvOf(second));
            const QJsonValue pair = call({"compare", "a.csv", "b.csv", "--paired", "--json", "--margin",
                                          QString::number(row["persistence"].toDouble() / 100, 'g', 17)})
                                        .json()["pairs"][0];
            QCOMPARE(row["verdict"], pair["verdict"]);
            for (int end : {0, 1})
                QVERIFY(isNear(row["ci95"][end].toDouble(), percent * pair["hodges_lehmann"]["ci95"][end].toDouble()));
            estimates << row["estimate"].toDouble();
        }
        QCOMPARE(rows[0]["name"].toString(), QString("2-01 to 2-04"));
        QCOMPARE(rows[5]["name"].toString(), QString("3-09 to 3-12"));
        const QJsonValue summary = json["summary"]["window"];
        QCOMPARE(keysOf(summary.toObject()), sorted({"rows", "better", "estimate", "ci95", "verdict"}));
        QCOMPARE(summary["rows"].toInt(), 6);
        int better = 0;
        for (const QJsonValue row : rows) better += row["verdict"].toString() == "supported";
        QCOMPARE(summary["better"].toInt(), better);
        QVERIFY(isNear(summary["estimate"].toDouble(), pairedEstimate(estimates, QList<double>(6, 0.0))));
        std::ranges::sort(estimates);  // of six rows the interval reaches from end to end
        QVERIFY(isNear(summary["ci95"][0].toDouble(), estimates.front()));
        QVERIFY(isNear(summary["ci95"][1].toDouble(), estimates.back()));
        QVERIFY(json["summary"]["series"].isNull());
    }

    /// The design's picture (next-generality-light-en): the tutorial's best-known finding, 100 repeats of seed 1.
    void statelessAgainstStateful() {
        const Answer answer = call({"generality", "stateless", "stateful", "--repeats", "100", "--json"});
        QCOMPARE(answer.exit, 0);
        const double pictured[]{-13.9, -4.3, -21.5, -0.1, -3.2, 13.5, -2.8, -5.7};
        const QJsonArray rows = answer.json()["rows"].toArray();
        QCOMPARE(rows.size(), 8);
        for (int i = 0; i < 8; ++i) QVERIFY(std::abs(rows[i]["estimate"].toDouble() - pictured[i]) <= 0.051);
        const QJsonValue all = answer.json()["summary"]["window"];
        QCOMPARE(all["better"].toInt(), 6);
        QVERIFY(std::abs(all["estimate"].toDouble() + 4.1) <= 0.051);
        QVERIFY(std::abs(all["ci95"][0].toDouble() + 13.6) <= 0.051 &&
                std::abs(all["ci95"][1].toDouble() - 5.1) <= 0.051);
        QCOMPARE(all["verdict"].toString(), QString("undecided"));
    }

    void series() {
        const QString lynx = SOURCE_DIR "/resources/series/lynx-trappings.csv",
                      air = SOURCE_DIR "/resources/series/airline-passengers.csv";
        const QStringList question{"generality", "--config", named("a", false), named("b", true), "--repeats", "6"};
        const QJsonObject json =
            call(question + QStringList{"--windows", "0", "--csv", lynx, air, lynx, "--json"}).json();
        const QJsonArray rows = json["rows"].toArray();
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[0]["name"].toString(), QString("lynx-trappings"));
        QCOMPARE(rows[2]["name"].toString(), QString("lynx-trappings (2)"));
        QCOMPARE(rows[1]["kind"].toString(), QString("series"));
        const Answer alone = call({"run", "--config", "a.json", "b.json", "--repeats", "6", "--csv", air, "--json"});
        QCOMPARE(rows[1]["persistence"], alone.json()["persistence_rmse"]);
        QVERIFY(isNear(rows[1]["estimate"].toDouble(),
                       100 / rows[1]["persistence"].toDouble() *
                           pairedEstimate(rmseOf(alone.experiment(0)), rmseOf(alone.experiment(1)))));
        QVERIFY(json["summary"]["window"].isNull());
        const QJsonValue summary = json["summary"]["series"];  // three rows: only counted
        QCOMPARE(summary["rows"].toInt(), 3);
        QVERIFY(summary["estimate"].isNull() && summary["ci95"].isNull());
        const Answer text = call(question + QStringList{"--csv", air, "--windows", "2", "--size", "12"});
        for (const char* words : {"Is a better than b?", "2-01 to 2-12", "all windows", "all series",
                                  "airline-passengers", "a is better in", "test windows", "series are chosen"})
            QVERIFY2(text.out.contains(words), text.out.constData());
    }

    void whatDoesNotFit() {
        const QStringList question{"generality", "stateless", "stateful", "--repeats", "2"};
        const Answer many = call(question + QStringList{"--windows", "12", "--size", "3"});
        QCOMPARE(many.exit, 3);
        QVERIFY2(many.out.isEmpty() &&
                     many.err.contains("12 test windows of 3 rows need 40 values; there are 36. Possible: 10 "
                                       "test windows of 3 rows or 12 test windows of 2 rows."),
                 many.err);
        QCOMPARE(call(question + QStringList{"--windows", "0"}).exit, 2);
        for (const char* number : {"-1", "x", "1001"})
            QCOMPARE(call(question + QStringList{"--windows", number}).exit, 2);
        QCOMPARE(call(question + QStringList{"--size", "0"}).exit, 2);
        QCOMPARE(call({"generality", "stateless"}).exit, 2);
        QCOMPARE(call({"generality", "stateful-vs-stateless"}).exit, 2);  // three
        QCOMPARE(call({"generality"}).exit, 2);
        QCOMPARE(call({"generality", "a-vs-a", "--windows", "1", "--repeats", "5"}).exit, 0);
        QCOMPARE(call(question + QStringList{"--csv", "none.csv"}).exit, 4);
        write("constant.csv", "v\n" + QByteArray("1\n").repeated(40));
        QCOMPARE(call(question + QStringList{"--csv", "constant.csv"}).exit, 3);
        const Answer other = call({"generality", "stateless", "--config", config(R"({"framing": {"test_size": 6}})")});
        QCOMPARE(other.exit, 3);
        QVERIFY(other.err.contains("the last 12 and the last 6"));
        // A batch size that does not divide the rows of a window is told with the window.
        write("batch.json", R"({"training": {"batch_size": 2, "epochs": 1}})");
        const Answer batches =
            call({"generality", "--config", "batch.json", config(), "--windows", "3", "--size", "3"});
        QCOMPARE(batches.exit, 3);
        QVERIFY2(batches.err.contains("window 1"), batches.err);
    }

private:
    /// A configuration of that name that trains for a moment.
    QString named(const QByteArray& name, bool stateful, const QByteArray& more = {}) const {
        return write(name + ".json", "{\"name\": \"" + name + R"(", "training": {"epochs": 20, "stateful": )" +
                                         (stateful ? "true}" : "false}") + more + "}");
    }
    static QByteArray csvOf(const QList<double>& values) {
        QByteArray csv = "results\n";
        for (const double value : values) csv += QByteArray::number(value, 'g', 17) + "\n";
        return csv;
    }
};

WORKBENCH_TEST(TestCliGenerality, Nothing)
#include "tst_cligenerality.moc"
