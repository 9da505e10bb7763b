// SPDX-License-Identifier: GPL-3.0-or-later
// What a file is taken for: a project by its content or name, the others by their names.
#include <QTest>

#include "engine/results/filekind.h"
#include "tests/testmain.h"

class TestFileKind : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void kinds_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* name, const QByteArray& bytes, lstm::FileKind kind) {
            QTest::addRow("%s %s", name, bytes.left(6).constData()) << QString::fromUtf8(name) << bytes << int(kind);
        };
        const QByteArray database("SQLite format 3\0",
                                  16);  // https://www.sqlite.org/fileformat.html#the_database_header
        row("sales.csv", "1\n2\n", lstm::FileKind::Series);
        row("sales", "", lstm::FileKind::Series);
        row("experiment_a.csv", "results\n1\n", lstm::FileKind::Results);
        row("my_experiment_a.csv", "results\n1\n", lstm::FileKind::Series);
        row("lesson.json", "{}", lstm::FileKind::Lesson);
        row("runs.lstmwb", "", lstm::FileKind::Project);
        row("experiment_a.csv", database, lstm::FileKind::Project);
        row("lesson.json", database, lstm::FileKind::Project);
    }
    void kinds() {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, kind);
        const QTemporaryDir folder;
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        QCOMPARE(int(lstm::fileKind(file.fileName().toStdString())), kind);
    }
    void aFileThatIsNotThereIsTakenByItsName() {
        QCOMPARE(int(lstm::fileKind("no/such/experiment_1.csv")), int(lstm::FileKind::Results));
    }
};

WORKBENCH_TEST(TestFileKind, Nothing)
#include "tst_filekind.moc"
