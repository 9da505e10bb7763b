// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>

#include "engine/base/textfile.h"
#include "tests/testmain.h"

using namespace lstm;
namespace fs = std::filesystem;

class TestTextFile : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_directory = std::make_unique<QTemporaryDir>();
        QVERIFY(m_directory->isValid());
    }

    // Qt cannot name, and so not remove, a file whose name is not UTF-8.
    void cleanup() {
        for (const auto& entry : fs::directory_iterator(m_directory->path().toStdString())) fs::remove_all(entry);
    }

    void writesAndReadsBack() {
        const std::string bytes("a\0b\r\n\xFF", 6);
        for (const auto& content : {bytes, std::string{}, std::string(1000000, 'x'), bytes}) {
            QVERIFY(writeFile(at("data.csv"), content).empty());
            const auto read = readFile(at("data.csv"));
            QVERIFY(read.ok());
            QVERIFY(read.value == content);
        }
        QCOMPARE(files(), 1);  // nothing is left behind
    }

    void refusedForReading_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("code");
        QTest::newRow("missing") << "missing" << int(ProblemCode::FileNotFound);
        QTest::newRow("empty path") << "" << int(ProblemCode::FileNotFound);
        QTest::newRow("below a file") << "file/below" << int(ProblemCode::FileNotFound);
        QTest::newRow("directory") << "directory" << int(ProblemCode::FileNotRegular);
        QTest::newRow("pipe") << "pipe" << int(ProblemCode::FileNotRegular);
        QTest::newRow("device") << "/dev/zero" << int(ProblemCode::FileNotRegular);
        QTest::newRow("too large") << "large" << int(ProblemCode::FileTooLarge);
    }
    void refusedForReading() {
        QFETCH(const QString, kind);
        QFETCH(const int, code);
        QVERIFY(writeFile(at("file"), "x").empty());
        fs::create_directory(at("directory"));
        QCOMPARE(::mkfifo(at("pipe").c_str(), 0600), 0);
        QVERIFY(writeFile(at("large"), "").empty());
        fs::resize_file(at("large"), largestFile + 1);  // sparse
        const auto path = kind.isEmpty() || kind.startsWith('/') ? kind.toStdString() : at(kind.toStdString());
        const auto read = readFile(path);
        QCOMPARE(int(read.problems.size()), 1);
        QCOMPARE(int(read.problems[0].code), code);
        QCOMPARE(read.problems[0].file, path);
        QVERIFY(read.value.empty());
    }

    void largestFileIsRead() {
        QVERIFY(writeFile(at("large"), "").empty());
        fs::resize_file(at("large"), largestFile);
        QCOMPARE(readFile(at("large")).value.size(), std::size_t(largestFile));
    }

    // Files of /proc have size 0 and contents nevertheless.
    void sizeIsNotBelieved() { QVERIFY(readFile("/proc/self/status").value.size() > 100); }

    void unreadable() {
        if (::geteuid() == 0) QSKIP("root reads everything");
        QVERIFY(writeFile(at("secret"), "x").empty());
        fs::permissions(at("secret"), fs::perms::none);
        QCOMPARE(readFile(at("secret")).problems.at(0).code, ProblemCode::FileNotReadable);
    }

    void refusesDirectoriesAndMissingFolders() {
        fs::create_directory(at("directory"));
        QCOMPARE(writeFile(at("directory"), "x").at(0).code, ProblemCode::FileNotRegular);
        QCOMPARE(writeFile(at("missing/file"), "x").at(0).code, ProblemCode::FileNotWritable);
        QCOMPARE(writeFile("", "x").at(0).code, ProblemCode::FileNotWritable);
        QCOMPARE(files(), 1);
    }

    void refusesWhatIsReadOnly() {
        if (::geteuid() == 0) QSKIP("root writes everywhere");
        QVERIFY(writeFile(at("file"), "old").empty());
        fs::permissions(at("file"), fs::perms::owner_read);
        QCOMPARE(writeFile(at("file"), "new").at(0).code, ProblemCode::FileNotWritable);
        fs::permissions(m_directory->path().toStdString(), fs::perms::owner_read | fs::perms::owner_exec);
        const auto problems = writeFile(at("other"), "new");
        fs::permissions(m_directory->path().toStdString(), fs::perms::owner_all);
        QCOMPARE(problems.at(0).code, ProblemCode::FileNotWritable);
        QVERIFY(problems[0].facts.at(0) == Fact(Word::PermissionDenied));
        QCOMPARE(readFile(at("file")).value, std::string("old"));
    }

    // A limit on file sizes fails in the middle of writing, as a full disk does.
    void failedWriteLeavesTheOldFile() {
        QVERIFY(writeFile(at("file"), "old").empty());
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        ::getrlimit(RLIMIT_FSIZE, &before);
        const rlimit small{100000, before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
        const auto problems = writeFile(at("file"), std::string(200000, 'x'));
        ::setrlimit(RLIMIT_FSIZE, &before);
        QCOMPARE(int(problems.size()), 1);
        QCOMPARE(problems[0].code, ProblemCode::FileNotWritable);
        QCOMPARE(readFile(at("file")).value, std::string("old"));
        QCOMPARE(files(), 1);
    }

    void keepsPermissionsAndLinks() {
        QVERIFY(writeFile(at("file"), "old").empty());
        fs::permissions(at("file"), fs::perms::owner_read | fs::perms::owner_write);
        fs::create_symlink("file", at("link"));
        QVERIFY(writeFile(at("link"), "new").empty());
        QVERIFY(fs::is_symlink(at("link")));
        QCOMPARE(readFile(at("file")).value, std::string("new"));
        QVERIFY(fs::status(at("file")).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    }

    void longAndForeignNames() {
        for (const auto& name :
             {std::string(255, 'n'), std::string("销售数据 2024(测试).csv"), std::string("\xFF\xFE.csv")}) {
            QVERIFY(writeFile(at(name), name).empty());
            QCOMPARE(readFile(at(name)).value, name);
        }
    }

private:
    std::string at(const std::string& name) const { return m_directory->path().toStdString() + "/" + name; }
    int files() const {
        return static_cast<int>(
            std::distance(fs::directory_iterator(m_directory->path().toStdString()), fs::directory_iterator{}));
    }
    std::unique_ptr<QTemporaryDir> m_directory;
};

WORKBENCH_TEST(TestTextFile, Nothing)
#include "tst_textfile.moc"
