// SPDX-License-Identifier: GPL-3.0-or-later
// `describe` and `compare`: keys and figures against published values (design/contracts.md sections 3 and 6).
#include "tests/engine/cli/program.h"
#include "tests/testmain.h"

class TestCliCompare : public ProgramTest {
    Q_OBJECT
private Q_SLOTS:
    void describeKeysAndNames() {
        QDir(folder()).mkdir("other");
        write("experiment_a b.csv", "results\n1\n2\n\"\"\n4\n");
        write("other/experiment_a b.csv", "\xEF\xBB\xBF,results\r\n0,5\r\n1,nan\r\n");
        write("plain.csv", "3.5\n");
        const Answer answer =
            call({"describe", "experiment_a b.csv", "other/experiment_a b.csv", "plain.csv", "--json"});
        QCOMPARE(answer.exit, 0);
        const QJsonObject all = answer.json()["describe"].toObject();
        QCOMPARE(keysOf(all), sorted({"a b", "a b (2)", "plain"}));
        for (const QJsonValue d : all) QCOMPARE(keysOf(d.toObject()), describeKeys);
        QCOMPARE(all["a b"]["count"].toInt(), 3);
        QCOMPARE(all["a b"]["diverged"].toInt(), 1);
        QCOMPARE(all["a b"]["mean"].toDouble(), 7.0 / 3);
        QCOMPARE(all["a b (2)"]["diverged"].toInt(), 1);
        QCOMPARE(all["plain"]["std"].toString(), "NaN");
        write("bad.csv", "results\nabc\n");
        QCOMPARE(call({"describe", "bad.csv"}).exit, 3);
    }

    void compareExamples_data() {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<QByteArray>("verdict");
        QTest::addColumn<QList<double>>("figures");
        QTest::newRow("contradicted") << "synth_stateful"
                                      << "synth_stateless" << QByteArray("contradicted")
                                      << QList<double>{8.52, 0.15, 12.88};
        QTest::newRow("undecided") << "synth_stateless"
                                   << "synth_stateless_shuffle" << QByteArray("undecided")
                                   << QList<double>{-0.31, -2.30, 1.05};
    }

    /// The examples of contracts section 6 that can be computed from published data (tests/golden/statistics.json).
    void compareExamples() {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(QByteArray, verdict);
        QFETCH(QList<double>, figures);
        QFile golden(GOLDEN_DIR "/statistics.json");
        QVERIFY(golden.open(QIODevice::ReadOnly));
        const QJsonObject datasets = QJsonDocument::fromJson(golden.readAll()).object()["datasets"].toObject();
        for (const QString& name : {a, b}) {
            QByteArray csv = "results\n";
            for (const QJsonValue value : datasets[name].toArray())
                csv += QByteArray::number(value.toDouble(), 'g', 17) + "\n";
            write("experiment_" + name + ".csv", csv);
        }
        const Answer answer =
            call({"compare", "experiment_" + a + ".csv", "experiment_" + b + ".csv", "--margin", "1", "--json"});
        QCOMPARE(answer.exit, 0);
        const QJsonValue pair = answer.json()["pairs"][0];
        QCOMPARE(pair["verdict"].toString().toUtf8(), verdict);
        QCOMPARE(pair["paired"].toBool(true), false);
        const QJsonValue d = pair["hodges_lehmann"];
        const double found[]{d["estimate"].toDouble(), d["ci95"][0].toDouble(), d["ci95"][1].toDouble()};
        for (int i = 0; i < 3; ++i) QVERIFY(std::abs(found[i] - figures[i]) <= 0.005 + 1e-9);
    }

    /// Every figure of two samples that SciPy and statsmodels give (tests/golden/statistics.json), and Holm's
    /// correction by hand.
    void compareFigures() {
        QFile golden(GOLDEN_DIR "/statistics.json");
        QVERIFY(golden.open(QIODevice::ReadOnly));
        const QJsonObject all = QJsonDocument::fromJson(golden.readAll()).object();
        const auto near = [](QJsonValue actual, QJsonValue expected) {
            return std::abs(actual.toDouble() - expected.toDouble()) <= 1e-8 * std::abs(expected.toDouble());
        };
        int seen = 0;
        for (const QJsonValue entry : all["two_sample"].toArray()) {
            const QJsonValue expect = entry["expect"];
            if (!expect["wilcoxon"].isObject()) continue;
            for (const char* side : {"a", "b"}) {
                QByteArray csv = "results\n";
                for (const QJsonValue value : all["datasets"][entry[QLatin1String(side)].toString()].toArray())
                    csv += QByteArray::number(value.toDouble(), 'g', 17) + "\n";
                write(QLatin1String(side) + ".csv", csv);
            }
            const QJsonValue pair = call({"compare", "a.csv", "b.csv", "--paired", "--json"}).json()["pairs"][0];
            for (const char* key : {"t", "df", "p"})
                QVERIFY2(near(pair["welch"][QLatin1String(key)], expect["welch"][QLatin1String(key)]), key);
            QVERIFY(near(pair["welch"]["ci95"][1], expect["welch"]["ci95"][1]) &&
                    near(pair["mean_difference"], expect["welch"]["diff"]));
            const bool ties = expect["mannwhitney"]["ties"].toBool();
            QVERIFY(near(pair["mann_whitney"]["u"], expect["mannwhitney"]["U1"]));
            QVERIFY(near(pair["mann_whitney"]["p"],
                         expect["mannwhitney"][QLatin1String(ties ? "p_exact_permutation" : "p_exact")]));
            QCOMPARE(pair["mann_whitney"]["method"].toString(), QString(ties ? "permutation" : "exact"));
            QCOMPARE(pair["p_holm"], pair["mann_whitney"]["p"]);  // one pair
            QVERIFY(near(pair["a12"], expect["a12"]["A12"]) &&
                    near(pair["cliffs_delta"], expect["a12"]["cliffs_delta"]) &&
                    near(pair["hedges_g"], expect["effect"]["hedges_g"]));
            const bool exact = pair["n"].toInt() <= 25;
            QVERIFY(near(pair["paired_analysis"]["wilcoxon_p"],
                         expect["wilcoxon"][QLatin1String(exact ? "p_exact" : "p_approx")]));
            QVERIFY(near(pair["paired_analysis"]["t_p"], expect["paired_t"]["p"]));
            QVERIFY(near(pair["spread"]["p"], expect["brown_forsythe"]["p"]));
            QVERIFY(pair["comparable"].toBool());  // nothing is known to keep them apart
            ++seen;
        }
        QVERIFY(seen >= 10);
        write("a.csv", "results\n1\n2\n3\n4\n5\n");
        write("b.csv", "results\n11\n12\n13\n14\n15\n");
        write("d.csv", "results\n1.5\n2.5\n3.5\n4.5\n5.5\n");
        const QJsonArray pairs = call({"compare", "a.csv", "b.csv", "d.csv", "--json"}).json()["pairs"].toArray();
        for (const int separated : {0, 2}) {  // p = 2 / C(10, 5), the smallest and the second of three
            QVERIFY(near(pairs[separated]["mann_whitney"]["p"], 2.0 / 252));
            QVERIFY(near(pairs[separated]["p_holm"], 3 * 2.0 / 252));
        }
        QCOMPARE(pairs[1]["p_holm"], pairs[1]["mann_whitney"]["p"]);
    }

    void compareKeys() {
        write("a.csv", "results\n1\n2\n3\n4\n5\n6\n");
        write("b.csv", "results\n11\n12\n13\n14\n15\n16\n");
        write("c.csv", "results\n1\n2\n3\n4\n5\n6\n");
        const QJsonObject json = call({"compare", "a.csv", "b.csv", "c.csv", "--paired", "--json"}).json();
        QCOMPARE(keysOf(json["describe"].toObject()), (QStringList{"a", "b", "c"}));
        const QJsonArray pairs = json["pairs"].toArray();
        QCOMPARE(pairs.size(), 3);
        for (const QJsonValue pair : pairs) {
            QCOMPARE(keysOf(pair.toObject()),
                     sorted({"a", "b", "comparable", "spread", "verdict", "paired", "margin", "n", "left_out",
                             "repeats_needed", "hodges_lehmann", "mean_difference", "welch", "mann_whitney", "a12",
                             "cliffs_delta", "hedges_g", "p_holm", "paired_analysis"}));
            QCOMPARE(keysOf(pair["welch"].toObject()), sorted({"t", "df", "p", "ci95"}));
            QCOMPARE(keysOf(pair["spread"].toObject()), sorted({"ratio", "ci95", "p"}));
            QCOMPARE(keysOf(pair["mann_whitney"].toObject()), sorted({"u", "p", "method"}));
            QCOMPARE(keysOf(pair["paired_analysis"].toObject()),
                     sorted({"identical", "equal_share", "estimate", "ci95", "wilcoxon_p", "t_p"}));
        }
        QCOMPARE(pairs[1]["paired_analysis"]["identical"].toBool(), true);
        QCOMPARE(pairs[1]["paired_analysis"]["equal_share"].toDouble(), 1.0);
        QCOMPARE(pairs[1]["paired_analysis"]["wilcoxon_p"].toString(), "NaN");  // identical samples have no p value
        QCOMPARE(pairs[0]["spread"]["ratio"].toDouble(), 1.0);
        QCOMPARE(pairs[0]["spread"]["p"].toDouble(), 1.0);
        QCOMPARE(pairs[0]["a12"].toDouble(), 0.0);
        QCOMPARE(pairs[0]["cliffs_delta"].toDouble(), -1.0);
        QCOMPARE(pairs[0]["mean_difference"].toDouble(), -10.0);
        QVERIFY(call({"compare", "a.csv", "b.csv", "--json"}).json()["pairs"][0]["paired_analysis"].isNull());
        QCOMPARE(pairs[0]["verdict"].toString(), "supported");  // every difference is a - b
        QCOMPARE(pairs[0]["hodges_lehmann"]["estimate"].toDouble(), -10.0);
        QCOMPARE(pairs[1]["verdict"].toString(), "identical");
        QCOMPARE(pairs[0]["paired"].toBool(), true);
        QCOMPARE(call({"compare", "a.csv", "b.csv", "--margin", "-1"}).exit, 2);
        QCOMPARE(call({"compare", "a.csv", "b.csv", "--margin", "1,5"}).exit, 2);
    }

    void compareLeavesOut() {
        write("a.csv", "results\n1\n2\nnan\n4\n5\n6\n7\n8\n");
        write("b.csv", "results\n1.5\n2.5\n3.5\nnan\n5.5\n6.5\n7.5\n");
        Answer answer = call({"compare", "a.csv", "b.csv", "--paired", "--json"});
        QJsonValue pair = answer.json()["pairs"][0];
        QCOMPARE(pair["n"].toInt(), 5);
        QCOMPARE(pair["left_out"]["diverged"].toInt(), 2);
        QCOMPARE(pair["left_out"]["without_partner"].toInt(), 1);
        QCOMPARE(pair["mann_whitney"]["u"].toDouble(),
                 0 + 1 + 6.5 + 3 + 3 + 4 + 5 + 6);  // a's repeats in turn; the third diverged
        answer = call({"compare", "a.csv", "b.csv", "--paired"});
        QVERIFY(answer.out.contains("left out: 2 pairs with a diverged repeat, 1 repeat without a partner"));
        pair = call({"compare", "a.csv", "b.csv", "--json"}).json()["pairs"][0];
        QCOMPARE(pair["left_out"]["diverged"].toInt(), 2);
        QCOMPARE(pair["left_out"]["without_partner"].toInt(), 0);
    }

    /// The files beside the results say what is paired and how large the persistence RMSE is.
    void compareReadsSidecars() {
        write(
            "sales.csv",
            "month,sales\n1,900\n2,2500\n3,1200\n4,3300\n5,1400\n6,2600\n7,4100\n8,1700\n9,3800\n10,2100\n11,4400\n12,"
            "1900\n13,5000\n14,2300\n15,4700\n16,2900\n17,5200\n18,3100\n19,4800\n20,2700\n");
        const auto run = [this](const QByteArray& more, const QStringList& options) {
            const QByteArray text = R"({"name": "x", "repeats": 6, )" + shortTraining + more + "}";
            write("x.json", text);
            const Answer answer = call(QStringList{"run", "--config", "x.json", "--json"} + options);
            return answer.exit == 0 ? answer.json()["persistence_rmse"].toDouble() : -1;
        };
        QVERIFY(run("", {"--out", "a"}) > 0);
        QVERIFY(run("", {"--out", "b"}) > 0);
        QVERIFY(run("", {"--out", "seed", "--seed", "2"}) > 0);
        QVERIFY(run(R"(, "stream": 3)", {"--out", "stream"}) > 0);
        QVERIFY(run(R"(, "framing": {"test_size": 6})", {"--out", "rows"}) > 0);
        const double persistence =
            run(R"(, "framing": {"test_size": 6}, "series": {"csv": "sales.csv"})", {"--out", "data"});
        QVERIFY(persistence > 1000);
        const auto against = [this](const QString& folder, const QStringList& options = {"--paired"}) {
            return call(QStringList{"compare", "a/experiment_x.csv", folder + "/experiment_x.csv", "--json"} + options);
        };
        QCOMPARE(against("b").json()["pairs"][0]["verdict"].toString(), "identical");
        QCOMPARE(against("b").json()["pairs"][0]["margin"].toDouble(), 1.0);
        QVERIFY(against("b", {}).err.contains("--paired"));
        for (const auto& [folder, words] : {std::pair{"seed", "seeds 1 and 2"},
                                            {"stream", "streams 0 and 3"},
                                            {"rows", "last 12 and the last 6"},
                                            {"data", "other data"}}) {
            const Answer answer = against(folder);
            QCOMPARE(answer.exit, 0);
            QCOMPARE(answer.json()["pairs"][0]["paired"].toBool(true), false);
            QVERIFY(answer.json()["pairs"][0]["paired_analysis"].isNull());
            QVERIFY2(answer.err.contains(words) && answer.err.contains("not paired"), answer.err);
            // other random numbers are no other test
            const bool comparable = QByteArray(folder) == "seed" || QByteArray(folder) == "stream";
            const QJsonValue pair = answer.json()["pairs"][0];
            QCOMPARE(pair["comparable"].toBool(!comparable), comparable);
            QCOMPARE(pair["verdict"].isNull(), !comparable);
            QCOMPARE(pair["why"].toString().contains(words), !comparable);
        }
        QVERIFY(call({"compare", "a/experiment_x.csv", "rows/experiment_x.csv"}).out.contains("not comparable"));
        QVERIFY(against("data", {}).err.contains("measure different things"));
        // two persistence RMSEs: the margin comes from the pooled median; one: from it
        const double alone = call({"compare", "data/experiment_x.csv", "data/experiment_x.csv", "--json"})
                                 .json()["pairs"][0]["margin"]
                                 .toDouble();
        QVERIFY(std::abs(alone - persistence / 100) <= 5);
        QVERIFY(against("data").json()["pairs"][0]["margin"].toDouble() != 1.0);
        // a file that no longer is the one the sidecar speaks of, and a sidecar that is none
        write("seed/experiment_x.csv", "results\n1\n2\n3\n4\n5\n");
        QCOMPARE(against("seed").json()["pairs"][0]["paired"].toBool(), true);
        for (const QByteArray broken :
             {"", "{", "[]", "{\"config\": 1}", "{\"config\": {}, \"data_hash\": 1, \"repeats_finished\": 6}"}) {
            write("stream/experiment_x.json", broken);
            QCOMPARE(against("stream").json()["pairs"][0]["paired"].toBool(), true);
        }
    }

    /// A file of two metrics names them; each can be described and compared, alone and beside the other.
    void severalColumns() {
        write("m.csv", "RMSE,MAE\n100.5,80\n102,82\n101,81\n");
        write("n.csv", "RMSE,MAE\n90.5,70\n92,72\n91,71\n");
        const Answer plain = call({"describe", "m.csv"});
        QCOMPARE(plain.exit, 3);
        QVERIFY2(plain.err.contains("2 columns") && plain.err.contains("\"RMSE\", \"MAE\"") &&
                     plain.err.contains("--column"),
                 plain.err);
        const auto names = [this](const QStringList& arguments) {
            return keysOf(call(arguments + QStringList{"--json"}).json()["describe"].toObject());
        };
        QCOMPARE(names({"describe", "m.csv", "--column", "MAE"}), QStringList{"MAE"});
        QCOMPARE(names({"describe", "m.csv", "--column", "MAE", "--column", "RMSE"}), sorted({"MAE", "RMSE"}));
        QCOMPARE(names({"compare", "m.csv", "n.csv", "--column", "MAE"}), sorted({"m", "n"}));
        QCOMPARE(names({"describe", "m.csv", "n.csv", "--column", "MAE", "--column", "RMSE"}),
                 sorted({"m MAE", "m RMSE", "n MAE", "n RMSE"}));
        QCOMPARE(call({"describe", "m.csv", "--column", "MAE", "--json"}).json()["describe"]["MAE"]["mean"].toDouble(),
                 81.0);
    }

    /// Accuracies: the same numbers, the other verdict.
    void compareHigherIsBetter() {
        write("a.csv", "results\n0.91\n0.92\n0.93\n0.92\n0.91\n0.94\n");
        write("b.csv", "results\n0.81\n0.82\n0.83\n0.82\n0.81\n0.84\n");
        const QStringList plain{"compare", "a.csv", "b.csv", "--json"};
        const QJsonObject errors = call(plain).json(),
                          accuracies = call(plain + QStringList{"--higher-is-better"}).json();
        QCOMPARE(errors["pairs"][0]["verdict"].toString(), QString("contradicted"));
        QCOMPARE(accuracies["pairs"][0]["verdict"].toString(), QString("supported"));
        QVERIFY(accuracies["higher_is_better"].toBool());
        QCOMPARE(accuracies["pairs"][0]["hodges_lehmann"], errors["pairs"][0]["hodges_lehmann"]);
        const QByteArray table = call({"compare", "a.csv", "b.csv", "--higher-is-better"}).out;
        QVERIFY2(table.contains("better") && table.contains("higher in") && !table.contains("RMSE"), table);
    }

    void compareTable() {
        write("a.csv", "results\n1\n2\n3\n4\n5\n6\n");
        write("b.csv", "results\n11\n12\n13\n14\n15\n16\n");
        write("c.csv", "results\n1\n9\n2\n14\n3\n17\n");
        const Answer answer = call({"compare", "a.csv", "b.csv", "c.csv", "--margin", "1"});
        QByteArrayList rows = answer.out.split('\n').mid(10);
        QVERIFY(rows[0].contains("verdict") && rows[0].contains("p (Holm)"));
        QVERIFY(rows[1].startsWith("a  b        better") && rows[1].contains("100 %") && rows[1].contains("0.006"));
        QVERIFY(rows[2].startsWith("a  c        undecided") && rows[2].contains("repeats would decide it"));
        QVERIFY(answer.out.contains("Mann-Whitney test (exact, permutation), Holm-corrected over 3 pairs"));
        QVERIFY(answer.err.isEmpty());
    }
};

WORKBENCH_TEST(TestCliCompare, Nothing)
#include "tst_clicompare.moc"
