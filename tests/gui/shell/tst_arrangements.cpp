// SPDX-License-Identifier: GPL-3.0-or-later
// Explore, Compare and Teach as a person has them: by keys, changed, left, found again, put back.
#include <QAction>
#include <QDockWidget>
#include <QTest>
#include <QUndoStack>
#include <memory>

#include "gui/compare/comparepage.h"
#include "gui/toolkit/settings.h"
#include "gui/workspace/workspace.h"
#include "tests/gui/windowtest.h"
#include "tests/testmain.h"

class TestArrangements : public WindowTest {
    Q_OBJECT

    QDockWidget* dock(const char* name) const { return m_window->findChild<QDockWidget*>(QLatin1String(name)); }
    bool shows(const char* name) const { return !dock(name)->isHidden(); }
    void key(Qt::Key key) {
        QTest::keyClick(m_window.get(), key, Qt::AltModifier);
        m_window->workspace().tell();
    }
    void open() {
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void reopen() {
        m_window->close();
        open();
    }
    QAction* action(const char* name) { return m_window->action(name); }

private Q_SLOTS:
    void init() {
        WindowTest::init();
        m_window->resize(1280, 800);
    }

    void comparingGivesTheChartsTheRoom() {
        QVERIFY(action("arrangeExplore")->isChecked());
        QVERIFY(shows("experiments") && shows("configuration") && !shows("history") && !shows("tour"));
        key(Qt::Key_2);
        QVERIFY(action("arrangeCompare")->isChecked());
        auto* page = m_window->findChild<ComparePage*>();
        QVERIFY(page->isVisible());
        QVERIFY(shows("experiments") && !shows("configuration") && !shows("history"));
        QTRY_VERIFY(page->width() > 1280 - 240);
        key(Qt::Key_3);
        QVERIFY(!shows("experiments") && !shows("configuration") && !shows("history") && shows("tour"));
        QTRY_COMPARE(dock("tour")->width(), 372);  // of the design
        QTRY_VERIFY(page->width() > 1280 - 380);
        key(Qt::Key_1);
        QVERIFY(shows("experiments") && shows("configuration") && !shows("history"));
        QCOMPARE(m_window->workspace().undoStack()->count(), 0);
    }

    void eachRemembersWhatIsMadeOfIt() {
        key(Qt::Key_2);
        dock("history")->toggleViewAction()->trigger();
        m_window->resizeDocks({dock("experiments")}, {300}, Qt::Horizontal);
        QTRY_COMPARE(dock("experiments")->width(), 300);
        key(Qt::Key_1);
        QVERIFY(shows("configuration") && !shows("history"));
        QTRY_VERIFY(dock("experiments")->width() < 250);
        key(Qt::Key_2);
        QVERIFY(shows("history") && !shows("configuration"));
        QTRY_COMPARE(dock("experiments")->width(), 300);
    }

    void theNextStartFindsThem() {
        dock("configuration")->close();
        key(Qt::Key_2);
        dock("history")->toggleViewAction()->trigger();
        reopen();
        QVERIFY(action("arrangeCompare")->isChecked());
        QVERIFY(shows("history") && shows("experiments") && !shows("configuration"));
        key(Qt::Key_1);
        QVERIFY(!shows("history") && shows("experiments") && !shows("configuration"));
        key(Qt::Key_3);
        reopen();
        QVERIFY(action("arrangeTeach")->isChecked());
        QVERIFY(!shows("experiments"));
    }

    void resettingConcernsTheCurrentOne() {
        dock("configuration")->close();
        key(Qt::Key_2);
        dock("history")->toggleViewAction()->trigger();
        dock("experiments")->setFloating(true);
        action("resetLayout")->trigger();
        QVERIFY(action("arrangeCompare")->isChecked());
        QVERIFY(shows("experiments") && !shows("history") && !dock("experiments")->isFloating());
        key(Qt::Key_1);
        QVERIFY(!shows("configuration"));  // a change of Explore, which was not reset
        action("resetLayout")->trigger();
        QVERIFY(shows("configuration"));
        reopen();
        QVERIFY(shows("configuration"));
    }

    void aNarrowWindowHasTabsAndTheWideOneComesBack() {
        dock("history")->toggleViewAction()->trigger();
        m_window->resizeDocks({dock("experiments")}, {300}, Qt::Horizontal);
        QTRY_COMPARE(dock("experiments")->width(), 300);
        m_window->resize(1030, 700);
        QCOMPARE(m_window->dockWidgetArea(dock("configuration")), Qt::LeftDockWidgetArea);
        QVERIFY(m_window->tabifiedDockWidgets(dock("experiments")).contains(dock("configuration")));
        reopen();
        QVERIFY(m_window->tabifiedDockWidgets(dock("experiments")).contains(dock("configuration")));
        m_window->resize(1280, 800);
        QCOMPARE(m_window->dockWidgetArea(dock("configuration")), Qt::RightDockWidgetArea);
        QVERIFY(shows("history"));
        QTRY_COMPARE(dock("experiments")->width(), 300);
    }

    void largeTextIsNarrowToo() {
        for (int step = 0; step < 6; ++step) QTest::keyClick(m_window.get(), Qt::Key_Plus, Qt::ControlModifier);
        QTRY_VERIFY(m_window->tabifiedDockWidgets(dock("experiments")).contains(dock("configuration")));
        QTest::keyClick(m_window.get(), Qt::Key_0, Qt::ControlModifier);
        QTRY_COMPARE(m_window->dockWidgetArea(dock("configuration")), Qt::RightDockWidgetArea);
    }

    void fullScreenComesAndGoes() {
        m_window->showMaximized();
        QTest::keyClick(m_window.get(), Qt::Key_F11);
        QTRY_VERIFY(m_window->isFullScreen() && action("fullScreen")->isChecked());
        QTest::keyClick(m_window.get(), Qt::Key_F11);
        QTRY_VERIFY(!m_window->isFullScreen() && m_window->isMaximized());
    }
};

WORKBENCH_TEST(TestArrangements, Windows)
#include "tst_arrangements.moc"
