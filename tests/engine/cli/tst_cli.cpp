// SPDX-License-Identifier: GPL-3.0-or-later
// The command line as a stranger sees it, what all commands share: design/contracts.md sections 1 to 4.
#include "tests/engine/cli/program.h"
#include "tests/testmain.h"

class TestCli : public ProgramTest {
    Q_OBJECT
private Q_SLOTS:
    void helpAndVersion_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("help") << QStringList{"--help"};
        QTest::newRow("version") << QStringList{"--version"};
        for (const char* command : {"list", "run", "reproduce", "describe", "compare", "merge", "check-csv", "verify",
                                    "trace", "export-keras", "forecast", "sweep", "generality"})
            QTest::newRow(command) << QStringList{command, "--help"};
    }

    void helpAndVersion() {
        QFETCH(QStringList, arguments);
        const Answer answer = call(arguments);
        QCOMPARE(answer.exit, 0);
        QVERIFY(!answer.out.isEmpty());
        QCOMPARE(answer.err, QByteArray());
        if (arguments == QStringList{"--help"})
            for (const char* command : {"list", "run", "reproduce", "describe", "compare", "merge", "check-csv",
                                        "verify", "trace", "export-keras", "forecast", "sweep", "generality"})
                QVERIFY(answer.out.contains(command));
    }

    void exitCodes_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        const auto row = [](const QStringList& arguments, int code) {
            QTest::newRow(qPrintable(arguments.join(' '))) << arguments << code;
        };
        row({}, 2);
        row({"frob"}, 2);
        row({"run"}, 2);
        row({"run", "nosuch"}, 2);
        row({"run", ""}, 2);
        row({"run", "stateful", "--frob"}, 2);
        row({"run", "stateful", "--repeats", "0"}, 2);
        row({"run", "stateful", "--repeats", "-1"}, 2);
        row({"run", "stateful", "--repeats", "1.5"}, 2);
        row({"run", "stateful", "--repeats", "1e12"}, 2);
        row({"run", "stateful", "--repeats", "1000001"}, 2);
        row({"run", "stateful", "--threads", "0"}, 2);
        row({"run", "stateful", "--threads", "1000000"}, 2);
        row({"run", "stateful", "--seed", "-1"}, 2);
        row({"run", "stateful", "--seed", "18446744073709551616"}, 2);
        row({"run", "stateful", "--keras", "4"}, 2);
        row({"run", "stateful", "--trainer", "torch"}, 2);
        row({"run", "stateful", "--progress", "loud"}, 2);
        row({"run", "stateful", "--csv", "nosuch.csv"}, 4);
        row({"run", "stateful", "--csv", "/dev/null"}, 4);
        row({"run", "stateful", "--csv", "/"}, 4);
        row({"run", "stateful", "--column", "nosuch"}, 3);
        row({"run", "--config", "nosuch.json"}, 4);
        row({"run", "stateful", "--out", ""}, 2);
        row({"run", "stateful", "--repeats", ""}, 2);
        row({"run", "stateful", "--keras", ""}, 2);
        row({"run", "stateful", "--csv", ""}, 2);
        row({"run", "--config", ""}, 2);
        row({"reproduce", "--seed", ""}, 2);
        row({"compare", "a.csv", "b.csv", "--margin", ""}, 2);
        row({"check-csv", "a.csv", "--column", ""}, 2);
        row({"trace", "stateful2", "--repeat", "0", "--independent-seeds"}, 2);
        row({"trace", "stateful"}, 2);
        row({"trace", "--repeat", "0"}, 2);
        row({"trace", "nosuch", "--repeat", "0"}, 2);
        row({"trace", "tutorial", "--repeat", "0"}, 2);
        row({"trace", "stateful", "--repeat", "-1"}, 2);
        row({"trace", "stateful", "--repeat", "x"}, 2);
        row({"describe"}, 2);
        row({"describe", "nosuch.csv"}, 4);
        row({"compare", "nosuch.csv", "other.csv"}, 4);
        row({"check-csv", "nosuch.csv"}, 4);
        row({"verify", "nosuch.json"}, 4);
        row({"list", "extra"}, 2);
    }

    void exitCodes() {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        const Answer answer = call(arguments);
        QCOMPARE(answer.exit, code);
        QVERIFY(!answer.err.isEmpty());
        if (!arguments.contains("verify")) QCOMPARE(answer.out, QByteArray());
        QVERIFY(!answer.err.contains("exception"));
    }

    void badConfigurations_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("said");  // part of the message
        const auto row = [](const char* json, const char* said) {
            QTest::newRow(json) << QByteArray(json) << QByteArray(said);
        };
        row("", "not valid JSON");
        row("[]", "must be a JSON object");
        row("{\"repeats\": 0}", "\"repeats\" is 0");
        row("{\"training\": {\"epochs\": -5}}", "\"training.epochs\" is -5");
        row("{\"network\": {\"units\": 1000000000}}", "\"network.units\" is 1000000000");
        row("{\"network\": {\"units\": 1000000000000}}", "\"network.units\" is 1000000000000");
        row("{\"training\": {\"batch_size\": 5}}", "Batch size 5 does not divide the 22 training samples");
        row("{\"training\": {\"stateful\": \"yes\"}}", "\"training.stateful\" must be true or false");
        row("{\"training\": {\"optimizer\": {\"learning_rate\": NaN}}}", "Line 1");
        row("{\"training\": {\"optimizer\": {\"learning_rate\": 1e999}}}", "not valid JSON");
        row("{\"framing\": {\"lags\": 40}}", "at least 55 are needed");
        row("{\"framing\": {\"train_size\": 1}}", "\"framing.train_size\" is 1");
        row("{\"framing\": {\"train_size\": 12, \"test_size\": 10}, \"training\": {\"batch_size\": 12}}",
            "does not divide the 10 test rows");
        row("{\"series\": {\"csv\": \"twelve.csv\"}}", "12 values found; at least 16 are needed");
        row("{\"series\": {\"csv\": \"words.csv\"}}", "words.csv");
        row("{\"series\": {\"csv\": \"twelve.csv\", \"column\": \"frob\"}}", "no column \"frob\"");
        row("{\"name\": \"\"}", "\"name\"");
        row("{\"framing\": {\"scale\": [-1e308, 1e308]}}",
            "\"framing.scale\" is [-1e+308, 1e+308]; it must be [low, high] with low below high in float32");
        row("{\"training\": {\"optimizer\": {\"learning_rate\": 1e39}}}", "it must be from 1.2e-38 to 3.4e38");
    }

    void badConfigurations() {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, said);
        QByteArray twelve = "Month,Sales\n";
        for (int i = 1; i <= 12; ++i)
            twelve += "1-" + QByteArray::number(i).rightJustified(2, '0') + "," + QByteArray::number(i * i) + "\n";
        write("twelve.csv", twelve);
        write("words.csv", "a,b\nx,y\nz,w\n");
        const Answer answer = call({"run", "--config", config(json), "--out", "out"});
        QCOMPARE(answer.exit, 3);
        QCOMPARE(answer.out, QByteArray());
        QVERIFY2(answer.err.contains(said), answer.err);
        QVERIFY(!QDir(path("out")).exists());  // nothing half-written
    }

    void listKeys() {
        const Answer answer = call({"list", "--json"});
        QCOMPARE(answer.exit, 0);
        const QJsonArray presets = answer.json()["presets"].toArray();
        QCOMPARE(keysOf(answer.json()), QStringList{"presets"});
        QCOMPARE(presets.size(), 11);
        for (const QJsonValue preset : presets) {
            QCOMPARE(keysOf(preset.toObject()), sorted({"name", "aliases", "group", "config"}));
            QVERIFY(preset["aliases"].isArray());
            QCOMPARE(preset["config"]["name"], preset["name"]);
            QVERIFY(preset["config"]["seed"].isString());
            // every configuration that is listed can be run as a file
            QCOMPARE(call({"trace", "--config", shortened(preset["config"].toObject()), "--repeat", "0"}).exit, 0);
        }
        QCOMPARE(presets[0]["aliases"].toArray(), QJsonArray{"noseed_1"});
        const QByteArray plain = call({"list"}).out;
        for (const char* name : {"stateful_seed_train_no_resets", "seed_3", "a-vs-a", "tutorial"})
            QVERIFY(plain.contains(name));
    }

    /// What was typed comes back escaped, whoever complains of it.
    void controlCharacters() {
        for (const QStringList& arguments : {QStringList{"run", "stateful", "--\x1b[31mfrob"},
                                             QStringList{"run", "stateful", "--progress", "\x1b[31m"},
                                             QStringList{"list", "\u202e"}, QStringList{"\x1b[31m"}}) {
            const Answer answer = call(arguments);
            QCOMPARE(answer.exit, 2);
            QVERIFY2(!answer.err.contains('\x1b') && !answer.err.contains("\u202e"), answer.err);
            QVERIFY2(answer.err.contains("\\x1B") || answer.err.contains("\\u202E"), answer.err);
        }
    }

    void unwritable_data() {
        QTest::addColumn<QString>("folder");
        QTest::newRow("under a file") << "config.json/out";
        QTest::newRow("a file") << "config.json";
        QTest::newRow("no such place") << "/proc/nosuch/out";
    }

    void unwritable() {
        QFETCH(QString, folder);
        config();
        const QByteArray before = read("config.json");
        const Answer answer = call({"run", "--config", "config.json", "--repeats", "1", "--out", folder});
        QCOMPARE(answer.exit, 4);
        QCOMPARE(answer.out, QByteArray());  // said before the training, not after it
        QVERIFY(answer.err.contains("cannot be written") || answer.err.contains("not a file"));
        QCOMPARE(read("config.json"), before);
    }

    void locale() {
        const Answer plain = call({"run", "stateful_batch12", "--repeats", "2"});
        for (const char* name : {"de_DE.UTF-8", "tr_TR.UTF-8", "zh_CN.UTF-8"}) {
            const QMap<QString, QString> environment{{"LC_ALL", name}};
            QCOMPARE(call({"run", "stateful_batch12", "--repeats", "2"}, environment).out, plain.out);
            QCOMPARE(
                call({"run", "--config", config(R"({"training": {"epochs": 2, "optimizer": {"learning_rate": 0.5}}})"),
                      "--repeats", "1", "--json"},
                     environment)
                    .json()["experiments"][0]["config"]["training"]["optimizer"]["learning_rate"]
                    .toDouble(),
                0.5);
        }
    }

    void closedStreams() {
        const QString binary = QStringLiteral(EXPERIMENT_BINARY);
        const auto expect = [&](const QString& arguments, int code) {
            QCOMPARE(shell(binary + " " + arguments).exit, code);
        };
        expect("list > /dev/full", 4);
        expect("run stateful_batch12 --repeats 1 --json > /dev/full", 4);
        expect("--help > /dev/full", 4);
        expect("run stateful_batch12 --repeats 1 >&-", 4);
        expect("run stateful_batch12 --repeats 1 --progress jsonl 2>&-", 0);
        expect("run stateful_batch12 --repeats 1 --out closed >&- 2>&-", 4);
        QVERIFY(read("closed/experiment_stateful_batch12.csv")
                    .startsWith("results\n"));  // the files are not hurt by the closed stream
        QCOMPARE(read("closed/experiment_stateful_batch12.csv").count('\n'), 2);
        QCOMPARE(shell(binary + " list | head -1; exit 0").out.count('\n'), 1);
    }

    /// Messages in the language that is asked for, else the locale's; JSON and results in none.
    void languages() {
        const QStringList missing{"check-csv", "/nosuch.csv"};
        const auto err = [&](const QStringList& more, const QMap<QString, QString>& variables = {}) {
            return call(missing + more, variables).err;
        };
        const QByteArray english = err({"--lang", "en"}), chinese = err({"--lang", "zh_CN"});
        QCOMPARE(english, QByteArray("error: /nosuch.csv: There is no such file.\n"));
        QVERIFY(chinese.startsWith("错误：/nosuch.csv") && !chinese.contains("There is"));
        const QMap<QString, QString> zh{{"LC_ALL", "zh_CN.UTF-8"}}, german{{"LC_ALL", "de_DE.UTF-8"}};
        QCOMPARE(err({}, zh), chinese);
        QCOMPARE(err({}, german), english);
        QCOMPARE(err({"--lang", "en"}, zh), english);
        QCOMPARE(call(missing + QStringList{"--json"}, zh).out, call(missing + QStringList{"--json"}).out);
        QCOMPARE(call({"list"}, zh).out, call({"list"}).out);
        QCOMPARE(err({"--lang", "fr"}), call({"check-csv", "/nosuch.csv", "--lang", "fr"}).err);
        QCOMPARE(call({"list", "--lang", "fr"}).exit, 2);
    }
};

WORKBENCH_TEST(TestCli, Nothing)
#include "tst_cli.moc"
