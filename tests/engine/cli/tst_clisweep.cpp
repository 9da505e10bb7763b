// SPDX-License-Identifier: GPL-3.0-or-later
// `sweep`: keys, cells, the best of them, what is left out or refused, projects and shards (design/contracts.md
// sections 1 and 3).
#include "tests/engine/cli/program.h"
#include "tests/testmain.h"

namespace {

QJsonObject withoutSeconds(QJsonObject json) {
    QJsonArray cells;
    for (const QJsonValue value : json["cells"].toArray()) {
        QJsonObject cell = value.toObject();
        cell.remove("seconds");
        cells.append(cell);
    }
    json["cells"] = cells;
    return json;
}

}  // namespace

class TestCliSweep : public ProgramTest {
    Q_OBJECT
private Q_SLOTS:
    void keys() {
        const Answer answer = call({"sweep", "stateless", "--vary", "training.epochs=3,6", "--vary",
                                    "network.units=1,[2,2]", "--repeats", "6", "--json"});
        QCOMPARE(answer.exit, 0);
        QCOMPARE(answer.err, QByteArray());
        const QJsonObject json = answer.json();
        QCOMPARE(json["axes"].toArray(), QJsonDocument::fromJson(R"([{"key": "training.epochs", "values": [3, 6]},
                                             {"key": "network.units", "values": [1, [2, 2]]}])")
                                             .array());
        const QJsonArray cells = json["cells"].toArray();
        QCOMPARE(cells.size(), 4);
        double lowest = INFINITY;
        QString best;
        for (const QJsonValue cell : cells) {
            for (const char* key : {"values", "config", "rmse", "describe", "against_best"})
                QVERIFY2(cell.toObject().contains(QLatin1String(key)), key);
            QCOMPARE(keysOf(cell["describe"].toObject()), describeKeys);
            QCOMPARE(cell["rmse"].toArray().size(), 6);
            if (cell["describe"]["50%"].toDouble() >= lowest) continue;
            lowest = cell["describe"]["50%"].toDouble();
            best = cell["config"]["name"].toString();
        }
        QCOMPARE(json["best"].toString(), best);
        QCOMPARE(cells[1]["values"].toArray(), (QJsonArray{3, QJsonArray{2, 2}}));
        QCOMPARE(cells[1]["config"]["name"].toString(), QString("training.epochs=3, network.units=[2,2]"));
        for (const QJsonValue cell : cells) {
            const bool isBest = cell["config"]["name"].toString() == best;
            QCOMPARE(cell["against_best"]["verdict"].toString() == "identical", isBest);
            QVERIFY(cell["against_best"]["estimate"].isDouble() && cell["against_best"]["ci95"].toArray().size() == 2);
        }
        QCOMPARE(json["baselines"]["linear"].toDouble(), 86.72985590531287);
        QCOMPARE(json["left_out"].toArray(), QJsonArray());
    }

    /// A cell's bits are those of its configuration, run alone; its difference from the best is that of `compare`.
    void sameAsAlone() {
        const QJsonObject json =
            call({"sweep", "stateful", "--vary", "training.epochs=4,8,12", "--repeats", "7", "--seed", "5", "--json"})
                .json();
        for (const QJsonValue cell : json["cells"].toArray()) {
            write("cell.json", QJsonDocument(cell["config"].toObject()).toJson());
            const Answer alone = call({"run", "--config", "cell.json", "--out", "results", "--json"});
            QCOMPARE(alone.experiment()["rmse"], cell["rmse"]);
        }
        const QString best = "results/experiment_" + json["best"].toString() + ".csv";
        for (const QJsonValue cell : json["cells"].toArray()) {
            const QString name = cell["config"]["name"].toString();
            if (name == json["best"].toString()) continue;
            const QJsonValue pair =
                call({"compare", "results/experiment_" + name + ".csv", best, "--paired", "--json"}).json()["pairs"][0];
            QCOMPARE(cell["against_best"]["verdict"], pair["verdict"]);
            QCOMPARE(cell["against_best"]["estimate"], pair["hodges_lehmann"]["estimate"]);
            QCOMPARE(cell["against_best"]["ci95"], pair["hodges_lehmann"]["ci95"]);
        }
    }

    void aFile() {
        write("sweep.json", R"({"sweep": 1, "base": {"training": {"epochs": 2}, "repeats": 5},
            "axes": [{"key": "kind", "values": [{"name": "kept", "set": {}},
                                                {"name": "none", "set": {"training.stateful": false}}]}]})");
        const Answer answer = call({"sweep", "--config", "sweep.json", "--json"});
        QCOMPARE(answer.exit, 0);
        const QJsonArray cells = answer.json()["cells"].toArray();
        QCOMPARE(cells[1]["values"].toArray(), QJsonArray{"none"});
        QCOMPARE(cells[1]["config"]["name"].toString(), QString("kind=none"));
        QCOMPARE(cells[1]["config"]["training"]["stateful"].toBool(true), false);
        QCOMPARE(cells[0]["rmse"].toArray().size(), 5);
        QCOMPARE(call({"sweep", "--config", "sweep.json", "--vary", "seed=1,2"}).exit, 2);
        // an ordinary configuration, with --vary; files are told from its folder
        QDir(folder()).mkdir("deep");
        QFile::copy(SOURCE_DIR "/resources/series/airline-passengers.csv", path("deep/air.csv"));
        write("deep/air.json", R"({"series": {"csv": "air.csv"}, "training": {"epochs": 1}})");
        const Answer air = call({"sweep", "--config", "deep/air.json", "--vary", "framing.lags=1,2", "--json"});
        QCOMPARE(air.exit, 0);
        QCOMPARE(air.json()["cells"][1]["config"]["series"]["csv"].toString(), QString("deep/air.csv"));
        const Answer other = call({"sweep", "--config", "deep/air.json", "--vary", "framing.lags=1,2", "--csv",
                                   SOURCE_DIR "/resources/series/lynx-trappings.csv", "--json"});
        QVERIFY(other.exit == 0 && other.json()["baselines"]["seasonal"].isNull());
    }

    void leftOutAndRefused() {
        const QStringList run{"sweep", "--config", config(), "--repeats", "5", "--json", "--vary"};
        const Answer left = call(run + QStringList{"training.batch_size=1,5,2"});
        QCOMPARE(left.exit, 0);
        QCOMPARE(left.json()["cells"].toArray().size(), 2);
        QCOMPARE(left.json()["left_out"][0]["values"].toArray(), QJsonArray{5});
        QVERIFY(left.json()["left_out"][0]["why"].toString().contains("does not divide"));
        QVERIFY(left.err.contains("training.batch_size=5"));
        QCOMPARE(call(run + QStringList{"training.batch_size=5,7"}).exit, 3);  // nothing is left
        for (const char* axis : {"training.epoch=1", "training.epochs=x", "training.epochs=0", "network.cell=cnn"}) {
            const Answer refused = call(run + QStringList{axis});
            QCOMPARE(refused.exit, 3);
            QVERIFY2(refused.out.isEmpty() && refused.err.contains(QByteArray(axis).split('=')[0]), refused.err);
        }
        for (const char* axis :
             {"training.epochs", "training.epochs=", "=1", "training.epochs=1,,2", "network.units=[1"})
            QCOMPARE(call(run + QStringList{axis}).exit, 2);
        QCOMPARE(call({"sweep", "stateful"}).exit, 2);
        QCOMPARE(call({"sweep", "a-vs-a", "--vary", "seed=1,2"}).exit, 2);
        QCOMPARE(call({"sweep", "--vary", "seed=1,2"}).exit, 2);
        QCOMPARE(call({"sweep", "--config", "none.json"}).exit, 4);
        QCOMPARE(call({"sweep", "stateful", "--vary", "seed=1,2", "--shard", "2/2"}).exit, 2);
        QCOMPARE(call({"sweep", "stateful", "--vary", "seed=1,2", "--repeats", "0"}).exit, 2);
        write("wrong.json",
              "{\"sweep\": 1, \"base\": {},\n \"axes\": [{\"key\": \"training.epochs\", \"values\": [1, \"x\"]}]}");
        const Answer wrong = call({"sweep", "--config", "wrong.json"});
        QCOMPARE(wrong.exit, 3);
        QVERIFY2(wrong.err.contains("wrong.json: Line 2, column 52: \"training.epochs\" must be"), wrong.err);
    }

    void text() {
        const QByteArray out =
            call({"sweep", "--config", config(), "--vary", "training.epochs=3,60", "--repeats", "8"}).out;
        for (const char* words : {"training.epochs", "median", "95 % interval", "lowest", "Persistence RMSE: 136.761",
                                  "Chosen on the test year itself: the best of 2 looks better than it is."})
            QVERIFY2(out.contains(words), out.constData());
        const QByteArray half =
            call({"sweep", "--config", config(R"({"framing": {"test_size": 5}, "training": {"epochs": 1}})"), "--vary",
                  "training.epochs=3,60", "--repeats", "8"})
                .out;
        QVERIFY(half.contains("Chosen on the 5 test rows themselves"));
    }

    /// Errors over other test rows measure other things: nothing is called the best.
    void otherRows() {
        const Answer answer = call({"sweep", "--config", config(), "--vary", "framing.test_size=6,12", "--json"});
        QCOMPARE(answer.exit, 0);
        QVERIFY(answer.json()["best"].isNull() && answer.json()["cells"][0]["against_best"].isNull());
        QCOMPARE(answer.json()["comparable"].toBool(true), false);
        // an input more is another network on the same rows
        write("two.csv",
              "Month,Sales,Price\n1-01,266,1\n1-02,145.9,2\n1-03,183.1,1\n1-04,119.3,3\n1-05,180.3,1\n1-06,168.5,2\n"
              "1-07,231.8,2\n1-08,224.5,1\n1-09,192.8,4\n1-10,122.9,2\n1-11,336.5,1\n1-12,185.9,2\n2-01,194.3,3\n");
        const Answer inputs =
            call({"sweep", "--config",
                  config(R"({"series": {"csv": "two.csv", "column": "Sales"}, "framing": {"test_size": 3},
                                               "training": {"epochs": 2}})"),
                  "--vary", R"(series.inputs=[],["Price"])", "--json"});
        QCOMPARE(inputs.exit, 0);
        QVERIFY(inputs.json()["best"].isString());
    }

    void killedAndSharded() {
        const QStringList sweep{"sweep",     "stateful",
                                "--vary",    "training.epochs=5,10",
                                "--vary",    "training.optimizer.learning_rate=0.001,0.01",
                                "--repeats", "9",
                                "--json"};
        const QJsonObject unbroken = withoutSeconds(call(sweep).json());
        QCOMPARE(call(sweep.mid(0, 6) + QStringList{"--repeats", "4", "--project", "p.lstmwb"}).exit, 0);
        const Answer whole = call(sweep + QStringList{"--project", "p.lstmwb", "--progress", "jsonl"});
        QCOMPARE(withoutSeconds(whole.json()), unbroken);
        QCOMPARE(whole.err.count("\"event\":\"repeat\""), 4 * 5);  // four of each cell were there
        QVERIFY(read("p.lstmwb").contains("\"axes\""));            // what was swept is kept as a note
        for (const char* shard : {"0", "1"})
            QCOMPARE(
                call(sweep + QStringList{"--project", QString(shard) + ".lstmwb", "--shard", QString(shard) + "/2"})
                    .exit,
                0);
        QCOMPARE(call({"merge", "all.lstmwb", "1.lstmwb", "0.lstmwb"}).exit, 0);
        const Answer merged = call(sweep + QStringList{"--project", "all.lstmwb", "--progress", "jsonl"});
        QCOMPARE(withoutSeconds(merged.json()), unbroken);
        QVERIFY(!merged.err.contains("\"event\":\"repeat\""));
    }

    /// kill -9 while it trains: the same command goes on from what was committed.
    void killed() {
        const QStringList sweep{"sweep",      "stateful", "--vary",    "training.epochs=1000,2000",
                                "--repeats",  "400",      "--project", "p.lstmwb",
                                "--progress", "jsonl",    "--json"};
        QProcess process;
        start(process, sweep);
        QVERIFY(process.waitForStarted());
        process.setReadChannel(QProcess::StandardError);
        while (!process.readAllStandardError().contains("\"event\":\"repeat\""))
            QVERIFY(process.waitForReadyRead(60'000));
        send(process, SIGKILL);
        QVERIFY(process.waitForFinished());
        const Answer whole = call(sweep);
        QCOMPARE(whole.exit, 0);
        QVERIFY(whole.err.count("\"event\":\"repeat\"") < 800);
        QCOMPARE(withoutSeconds(whole.json()), withoutSeconds(call(sweep.mid(0, 6) + QStringList{"--json"}).json()));
    }
};

WORKBENCH_TEST(TestCliSweep, Nothing)
#include "tst_clisweep.moc"
