// SPDX-License-Identifier: GPL-3.0-or-later
// The ways into a network from everywhere in the window: double click, Enter, context menu, command palette.
#include <QAction>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QMenu>
#include <QTest>
#include <QUndoStack>

#include "gui/charts/boxplotchart.h"
#include "gui/charts/forecastchart.h"
#include "gui/experiments/experimenttree.h"
#include "gui/experiments/experimenttreemodel.h"
#include "gui/forecast/forecastpage.h"
#include "gui/inside/insidepage.h"
#include "gui/shell/menus.h"
#include "gui/toolkit/language.h"
#include "gui/toolkit/pagetabs.h"
#include "gui/toolkit/settings.h"
#include "gui/training/runpage.h"
#include "gui/window/commandpalette.h"
#include "gui/window/helpfeature.h"
#include "gui/workspace/training.h"
#include "gui/workspace/workspace.h"
#include "tests/gui/windowtest.h"
#include "tests/testmain.h"

using namespace Qt::Literals::StringLiterals;

class TestInsideWindow : public WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        forget();
        open({1280, 800});
        m_window->action("run")->trigger();
        m_window->workspace().tell();
        QTRY_VERIFY(!m_window->training().run().running());
        m_window->workspace().tell();
        QTRY_COMPARE(boxes()->boxes().size(), 2);
    }

    void aDoubleClickOnADotLooksInside() {
        const BoxPlotDot dot = boxes()->placed()[1].dots[3];
        const QPoint at = dot.at.toPoint();
        QTest::mouseClick(boxes()->viewport(), Qt::LeftButton, {}, at);
        m_window->workspace().tell();
        const auto chosen = workspace().selection().lead();
        QVERIFY(chosen && chosen->experiment == workspace().experiments()[1].id);
        QVERIFY(!inside()->isVisible());
        QTest::mouseDClick(boxes()->viewport(), Qt::LeftButton, {}, at);
        m_window->workspace().tell();
        QVERIFY(inside()->isVisible());
        QCOMPARE(workspace().selection().lead(), chosen);
        QCOMPARE(shownForecasts(), workspace().experiments()[1].results.find(chosen->repeat)->forecasts);
        QTRY_VERIFY(chart()->hasFocus());
    }
    void aDoubleClickBesideTheDotsDoesNot() {
        QTest::mouseDClick(boxes()->viewport(), Qt::LeftButton, {}, boxes()->plot().topLeft().toPoint() + QPoint(2, 2));
        m_window->workspace().tell();
        QVERIFY(!inside()->isVisible());
    }
    void enterOnAChartLooksInside() {
        boxes()->setFocus();
        QTest::keyClick(boxes(), Qt::Key_Right);
        m_window->workspace().tell();
        QTest::keyClick(boxes(), Qt::Key_Up);
        m_window->workspace().tell();
        QTest::keyClick(boxes(), Qt::Key_Return);
        m_window->workspace().tell();
        QVERIFY(inside()->isVisible());
    }
    void theForecastsFanToo() {
        auto* page = m_window->findChild<ForecastPage*>();
        m_window->pages().show(page);
        auto* fan = page->findChild<ForecastChart*>(u"test window"_s);
        const auto& item = *workspace().current();
        const QPoint at = fan->toPixel({4, item.results.repeats[2].forecasts[4]}).toPoint();
        QTest::mouseDClick(fan->viewport(), Qt::LeftButton, {}, at);
        m_window->workspace().tell();
        QVERIFY(inside()->isVisible());
        QVERIFY(workspace().selection().lead(item.id));
    }
    void theContextMenuToo() {
        const QPoint at = boxes()->placed()[0].dots[0].at.toPoint();
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, boxes()->viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(boxes()->viewport(), &event);
        auto* menu = boxes()->findChild<QMenu*>();
        QVERIFY(menu);
        QVERIFY(workspace().selection().lead());  // the menu is about the dot under the pointer
        QCOMPARE(menu->actions().front()->text(), u"Look inside"_s);
        menu->actions().front()->trigger();
        menu->close();
        QVERIFY(inside()->isVisible());
    }
    void theListToo() {
        auto* tree = m_window->findChild<ExperimentTree*>();
        const QModelIndex experiment = tree->model()->index(0, 0);
        tree->expand(experiment);
        const QModelIndex repeat = tree->model()->index(2, 0, experiment);
        tree->setFocus();
        tree->setCurrentIndex(repeat);
        QTest::keyClick(tree, Qt::Key_Return);
        m_window->workspace().tell();
        QVERIFY(inside()->isVisible());
        QCOMPARE(shownForecasts(),
                 workspace().current()->results.find(repeat.data(ExperimentTreeModel::RepeatRole).toInt())->forecasts);
    }
    void thePaletteToo() {
        for (const Command& command : m_window->feature<HelpFeature>().commands())
            if (command.english == u"Inside (page)"_s) command.run();
        QVERIFY(inside()->isVisible());
    }
    void undoOfTheWindowTakesAnEditBack() {
        m_window->pages().show(inside());
        QTest::keyClick(chart(), Qt::Key_End);
        m_window->workspace().tell();
        QTest::keyClick(chart(), Qt::Key_R);
        m_window->workspace().tell();
        QVERIFY(chart()->data().steps[11].resetByHand);
        m_window->action("undo")->trigger();
        m_window->workspace().tell();
        QVERIFY(!chart()->data().steps[11].reset);
        QVERIFY(inside()->isVisible());
    }
    /// The settings give way while the page is shown, and are remembered as they were.
    void theSettingsMakeRoomAndComeBack() {
        auto* settingsDock = m_window->findChild<QDockWidget*>(u"configuration"_s);
        QVERIFY(settingsDock->isVisible());
        const int width = settingsDock->width();
        Page* before = m_window->pages().currentPage();
        m_window->pages().show(inside());
        QVERIFY(!settingsDock->isVisible());
        QTRY_VERIFY(inside()->width() > 1000);
        m_window->action("arrangeTeach")->trigger();
        m_window->workspace().tell();
        m_window->action("arrangeExplore")->trigger();
        m_window->workspace().tell();
        QVERIFY(!settingsDock->isVisible());
        m_window->pages().show(before);
        QVERIFY(settingsDock->isVisible());
        QTRY_COMPARE(settingsDock->width(), width);
        m_window->pages().show(inside());
        m_window->close();
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        QVERIFY(m_window->findChild<QDockWidget*>(u"configuration"_s)->isVisible());
    }

private:
    Workspace& workspace() const { return m_window->workspace(); }
    BoxPlotChart* boxes() const { return m_window->findChild<RunPage*>()->findChild<BoxPlotChart*>(); }
    InsidePage* inside() const { return m_window->findChild<InsidePage*>(); }
    InsideChart* chart() const { return inside()->findChild<InsideChart*>(); }
    std::vector<double> shownForecasts() const {
        std::vector<double> all;
        for (const InsideStep& step : chart()->data().steps) all.push_back(step.forecast);
        return all;
    }
};

WORKBENCH_TEST(TestInsideWindow, Windows)
#include "tst_insidewindow.moc"
