// SPDX-License-Identifier: GPL-3.0-or-later
// The command line as a stranger sees it: design/contracts.md sections 1 to 4, held against the program itself.
#include <QTest>
#include <csignal>
#include <fcntl.h>

#include "tests/testmain.h"

namespace {

struct Answer {
    int exit = -1;
    QByteArray out, err;
    const QJsonObject json() const {
        return QJsonDocument::fromJson(out).object();
    }  // const: its operator[] answers a value
};

QStringList keysOf(const QJsonObject& object) {
    QStringList keys = object.keys();
    keys.sort();
    return keys;
}

QStringList sorted(QStringList list) {
    list.sort();
    return list;
}

const QStringList describeKeys = sorted({"count", "mean", "std", "min", "25%", "50%", "75%", "max", "diverged"});
const QByteArray shortTraining = R"("training": {"epochs": 3})";

}  // namespace

class TestCli : public QObject {
    Q_OBJECT
private slots:
    void init() { m_folder.reset(new QTemporaryDir); }

    void helpAndVersion_data();
    void helpAndVersion();
    void exitCodes_data();
    void exitCodes();
    void badConfigurations_data();
    void badConfigurations();
    void listKeys();
    void runKeys();
    void runPlain();
    void namesAliasesAndGroups();
    void optionsBeatTheFile();
    void unknownKeysAreKeptAndNamed();
    void kerasVersions();
    void pairedAndIndependentSeeds();
    void identicalTo();
    void seriesBesideTheConfiguration();
    void columnStays();
    void sidecarNamesTheSeries();
    void resultFiles();
    void sidecarIsAConfiguration();
    void moreResultsStay();
    void nothingFinishedNothingWritten();
    void targetsThatAreFolders();
    void oneRunPerFolder();
    void controlCharacters();
    void namesCannotEscape();
    void equalNames();
    void divergedRepeats();
    void unwritable_data();
    void unwritable();
    void progress_data();
    void progress();
    void interrupted();
    void reproduceKeys();
    void describeKeysAndNames();
    void compareExamples_data();
    void compareExamples();
    void compareFigures();
    void compareKeys();
    void compareLeavesOut();
    void compareReadsSidecars();
    void compareTable();
    void verifyKeys();
    void traceKeys();
    void checkCsvKeys();
    void locale();
    void threadsDoNotMatter();
    void closedStreams();

private:
    Answer call(const QStringList& arguments,
                const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment()) const {
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.setProcessEnvironment(environment);
        process.start(EXPERIMENT_BINARY, arguments);
        process.waitForFinished(300'000);
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -process.exitCode(),
                process.readAllStandardOutput(), process.readAllStandardError()};
    }
    /// Through a shell, for redirections.
    Answer shell(const QString& line) const {
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.start("sh", {"-c", line});
        process.waitForFinished(300'000);
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    QString write(const QString& name, const QByteArray& bytes) const {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write");
        return file.fileName();
    }
    QByteArray read(const QString& name) const {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString config(const QByteArray& json = "{" + shortTraining + "}") const { return write("config.json", json); }

    /// A listed configuration as a file that trains for a moment only.
    QString shortened(QJsonObject json) const {
        QJsonObject training = json["training"].toObject();
        training["epochs"] = 5;
        json["training"] = training;
        return write("config_" + json["name"].toString() + ".json", QJsonDocument(json).toJson());
    }

    QScopedPointer<QTemporaryDir> m_folder;
};

void TestCli::helpAndVersion_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("help") << QStringList{"--help"};
    QTest::newRow("version") << QStringList{"--version"};
    for (const char* command :
         {"list", "run", "reproduce", "describe", "compare", "merge", "check-csv", "verify", "trace"})
        QTest::newRow(command) << QStringList{command, "--help"};
}

void TestCli::helpAndVersion() {
    QFETCH(QStringList, arguments);
    const Answer answer = call(arguments);
    QCOMPARE(answer.exit, 0);
    QVERIFY(!answer.out.isEmpty());
    QCOMPARE(answer.err, QByteArray());
    if (arguments == QStringList{"--help"})
        for (const char* command :
             {"list", "run", "reproduce", "describe", "compare", "merge", "check-csv", "verify", "trace"})
            QVERIFY(answer.out.contains(command));
}

void TestCli::exitCodes_data() {
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

void TestCli::exitCodes() {
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    const Answer answer = call(arguments);
    QCOMPARE(answer.exit, code);
    QVERIFY(!answer.err.isEmpty());
    if (!arguments.contains("verify")) QCOMPARE(answer.out, QByteArray());
    QVERIFY(!answer.err.contains("exception"));
}

void TestCli::badConfigurations_data() {
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

void TestCli::badConfigurations() {
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
    QVERIFY(!QDir(m_folder->filePath("out")).exists());  // nothing half-written
}

void TestCli::listKeys() {
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

void TestCli::runKeys() {
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

void TestCli::runPlain() {
    const Answer answer = call({"run", "noseed_1", "--repeats", "2"});
    const QJsonArray rmse =
        call({"run", "stateful", "--repeats", "2", "--json"}).json()["experiments"][0]["rmse"].toArray();
    QCOMPARE(answer.exit, 0);
    for (int r = 0; r < 2; ++r)
        QVERIFY(answer.out.contains(QByteArray::number(r + 1) +
                                    ") Test RMSE: " + QByteArray::number(rmse[r].toDouble(), 'f', 3) + "\n"));
    for (const char* row : {"\ncount ", "\nmean ", "\nstd ", "\nmin ", "\n25% ", "\n50% ", "\n75% ", "\nmax "})
        QVERIFY2(answer.out.contains(row), row);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList());  // no --out, no files
}

void TestCli::namesAliasesAndGroups() {
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
void TestCli::optionsBeatTheFile() {
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

void TestCli::unknownKeysAreKeptAndNamed() {
    const Answer answer =
        call({"run", "--config", config(R"({"note": null, "training": {"epochs": 2, "colour": "red"}})"), "--repeats",
              "1", "--json", "--out", "out"});
    QCOMPARE(answer.exit, 0);
    QVERIFY(answer.err.contains("warning: ") && answer.err.contains("\"training.colour\"") &&
            answer.err.contains("\"note\""));
    const QJsonValue printed = answer.json()["experiments"][0]["config"];
    const QJsonValue written = QJsonDocument::fromJson(read("out/experiment_stateful.json")).object().value("config");
    for (const QJsonValue& config : {printed, written}) {
        QVERIFY(config.toObject().contains("note") && config["note"].isNull());
        QCOMPARE(config["training"]["colour"].toString(), "red");
    }
}

void TestCli::kerasVersions() {
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

void TestCli::pairedAndIndependentSeeds() {
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

void TestCli::identicalTo() {
    const QJsonArray all =
        call({"run", "batch12", "noseed_2", "seed_2", "--repeats", "2", "--json"}).json()["experiments"].toArray();
    QCOMPARE(all[1]["identical_to"].toString(), "stateful_batch12");
    QCOMPARE(all[3]["identical_to"].toString(), "stateful_reset_test");
    QCOMPARE(all[0]["rmse"].toArray(), all[1]["rmse"].toArray());
    QVERIFY(all[0]["identical_to"].isNull() && all[2]["identical_to"].isNull());
}

void TestCli::seriesBesideTheConfiguration() {
    QDir(m_folder->path()).mkpath("deep/er");
    QFile::copy(SOURCE_DIR "/resources/series/shampoo-sales.csv", m_folder->filePath("deep/sales.csv"));
    write("deep/er/c.json", R"({"series": {"csv": "../sales.csv", "column": "Sales"}, "training": {"epochs": 3}})");
    const Answer beside = call({"run", "--config", "deep/er/c.json", "--repeats", "2", "--json"});
    QCOMPARE(beside.exit, 0);
    const Answer option =
        call({"run", "--config", config(), "--csv", "deep/sales.csv", "--column", "Sales", "--repeats", "2", "--json"});
    const Answer builtIn = call({"run", "--config", config(), "--repeats", "2", "--json"});
    for (const Answer& answer : {option, builtIn})
        QCOMPARE(answer.json()["experiments"][0]["rmse"].toArray(), beside.json()["experiments"][0]["rmse"].toArray());
    QCOMPARE(option.json()["experiments"][0]["config"]["series"]["csv"].toString(), "deep/sales.csv");
}

/// An explicit key of the file stays where no option overrides it.
void TestCli::columnStays() {
    QByteArray csv = "t,a,b\n";
    for (int i = 0; i < 30; ++i)
        csv += "1901-" + QByteArray::number(i % 12 + 1).rightJustified(2, '0') + "," + QByteArray::number(i * i) + "," +
               QByteArray::number(i * i % 7) + "\n";
    QDir(m_folder->path()).mkpath("rel");
    write("rel/data.csv", csv);
    config(R"({"series": {"csv": "nosuch.csv", "column": "b"}, "training": {"epochs": 2}})");
    const auto run = [this](const QStringList& options) {
        return call(QStringList{"run", "--config", "config.json", "--csv", "rel/data.csv", "--repeats", "1", "--json"} +
                    options)
            .json()["experiments"][0];
    };
    const QJsonValue b = run({}), a = run({"--column", "a"});
    QCOMPARE(b["config"]["series"]["column"].toString(), "b");
    QCOMPARE(a["config"]["series"]["column"].toString(), "a");
    QVERIFY(b["rmse"][0].isDouble() && b["rmse"] != a["rmse"]);
}

/// contracts.md section 1: a path relative to the configuration file, wherever that stands and however it was told.
void TestCli::sidecarNamesTheSeries() {
    QDir(m_folder->path()).mkpath("rel/er");
    QFile::copy(SOURCE_DIR "/resources/series/shampoo-sales.csv", m_folder->filePath("rel/sales.csv"));
    write("rel/er/c.json", R"({"name": "file", "series": {"csv": "../sales.csv"}, "training": {"epochs": 2}})");
    config(R"({"name": "option", "training": {"epochs": 2}})");
    const QString whole = m_folder->filePath("rel/sales.csv");
    for (const QStringList& arguments :
         {QStringList{"--config", "rel/er/c.json"}, QStringList{"--config", "config.json", "--csv", "rel/sales.csv"},
          QStringList{"--config", "config.json", "--csv", whole}}) {
        const Answer answer = call(QStringList{"run", "--repeats", "2", "--json", "--out", "rel/out"} + arguments);
        QCOMPARE(answer.exit, 0);
        const QJsonValue printed = answer.json()["experiments"][0];
        const QString sidecar = "rel/out/experiment_" + printed["name"].toString() + ".json";
        const QJsonObject written = QJsonDocument::fromJson(read(sidecar)).object();
        QCOMPARE(written["config"]["series"]["csv"].toString(), "../sales.csv");
        QCOMPARE(QFileInfo(QDir(m_folder->path()), printed["config"]["series"]["csv"].toString()).canonicalFilePath(),
                 QFileInfo(whole).canonicalFilePath());
        const Answer again = call({"run", "--config", sidecar, "--json"});
        QCOMPARE(again.json()["experiments"][0]["rmse"], printed["rmse"]);
    }
}

void TestCli::resultFiles() {
    const Answer answer = call({"run", "stateful_batch12", "seed_1", "--repeats", "3", "--json", "--out", "a/b"});
    QCOMPARE(QDir(m_folder->filePath("a/b")).entryList(QDir::Files | QDir::Hidden, QDir::Name),
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
void TestCli::sidecarIsAConfiguration() {
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
void TestCli::moreResultsStay() {
    config();
    const auto run = [this](const QStringList& options) {
        return call(QStringList{"run", "--config", "config.json", "--out", "out"} + options);
    };
    QCOMPARE(run({"--repeats", "5"}).exit, 0);
    const QByteArray csv = read("out/experiment_stateful.csv"), sidecar = read("out/experiment_stateful.json");
    const Answer fewer = run({"--repeats", "2"});
    QCOMPARE(fewer.exit, 0);
    QVERIFY2(
        fewer.err.contains("experiment_stateful.csv: The file holds 5 results, this run only 2; it was left as it is."),
        fewer.err);
    QCOMPARE(read("out/experiment_stateful.csv"), csv);
    QCOMPARE(read("out/experiment_stateful.json"), sidecar);
    QCOMPARE(run({"--repeats", "6"}).err, QByteArray());
    QVERIFY(read("out/experiment_stateful.csv").startsWith(csv));
    QCOMPARE(run({"--repeats", "2", "--seed", "9"}).err, QByteArray());
    QCOMPARE(read("out/experiment_stateful.csv").count('\n'), 3);
    write("out/experiment_stateful.csv", "results\n1\n2\n3\n");  // without a sidecar nobody knows what they are
    QVERIFY(QFile::remove(m_folder->filePath("out/experiment_stateful.json")));
    QVERIFY(run({"--repeats", "2"}).err.contains("left as it is"));
}

/// Interrupted before the first repeat: the results of an earlier run stay, and an empty file is never written.
void TestCli::nothingFinishedNothingWritten() {
    config();
    QCOMPARE(call({"run", "--config", "config.json", "--repeats", "3", "--out", "out"}).exit, 0);
    const QByteArray csv = read("out/experiment_stateful.csv");
    for (const char* name : {"stateful", "other"}) {
        const QByteArray json =
            QByteArray(R"({"name": ")") + name + R"(", "network": {"units": [200]}, "training": {"epochs": 10000000}})";
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.start(EXPERIMENT_BINARY, {"run", "--config", write("long.json", json), "--repeats", "2", "--out", "out",
                                          "--progress", "jsonl"});
        process.setReadChannel(QProcess::StandardError);
        QVERIFY(process.waitForReadyRead(60'000));  // it has started
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 130);
        QVERIFY(process.readAllStandardError().contains("No repeat is finished, so no results were written."));
    }
    QCOMPARE(read("out/experiment_stateful.csv"), csv);
    QVERIFY(!QFile::exists(m_folder->filePath("out/experiment_other.csv")));
}

/// Found before the training, not after it.
void TestCli::targetsThatAreFolders() {
    for (const char* ending : {".csv", ".json"}) {
        m_folder.reset(new QTemporaryDir);
        QDir(m_folder->path()).mkpath(QString("out/experiment_stateful") + ending);
        for (const QStringList& command : {QStringList{"run", "stateful"}, QStringList{"reproduce"}}) {
            const Answer answer = call(command + QStringList{"--repeats", "1", "--out", "out"});
            QCOMPARE(answer.exit, 4);
            QCOMPARE(answer.out, QByteArray());
            QVERIFY(answer.err.contains("not a file but a directory"));
        }
    }
}

/// The second run says whose the folder is; when the first is gone, it is free.
void TestCli::oneRunPerFolder() {
    config();
    QProcess first;
    first.setWorkingDirectory(m_folder->path());
    first.start(EXPERIMENT_BINARY, {"run", "stateful", "--repeats", "1000000", "--out", "out", "--progress", "jsonl"});
    first.setReadChannel(QProcess::StandardError);
    QVERIFY(first.waitForReadyRead(60'000));
    const Answer second = call({"run", "--config", "config.json", "--repeats", "1", "--out", "out"});
    QCOMPARE(second.exit, 4);
    QVERIFY2(second.err.contains("process " + QByteArray::number(first.processId())), second.err);
    first.kill();
    QVERIFY(first.waitForFinished(60'000));
    QCOMPARE(call({"run", "--config", "config.json", "--repeats", "1", "--out", "out"}).exit, 0);
    QCOMPARE(QDir(m_folder->filePath("out")).entryList(QDir::Files | QDir::Hidden).size(), 2);
}

/// What was typed comes back escaped, whoever complains of it.
void TestCli::controlCharacters() {
    for (const QStringList& arguments :
         {QStringList{"run", "stateful", "--\x1b[31mfrob"}, QStringList{"run", "stateful", "--progress", "\x1b[31m"},
          QStringList{"list", "\u202e"}, QStringList{"\x1b[31m"}}) {
        const Answer answer = call(arguments);
        QCOMPARE(answer.exit, 2);
        QVERIFY2(!answer.err.contains('\x1b') && !answer.err.contains("\u202e"), answer.err);
        QVERIFY2(answer.err.contains("\\x1B") || answer.err.contains("\\u202E"), answer.err);
    }
}

void TestCli::namesCannotEscape() {
    for (const char* name : {"../escape", "a/b", "\\u0000", "a\\nb", "\\u001b[2J", "\\u202Etxt.exe", ""}) {
        const Answer answer =
            call({"run", "--config", config("{\"name\": \"" + QByteArray(name) + "\", " + shortTraining + "}"),
                  "--repeats", "1", "--out", "out"});
        QCOMPARE(answer.exit, 3);
        QVERIFY(answer.err.contains("\"name\"") && !answer.err.contains('\x1b'));
    }
    QCOMPARE(call({"run", "--config", config("{\"name\": \"" + QByteArray(300, 'n') + "\"}"), "--out", "out"}).exit, 3);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{"config.json"});
    const QByteArray longest(200, 'n');
    QCOMPARE(call({"run", "--config", config("{\"name\": \"" + longest + "\", " + shortTraining + "}"), "--repeats",
                   "1", "--out", "out"})
                 .exit,
             0);
    QVERIFY(!read("out/experiment_" + longest + ".json").isEmpty());
}

void TestCli::equalNames() {
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

void TestCli::divergedRepeats() {
    const Answer answer = call(
        {"run", "--config",
         config(R"({"name": "wild", "repeats": 3, "training": {"epochs": 50, "optimizer": {"learning_rate": 1e30}}})"),
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

void TestCli::unwritable_data() {
    QTest::addColumn<QString>("folder");
    QTest::newRow("under a file") << "config.json/out";
    QTest::newRow("a file") << "config.json";
    QTest::newRow("no such place") << "/proc/nosuch/out";
}

void TestCli::unwritable() {
    QFETCH(QString, folder);
    config();
    const QByteArray before = read("config.json");
    const Answer answer = call({"run", "--config", "config.json", "--repeats", "1", "--out", folder});
    QCOMPARE(answer.exit, 4);
    QCOMPARE(answer.out, QByteArray());  // said before the training, not after it
    QVERIFY(answer.err.contains("cannot be written") || answer.err.contains("not a file"));
    QCOMPARE(read("config.json"), before);
}

void TestCli::progress_data() {
    QTest::addColumn<QString>("style");
    for (const char* style : {"auto", "plain", "jsonl", "none"}) QTest::newRow(style) << QString(style);
}

void TestCli::progress() {
    QFETCH(QString, style);
    const Answer answer =
        call({"run", "stateful_batch12", "stateless_shuffle", "--repeats", "3", "--progress", style, "--json"});
    QCOMPARE(answer.exit, 0);
    QVERIFY(!answer.json().isEmpty());
    if (style == "auto" || style == "none") QCOMPARE(answer.err, QByteArray());  // no terminal here
    if (style == "plain") QVERIFY(answer.err.contains("6 of 6 repeats"));
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
void TestCli::interrupted() {
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    process.start(EXPERIMENT_BINARY,
                  {"run", "stateful", "--repeats", "1000000", "--json", "--progress", "jsonl", "--out", "out"});
    process.setReadChannel(QProcess::StandardError);
    QByteArray err;
    while (!err.contains("\"repeat\":0,")) {
        QVERIFY(process.waitForReadyRead(60'000));
        err += process.readAllStandardError();
    }
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
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

void TestCli::reproduceKeys() {
    const Answer answer = call({"reproduce", "--repeats", "6", "--json", "--out", "out"});
    QCOMPARE(answer.exit, 0);
    const QJsonObject json = answer.json();
    QCOMPARE(json["experiments"].toArray().size(), 11);
    QCOMPARE(QDir(m_folder->filePath("out")).entryList({"*.csv"}).size(), 11);
    const QJsonArray expectations = json["expectations"].toArray();
    QCOMPARE(expectations.size(), 6);
    for (int i = 0; i < 6; ++i) {
        const QJsonObject e = expectations[i].toObject();
        QCOMPARE(keysOf(e), sorted({"number", "claim", "a", "b", "verdict", "estimate", "ci95", "margin", "paired", "n",
                                    "repeats_needed"}));
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

void TestCli::describeKeysAndNames() {
    QDir(m_folder->path()).mkdir("other");
    write("experiment_a b.csv", "results\n1\n2\n\"\"\n4\n");
    write("other/experiment_a b.csv", "\xEF\xBB\xBF,results\r\n0,5\r\n1,nan\r\n");
    write("plain.csv", "3.5\n");
    const Answer answer = call({"describe", "experiment_a b.csv", "other/experiment_a b.csv", "plain.csv", "--json"});
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

void TestCli::compareExamples_data() {
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
void TestCli::compareExamples() {
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

/// Every figure of two samples that SciPy and statsmodels give (tests/golden/statistics.json), and Holm's correction by
/// hand.
void TestCli::compareFigures() {
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
        QVERIFY(near(pair["a12"], expect["a12"]["A12"]) && near(pair["cliffs_delta"], expect["a12"]["cliffs_delta"]) &&
                near(pair["hedges_g"], expect["effect"]["hedges_g"]));
        const bool exact = pair["n"].toInt() <= 25;
        QVERIFY(near(pair["paired_analysis"]["wilcoxon_p"],
                     expect["wilcoxon"][QLatin1String(exact ? "p_exact" : "p_approx")]));
        QVERIFY(near(pair["paired_analysis"]["t_p"], expect["paired_t"]["p"]));
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

void TestCli::compareLeavesOut() {
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
void TestCli::compareReadsSidecars() {
    write("sales.csv",
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
    }
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

void TestCli::compareTable() {
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

void TestCli::compareKeys() {
    write("a.csv", "results\n1\n2\n3\n4\n5\n6\n");
    write("b.csv", "results\n11\n12\n13\n14\n15\n16\n");
    write("c.csv", "results\n1\n2\n3\n4\n5\n6\n");
    const QJsonObject json = call({"compare", "a.csv", "b.csv", "c.csv", "--paired", "--json"}).json();
    QCOMPARE(keysOf(json["describe"].toObject()), (QStringList{"a", "b", "c"}));
    const QJsonArray pairs = json["pairs"].toArray();
    QCOMPARE(pairs.size(), 3);
    for (const QJsonValue pair : pairs) {
        QCOMPARE(keysOf(pair.toObject()),
                 sorted({"a", "b", "verdict", "paired", "margin", "n", "left_out", "repeats_needed", "hodges_lehmann",
                         "mean_difference", "welch", "mann_whitney", "a12", "cliffs_delta", "hedges_g", "p_holm",
                         "paired_analysis"}));
        QCOMPARE(keysOf(pair["welch"].toObject()), sorted({"t", "df", "p", "ci95"}));
        QCOMPARE(keysOf(pair["mann_whitney"].toObject()), sorted({"u", "p", "method"}));
        QCOMPARE(keysOf(pair["paired_analysis"].toObject()),
                 sorted({"identical", "equal_share", "estimate", "ci95", "wilcoxon_p", "t_p"}));
    }
    QCOMPARE(pairs[1]["paired_analysis"]["identical"].toBool(), true);
    QCOMPARE(pairs[1]["paired_analysis"]["equal_share"].toDouble(), 1.0);
    QCOMPARE(pairs[1]["paired_analysis"]["wilcoxon_p"].toString(), "NaN");  // identical samples have no p value
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

void TestCli::verifyKeys() {
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
    const Answer full = call({"verify", GOLDEN_DIR "/keras/stateful_1000epochs__hard_sigmoid__run1.json", "--json"});
    QVERIFY(full.json()["traces"][0]["max_abs"]["losses"].isNull());  // the full runs record none
    QVERIFY(call({"verify", good, bad}).out.contains("1 of 2 traces passed"));
    QCOMPARE(call({"verify", write("no.json", "{}")}).exit, 3);
}

void TestCli::traceKeys() {
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
            QCOMPARE(keysOf(step.toObject()), sorted({"row", "step", "x", "i", "f", "g", "o", "c", "h", "y", "forecast",
                                                      "actual", "reset_before"}));
            for (const char* gate : {"i", "f", "g", "o", "c", "h"}) QVERIFY(step[QLatin1String(gate)][0][0].isDouble());
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

void TestCli::checkCsvKeys() {
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

void TestCli::locale() {
    const Answer plain = call({"run", "stateful_batch12", "--repeats", "2"});
    for (const char* name : {"de_DE.UTF-8", "tr_TR.UTF-8", "zh_CN.UTF-8"}) {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("LC_ALL", name);
        QCOMPARE(call({"run", "stateful_batch12", "--repeats", "2"}, environment).out, plain.out);
        QCOMPARE(call({"run", "--config", config(R"({"training": {"epochs": 2, "optimizer": {"learning_rate": 0.5}}})"),
                       "--repeats", "1", "--json"},
                      environment)
                     .json()["experiments"][0]["config"]["training"]["optimizer"]["learning_rate"]
                     .toDouble(),
                 0.5);
    }
}

void TestCli::threadsDoNotMatter() {
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

void TestCli::closedStreams() {
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

WORKBENCH_TEST(TestCli, EventLoop)
#include "tst_cli.moc"
