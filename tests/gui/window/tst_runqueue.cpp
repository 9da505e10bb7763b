// SPDX-License-Identifier: GPL-3.0-or-later
// What a person can ask for while a run goes on, by keys and clicks. A paused run stays where it is, so that nothing
// here depends on time.
#include <QAccessible>
#include <QAction>
#include <QElapsedTimer>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QUndoStack>
#include <memory>

#include "engine/experiment/prepare.h"
#include "gui/compare/comparepage.h"
#include "gui/configuration/configurationfeature.h"
#include "gui/data/datafeature.h"
#include "gui/experiments/experimentspanel.h"
#include "gui/experiments/experimenttree.h"
#include "gui/experiments/experimenttreemodel.h"
#include "gui/experiments/gallerypanel.h"
#include "gui/shell/statusline.h"
#include "gui/toolkit/language.h"
#include "gui/toolkit/pagetabs.h"
#include "gui/toolkit/settings.h"
#include "gui/toolkit/switch.h"
#include "gui/toolkit/textlabel.h"
#include "gui/training/runpage.h"
#include "gui/training/runtoolbar.h"
#include "gui/words/inlineproblem.h"
#include "gui/workspace/training.h"
#include "gui/workspace/workspace.h"
#include "tests/gui/windowtest.h"
#include "tests/testmain.h"

using Model = ExperimentTreeModel;

class TestRunQueue : public WindowTest {
    Q_OBJECT

    Workspace& workspace() { return m_window->workspace(); }
    RunController& run() { return m_window->training().run(); }
    QAction* action(const char* name) { return m_window->action(name); }
    ExperimentTree* tree() { return m_window->findChild<ExperimentTree*>(); }
    const ExperimentItem& item(int row) { return workspace().experiments()[static_cast<std::size_t>(row)]; }
    QModelIndex row(int number) { return tree()->model()->index(number, 0); }
    QString figure(int number) { return row(number).siblingAtColumn(Model::ValueColumn).data().toString(); }
    QString message() { return m_window->findChild<StatusLine*>()->message(); }
    bool statusSays(const QString& text) {
        for (const auto* label : m_window->findChild<StatusLine*>()->findChildren<QLabel*>())
            if (label->isVisible() && label->text() == text) return true;
        return false;
    }
    void click(int number) {
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, tree()->visualRect(row(number)).center());
        m_window->workspace().tell();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(tree(), key, modifiers);
        m_window->workspace().tell();
    }

    /// A third and a fourth experiment; of all, the first two train, and stand still.
    void startTwoOfFour() {
        key(Qt::Key_D, Qt::ControlModifier);
        key(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(workspace().experiments().size(), 4u);
        for (const int number : {2, 3}) workspace().setTicked(item(number).id, false);
        action("pause")->trigger();
        m_window->workspace().tell();
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        m_window->workspace().tell();
        QVERIFY(run().running());
        for (const int number : {0, 1}) QCOMPARE(item(number).results.state, RunState::Running);
        for (const int number : {2, 3}) QCOMPARE(figure(number), QStringLiteral("not run"));
    }
    void goOn() { action("pause")->trigger(); }

private Q_SLOTS:
    void init() {
        forget();
        open();
        activate();
        tree()->setFocus();
    }

    void whatIsAskedForMeanwhileWaitsAndTrainsAfterwards() {
        startTwoOfFour();
        click(2);
        key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(figure(2), QStringLiteral("waiting"));
        QVERIFY(row(2).data(Model::WaitingRole).toBool());
        QVERIFY(row(2).data(Qt::AccessibleTextRole).toString().contains(QLatin1String("waiting")));
        QVERIFY(statusSays(QStringLiteral("1 experiment waiting")));
        m_window->training().setRepeats(30);
        click(3);
        key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(statusSays(QStringLiteral("2 experiments waiting")));
        QCOMPARE(run().total(), 20);
        QSignalSpy started(&run(), &RunController::started);
        goOn();
        QTRY_COMPARE(started.count(), 2);  // one after the other, each with the repeats it was asked for with
        m_window->workspace().tell();
        QTRY_VERIFY(!run().running());
        m_window->workspace().tell();
        for (const int number : {0, 1, 2, 3}) {
            QCOMPARE(item(number).results.state, RunState::Done);
            QCOMPARE(item(number).results.repeats.size(), number == 3 ? 30u : 10u);
            QCOMPARE(figure(number), number == 3 ? QStringLiteral("30") : QStringLiteral("10"));
        }
        QCOMPARE(item(2).results.rmse(), item(0).results.rmse());  // the same settings and seeds
        QVERIFY(!statusSays(QStringLiteral("1 experiment waiting")));
    }

    void tickingAndRunAddsOnlyWhatDoesNotTrainYet() {
        startTwoOfFour();
        workspace().setTicked(item(2).id, true);
        workspace().setTicked(item(3).id, true);
        workspace().tell();
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        m_window->workspace().tell();
        for (const int number : {0, 1}) QCOMPARE(item(number).results.state, RunState::Running);
        for (const int number : {2, 3}) QCOMPARE(figure(number), QStringLiteral("waiting"));
        QCOMPARE(run().total(), 20);
        QSignalSpy started(&run(), &RunController::started);
        goOn();
        QTRY_VERIFY(!run().running());
        m_window->workspace().tell();
        QCOMPARE(started.count(), 1);  // asked for together, trained together
        for (const int number : {2, 3}) QCOMPARE(item(number).results.state, RunState::Done);
    }

    void runningWhatTrainsChangesNothing() {
        startTwoOfFour();
        QSignalSpy started(&run(), &RunController::started);
        goOn();
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        m_window->workspace().tell();
        if (run().running()) QCOMPARE(message(), QStringLiteral("These experiments are being trained."));
        action("stop")->trigger();
        m_window->workspace().tell();
        QTRY_VERIFY(!run().running());
        m_window->workspace().tell();
        QCOMPARE(started.count(), 0);
    }

    void runGoesOnWithAPausedRun() {
        startTwoOfFour();
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        m_window->workspace().tell();
        QVERIFY(!run().paused());
        QTRY_COMPARE(item(0).results.state, RunState::Done);
        m_window->workspace().tell();
    }

    void stopEndsThePauseToo() {
        startTwoOfFour();
        QTest::keyClick(m_window.get(), Qt::Key_F5, Qt::ShiftModifier);
        m_window->workspace().tell();
        QVERIFY(!run().paused() && !action("pause")->isChecked());
        QTRY_VERIFY(!run().running());
        m_window->workspace().tell();
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        m_window->workspace().tell();
        QTRY_COMPARE(item(0).results.state, RunState::Done);
        m_window->workspace().tell();
    }

    void whatIsPausedIsSaid() {
        const auto says = [this](QWidget* page, const QString& words) {
            for (const auto* label : page->findChildren<TextLabel*>())
                if (label->isVisible() && label->text() == words) return true;
            return false;
        };
        auto* runPage = m_window->findChild<RunPage*>();
        auto* comparePage = m_window->findChild<ComparePage*>();
        auto* tabs = m_window->findChild<PageTabs*>();
        startTwoOfFour();
        QVERIFY(says(runPage, QStringLiteral("Paused before the first sample: F7, F8 step, F6 goes on.")));
        tabs->show(comparePage);
        QVERIFY(says(comparePage, QStringLiteral("Paused before the first sample: F7, F8 step, F6 goes on.")));
        QTest::keyClick(m_window.get(), Qt::Key_F7);
        m_window->workspace().tell();
        QVERIFY(says(comparePage, QStringLiteral("Paused: F7, F8 step, F6 goes on.")));
        tabs->show(runPage);
        QVERIFY(says(runPage, QStringLiteral("Paused: F7, F8 step, F6 goes on.")));
    }

    /// A pause of a fifth of a second, by a clock of its own, is no part of the run's time.
    void timeStandsStillInAPause() {
        startTwoOfFour();
        QElapsedTimer clock;
        clock.start();
        QSignalSpy advanced(&run(), &RunController::advanced);
        while (clock.elapsed() < 200) QVERIFY(advanced.wait());
        QCOMPARE(run().seconds(), 0.0);
        goOn();
        QTRY_VERIFY(run().done() > 0);
        m_window->workspace().tell();
        goOn();  // paused again, or ended by now
        QCOMPARE(run().networksPerSecond(), 0.0);
        QVERIFY(run().secondsLeft() < 0.0);
        if (run().running()) {
            QVERIFY(!advanced.isEmpty() && advanced.wait());
            const double before = run().seconds();
            QVERIFY(advanced.wait());
            QCOMPARE(run().seconds(), before);
        }
    }

    void theWaitingOnesCanBeTakenOut() {
        startTwoOfFour();
        for (const int number : {2, 3}) {
            click(number);
            QVERIFY(!action("unqueue")->isEnabled());
            key(Qt::Key_Return, Qt::ControlModifier);
        }
        QVERIFY(action("unqueue")->isEnabled());
        key(Qt::Key_Backspace, Qt::ControlModifier);
        QCOMPARE(figure(3), QStringLiteral("not run"));
        QCOMPARE(figure(2), QStringLiteral("waiting"));
        bool offered = false;
        QTimer::singleShot(0, this, [&] {  // the menu has a loop of its own
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            if (!menu) return;
            offered = menu->actions().contains(action("unqueue")) && action("unqueue")->isEnabled();
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action("unqueue")).center());
            m_window->workspace().tell();
            menu->close();
        });
        QContextMenuEvent asked(QContextMenuEvent::Mouse, tree()->visualRect(row(2)).center(), QCursor::pos());
        QApplication::sendEvent(tree()->viewport(), &asked);
        QVERIFY(offered);
        QCOMPARE(figure(2), QStringLiteral("not run"));
        goOn();
        QTRY_VERIFY(!run().running());
        m_window->workspace().tell();
        QCOMPARE(item(2).results.state, RunState::NotRun);
    }

    void aDeletedOneWaitsNoMoreEvenWhenItComesBack() {
        startTwoOfFour();
        click(2);
        key(Qt::Key_Return, Qt::ControlModifier);
        key(Qt::Key_Delete);
        QCOMPARE(workspace().queue().count(), 0);
        action("undo")->trigger();
        m_window->workspace().tell();
        QCOMPARE(figure(2), QStringLiteral("not run"));
    }

    void stopKeepsWhatIsFinishedAndEmptiesTheQueue() {
        m_window->training().setRepeats(1000);
        startTwoOfFour();
        click(2);
        key(Qt::Key_Return, Qt::ControlModifier);
        goOn();
        QTRY_VERIFY(run().done() > 0);
        m_window->workspace().tell();
        if (run().done() == run().total()) QSKIP("the machine was faster than the test");
        QTest::keyClick(m_window.get(), Qt::Key_F5, Qt::ShiftModifier);
        m_window->workspace().tell();
        QTRY_VERIFY(!run().running());
        m_window->workspace().tell();
        QCOMPARE(item(0).results.state, RunState::Stopped);
        QCOMPARE(item(2).results.state, RunState::NotRun);
        QCOMPARE(workspace().queue().count(), 0);
        QCOMPARE(figure(2), QStringLiteral("not run"));
        QCOMPARE(item(0).results.repeats.size() + item(1).results.repeats.size(),
                 static_cast<std::size_t>(run().done()));
        QVERIFY(message().startsWith(QLatin1String("Stopped. ")));
        QVERIFY2(message().endsWith(
                     QLatin1String("of 2000 repeats are finished and kept. 1 waiting experiment will not train.")),
                 qPrintable(message()));
    }

    void anEditedOneTrainsAsItIsWhenItsTurnComes() {
        startTwoOfFour();
        click(2);
        key(Qt::Key_Return, Qt::ControlModifier);
        auto config = item(2).config;
        config.training.epochs = 3;
        m_window->feature<ConfigurationFeature>().edit(config, EditKind::Epochs);
        QCOMPARE(figure(2), QStringLiteral("waiting"));
        goOn();
        QTRY_COMPARE(item(2).results.state, RunState::Done);
        m_window->workspace().tell();
        QVERIFY(item(2).results.rmse() != item(0).results.rmse());
    }

    void whatCannotRunIsPassedOver() {
        startTwoOfFour();
        for (const int number : {2, 3}) {
            click(number);
            key(Qt::Key_Return, Qt::ControlModifier);
        }
        auto config = item(2).config;
        config.training.batchSize = 12;  // does not divide the 22 samples
        click(2);
        m_window->feature<ConfigurationFeature>().edit(config, EditKind::BatchSize);
        goOn();
        QTRY_COMPARE(item(3).results.state, RunState::Done);
        m_window->workspace().tell();
        QCOMPARE(item(2).results.state, RunState::NotRun);
        QCOMPARE(workspace().queue().count(), 0);
    }

    // Results belong to the configuration that was trained, whatever is edited meanwhile.
    void anEditDuringARunGetsNoResultsOfTheOldSettings() {
        startTwoOfFour();
        click(0);
        auto config = item(0).config;
        config.training.epochs = 3;
        m_window->feature<ConfigurationFeature>().edit(config, EditKind::Epochs);
        QCOMPARE(item(0).results.state, RunState::NotRun);
        QCOMPARE(item(1).results.state, RunState::Running);  // the others are not concerned
        goOn();
        QTRY_COMPARE(item(1).results.state, RunState::Done);
        m_window->workspace().tell();
        QVERIFY(item(0).results.repeats.empty());
        QCOMPARE(figure(0), QStringLiteral("not run"));
        action("undo")->trigger();
        m_window->workspace().tell();
        QCOMPARE(item(0).results.state, RunState::Done);
        QCOMPARE(item(0).results.repeats.size(), 10u);
        QCOMPARE(item(0).results.rmse(), [this] {  // bit by bit what a run without edits gives
            click(2);
            key(Qt::Key_Return, Qt::ControlModifier);
            (void)QTest::qWaitFor([this] { return item(2).results.state == RunState::Done; });
            return item(2).results.rmse();
        }());
    }

    void anUndoneEditDuringARunTakesPartAgain() {
        startTwoOfFour();
        click(0);
        auto config = item(0).config;
        config.training.epochs = 3;
        m_window->feature<ConfigurationFeature>().edit(config, EditKind::Epochs);
        action("undo")->trigger();
        m_window->workspace().tell();
        QCOMPARE(item(0).results.state, RunState::Running);
        goOn();
        QTRY_COMPARE(item(0).results.state, RunState::Done);
        m_window->workspace().tell();
        QCOMPARE(item(0).results.repeats.size(), 10u);
    }

    // Old results belong to the old series, and come back with it.
    void anotherSeriesDuringARunGetsNoResultsOfTheOldOne() {
        startTwoOfFour();
        m_window->feature<DataFeature>().openSample(QStringLiteral("lynx-trappings.csv"));
        for (const int number : {0, 1}) QCOMPARE(item(number).results.state, RunState::NotRun);
        goOn();
        QTRY_VERIFY(!run().running());
        m_window->workspace().tell();
        for (const int number : {0, 1}) QVERIFY(item(number).results.repeats.empty());
        action("undo")->trigger();
        m_window->workspace().tell();
        for (const int number : {0, 1}) {
            QCOMPARE(item(number).results.state, RunState::Done);
            QCOMPARE(item(number).results.repeats.size(), 10u);
            QVERIFY(!item(number).results.losses.epochs.empty());  // the band of the run that was left
        }
    }

    // Experiments of the same settings that train together give their own results each, whatever is edited beside them.
    void twinsThatTrainKeepTheirOwnResults() {
        startTwoOfFour();
        action("stop")->trigger();
        m_window->workspace().tell();
        QTRY_VERIFY(!run().running());
        m_window->workspace().tell();
        key(Qt::Key_D, Qt::ControlModifier);  // another one like the last
        const int twins[]{item(3).id, item(4).id};
        for (const int id : twins) workspace().beginRun(id, 3);
        workspace().addResult(twins[0], {0, 1.0, {}, 0});
        workspace().tell();
        auto config = item(0).config;
        config.training.epochs = 3;
        workspace().setConfig(item(0).id, config, QStringLiteral("epochs"));
        workspace().tell();
        QCOMPARE(workspace().experiment(twins[0])->results.repeats.size(), 1u);
        QVERIFY(workspace().experiment(twins[1])->results.repeats.empty());
        for (const int id : twins) QCOMPARE(workspace().experiment(id)->results.state, RunState::Running);
        config = workspace().experiment(twins[0])->config;
        config.training.epochs = 4;
        workspace().setConfig(twins[0], config, QStringLiteral("epochs"));
        workspace().addResult(twins[0], {1, 2.0, {}, 0});
        for (const int id : twins) workspace().endRun(id, RunState::Done);
        workspace().undoStack()->undo();
        workspace().tell();
        QCOMPARE(workspace().experiment(twins[0])->results.repeats.size(), 2u);
        QVERIFY(workspace().experiment(twins[1])->results.repeats.empty());
    }

    void ticksAreNoneOfUndosBusiness() {
        auto config = item(0).config;
        config.training.epochs = 3;
        m_window->feature<ConfigurationFeature>().edit(config, EditKind::Epochs);
        workspace().setTicked(item(1).id, false);
        workspace().tell();
        action("undo")->trigger();
        m_window->workspace().tell();
        QVERIFY(!item(1).ticked);
        workspace().setTicked(item(1).id, true);
        workspace().tell();
        action("redo")->trigger();
        m_window->workspace().tell();
        QVERIFY(item(1).ticked);
    }

    void lossesOfExperimentsThatAreGoneAreFreed() {
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        m_window->workspace().tell();
        QTRY_COMPARE(item(0).results.state, RunState::Done);
        m_window->workspace().tell();
        const int id = item(0).id;
        QVERIFY(run().losses(id));
        auto* list = m_window->findChild<GalleryPanel*>()->list();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(2)).center());
        m_window->workspace().tell();
        QVERIFY(!run().losses(id));
        action("undo")->trigger();
        m_window->workspace().tell();
        QVERIFY(!item(0).results.losses.epochs.empty());  // their band stays
    }

    void stoppingTheShowOfAFinishedRunLosesNothing() {
        action("pause")->trigger();
        m_window->workspace().tell();
        std::vector<RunController::Request> requests{
            {item(0).id, lstm::prepare(item(0).config, workspace().sharedSeries()).value}};
        workspace().beginRun(item(0).id, requests.front().experiment->config.repeats);
        workspace().tell();
        QSignalSpy finished(&run(), &RunController::finished);
        run().start(requests, 1000.0);  // would take a quarter of an hour to be shown
        goOn();
        for (int repeat = 0; repeat < requests.front().experiment->config.repeats;
             ++repeat)  // behind its last loss a repeat always ends
            QTRY_COMPARE(run().losses(item(0).id)->points(repeat).size(), std::size_t(1000));
        QVERIFY(run().running() && run().done() < run().total());
        action("stop")->trigger();
        m_window->workspace().tell();
        QTRY_VERIFY(!run().running());
        m_window->workspace().tell();
        QCOMPARE(run().done(), run().total());
        QCOMPARE(finished.front().front().toBool(), true);
    }

    // What cannot run is told until it is closed or can run, also while others train.
    void whatCannotRunIsTold() {
        auto config = item(0).config;
        const auto good = config;
        config.training.batchSize = 12;
        m_window->feature<ConfigurationFeature>().edit(config, EditKind::BatchSize);
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        m_window->workspace().tell();
        QTRY_COMPARE(item(1).results.state, RunState::Done);
        m_window->workspace().tell();
        const auto told = [this] {
            for (const auto* problem : m_window->centralWidget()->findChildren<InlineProblem*>())
                if (problem->isVisible() && problem->what() == QLatin1String("stateful cannot run.")) return true;
            return false;
        };
        QVERIFY(told());
        m_window->feature<ConfigurationFeature>().edit(good, EditKind::BatchSize);
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        m_window->workspace().tell();
        QVERIFY(!told());
        QTRY_COMPARE(item(0).results.state, RunState::Done);
        m_window->workspace().tell();
    }

    void importedResultsAreNeverTrained() {
        workspace().importResults(QStringLiteral("theirs"), {1.5, 2.5, 3.5});
        workspace().tell();
        const int id = workspace().experiments().back().id;
        workspace().setCurrent(id);
        workspace().tell();
        action("live")->setChecked(true);
        m_window->workspace().tell();
        auto config = workspace().current()->config;
        config.training.epochs = 3;
        m_window->feature<ConfigurationFeature>().edit(config, EditKind::Epochs);
        QSignalSpy started(&run(), &RunController::started);
        QMetaObject::invokeMethod(m_window->findChild<ExperimentsPanel*>(), "runRequested", Q_ARG(int, id));
        QCOMPARE(message(), QStringLiteral("Results from a file cannot be trained."));
        QTest::keyClick(m_window.get(), Qt::Key_F5);  // the others
        m_window->workspace().tell();
        QTRY_COMPARE(item(0).results.state, RunState::Done);
        m_window->workspace().tell();
        QCOMPARE(started.count(), 1);
        QCOMPARE(workspace().experiment(id)->results.rmse(), (std::vector<double>{1.5, 2.5, 3.5}));
        QVERIFY(workspace().experiment(id)->config.training.epochs != 3);
    }

    void aCopyOfOneThatTrainsDoesNotTrain() {
        startTwoOfFour();
        click(0);
        key(Qt::Key_D, Qt::ControlModifier);
        QVERIFY(workspace().current()->results.state != RunState::Running);
        goOn();
        QTRY_VERIFY(!run().running());
        m_window->workspace().tell();
    }

    // Nothing of the present run is to be seen any more: it gives way instead of keeping a person waiting.
    void aRunThatNobodySeesGivesWay() {
        startTwoOfFour();
        auto* list = m_window->findChild<GalleryPanel*>()->list();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(2)).center());
        m_window->workspace().tell();
        QCOMPARE(workspace().experiments().size(), 2u);
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        m_window->workspace().tell();
        QCOMPARE(workspace().queue().count(), 0);
        for (const int number : {0, 1}) QCOMPARE(item(number).results.state, RunState::Running);
        goOn();
        QTRY_COMPARE(item(0).results.state, RunState::Done);
        m_window->workspace().tell();
        action("undo")->trigger();
        m_window->workspace().tell();
        QCOMPARE(item(0).results.state, RunState::Stopped);
    }

    void anotherNumberOfRepeatsTakesEffectAtOnce() {
        startTwoOfFour();
        m_window->training().setRepeats(30);
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        m_window->workspace().tell();
        QCOMPARE(workspace().queue().count(), 0);
        QCOMPARE(run().total(), 60);
        goOn();
        QTRY_COMPARE(item(0).results.repeats.size(), 30u);
    }

    void liveSupersedesAndWhatWaitsGoesOnWaiting() {
        startTwoOfFour();
        click(2);
        key(Qt::Key_Return, Qt::ControlModifier);
        click(0);
        action("live")->setChecked(true);
        m_window->workspace().tell();
        QSignalSpy started(&run(), &RunController::started);
        auto config = item(0).config;
        config.training.epochs = 50;
        m_window->feature<ConfigurationFeature>().edit(config, EditKind::Epochs);
        QTRY_COMPARE(started.count(), 1);
        m_window->workspace().tell();
        QCOMPARE(figure(2), QStringLiteral("waiting"));
        QCOMPARE(run().total(), 30);
        goOn();
        QTRY_COMPARE(item(2).results.state, RunState::Done);
        m_window->workspace().tell();
        QCOMPARE(item(0).results.repeats.size(), 30u);
    }

    void bothLanguagesSayIt() {
        startTwoOfFour();
        click(2);
        key(Qt::Key_Return, Qt::ControlModifier);
        setLanguage(Language::Chinese);
        QTRY_COMPARE(figure(2), QStringLiteral("等待中"));
        QTRY_VERIFY(statusSays(QStringLiteral("1 个实验等待中")));
    }

    void nothingTickedIsSaid() {
        for (const int number : {0, 1}) workspace().setTicked(item(number).id, false);
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        m_window->workspace().tell();
        QCOMPARE(message(), QStringLiteral("No experiment is ticked."));
    }
};

WORKBENCH_TEST(TestRunQueue, Windows)
#include "tst_runqueue.moc"
