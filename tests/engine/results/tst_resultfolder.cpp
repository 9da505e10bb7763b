// SPDX-License-Identifier: GPL-3.0-or-later
// Result files of the library against those of `lstm-experiment run --out` for the same configuration and seed: the
// front ends write the same bytes.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include "engine/experiment/configjson.h"
#include "engine/experiment/run.h"
#include "engine/results/resultcsv.h"
#include "engine/results/resultfolder.h"
#include "tests/engine/experiment/support.h"
#include "tests/testmain.h"

using namespace lstm;

namespace {

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("missing: ") + path.toUtf8();
}

}  // namespace

class TestResultFolder : public QObject {
    Q_OBJECT

private slots:
    void theCommandLineWritesTheSameBytes() {
        ExperimentConfig config = testing::shortPreset("stateless", 20, 5);
        config.seed = 7;
        config.name = "实验 1";
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("config.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(toJson(config).dump()));
        file.close();
        QProcess process;
        process.start(QStringLiteral(EXPERIMENT_BINARY),
                      {QStringLiteral("run"), QStringLiteral("--config"), file.fileName(), QStringLiteral("--out"),
                       folder.filePath(QStringLiteral("cli"))});
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitCode(), 0);

        const Prepared prepared = testing::prepared(config);
        std::vector<double> rmse;
        for (int r = 0; r < config.repeats; ++r) rmse.push_back(testing::runAlone(prepared, r).rmse);
        const QString here = folder.filePath(QStringLiteral("library"));
        {
            const auto reserved = reserveFolder(here.toStdString(), {config.name});
            QVERIFY(reserved.ok());
        }
        QVERIFY(writeResultFiles(here.toStdString(), *prepared, rmse).empty());
        for (const char* name : {"experiment_实验 1.csv", "experiment_实验 1.json"}) {
            const QString path = QLatin1Char('/') + QString::fromUtf8(name);
            QCOMPARE(bytesOf(here + path), bytesOf(folder.filePath(QStringLiteral("cli")) + path));
        }
        QCOMPARE(QDir(here).entryList(QDir::Files | QDir::Hidden).size(), 2);  // nothing of the probe is left
        QVERIFY(readResultCsvFile((here + QStringLiteral("/experiment_实验 1.csv")).toStdString()).rmse == rmse);
    }

    void whereNothingCanBeWritten() {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("a file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const Problems problems =
            reserveFolder((file.fileName() + QStringLiteral("/inside")).toStdString(), {}).problems;
        QCOMPARE(problems.size(), std::size_t(1));
        QVERIFY(problems[0].code == ProblemCode::FileNotWritable);
        QVERIFY(hasError(writeResultFiles((file.fileName() + QStringLiteral("/inside")).toStdString(),
                                          *testing::prepared(testing::shortPreset("stateless")),
                                          std::vector<double>{1.0})));
    }

    void namesAreToldApart() {
        std::vector<std::string> names{"a", "b", "a", "a (2)", "a"};
        makeUnique(names);
        QVERIFY((names == std::vector<std::string>{"a", "b", "a (3)", "a (2)", "a (4)"}));
    }
};

WORKBENCH_TEST(TestResultFolder, Nothing)
#include "tst_resultfolder.moc"
