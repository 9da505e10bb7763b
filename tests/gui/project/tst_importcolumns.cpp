// SPDX-License-Identifier: GPL-3.0-or-later
// Result files with several columns: the window asks which one is meant. By clicks and keys.
#include <QFile>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "gui/compare/comparepage.h"
#include "gui/shell/files.h"
#include "gui/toolkit/language.h"
#include "gui/toolkit/settings.h"
#include "gui/toolkit/theme.h"
#include "gui/window/mainwindow.h"
#include "gui/words/inlineproblem.h"
#include "gui/workspace/workspace.h"
#include "tests/testmain.h"

using namespace Qt::Literals::StringLiterals;

class TestImportColumns : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setApplicationName(u"tst_importcolumns"_s);
        applyTheme(*qApp, ColorScheme::Light);
        setLanguage(Language::English);
        settings::setFirstRunWatched();
    }
    void init() {
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_before = m_window->workspace().experiments().size();
    }
    void cleanup() { m_window.reset(); }

    /// Two metrics and a note: the note is no answer.
    void oneColumnIsChosen() {
        open("model,accuracy,auc & more\na,0.9,0.95\nb,0.8,0.85\nc,0.7,0.75\n");
        QVERIFY(question());
        QCOMPARE(question()->what(), u"Which column of experiment_several.csv holds the results?"_s);
        QCOMPARE(answers(), QStringList({u"accuracy"_s, u"auc && more"_s, u"All 2 columns"_s, u"None"_s}));
        QCOMPARE(m_window->workspace().experiments().size(), m_before);  // nothing is guessed
        QTest::mouseClick(question()->fixButtons()[1], Qt::LeftButton);
        m_window->workspace().tell();
        QVERIFY(!question());
        QCOMPARE(m_window->workspace().experiments().size(), m_before + 1);
        const ExperimentItem& imported = m_window->workspace().experiments().back();
        QCOMPARE(imported.name(), u"several auc & more"_s);
        QCOMPARE(imported.results.rmse(), (std::vector<double>{0.95, 0.85, 0.75}));
        QVERIFY(m_window->findChild<ComparePage*>()->isVisible());
        m_window->workspace().undoStack()->undo();
        QCOMPARE(m_window->workspace().experiments().size(), m_before);
    }
    void everyColumnIsAnExperiment() {
        open("stateful,stateless,stacked\n101,90,80\n102,91,81\n");
        auto* all = question()->fixButtons()[3];
        QCOMPARE(all->text(), u"All 3 columns"_s);
        all->setFocus();
        QTest::keyClick(all, Qt::Key_Space);
        m_window->workspace().tell();
        const auto& items = m_window->workspace().experiments();
        QCOMPARE(items.size(), m_before + 3);
        QCOMPARE(items[m_before + 2].name(), u"several stacked"_s);
        QCOMPARE(items[m_before + 2].results.rmse(), (std::vector<double>{80, 81}));
    }
    void noneIsAnAnswerAndAFileIsAskedAboutOnce() {
        for (int i = 0; i < 2; ++i) open("a,b,c\n1,2,3\n4,5,6\n");
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(questions().size(), 1);
        QTest::mouseClick(question()->fixButtons().back(), Qt::LeftButton);
        QVERIFY(!question());
        QCOMPARE(m_window->workspace().experiments().size(), m_before);
    }
    /// Where no column could be read there is nothing to ask.
    void columnsOfWordsAreRefused() {
        open("x,y,z\na,b,c\nd,e,f\n");
        for (const auto* shown : questions()) QVERIFY(!shown->what().startsWith(u"Which column"_s));
        QCOMPARE(questions().size(), 1);  // that it was not opened
    }

private:
    void open(const QByteArray& text) {
        QFile file(m_folder.filePath(u"experiment_several.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        m_window->findChild<Files*>()->open({file.fileName()}, lstm::FileKind::Results);
        m_window->workspace().tell();
    }
    QList<InlineProblem*> questions() const {
        QList<InlineProblem*> shown;
        for (auto* one : m_window->findChildren<InlineProblem*>())
            if (one->isVisible()) shown << one;
        return shown;
    }
    InlineProblem* question() const { return questions().value(0); }
    QStringList answers() const {
        QStringList texts;
        for (const auto* button : question()->fixButtons()) texts << button->text();
        return texts;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    std::size_t m_before = 0;
};

WORKBENCH_TEST(TestImportColumns, Windows)
#include "tst_importcolumns.moc"
