// SPDX-License-Identifier: GPL-3.0-or-later
// Result files and their sidecars: what is written where, and what never is (design/contracts.md section 2).
#include "tests/engine/cli/program.h"
#include "tests/testmain.h"

class TestCliResults : public ProgramTest {
    Q_OBJECT
private Q_SLOTS:
    /// contracts.md section 1: a path relative to the configuration file, wherever that stands and however it was told.
    void sidecarNamesTheSeries() {
        QDir(folder()).mkpath("rel/er");
        QFile::copy(SOURCE_DIR "/resources/series/shampoo-sales.csv", path("rel/sales.csv"));
        write("rel/er/c.json", R"({"name": "file", "series": {"csv": "../sales.csv"}, "training": {"epochs": 2}})");
        config(R"({"name": "option", "training": {"epochs": 2}})");
        const QString whole = path("rel/sales.csv");
        for (const QStringList& arguments : {QStringList{"--config", "rel/er/c.json"},
                                             QStringList{"--config", "config.json", "--csv", "rel/sales.csv"},
                                             QStringList{"--config", "config.json", "--csv", whole}}) {
            const Answer answer = call(QStringList{"run", "--repeats", "2", "--json", "--out", "rel/out"} + arguments);
            QCOMPARE(answer.exit, 0);
            const QJsonValue printed = answer.json()["experiments"][0];
            const QString sidecar = "rel/out/experiment_" + printed["name"].toString() + ".json";
            const QJsonObject written = QJsonDocument::fromJson(read(sidecar)).object();
            QCOMPARE(written["config"]["series"]["csv"].toString(), "../sales.csv");
            QCOMPARE(QFileInfo(QDir(folder()), printed["config"]["series"]["csv"].toString()).canonicalFilePath(),
                     QFileInfo(whole).canonicalFilePath());
            const Answer again = call({"run", "--config", sidecar, "--json"});
            QCOMPARE(again.json()["experiments"][0]["rmse"], printed["rmse"]);
        }
    }

    void resultFiles() {
        const Answer answer = call({"run", "stateful_batch12", "seed_1", "--repeats", "3", "--json", "--out", "a/b"});
        QCOMPARE(QDir(path("a/b")).entryList(QDir::Files | QDir::Hidden, QDir::Name),
                 (QStringList{"experiment_stateful_batch12.csv", "experiment_stateful_batch12.json",
                              "experiment_stateful_seed_train.csv", "experiment_stateful_seed_train.json"}));
        QList<QByteArray> lines = read("a/b/experiment_stateful_batch12.csv").split('\n');
        QCOMPARE(lines.takeFirst(), QByteArray("results"));
        QCOMPARE(lines.takeLast(), QByteArray());
        QCOMPARE(lines.size(), 3);
        for (int r = 0; r < 3; ++r) {
            QCOMPARE(lines[r].toDouble(), answer.json()["experiments"][0]["rmse"][r].toDouble());
            QVERIFY(answer.out.contains(lines[r]));  // shortest exact form in both
        }
        const QJsonObject sidecar = QJsonDocument::fromJson(read("a/b/experiment_stateful_batch12.json")).object();
        for (const char* key : {"config", "engine_version", "data_hash"})
            QVERIFY2(sidecar.contains(QLatin1String(key)), key);
        const QByteArray config = QJsonDocument(sidecar["config"].toObject()).toJson();
        QCOMPARE(call({"run", "--config", write("again.json", config), "--json"}).json()["experiments"][0]["rmse"],
                 answer.json()["experiments"][0]["rmse"]);
    }

    /// What a sidecar tells is run, not the defaults with a warning.
    void sidecarIsAConfiguration() {
        const Answer first =
            call({"run", "--config", config(R"({"name": "mine", "seed": "5", "stream": 3, "training": {"epochs": 2}})"),
                  "--repeats", "2", "--json", "--out", "out"});
        const Answer again = call({"run", "--config", "out/experiment_mine.json", "--json"});
        QCOMPARE(again.err, QByteArray());
        QCOMPARE(again.json()["experiments"][0]["config"], first.json()["experiments"][0]["config"]);
        QCOMPARE(again.json()["experiments"][0]["rmse"], first.json()["experiments"][0]["rmse"]);
        QCOMPARE(call({"trace", "--config", "out/experiment_mine.json", "--repeat", "1", "--json"})
                     .json()["config"]["stream"]
                     .toInt(),
                 3);
    }

    /// Fewer results of one configuration never replace more; those of another configuration do.
    void moreResultsStay() {
        config();
        const auto run = [this](const QStringList& options) {
            return call(QStringList{"run", "--config", "config.json", "--out", "out"} + options);
        };
        QCOMPARE(run({"--repeats", "5"}).exit, 0);
        const QByteArray csv = read("out/experiment_stateful.csv"), sidecar = read("out/experiment_stateful.json");
        const Answer fewer = run({"--repeats", "2"});
        QCOMPARE(fewer.exit, 0);
        QVERIFY2(fewer.err.contains(
                     "experiment_stateful.csv: The file holds 5 results, this run only 2; it was left as it is."),
                 fewer.err);
        QCOMPARE(read("out/experiment_stateful.csv"), csv);
        QCOMPARE(read("out/experiment_stateful.json"), sidecar);
        QCOMPARE(run({"--repeats", "6"}).err, QByteArray());
        QVERIFY(read("out/experiment_stateful.csv").startsWith(csv));
        QCOMPARE(run({"--repeats", "2", "--seed", "9"}).err, QByteArray());
        QCOMPARE(read("out/experiment_stateful.csv").count('\n'), 3);
        write("out/experiment_stateful.csv", "results\n1\n2\n3\n");  // without a sidecar nobody knows what they are
        QVERIFY(QFile::remove(path("out/experiment_stateful.json")));
        QVERIFY(run({"--repeats", "2"}).err.contains("left as it is"));
    }

    /// Interrupted before the first repeat: the results of an earlier run stay, and an empty file is never written.
    void nothingFinishedNothingWritten() {
        config();
        QCOMPARE(call({"run", "--config", "config.json", "--repeats", "3", "--out", "out"}).exit, 0);
        const QByteArray csv = read("out/experiment_stateful.csv");
        for (const char* name : {"stateful", "other"}) {
            const QByteArray json = "{\"name\": \"" + QByteArray(name) +
                                    "\", \"network\": {\"units\": [200]}, \"training\": {\"epochs\": 10000000}}";
            QProcess process;
            start(process, {"run", "--config", write("long.json", json), "--repeats", "2", "--out", "out", "--progress",
                            "jsonl"});
            process.setReadChannel(QProcess::StandardError);
            QVERIFY(process.waitForReadyRead(60'000));  // it has started
            send(process, SIGINT);
            QVERIFY(process.waitForFinished(60'000));
            QCOMPARE(process.exitCode(), 130);
            QVERIFY(process.readAllStandardError().contains("No repeat is finished, so no results were written."));
        }
        QCOMPARE(read("out/experiment_stateful.csv"), csv);
        QVERIFY(!QFile::exists(path("out/experiment_other.csv")));
    }

    /// Found before the training, not after it.
    void targetsThatAreFolders() {
        for (const char* ending : {".csv", ".json"}) {
            init();
            QDir(folder()).mkpath(QString("out/experiment_stateful") + ending);
            for (const QStringList& command : {QStringList{"run", "stateful"}, QStringList{"reproduce"}}) {
                const Answer answer = call(command + QStringList{"--repeats", "1", "--out", "out"});
                QCOMPARE(answer.exit, 4);
                QCOMPARE(answer.out, QByteArray());
                QVERIFY(answer.err.contains("not a file but a directory"));
            }
        }
    }

    /// The second run says whose the folder is; when the first is gone, it is free.
    void oneRunPerFolder() {
        config();
        QProcess first;
        first.setWorkingDirectory(folder());
        first.start(EXPERIMENT_BINARY,
                    {"run", "stateful", "--repeats", "1000000", "--out", "out", "--progress", "jsonl"});
        first.setReadChannel(QProcess::StandardError);
        QVERIFY(first.waitForReadyRead(60'000));
        const Answer second = call({"run", "--config", "config.json", "--repeats", "1", "--out", "out"});
        QCOMPARE(second.exit, 4);
        QVERIFY2(second.err.contains("process " + QByteArray::number(first.processId())), second.err);
        first.kill();
        QVERIFY(first.waitForFinished(60'000));
        QCOMPARE(call({"run", "--config", "config.json", "--repeats", "1", "--out", "out"}).exit, 0);
        QCOMPARE(QDir(path("out")).entryList(QDir::Files | QDir::Hidden).size(), 2);
    }

    void namesCannotEscape() {
        for (const char* name : {"../escape", "a/b", "\\u0000", "a\\nb", "\\u001b[2J", "\\u202Etxt.exe", ""}) {
            const Answer answer =
                call({"run", "--config", config("{\"name\": \"" + QByteArray(name) + "\", " + shortTraining + "}"),
                      "--repeats", "1", "--out", "out"});
            QCOMPARE(answer.exit, 3);
            QVERIFY(answer.err.contains("\"name\"") && !answer.err.contains('\x1b'));
        }
        QCOMPARE(call({"run", "--config", config("{\"name\": \"" + QByteArray(300, 'n') + "\"}"), "--out", "out"}).exit,
                 3);
        QCOMPARE(QDir(folder()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{"config.json"});
        const QByteArray longest(200, 'n');
        QCOMPARE(call({"run", "--config", config("{\"name\": \"" + longest + "\", " + shortTraining + "}"), "--repeats",
                       "1", "--out", "out"})
                     .exit,
                 0);
        QVERIFY(!read("out/experiment_" + longest + ".json").isEmpty());
    }

    void equalNames() {
        write("a.json", "{\"name\": \"x\", \"seed\": \"1\", " + shortTraining + "}");
        write("b.json", "{\"name\": \"x\", \"seed\": \"2\", " + shortTraining + "}");
        write("c.json", "{\"name\": \"x (2)\", \"seed\": \"3\", " + shortTraining + "}");
        const QJsonArray all =
            call({"run", "--config", "a.json", "b.json", "c.json", "--repeats", "1", "--json", "--out", "out"})
                .json()["experiments"]
                .toArray();
        QSet<QString> names;
        for (const QJsonValue e : all) {
            names << e["name"].toString();
            QCOMPARE(read("out/experiment_" + e["name"].toString() + ".csv").split('\n').at(1).toDouble(),
                     e["rmse"][0].toDouble());
        }
        QCOMPARE(names.size(), 3);
    }
};

WORKBENCH_TEST(TestCliResults, Nothing)
#include "tst_cliresults.moc"
