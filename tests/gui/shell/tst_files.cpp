// SPDX-License-Identifier: GPL-3.0-or-later
// Files go to whoever opens their kind; what could not be opened is told above the page, until it is closed.
#include <QMainWindow>
#include <QMenuBar>
#include <QStandardPaths>
#include <QTest>

#include "gui/shell/files.h"
#include "gui/shell/menus.h"
#include "gui/shell/notices.h"
#include "gui/shell/statusline.h"
#include "gui/toolkit/settings.h"
#include "gui/words/inlineproblem.h"
#include "tests/testmain.h"

using namespace Qt::Literals::StringLiterals;

class TestFiles : public QObject {
    Q_OBJECT

    std::unique_ptr<QMainWindow> m_window;
    std::unique_ptr<StatusLine> m_status;
    std::unique_ptr<Notices> m_notices;
    Files* m_files = nullptr;
    QStringList m_opened;

    void open(const QString& path, std::optional<lstm::FileKind> otherwise = {}) { m_files->open({path}, otherwise); }
    InlineProblem* notice() const {
        for (auto* one : m_notices->findChildren<InlineProblem*>())
            if (one->isVisible()) return one;
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setApplicationName(u"tst_files"_s);
        applyTheme(*qApp, ColorScheme::Light);
    }
    void init() {
        setLanguage(Language::English);
        m_window = std::make_unique<QMainWindow>();
        m_status = std::make_unique<StatusLine>();
        m_notices = std::make_unique<Notices>(*m_status);
        m_notices->show();
        auto* menus = new Menus(*m_window);
        m_files = new Files(*m_window, *menus, *m_notices);
        menus->rebuild();
        m_opened.clear();
        for (const auto& [kind, name] :
             {std::pair(lstm::FileKind::Series, u"series"_s), std::pair(lstm::FileKind::Results, u"results"_s),
              std::pair(lstm::FileKind::Project, u"project"_s)})
            m_files->addOpener(kind, [this, name = name](const QString& path) -> lstm::Problems {
                m_opened << name + u' ' + path;
                return {};
            });
        m_files->addOpener(lstm::FileKind::Lesson, [](const QString& path) -> lstm::Problems {
            return {{lstm::ProblemCode::FileNotFound, 0, 0, {}, path.toStdString()}};
        });
    }

    void byName() {
        m_files->open({u"a.csv"_s, u"experiment_1.csv"_s, u"runs.lstmwb"_s});
        QCOMPARE(m_opened, (QStringList{u"series a.csv"_s, u"results experiment_1.csv"_s, u"project runs.lstmwb"_s}));
        QVERIFY(!notice());
    }

    /// As a dialog asked for it; only a project stays what it is.
    void asAskedFor() {
        open(u"experiment_1.csv"_s, lstm::FileKind::Series);
        open(u"a.csv"_s, lstm::FileKind::Results);
        open(u"runs.lstmwb"_s, lstm::FileKind::Results);
        QCOMPARE(m_opened, (QStringList{u"series experiment_1.csv"_s, u"results a.csv"_s, u"project runs.lstmwb"_s}));
    }

    void whatIsRefusedIsToldAndTheRestOpened() {
        m_files->open({u"x/lesson.json"_s, u"a.csv"_s});
        QCOMPARE(m_opened, QStringList{u"series a.csv"_s});
        QVERIFY(notice());
        QCOMPARE(notice()->what(), u"lesson.json was not opened."_s);
        m_files->open({u"x/lesson.json"_s, u"y/other.json"_s});
        QCOMPARE(notice()->what(), u"2 files were not opened."_s);
        open(u"a.csv"_s);
        QVERIFY(!notice());
    }

    // --- notices ---
    void aNoticeIsWithdrawnByItsNumberOnly() {
        const int first = m_notices->fail(u"first"_s, {});
        const int second = m_notices->fail(u"second"_s, {});
        m_notices->withdraw(first);
        QVERIFY(notice());
        QCOMPARE(notice()->what(), u"second"_s);
        m_notices->withdraw(second);
        QVERIFY(!notice());
        m_notices->fail(u"third"_s, {});
        notice()->fixButtons().front()->click();
        QVERIFY(!notice());
    }

    void aQuestionWaitsForItsAnswer() {
        int answer = -1;
        m_notices->ask(u"what"_s, u"why"_s, {u"yes"_s, u"no"_s}, [&](int choice) { answer = choice; });
        m_notices->fail(u"else"_s, {});
        m_notices->withdraw();
        QVERIFY(notice());
        QCOMPARE(notice()->what(), u"what"_s);
        notice()->fixButtons()[1]->click();
        QCOMPARE(answer, 1);
        QVERIFY(!notice());
    }

    void whatIsSaidStandsInTheStatusLine() {
        m_notices->say(u"done"_s);
        QCOMPARE(m_status->message(), u"done"_s);
    }
};

WORKBENCH_TEST(TestFiles, Windows)
#include "tst_files.moc"
