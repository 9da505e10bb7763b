// SPDX-License-Identifier: GPL-3.0-or-later
// `run` and `reproduce`: keys, names, options, seeds, progress, interruption (design/contracts.md sections 1 and 3).
#include "tests/engine/cli/program.h"
#include "tests/testmain.h"

namespace {

/// "1950,17,3": a made-up value a year and, if asked for, a price.
QByteArray yearly(int first, int rows, int factor, bool price = true) {
    QByteArray lines;
    for (int i = 0; i < rows; ++i)
        lines += QByteArray::number(first + i) + "," + QByteArray::number(100 + i * i * factor % 37) +
                 (price ? "," + QByteArray::number(i * factor % 11) : QByteArray()) + "\n";
    return lines;
}

}  // namespace

class TestCliRun : public ProgramTest {
    Q_OBJECT
private Q_SLOTS:
    void runKeys() {
        const Answer answer = call({"run", "stateful", "--repeats", "3", "--json"});
        QCOMPARE(answer.exit, 0);
        QCOMPARE(answer.err, QByteArray());
        const QJsonObject json = answer.json();
        QVERIFY(answer.out.contains("\"persistence_rmse\": 136.76131884905664,"));  // keras.md, exactly
        const QJsonObject e = json["experiments"].toArray().at(0).toObject();
        for (const char* key : {"name", "config", "rmse", "describe", "diverged", "identical_to", "seconds"})
            QVERIFY2(e.contains(QLatin1String(key)), key);
        QCOMPARE(e["rmse"].toArray().size(), 3);
        QCOMPARE(keysOf(e["describe"].toObject()), describeKeys);
        QCOMPARE(e["describe"]["count"].toInt(), 3);
        QCOMPARE(e["diverged"].toInt(-1), 0);
        QVERIFY(e["identical_to"].isNull());
        QVERIFY(e["seconds"].toDouble() > 0);
        QCOMPARE(e["config"]["training"]["epochs"].toInt(), 1000);
        for (const QJsonValue rmse : e["rmse"].toArray()) QVERIFY(rmse.toDouble() > 50 && rmse.toDouble() < 200);
    }

    void runPlain() {
        const Answer answer = call({"run", "noseed_1", "--repeats", "2"});
        const QJsonArray rmse =
            call({"run", "stateful", "--repeats", "2", "--json"}).json()["experiments"][0]["rmse"].toArray();
        QCOMPARE(answer.exit, 0);
        for (int r = 0; r < 2; ++r)
            QVERIFY(answer.out.contains(QByteArray::number(r + 1) +
                                        ") Test RMSE: " + QByteArray::number(rmse[r].toDouble(), 'f', 3) + "\n"));
        for (const char* row : {"\ncount ", "\nmean ", "\nstd ", "\nmin ", "\n25% ", "\n50% ", "\n75% ", "\nmax "})
            QVERIFY2(answer.out.contains(row), row);
        QCOMPARE(QDir(folder()).entryList(QDir::Files | QDir::Hidden), QStringList());  // no --out, no files
    }

    /// The epoch after which each repeat stopped, null where it ran to the end; a line in the text; kept in a project.
    void stoppedEpochs() {
        const QByteArray rules = R"({"training": {"epochs": 40, "optimizer": {"learning_rate": 0.05},
            "validation": {"size": 6, "state": "copy"}, "early_stopping": {"patience": 3, "restore_best_weights": true}}})";
        const QString file = config(rules);
        const auto stoppedOf = [](const Answer& answer) {
            return answer.json()["experiments"][0]["stopped_epochs"].toArray();
        };
        const Answer once = call({"run", "--config", file, "--repeats", "6", "--project", "p.lstmwb", "--json"});
        QCOMPARE(once.exit, 0);
        const QJsonArray epochs = stoppedOf(once);
        QCOMPARE(epochs.size(), 6);
        int stopped = 0;
        for (const QJsonValue epoch : epochs) {
            QVERIFY(epoch.isNull() || (epoch.toInt() > 3 && epoch.toInt() <= 40));
            stopped += !epoch.isNull();
        }
        QVERIFY(stopped > 0);
        QCOMPARE(stoppedOf(call({"run", "--config", file, "--repeats", "6", "--project", "p.lstmwb", "--json"})),
                 epochs);
        QVERIFY(call({"run", "--config", file, "--repeats", "6"})
                    .out.contains("Stopped early: " + QByteArray::number(stopped) + " of 6 repeats, after "));
        QVERIFY(!call({"run", "--config", config(), "--json"}).out.contains("stopped_epochs"));
        for (int repeat = 0; repeat < 2; ++repeat) {
            const auto trace =
                call({"trace", "--config", config(rules), "--repeat", QString::number(repeat), "--json"}).json();
            QCOMPARE(trace["epochs"].toInt(), epochs[repeat].toInt(40));
            QCOMPARE(trace["phases"][0]["steps"].toArray().size(), 16);
        }
    }

    /// contracts section 1: linear of the default framing; the least of all digits are the platform's.
    void baselinesBesideEveryRmse() {
        const QJsonObject json = call({"run", "stateless", "--repeats", "1", "--json"}).json();
        for (const QJsonValue& all : {json["baselines"], json["experiments"][0]["baselines"]}) {
            QCOMPARE(all["persistence"].toDouble(), 136.76131884905664);
            QVERIFY(std::abs(all["linear"].toDouble() - 86.72985590531287) < 1e-9);
            QVERIFY(all["seasonal"].toDouble() > 100);
        }
        const QByteArray text = call({"run", "stateless", "--repeats", "1"}).out;
        QVERIFY(text.contains("Persistence RMSE: 136.761\nLinear RMSE: 86.730\nSeasonal RMSE: "));
        write("yearly.csv", "Year,y\n" + yearly(1950, 40, 5, false));
        QVERIFY(call({"run", "stateless", "--repeats", "1", "--csv", "yearly.csv", "--json"})
                    .json()["baselines"]["seasonal"]
                    .isNull());
    }

    /// Files and groups are sequences: an RMSE each, in JSON and text; a sidecar runs again from its folder.
    void sequences() {
        write("north.csv", "Year,Sales,Price\n" + yearly(1950, 30, 7));
        write("south.csv", "Year,Sales,Price\n" + yearly(1960, 25, 3));
        write("two.json",
              R"({"name": "two", "series": {"csv": ["north.csv", "south.csv"], "column": "Sales", "inputs": ["Price"]},
                  "framing": {"test_size": 5, "scale_per": "pooled"}, "training": {"epochs": 4}, "repeats": 3})");
        const QJsonValue e = call({"run", "--config", "two.json", "--json", "--out", "out"}).json()["experiments"][0];
        QCOMPARE(e["sequences"].toArray(), (QJsonArray{"north", "south"}));
        for (int r = 0; r < 3; ++r) {
            const QJsonArray each = e["rmse_per_sequence"][r].toArray();
            const double a = each[0].toDouble(), b = each[1].toDouble(), all = e["rmse"][r].toDouble();
            QVERIFY(std::abs(all - std::sqrt((a * a + b * b) / 2)) < 1e-9);
        }
        QVERIFY(!e.toObject().contains("rmse_per_step"));
        QVERIFY(call({"run", "--config", "two.json"}).out.contains(" (north "));
        QCOMPARE(call({"run", "--config", "out/experiment_two.json", "--json"}).json()["experiments"][0]["rmse"],
                 e["rmse"]);
        QCOMPARE(
            call({"run", "--config", "two.json", "--json", "--project", "p.lstmwb"}).json()["experiments"][0]["rmse"],
            e["rmse"]);
        const Answer again = call({"run", "--config", "two.json", "--json", "--project", "p.lstmwb"});
        QCOMPARE(again.json()["experiments"][0]["rmse_per_sequence"], e["rmse_per_sequence"]);
    }

    void groups() {
        QByteArray table = "Year,Shop,Sales\n";
        for (int i = 0; i < 60; ++i)
            table += QByteArray::number(1950 + i / 2) + (i % 2 ? ",A," : ",B,") + QByteArray::number(i * i % 37) + "\n";
        write("long.csv", table);
        const auto run = [this](const char* series) {
            write("groups.json",
                  QByteArray("{\"series\": ") + series +
                      ", \"framing\": {\"test_size\": 4}, \"training\": {\"epochs\": 2}, \"repeats\": 1}");
            return call({"run", "--config", "groups.json", "--json"});
        };
        QCOMPARE(run(R"({"csv": "long.csv", "column": "Sales", "group": "Shop"})")
                     .json()["experiments"][0]["sequences"]
                     .toArray(),
                 (QJsonArray{"B", "A"}));
        const Answer refused = run(R"({"csv": "long.csv", "column": "Sales", "group": "Store"})");
        QCOMPARE(refused.exit, 3);
        QVERIFY(refused.err.contains("There is no column \"Store\". Columns: \"Year\", \"Shop\", \"Sales\"."));
    }

    void namesAliasesAndGroups() {
        const auto names = [this](const QStringList& arguments) {
            QStringList all;
            for (const QJsonValue e :
                 call(QStringList{"run", "--repeats", "1", "--json"} + arguments).json()["experiments"].toArray())
                all << e["name"].toString();
            return all;
        };
        QCOMPARE(names({"seed_1"}), QStringList{"stateful_seed_train"});
        QCOMPARE(names({"a-vs-a"}), (QStringList{"stateful", "stateful2"}));
        QCOMPARE(names({"a-vs-a", "stateful-vs-stateless", "noseed_1"}),
                 (QStringList{"stateful", "stateful2", "stateless", "stateless_shuffle"}));
        QCOMPARE(names({"tutorial"}).size(), 11);
        QCOMPARE(names({"stateless", "--config", config("{\"name\": \"mine\"}")}), (QStringList{"stateless", "mine"}));
    }

    /// A command-line option beats the file, a key of the file beats `keras`.
    void optionsBeatTheFile() {
        config(
            R"({"name": "mine", "keras": "2.3", "repeats": 7, "seed": "5", "trainer": "lockstep", "training": {"epochs": 2, "optimizer": {"epsilon": 0.25}}})");
        const auto experiment = [this](const QStringList& options) {
            return call(QStringList{"run", "--config", "config.json", "--json"} + options).json()["experiments"][0];
        };
        const QJsonValue file = experiment({}),
                         over = experiment({"--repeats", "2", "--seed", "9", "--keras", "3", "--trainer", "eigen"});
        QCOMPARE(file["rmse"].toArray().size(), 7);
        QCOMPARE(file["config"]["seed"].toString(), "5");
        QCOMPARE(file["config"]["network"]["recurrent_activation"].toString(), "sigmoid");
        QCOMPARE(over["rmse"].toArray().size(), 2);
        QCOMPARE(over["config"]["seed"].toString(), "9");
        QCOMPARE(over["config"]["keras"].toString(), "3");
        QCOMPARE(over["config"]["trainer"].toString(), "eigen");
        QCOMPARE(over["config"]["network"]["recurrent_initializer"].toString(), "orthogonal_qr");
        QCOMPARE(over["config"]["training"]["optimizer"]["epsilon"].toDouble(), 0.25);
    }

    void unknownKeysAreKeptAndNamed() {
        const Answer answer =
            call({"run", "--config", config(R"({"note": null, "training": {"epochs": 2, "colour": "red"}})"),
                  "--repeats", "1", "--json", "--out", "out"});
        QCOMPARE(answer.exit, 0);
        QVERIFY(answer.err.contains("warning: ") && answer.err.contains("\"training.colour\"") &&
                answer.err.contains("\"note\""));
        const QJsonValue printed = answer.json()["experiments"][0]["config"];
        const QJsonValue written =
            QJsonDocument::fromJson(read("out/experiment_stateful.json")).object().value("config");
        for (const QJsonValue& config : {printed, written}) {
            QVERIFY(config.toObject().contains("note") && config["note"].isNull());
            QCOMPARE(config["training"]["colour"].toString(), "red");
        }
    }

    void kerasVersions() {
        for (const char* version : {"2.0", "2.1.3", "2.3", "3"}) {
            const QJsonValue preset =
                call({"run", "stateless", "--repeats", "1", "--json", "--keras", version}).json()["experiments"][0];
            const QJsonValue file =
                call({"run", "--config",
                      config("{\"keras\": \"" + QByteArray(version) + "\", \"training\": {\"stateful\": false}}"),
                      "--repeats", "1", "--json"})
                    .json()["experiments"][0];
            QCOMPARE(preset["config"]["keras"].toString(), QString(version));
            QCOMPARE(preset["rmse"].toArray(), file["rmse"].toArray());
            QCOMPARE(preset["config"]["network"].toObject(), file["config"]["network"].toObject());
        }
    }

    void pairedAndIndependentSeeds() {
        write("a.json", "{\"name\": \"a\", " + shortTraining + "}");
        write("b.json", R"({"name": "b", "training": {"epochs": 3, "shuffle": false}, "forecast": {"batch_size": 1}})");
        const QJsonValue paired =
            call({"run", "--config", "a.json", "b.json", "--repeats", "3", "--json"}).json()["experiments"];
        QCOMPARE(paired[0]["rmse"].toArray(), paired[1]["rmse"].toArray());
        const QJsonValue independent =
            call({"run", "--config", "a.json", "b.json", "--repeats", "3", "--json", "--independent-seeds"})
                .json()["experiments"];
        QCOMPARE(independent[0]["rmse"].toArray(), paired[0]["rmse"].toArray());
        QVERIFY(independent[1]["rmse"].toArray() != paired[1]["rmse"].toArray());
        QCOMPARE(independent[1]["config"]["stream"].toInt(), 1);
        QVERIFY(independent[1]["identical_to"].isNull());
    }

    void identicalTo() {
        const QJsonArray all =
            call({"run", "batch12", "noseed_2", "seed_2", "--repeats", "2", "--json"}).json()["experiments"].toArray();
        QCOMPARE(all[1]["identical_to"].toString(), "stateful_batch12");
        QCOMPARE(all[3]["identical_to"].toString(), "stateful_reset_test");
        QCOMPARE(all[0]["rmse"].toArray(), all[1]["rmse"].toArray());
        QVERIFY(all[0]["identical_to"].isNull() && all[2]["identical_to"].isNull());
    }

    void seriesBesideTheConfiguration() {
        QDir(folder()).mkpath("deep/er");
        QFile::copy(SOURCE_DIR "/resources/series/shampoo-sales.csv", path("deep/sales.csv"));
        write("deep/er/c.json", R"({"series": {"csv": "../sales.csv", "column": "Sales"}, "training": {"epochs": 3}})");
        const Answer beside = call({"run", "--config", "deep/er/c.json", "--repeats", "2", "--json"});
        QCOMPARE(beside.exit, 0);
        const Answer option = call(
            {"run", "--config", config(), "--csv", "deep/sales.csv", "--column", "Sales", "--repeats", "2", "--json"});
        const Answer builtIn = call({"run", "--config", config(), "--repeats", "2", "--json"});
        for (const Answer& answer : {option, builtIn})
            QCOMPARE(answer.json()["experiments"][0]["rmse"].toArray(),
                     beside.json()["experiments"][0]["rmse"].toArray());
        QCOMPARE(option.json()["experiments"][0]["config"]["series"]["csv"].toString(), "deep/sales.csv");
    }

    /// An explicit key of the file stays where no option overrides it.
    void columnStays() {
        QByteArray csv = "t,a,b\n";
        for (int i = 0; i < 30; ++i)
            csv += "1901-" + QByteArray::number(i % 12 + 1).rightJustified(2, '0') + "," + QByteArray::number(i * i) +
                   "," + QByteArray::number(i * i % 7) + "\n";
        QDir(folder()).mkpath("rel");
        write("rel/data.csv", csv);
        config(R"({"series": {"csv": "nosuch.csv", "column": "b"}, "training": {"epochs": 2}})");
        const auto run = [this](const QStringList& options) {
            return call(QStringList{"run", "--config", "config.json", "--csv", "rel/data.csv", "--repeats", "1",
                                    "--json"} +
                        options)
                .json()["experiments"][0];
        };
        const QJsonValue b = run({}), a = run({"--column", "a"});
        QCOMPARE(b["config"]["series"]["column"].toString(), "b");
        QCOMPARE(a["config"]["series"]["column"].toString(), "a");
        QVERIFY(b["rmse"][0].isDouble() && b["rmse"] != a["rmse"]);
    }

    void divergedRepeats() {
        const Answer answer = call(
            {"run", "--config",
             config(
                 R"({"name": "wild", "repeats": 3, "training": {"epochs": 50, "optimizer": {"learning_rate": 1e30}}})"),
             "--json", "--out", "out"});
        QCOMPARE(answer.exit, 0);
        const QJsonValue e = answer.json()["experiments"][0];
        for (const QJsonValue rmse : e["rmse"].toArray()) QVERIFY(rmse.isNull());
        QCOMPARE(e["diverged"].toInt(), 3);
        QCOMPARE(e["describe"]["count"].toInt(-1), 0);
        QCOMPARE(e["describe"]["diverged"].toInt(), 3);
        QCOMPARE(e["describe"]["mean"].toString(), "NaN");
        QCOMPARE(read("out/experiment_wild.csv"), QByteArray("results\nnan\nnan\nnan\n"));
        const QJsonValue again = call({"describe", "out/experiment_wild.csv", "--json"}).json()["describe"]["wild"];
        QCOMPARE(again["diverged"].toInt(), 3);
        QVERIFY(call({"run", "--config", "config.json"}).out.contains("1) Test RMSE: diverged"));
    }

    void progress_data() {
        QTest::addColumn<QString>("style");
        for (const char* style : {"auto", "plain", "jsonl", "none"}) QTest::newRow(style) << QString(style);
    }

    void progress() {
        QFETCH(QString, style);
        const Answer answer =
            call({"run", "stateful_batch12", "stateless_shuffle", "--repeats", "3", "--progress", style, "--json"});
        QCOMPARE(answer.exit, 0);
        QVERIFY(!answer.json().isEmpty());
        if (style == "auto" || style == "none") QCOMPARE(answer.err, QByteArray());  // no terminal here
        if (style == "plain") QCOMPARE(answer.err, QByteArray("6 of 6 repeats\n"));  // a line at a time, here the last
        if (style != "jsonl") return;
        QList<QByteArray> lines = answer.err.split('\n');
        QCOMPARE(lines.takeLast(), QByteArray());
        QMap<QString, int> events;
        int done = 0;
        for (const QByteArray& line : lines) {
            const QJsonObject event = QJsonDocument::fromJson(line).object();
            QCOMPARE(keysOf(event), sorted({"event", "experiment", "repeat", "rmse", "done", "total"}));
            QCOMPARE(event["total"].toInt(), 6);
            const QString what = event["event"].toString();
            ++events[what];
            if (what != "repeat") continue;
            QCOMPARE(event["done"].toInt(), ++done);
            const int e = event["experiment"].toString() == "stateful_batch12" ? 0 : 1;
            QCOMPARE(event["rmse"], answer.json()["experiments"][e]["rmse"][event["repeat"].toInt()]);
        }
        QCOMPARE(events, (QMap<QString, int>{{"start", 2}, {"repeat", 6}, {"end", 2}}));
    }

    /// Ctrl-C after the first repeats: exit 130, what is finished is printed and written, and equals an unbroken run.
    void interrupted() {
        QProcess process;
        start(process, {"run", "stateful", "--repeats", "1000000", "--json", "--progress", "jsonl", "--out", "out"});
        process.setReadChannel(QProcess::StandardError);
        QByteArray err;
        while (!err.contains("\"repeat\":0,")) {
            QVERIFY(process.waitForReadyRead(60'000));
            err += process.readAllStandardError();
        }
        send(process, SIGINT);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        QVERIFY((err + process.readAllStandardError()).contains("are finished and kept"));
        const QJsonArray rmse =
            QJsonDocument::fromJson(process.readAllStandardOutput()).object()["experiments"][0]["rmse"].toArray();
        QVERIFY(rmse.size() >= 1 && rmse.size() < 1'000'000);
        QCOMPARE(read("out/experiment_stateful.csv").count('\n'), rmse.size() + 1);
        const QJsonArray unbroken =
            call({"run", "stateful", "--repeats", "2", "--json"}).json()["experiments"][0]["rmse"].toArray();
        QCOMPARE(rmse[0], unbroken[0]);
    }

    void reproduceKeys() {
        const Answer answer = call({"reproduce", "--repeats", "6", "--json", "--out", "out"});
        QCOMPARE(answer.exit, 0);
        const QJsonObject json = answer.json();
        QCOMPARE(json["experiments"].toArray().size(), 11);
        QCOMPARE(QDir(path("out")).entryList({"*.csv"}).size(), 11);
        const QJsonArray expectations = json["expectations"].toArray();
        QCOMPARE(expectations.size(), 6);
        for (int i = 0; i < 6; ++i) {
            const QJsonObject e = expectations[i].toObject();
            QCOMPARE(keysOf(e), sorted({"number", "claim", "a", "b", "verdict", "estimate", "ci95", "margin", "paired",
                                        "n", "repeats_needed"}));
            QCOMPARE(e["number"].toInt(), i + 1);
            QCOMPARE(e["margin"].toDouble(), 1.0);
            QCOMPARE(e["paired"].toBool(), true);
            QCOMPARE(e["n"].toInt(), 6);
            QCOMPARE(e["ci95"].toArray().size(), 2);
            QCOMPARE(e["repeats_needed"].isNull(), e["verdict"].toString() != "undecided");
        }
        QCOMPARE(expectations[2]["verdict"].toString(), "identical");
        const QJsonArray few =
            call({"reproduce", "--repeats", "2", "--json", "--independent-seeds"}).json()["expectations"].toArray();
        QCOMPARE(few[0]["verdict"].toString(), "too_few");
        QCOMPARE(few[0]["paired"].toBool(), false);
        const QByteArray plain = call({"reproduce", "--repeats", "2"}).out;
        for (const char* text :
             {"a-vs-a", "stateful-vs-stateless", "batch12", "resets-and-seeding", "Persistence RMSE: 136.761", "\n6. "})
            QVERIFY2(plain.contains(text), text);
    }

    void threadsDoNotMatter() {
        QStringList tutorial;
        for (const QJsonValue preset : call({"list", "--json"}).json()["presets"].toArray())
            tutorial << shortened(preset["config"].toObject());
        const auto rmse = [&](const char* threads) {
            QJsonArray all;
            for (const QJsonValue e :
                 call(QStringList{"run", "--repeats", "40", "--threads", threads, "--json", "--config"} + tutorial)
                     .json()["experiments"]
                     .toArray())
                all << e["rmse"];
            return all;
        };
        QCOMPARE(rmse("1").size(), 11);
        QCOMPARE(rmse("1"), rmse("2"));
        QCOMPARE(rmse("1"), rmse("7"));
    }
};

WORKBENCH_TEST(TestCliRun, Nothing)
#include "tst_clirun.moc"
