// SPDX-License-Identifier: GPL-3.0-or-later
// Projects in the window: opened, saved, undone, refused. Results are compared bit by bit with what the engine reads.
#include <QAction>
#include <QFileInfo>
#include <QMenuBar>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>
#include <memory>

#include "engine/experiment/presets.h"
#include "engine/results/project.h"
#include "engine/results/resultfolder.h"
#include "gui/compare/comparepage.h"
#include "gui/project/projectfeature.h"
#include "gui/project/projectitems.h"
#include "gui/shell/files.h"
#include "gui/toolkit/language.h"
#include "gui/toolkit/pagetabs.h"
#include "gui/toolkit/settings.h"
#include "gui/toolkit/theme.h"
#include "gui/words/inlineproblem.h"
#include "gui/workspace/training.h"
#include "gui/workspace/workspace.h"
#include "tests/gui/windowtest.h"
#include "tests/testmain.h"

using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool sameResults(const ExperimentItem& item, const lstm::ProjectExperiment& experiment) {
    if (item.results.repeats.size() != experiment.repeats.size()) return false;
    for (const auto& repeat : experiment.repeats) {
        const auto* found = item.results.find(repeat.result.repeat);
        if (!found || !lstm::sameBits(*found, repeat.result)) return false;
    }
    return true;
}

}  // namespace

class TestProjects : public WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        forget();
        m_folder = std::make_unique<QTemporaryDir>();
        m_window = newWindow();
    }

    void projectsOfTheCommandLine() {
        const QString path = trained({u"stateful_batch12"_s, u"stateless_batch12"_s, u"--repeats"_s, u"12"_s});
        const auto project = lstm::readProject(path.toStdString()).value;
        m_window->files().open({path});
        const auto& items = m_window->workspace().experiments();
        QCOMPARE(items.size(), std::size_t(2));
        QCOMPARE(items[1].name(), u"stateless_batch12"_s);
        QCOMPARE(items[0].results.state, RunState::Done);
        QVERIFY(sameResults(items[0], project.experiments[0]) && sameResults(items[1], project.experiments[1]));
        QVERIFY(!items[0].results.repeats[0].weights.empty());
        QVERIFY(m_window->pages().currentPage()->inherits("ComparePage"));
        QCOMPARE(m_window->windowTitle(), u"runs[*] – LSTM Workbench"_s);
        QVERIFY(!m_window->isWindowModified());
        QVERIFY(settings::recentFiles().contains(path));
        QVERIFY(!failure()->isVisible());
    }

    /// A run that was stopped opens as one, and what is saved again is what was there.
    void savingWhatWasOpened() {
        const QString path = trained({u"stateful_batch12"_s, u"--repeats"_s, u"12"_s, u"--shard"_s, u"1/3"_s});
        auto before = lstm::readProject(path.toStdString()).value;
        before.experiments[0].config->unknownKeys = R"({"colour":1})";
        before.experiments[0].repeats[0].origin = "another machine";
        before.notes.push_back({"", "mine"});
        QVERIFY(write(path, before));
        m_window->files().open({path});
        QCOMPARE(m_window->workspace().experiments()[0].results.state, RunState::Stopped);
        QCOMPARE(m_window->workspace().experiments()[0].results.planned, 12);
        m_window->action("saveProject")->trigger();
        m_window->workspace().tell();
        const auto after = lstm::readProject(path.toStdString()).value;
        QCOMPARE(after.experiments.size(), std::size_t(1));
        QVERIFY(after.experiments[0].config == before.experiments[0].config);
        QCOMPARE(after.experiments[0].repeats.size(), before.experiments[0].repeats.size());
        for (std::size_t i = 0; i < after.experiments[0].repeats.size(); ++i) {
            const auto &a = after.experiments[0].repeats[i], &b = before.experiments[0].repeats[i];
            QVERIFY(lstm::sameBits(a.result, b.result) && a.result.weights == b.result.weights && a.origin == b.origin);
        }
        QCOMPARE(before.notes.size(), std::size_t(2));  // its shard, and mine
        for (const auto& note : before.notes) QVERIFY(std::ranges::find(after.notes, note) != after.notes.end());
        QCOMPARE(after.notes.size(), std::size_t(3));  // and what the window remembers
    }

    void everythingComesBack() {
        Workspace& workspace = m_window->workspace();
        m_window->action("run")->trigger();
        m_window->workspace().tell();
        QTRY_VERIFY(!m_window->training().run().running());
        m_window->workspace().tell();
        workspace.importResults(u"from Keras"_s, {100.5, 99.25, std::numeric_limits<double>::quiet_NaN()});
        workspace.duplicate(workspace.experiments()[0].id);
        workspace.rename(workspace.experiments()[3].id, workspace.experiments()[1].name());  // two of one name
        workspace.setTicked(workspace.experiments()[1].id, false);
        workspace.setCurrent(workspace.experiments()[1].id);
        workspace.tell();
        QVERIFY(m_window->feature<ProjectFeature>().document().path().isEmpty());
        const QString path = m_folder->filePath(u"all.lstmwb"_s);
        QVERIFY(m_window->feature<ProjectFeature>().document().save(path).empty());
        QCOMPARE(m_window->windowTitle(), u"all[*] – LSTM Workbench"_s);
        QVERIFY(!m_window->isWindowModified());

        const auto other = newWindow();
        other->files().open({path});
        const auto &a = workspace.experiments(), &b = other->workspace().experiments();
        QCOMPARE(b.size(), a.size());
        for (std::size_t i = 0; i < a.size(); ++i) {
            lstm::ExperimentConfig config = b[i].config;
            config.repeats = a[i].config.repeats;
            if (i == 3) config.name = a[i].config.name;  // the second of two names
            if (!a[i].imported) QVERIFY2(config == a[i].config, qPrintable(a[i].name()));
            QCOMPARE(b[i].ticked, a[i].ticked);
            QCOMPARE(b[i].style, a[i].style);
            QCOMPARE(b[i].imported, a[i].imported);
            QCOMPARE(b[i].results.repeats.size(), a[i].results.repeats.size());
            for (const auto& repeat : a[i].results.repeats)
                QVERIFY(lstm::sameBits(*b[i].results.find(repeat.repeat), repeat));
        }
        QCOMPARE(b[3].name(), a[1].name() + u" (2)"_s);
        QCOMPARE(other->workspace().current()->name(), workspace.current()->name());
        QCOMPARE(other->workspace().series().values, workspace.series().values);
    }

    void undoBringsBackWhatWasThere() {
        const QString path = trained({u"stateful_batch12"_s, u"--repeats"_s, u"3"_s});
        m_window->action("run")->trigger();
        m_window->workspace().tell();
        QTRY_VERIFY(!m_window->training().run().running());
        m_window->workspace().tell();
        const QStringList names = namesNow();
        m_window->files().open({path});
        QCOMPARE(namesNow(), QStringList{u"stateful_batch12"_s});
        m_window->workspace().undoStack()->undo();
        m_window->workspace().tell();
        QCOMPARE(namesNow(), names);
        QCOMPARE(m_window->workspace().experiments()[0].results.repeats.size(), std::size_t(10));
        QVERIFY(m_window->feature<ProjectFeature>().document().path().isEmpty());  // that was in no file
        QCOMPARE(m_window->windowTitle(), u"LSTM Workbench"_s);
        m_window->workspace().undoStack()->redo();
        m_window->workspace().tell();
        QCOMPARE(m_window->feature<ProjectFeature>().document().path(), path);
        QCOMPARE(m_window->workspace().experiments()[0].results.repeats.size(), std::size_t(3));
        m_window->workspace().undoStack()->undo();
        m_window->workspace().duplicate(m_window->workspace().currentId());  // the opening is overtaken
        m_window->workspace().tell();
        QVERIFY(m_window->feature<ProjectFeature>().document().path().isEmpty());
    }

    void editsAreMarked() {
        m_window->files().open({trained({u"stateful_batch12"_s, u"--repeats"_s, u"3"_s})});
        m_window->workspace().duplicate(m_window->workspace().currentId());
        m_window->workspace().tell();
        QVERIFY(m_window->isWindowModified());
        m_window->action("saveProject")->trigger();
        m_window->workspace().tell();
        QVERIFY(!m_window->isWindowModified());
    }

    void refusedFiles_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("a,b\n1,2\n");
        QTest::newRow("database") << QByteArray("SQLite format 3\0", 16) + QByteArray(4080, 'x');
    }
    void refusedFiles() {
        QFETCH(QByteArray, bytes);
        const QString path = m_folder->filePath(u"<b>bad.lstmwb"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        const QStringList names = namesNow();
        m_window->files().open({path});
        QVERIFY(failure()->isVisible());
        QCOMPARE(namesNow(), names);
        QCOMPARE(bytesOf(path), bytes);
        QVERIFY(!settings::recentFiles().contains(path));
    }

    void aFileThatOthersWrite() {
        const QString path = trained({u"stateful_batch12"_s, u"--repeats"_s, u"3"_s});
        m_window->files().open({path});
        {
            const auto lock = lstm::FileLock::acquire(path.toStdString());
            m_window->action("saveProject")->trigger();
            m_window->workspace().tell();
            QVERIFY(failure()->isVisible());
        }
        trained({u"stateful_batch12"_s, u"--repeats"_s, u"30"_s});  // the same file
        const QByteArray before = bytesOf(path);
        failure()->fixButtons().at(0)->click();
        QVERIFY(!failure()->isVisible());
        m_window->action("saveProject")->trigger();
        m_window->workspace().tell();
        QVERIFY(failure()->isVisible());
        QCOMPARE(bytesOf(path), before);
        m_window->files().open({path});
        QCOMPARE(m_window->workspace().experiments()[0].results.repeats.size(), std::size_t(30));
        m_window->action("saveProject")->trigger();
        m_window->workspace().tell();
        QCOMPARE(lstm::readProject(path.toStdString()).value.experiments[0].repeats.size(), std::size_t(30));
    }

    void unwritablePlaces() {
        for (const char* path : {"/proc/x.lstmwb", "/dev/full"}) {
            QVERIFY(!m_window->feature<ProjectFeature>().document().save(QString::fromLatin1(path)).empty());
            QVERIFY(m_window->feature<ProjectFeature>().document().path().isEmpty());
        }
    }

    /// What the window cannot show entirely is not written over.
    void experimentsOnSeveralSeries() {
        QFile csv(m_folder->filePath(u"own.csv"_s));
        QVERIFY(csv.open(QIODevice::WriteOnly) &&
                csv.write("v\n1\n2\n4\n3\n5\n2\n6\n1\n7\n9\n2\n8\n4\n6\n3\n9\n1\n5\n7\n2\n") > 0);
        csv.close();
        QString path = trained({u"stateful_batch12"_s, u"stateless_batch12"_s, u"--repeats"_s, u"3"_s});
        QFile config(m_folder->filePath(u"own.json"_s));
        QVERIFY(
            config.open(QIODevice::WriteOnly) &&
            config.write(
                R"({"name": "own", "series": {"csv": "own.csv"}, "framing": {"test_size": 4}, "training": {"epochs": 3}})") >
                0);
        config.close();
        trained({u"--config"_s, config.fileName(), u"--repeats"_s, u"3"_s});
        m_window->files().open({path});
        const auto& items = m_window->workspace().experiments();
        QCOMPARE(items.size(), std::size_t(3));
        QVERIFY(!items[0].imported && items[2].imported);
        QCOMPARE(items[2].results.repeats.size(), std::size_t(3));
        QVERIFY(m_window->feature<ProjectFeature>().document().path().isEmpty());
        QCOMPARE(m_window->feature<ProjectFeature>().document().onlyResults(), 1);
    }

    void bothLanguages() {
        m_window->files().open({trained({u"stateful_batch12"_s, u"--repeats"_s, u"3"_s})});
        setLanguage(Language::Chinese);
        QVERIFY(m_window->windowTitle().startsWith(u"runs[*] – "_s));
        setLanguage(Language::English);
    }

private:
    std::unique_ptr<MainWindow> newWindow() const {
        auto window = std::make_unique<MainWindow>();
        window->show();
        return window;
    }
    InlineProblem* failure() const {
        for (auto* problem : m_window->findChildren<InlineProblem*>())
            if (m_window->centralWidget()->isAncestorOf(problem) && !m_window->pages().isAncestorOf(problem))
                return problem;
        return nullptr;
    }
    QStringList namesNow() const {
        QStringList names;
        for (const auto& item : m_window->workspace().experiments()) names << item.name();
        return names;
    }
    /// A project that the command line wrote.
    QString trained(const QStringList& arguments) const {
        const QString path = m_folder->filePath(u"runs.lstmwb"_s);
        QProcess process;
        process.start(
            QStringLiteral(EXPERIMENT_BINARY),
            QStringList{u"run"_s} + arguments + QStringList{u"--progress"_s, u"none"_s, u"--project"_s, path});
        if (!process.waitForFinished() || process.exitCode() != 0) qFatal("cannot train");
        return path;
    }
    static bool write(const QString& path, const lstm::Project& project) {
        const auto lock = lstm::FileLock::acquire(path.toStdString());
        return lock.ok() && lstm::writeProject(lock.value, project).empty();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

WORKBENCH_TEST(TestProjects, Windows)
#include "tst_projects.moc"
