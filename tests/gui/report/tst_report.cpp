// SPDX-License-Identifier: GPL-3.0-or-later
// lstm-workbench where there is no display: what is named on the command line counts there, too.
#include <QTest>

#include "tests/testmain.h"

class TestReport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder.reset(new QTemporaryDir); }
    void missingFile();
    void badFile();
    void results();
    void project();
    void series();

private:
    int call(const QStringList& arguments) {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const char* variable : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            environment.remove(QString::fromLatin1(variable));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder->path());
        process.start(QFileInfo(QStringLiteral(EXPERIMENT_BINARY)).dir().filePath(QStringLiteral("lstm-workbench")),
                      arguments);
        process.waitForFinished(300'000);
        m_out = process.readAllStandardOutput();
        m_err = process.readAllStandardError();
        return process.exitCode();
    }
    QString write(const QString& name, const QByteArray& bytes) const {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write");
        return file.fileName();
    }
    QStringList pictures() const {
        return QDir(m_folder->filePath(QStringLiteral("lstm-workbench-report"))).entryList({QStringLiteral("*.png")});
    }

    QScopedPointer<QTemporaryDir> m_folder;
    QByteArray m_out, m_err;
};

void TestReport::missingFile() {
    QCOMPARE(call({QStringLiteral("nosuch.csv"), QStringLiteral("--lang"), QStringLiteral("en")}), 4);
    QVERIFY2(m_err.contains("nosuch.csv: There is no such file."), m_err);
    QVERIFY(m_out.isEmpty() && pictures().isEmpty());
}

void TestReport::badFile() {
    QCOMPARE(call({write(QStringLiteral("short.csv"), "Month,Sales\n1-01,1\n1-02,3\n"), QStringLiteral("--lang"),
                   QStringLiteral("en")}),
             3);
    QVERIFY2(m_err.contains("2 values found"), m_err);
    QCOMPARE(call({write(QStringLiteral("experiment_x.csv"), "results\nabc\n")}), 3);
    QVERIFY(m_out.isEmpty() && pictures().isEmpty());
}

/// Nothing is trained for them.
void TestReport::results() {
    write(QStringLiteral("experiment_mine.csv"), "results\n1\n2\n3\n4\n5.5\n");
    QCOMPARE(call({QStringLiteral("experiment_mine.csv"), QStringLiteral("--lang"), QStringLiteral("en")}), 0);
    QVERIFY2(m_out.contains("mine") && m_out.contains("5.5") && !m_out.contains("stateful"), m_out);
    QCOMPARE(pictures(), QStringList{QStringLiteral("results.png")});
    QCOMPARE(call({QStringLiteral("experiment_mine.csv"), QStringLiteral("--lang"), QStringLiteral("zh_CN")}), 0);
    QVERIFY2(m_out.contains("箱形图"), m_out);
    QVERIFY2(m_err.contains("没有显示器"), m_err);
}

/// One that the command line wrote: its results are described as `lstm-experiment describe` does, nothing is trained.
void TestReport::project() {
    const auto experiment = [this](const QStringList& arguments) {
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.start(QStringLiteral(EXPERIMENT_BINARY), arguments);
        process.waitForFinished(300'000);
        return process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
    };
    experiment({QStringLiteral("run"), QStringLiteral("stateful_batch12"), QStringLiteral("--repeats"),
                QStringLiteral("3"), QStringLiteral("--progress"), QStringLiteral("none"), QStringLiteral("--project"),
                QStringLiteral("runs.lstmwb")});
    const QByteArray described = experiment({QStringLiteral("describe"), QStringLiteral("runs.lstmwb")});
    QVERIFY(described.contains("mean"));
    QVERIFY(QFile::rename(m_folder->filePath(QStringLiteral("runs.lstmwb")),
                          m_folder->filePath(QStringLiteral("experiment_1.csv"))));  // its content says what it is
    QCOMPARE(call({QStringLiteral("experiment_1.csv"), QStringLiteral("--lang"), QStringLiteral("en")}), 0);
    for (const QByteArray& line : described.split('\n'))
        if (line.startsWith("mean") || line.startsWith("50%")) QVERIFY2(m_out.contains(line), m_out + described);
    QCOMPARE(pictures(), QStringList{QStringLiteral("results.png")});
}

/// The tutorial on the series that was named: its first differences are 1, 3, 5 and so on, which the shampoo sales' are
/// not.
void TestReport::series() {
    QByteArray csv = "Month,Sales\n";
    for (int i = 0; i < 16; ++i) csv += QByteArray::number(1900 + i) + "," + QByteArray::number(i * i) + "\n";
    QCOMPARE(call({write(QStringLiteral("sixteen.csv"), csv), QStringLiteral("--lang"), QStringLiteral("en")}), 3);
    QVERIFY2(m_err.contains("framing.train_size"), m_err);  // too short for the experiments with 12 training rows
}

WORKBENCH_TEST(TestReport, EventLoop)
#include "tst_report.moc"
