// SPDX-License-Identifier: GPL-3.0-or-later
// What is left of a session that did not end: kept while the window lives, offered at the next start, never in the way.
#include <QAction>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>
#include <algorithm>
#include <csignal>
#include <memory>

#include "gui/project/autosave.h"
#include "gui/project/projectfeature.h"
#include "gui/shell/files.h"
#include "gui/toolkit/language.h"
#include "gui/toolkit/settings.h"
#include "gui/toolkit/theme.h"
#include "gui/window/mainwindow.h"
#include "gui/words/inlineproblem.h"
#include "gui/workspace/training.h"
#include "gui/workspace/workspace.h"
#include "tests/testmain.h"

class TestRecovery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setApplicationName(QStringLiteral("tst_recovery"));
        applyTheme(*qApp, ColorScheme::Light);
        settings::setFirstRunWatched();
    }
    void init() {
        settings::forgetWindow();
        settings::setRepeats(10);
        setLanguage(Language::English);
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void anEndedSessionLeavesNothing() {
        {
            const auto window = newWindow();
            QVERIFY(files().isEmpty() || files() == QStringList(files().filter(QStringLiteral(".lock"))));
            change(*window);
            autosave(*window)->saveNow();
            QCOMPARE(projects().size(), 1);
        }
        QVERIFY(files().isEmpty());
        QVERIFY(!offer(*newWindow()));
    }

    void nothingIsKeptWhereNothingWasDone() {
        const auto window = newWindow();
        autosave(*window)->saveNow();
        QVERIFY(projects().isEmpty());
        change(*window);
        autosave(*window)->saveNow();
        QCOMPARE(projects().size(), 1);
        QVERIFY(window->feature<ProjectFeature>()
                    .document()
                    .save(m_folder->filePath(QStringLiteral("saved.project")))
                    .empty());
        autosave(*window)->saveNow();  // it stands in a file now
        QVERIFY(projects().isEmpty());
    }

    /// Soon, and without being asked: edits wait for 5 s, and results of a run that goes on for 30 s.
    void anEndedRunIsKeptSoon() {
        const auto window = newWindow();
        window->action("run")->trigger();
        QTRY_VERIFY(!window->training().run().running());
        QTRY_COMPARE_WITH_TIMEOUT(projects().size(), 1, 3000);
        const auto kept = lstm::readProject(m_folder->filePath(projects().at(0)).toStdString());
        QVERIFY(kept.ok());
        QCOMPARE(kept.value.experiments.at(0).repeats.size(), std::size_t(10));
    }

    void aCrashIsOffered() {
        const QByteArray kept = crash();
        QCOMPARE(projects().size(), 1);
        const auto window = newWindow();
        QVERIFY(offer(*window) && offer(*window)->isVisibleTo(window.get()));
        QCOMPARE(window->workspace().experiments().size(), std::size_t(2));  // nothing was done yet
        offer(*window)->fixButtons().at(0)->click();
        QVERIFY(!offer(*window) || offer(*window)->isHidden());
        QCOMPARE(window->workspace().experiments().size(), std::size_t(3));
        QCOMPARE(window->workspace().experiments()[0].results.repeats.size(), std::size_t(10));
        QVERIFY(window->feature<ProjectFeature>().document().path().isEmpty() &&
                window->feature<ProjectFeature>().document().modified());
        QCOMPARE(projects().size(), 1);  // that of this session, for the next crash
        window->workspace().undoStack()->undo();
        QCOMPARE(window->workspace().experiments().size(), std::size_t(2));
    }

    void discarded() {
        crash();
        {
            const auto window = newWindow();
            offer(*window)->fixButtons().at(1)->click();
            QVERIFY(projects().isEmpty());
        }
        QVERIFY(!offer(*newWindow()));
    }

    void notAnsweredIsAskedAgain() {
        crash();
        newWindow();
        QVERIFY(offer(*newWindow()));
    }

    void twoSessionsDoNotOfferEachOther() {
        const auto first = newWindow();
        change(*first);
        autosave(*first)->saveNow();
        const auto second = newWindow();
        QVERIFY(!offer(*second));
        change(*second);
        autosave(*second)->saveNow();
        QCOMPARE(projects().size(), 2);
    }

    void endedBySignals_data() {
        QTest::addColumn<int>("number");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGHUP") << SIGHUP;
    }
    /// A logout or a shutdown: what was not saved is kept in that moment, and offered at the next start.
    void endedBySignals() {
        QFETCH(int, number);
        QFile results(m_folder->filePath(QStringLiteral("experiment_kept.csv")));
        QVERIFY(results.open(QIODevice::WriteOnly) && results.write("rmse\n100.5\n101.5\n102.5\n") > 0);
        results.close();
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_DATA_HOME"), m_folder->path());
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder->path());
        program.setProcessEnvironment(environment);
        program.setChildProcessModifier(
            [] { std::signal(SIGHUP, SIG_DFL); });  // whether or not the tests are run by nohup
        program.start(QFileInfo(QStringLiteral(EXPERIMENT_BINARY)).dir().filePath(QStringLiteral("lstm-workbench")),
                      {results.fileName()});
        const QDir recovery(m_folder->filePath(QStringLiteral("lstm-workbench/lstm-workbench/recovery")));
        const auto there = [&recovery](const QString& ending) {
            return recovery.entryList({QStringLiteral("session-*.lstmwb") + ending}, QDir::Files).size();
        };
        QTRY_COMPARE_WITH_TIMEOUT(there(QStringLiteral(".lock")), 1, 30000);
        QCOMPARE(::kill(static_cast<pid_t>(program.processId()), number), 0);
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 128 + number);
        QCOMPARE(there({}), 1);
        QCOMPARE(there(QStringLiteral(".lock")), 0);
        MainWindow next;
        next.feature<ProjectFeature>().keepRecoverable(recovery.path());
        QVERIFY(offer(next));
        offer(next)->fixButtons().at(0)->click();
        const auto& experiments = next.workspace().experiments();
        QVERIFY(std::ranges::any_of(
            experiments, [](const ExperimentItem& item) { return item.imported && item.results.repeats.size() == 3; }));
    }

    /// Killed before it had kept anything, a session leaves its lock only.
    void locksOfTheDeadAreRemoved() {
        const QString dead = QStringLiteral("session-91-1.lstmwb.lock"), living = QStringLiteral("session-92-1.lstmwb");
        QFile file(m_folder->filePath(dead));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("process 91 on \"here\"") > 0);
        file.close();
        const auto lock = lstm::FileLock::acquire(m_folder->filePath(living).toStdString());
        QVERIFY(lock.ok());
        const auto window = newWindow();
        QVERIFY(!files().contains(dead));
        QVERIFY(files().contains(living + QStringLiteral(".lock")));
        QVERIFY(!lstm::FileLock::acquire(m_folder->filePath(living).toStdString()).ok());
        QCOMPARE(files().size(), 2);  // that of the window, too
    }

    void brokenFilesAreMovedAside() {
        crash();
        QFile file(m_folder->filePath(projects().at(0)));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(file.size() / 2));
        file.close();
        const auto window = newWindow();
        QVERIFY(!offer(*window));
        QVERIFY(projects().isEmpty());
        QCOMPARE(files().filter(QStringLiteral(".broken")).size(), 1);
    }

    void itTellsWhenItCannotKeep() {
        Autosave autosave(m_folder->filePath(QStringLiteral("x")), [] {
            lstm::Project twice;  // two of one name cannot be written
            for (int i = 0; i < 2; ++i) twice.experiments.push_back({std::nullopt, "a", nullptr, 0, {}});
            return std::optional(twice);
        });
        QSignalSpy failed(&autosave, &Autosave::failed);
        autosave.saveNow();
        autosave.saveNow();
        QCOMPARE(failed.size(), 1);
    }

private:
    std::unique_ptr<MainWindow> newWindow() const {
        auto window = std::make_unique<MainWindow>();
        window->show();
        window->feature<ProjectFeature>().keepRecoverable(m_folder->path());
        return window;
    }
    static Autosave* autosave(MainWindow& window) { return window.feature<ProjectFeature>().autosave(); }
    static InlineProblem* offer(MainWindow& window) {
        return window.findChild<InlineProblem*>(QStringLiteral("recovery"));
    }
    static void change(MainWindow& window) {
        window.action("run")->trigger();
        QTRY_VERIFY(!window.training().run().running());
        window.workspace().duplicate(window.workspace().currentId());
    }
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden); }
    QStringList projects() const { return files().filter(QRegularExpression(QStringLiteral("^session-.*\\.lstmwb$"))); }

    /// What is on the disk when a session dies: its file, and a lock that nobody holds.
    QByteArray crash() {
        QByteArray bytes;
        QString name;
        {
            const auto window = newWindow();
            change(*window);
            autosave(*window)->saveNow();
            name = m_folder->filePath(projects().value(0));
            QFile file(name);
            if (file.open(QIODevice::ReadOnly)) bytes = file.readAll();
        }
        name.replace(QStringLiteral("session-"), QStringLiteral("session-9"));  // of another process
        for (const QString& path : {name, name + QStringLiteral(".lock")}) {
            QFile file(path);
            if (file.open(QIODevice::WriteOnly)) file.write(bytes);
        }
        return bytes;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

WORKBENCH_TEST(TestRecovery, Windows)
#include "tst_recovery.moc"
