// SPDX-License-Identifier: GPL-3.0-or-later
// One selection through the whole window, by every way that leads to it. Losses of chosen repeats are compared bit by
// bit with those of the run that gave them.
#include <QAction>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <memory>

#include "gui/charts/boxplotchart.h"
#include "gui/charts/forecastchart.h"
#include "gui/charts/losschart.h"
#include "gui/configuration/configurationfeature.h"
#include "gui/experiments/experimentspanel.h"
#include "gui/experiments/experimenttree.h"
#include "gui/experiments/experimenttreemodel.h"
#include "gui/forecast/forecastpage.h"
#include "gui/toolkit/datatable.h"
#include "gui/toolkit/language.h"
#include "gui/toolkit/pagetabs.h"
#include "gui/toolkit/settings.h"
#include "gui/toolkit/tabletext.h"
#include "gui/training/runpage.h"
#include "gui/training/runtoolbar.h"
#include "gui/workspace/describetablemodel.h"
#include "gui/workspace/training.h"
#include "gui/workspace/workspace.h"
#include "tests/gui/windowtest.h"
#include "tests/testmain.h"

class TestSelection : public WindowTest {
    Q_OBJECT

private Q_SLOTS:
    // --- the model by itself ---

    void choosingAddingClearing() {
        Selection s;
        QSignalSpy changed(&s, &Selection::changed);
        s.choose(1, 4);
        s.choose(1, 4);
        QCOMPARE(changed.count(), 1);
        s.add(2, 7);
        s.add(1, 5);
        QCOMPARE(s.experiment(), 1);
        QCOMPARE(s.repeatsOf(1), (std::vector<int>{4, 5}));
        QCOMPARE(s.lead()->repeat, 5);
        QCOMPARE(s.lead(2), std::optional(7));
        s.add(1, 5);  // once more: taken away
        QCOMPARE(s.lead(), (RepeatRef{2, 7}));
        QCOMPARE(s.experiment(), 2);
        s.retain([](int id) { return id == 1; });
        QCOMPARE(s.repeats(), (std::vector<RepeatRef>{{1, 4}}));
        QCOMPARE(s.experiment(), 1);
        s.choose(1);
        QVERIFY(s.repeats().empty());
        QCOMPARE(s.experiment(), 1);
        s.clear();
        QCOMPARE(s.experiment(), 0);
    }
    void hoveringIsShownInPlaceOfTheChosen() {
        Selection s;
        QSignalSpy hovered(&s, &Selection::hoverChanged), changed(&s, &Selection::changed);
        s.choose(1, 4);
        s.hover(1, 9);
        s.hover(1, 9);
        QCOMPARE(hovered.count(), 1);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(s.shown(1), std::optional(9));
        QCOMPARE(s.shown(2), std::nullopt);
        s.endHover();
        QCOMPARE(s.shown(1), std::optional(4));
    }

    // --- through the window ---

    void aDotIsThatNetworkEverywhere() {
        run();
        clickDot(1, 3);
        expectChosen(1, {3});
        QCOMPARE(m_window->workspace().currentId(), id(1));
        QCOMPARE(tree()->currentIndex().data(ExperimentTreeModel::RepeatRole).toInt(), 3);
        QCOMPARE(chosenOf(1), QVector<int>{3});
        QVERIFY(loss()->curves()[0].chosen.isEmpty());
        QCOMPARE(table()->currentIndex().row(), 1);
        showForecast();
        QCOMPARE(forecast()->chosen().size(), 1);
        const auto* result = item(1).results.find(3);
        QCOMPARE(forecast()->chosen().front().values,
                 QVector<double>(result->forecasts.begin(), result->forecasts.end()));
    }
    void ctrlAddsDotsOfAnyBox() {
        run();
        clickDot(0, 3);
        clickDot(0, 5, Qt::ControlModifier);
        clickDot(1, 2, Qt::ControlModifier);
        const auto& chosen = m_window->workspace().selection().repeats();
        QCOMPARE(chosen, (std::vector<RepeatRef>{{id(0), 3}, {id(0), 5}, {id(1), 2}}));
        QCOMPARE(boxes()->selectedRepeats(), QVector<int>{2});
        QCOMPARE(chosenOf(0), (QVector<int>{3, 5}));
        QCOMPARE(chosenOf(1), QVector<int>{2});
        clickDot(1, 2, Qt::ControlModifier);
        expectChosen(0, {3, 5});
    }
    void escClearsFromEverywhere_data() {
        QTest::addColumn<QString>("where");
        for (const char* where : {"boxes", "loss", "tree", "table", "forecast", "window"})
            QTest::newRow(where) << QString::fromLatin1(where);
    }
    void escClearsFromEverywhere() {
        QFETCH(QString, where);
        run();
        m_window->workspace().choose(id(0), 3);
        m_window->workspace().tell();
        if (where == QLatin1String("forecast")) showForecast();
        QWidget* widget = where == QLatin1String("boxes")      ? static_cast<QWidget*>(boxes())
                          : where == QLatin1String("loss")     ? static_cast<QWidget*>(loss())
                          : where == QLatin1String("tree")     ? static_cast<QWidget*>(tree())
                          : where == QLatin1String("table")    ? static_cast<QWidget*>(table())
                          : where == QLatin1String("forecast") ? static_cast<QWidget*>(forecast())
                                                               : m_window.get();
        widget->setFocus();
        QTest::keyClick(widget, Qt::Key_Escape);
        m_window->workspace().tell();
        QVERIFY(m_window->workspace().selection().repeats().empty());
        m_window->pages().show(m_window->findChild<RunPage*>());
        QCOMPARE(boxes()->selectedExperiment(), -1);
    }
    void arrowsWalkBoxesAndRanks() {
        run();
        QTest::keyClick(boxes(), Qt::Key_Right);
        m_window->workspace().tell();
        QCOMPARE(m_window->workspace().selection().experiment(), id(0));
        QTest::keyClick(boxes(), Qt::Key_Right);
        m_window->workspace().tell();
        QCOMPARE(m_window->workspace().currentId(), id(1));
        QVERIFY(m_window->workspace().selection().repeats().empty());
        const auto rmse = [this] { return item(1).results.find(*m_window->workspace().selectedRepeat())->rmse; };
        QTest::keyClick(boxes(), Qt::Key_Up);
        m_window->workspace().tell();
        double before = rmse();
        for (int i = 0; i < 3; ++i) {
            QTest::keyClick(boxes(), Qt::Key_Up);
            m_window->workspace().tell();
            QVERIFY(rmse() > before);
            before = rmse();
        }
        QTest::keyClick(boxes(), Qt::Key_Down, Qt::ControlModifier);
        m_window->workspace().tell();
        QCOMPARE(m_window->workspace().selection().repeats().size(), std::size_t(2));
        QVERIFY(rmse() < before);
    }
    void theBoxAndItsTableRowAreOne() {
        run();
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                          table()->visualRect(table()->model()->index(1, 2)).center());
        m_window->workspace().tell();
        QCOMPARE(m_window->workspace().selection().experiment(), id(1));
        QCOMPARE(boxes()->selectedExperiment(), 1);
        QVERIFY(boxes()->selectedRepeats().isEmpty());
        QTest::keyClick(table(), Qt::Key_Up);
        m_window->workspace().tell();
        QCOMPARE(boxes()->selectedExperiment(), 0);
        const QPointF name(boxes()->placed()[1].centre, boxes()->plot().bottom() + 12);  // the box's name
        QTest::mouseClick(boxes()->viewport(), Qt::LeftButton, {}, name.toPoint());
        m_window->workspace().tell();
        QCOMPARE(table()->currentIndex().row(), 1);
    }
    void rowsOfTheTreeChooseAndAdd() {
        run();
        tree()->expand(model()->indexOf(id(0)));
        const auto click = [this](int repeat, Qt::KeyboardModifiers keys = {}) {
            const QModelIndex index = model()->indexOf(id(0), repeat);
            tree()->scrollTo(index);
            QTest::mouseClick(tree()->viewport(), Qt::LeftButton, keys, tree()->visualRect(index).center());
            m_window->workspace().tell();
        };
        click(8);
        expectChosen(0, {8});
        click(6, Qt::ControlModifier);
        expectChosen(0, {8, 6});
        QVERIFY(model()->indexOf(id(0), 8).data(ExperimentTreeModel::CurrentRole).toBool());
        click(6, Qt::ControlModifier);
        expectChosen(0, {8});
    }
    void hoverPreviewsAndLeavesNothing() {
        run();
        m_window->workspace().choose(id(0), 3);
        m_window->workspace().tell();
        move(boxes(), dotPosition(0, 5));
        QCOMPARE(loss()->preview().repeat, 5);
        QVERIFY(table()->model()->index(0, 0).data(TableHoverRole).toBool());
        leave(boxes(), boxes()->viewport());
        leave(boxes(), boxes());
        QCOMPARE(loss()->previewed(), -1);
        QCOMPARE(chosenOf(0), QVector<int>{3});
        tree()->expand(model()->indexOf(id(0)));
        const QModelIndex row = model()->indexOf(id(0), 4);
        QVERIFY(row.isValid());
        tree()->scrollTo(row);
        move(tree(), tree()->visualRect(row).center());
        QCOMPARE(loss()->preview().repeat, 4);
        showForecast();
        QCOMPARE(forecast()->preview().label, QStringLiteral("#5"));
        leave(tree(), tree()->viewport());
        QVERIFY(forecast()->preview().values.isEmpty());
        expectChosen(0, {3});
        m_window->pages().show(m_window->findChild<RunPage*>());
        move(table(), table()->visualRect(table()->model()->index(1, 1)).center());
        QCOMPARE(m_window->workspace().selection().hoveredExperiment(), id(1));
        leave(table(), table()->viewport());
        QCOMPARE(m_window->workspace().selection().hoveredExperiment(), 0);
    }

    // --- losses that are no longer in memory ---

    void anUndoneEditRecallsItsLosses() {
        run();
        m_window->workspace().choose(id(0), 4);
        m_window->workspace().tell();
        const LossLines lines = loss()->curves()[0];
        QVERIFY(lines.median.size() > 100);
        QCOMPARE(lines.chosen.size(), 1);
        auto config = m_window->workspace().current()->config;
        config.training.batchSize = 2;
        m_window->feature<ConfigurationFeature>().edit(config, EditKind::BatchSize);
        run();  // now the losses in memory are of batch size 2
        QVERIFY(loss()->curves()[0].median != lines.median);
        QVERIFY(loss()->curves()[0].chosen != lines.chosen);
        m_window->action("undo")->trigger();
        m_window->workspace().tell();
        QCOMPARE(m_window->workspace().current()->config.training.batchSize, 1);
        const LossLines& again = loss()->curves()[0];  // band and curve, both of the settings of before
        QCOMPARE(again.median, lines.median);
        QCOMPARE(again.low, lines.low);
        QCOMPARE(again.high, lines.high);
        QCOMPARE(again.repeats, lines.repeats);
        QCOMPARE(again.chosen, lines.chosen);
        m_window->action("redo")->trigger();
        m_window->workspace().tell();
        QVERIFY(loss()->curves()[0].median != lines.median);
        QVERIFY(!loss()->curves()[0].median.isEmpty());
    }
    void recalledLossesHaveTheBitsOfTheRun() {
        run();
        const auto* kept = m_window->training().run().losses(id(1));
        RepeatRecall recall;
        for (const int repeat : {0, 7}) {
            const auto again = recall.losses(item(1).config, m_window->workspace().sharedSeries(), repeat);
            QCOMPARE(again.stride, kept->stride());
            QVERIFY(std::ranges::equal(again.points, kept->points(repeat)));
        }
        QVERIFY(!recall.busy());
    }
    void dearOnesAreRecalledOnAThread() {
        run();
        const auto* kept = m_window->training().run().losses(id(1));
        RepeatRecall recall;
        recall.setCheapWork(0);
        QSignalSpy arrived(&recall, &RepeatRecall::arrived);
        const auto ask = [&](int repeat) {
            return recall.losses(item(1).config, m_window->workspace().sharedSeries(), repeat);
        };
        QVERIFY(ask(2).points.empty());
        QVERIFY(ask(5).points.empty());  // a second wish
        QVERIFY(recall.busy());
        QVERIFY(ask(5).points.empty());
        QTRY_VERIFY(!recall.busy());
        QVERIFY(arrived.count() > 0);
        for (const int repeat : {2, 5}) QVERIFY(std::ranges::equal(ask(repeat).points, kept->points(repeat)));
    }

private:
    int id(int i) const { return item(i).id; }
    const ExperimentItem& item(int i) const { return m_window->workspace().experiments()[static_cast<std::size_t>(i)]; }
    BoxPlotChart* boxes() const { return m_window->findChild<RunPage*>()->findChild<BoxPlotChart*>(); }
    LossChart* loss() const { return m_window->findChild<LossChart*>(); }
    ForecastChart* forecast() const { return m_window->findChild<ForecastChart*>(QStringLiteral("test window")); }
    ExperimentTree* tree() const { return m_window->findChild<ExperimentTree*>(); }
    ExperimentTreeModel* model() const { return m_window->findChild<ExperimentsPanel*>()->model(); }
    DataTable* table() const { return m_window->findChild<RunPage*>()->findChild<DataTable*>(); }

    QVector<int> chosenOf(int experiment) const {
        QVector<int> repeats;
        for (const LossRepeat& one : loss()->curves()[experiment].chosen) repeats << one.repeat;
        return repeats;
    }
    void run() {
        m_window->action("run")->trigger();
        m_window->workspace().tell();
        QTRY_VERIFY(!m_window->training().run().running());
        m_window->workspace().tell();
        QTRY_COMPARE(item(1).results.state, RunState::Done);
        m_window->workspace().tell();
        QCoreApplication::processEvents();
    }
    void showForecast() {
        m_window->pages().show(m_window->findChild<ForecastPage*>());
        QCoreApplication::processEvents();
    }
    void expectChosen(int experiment, const std::vector<int>& repeats) {
        QCOMPARE(m_window->workspace().selection().repeatsOf(id(experiment)), repeats);
        QCOMPARE(m_window->workspace().selection().repeats().size(), repeats.size());
        QCOMPARE(boxes()->selectedExperiment(), experiment);
        QCOMPARE(boxes()->selectedRepeats(), QVector<int>(repeats.begin(), repeats.end()));
    }
    QPoint dotPosition(int box, int repeat) const {
        const BoxPlotInput& input = boxes()->boxes()[box];
        for (const auto* dots : {&boxes()->placed()[box].rings, &boxes()->placed()[box].dots})
            for (const BoxPlotDot& dot : *dots)
                if (input.repeat(dot.index) == repeat) return dot.at.toPoint();
        return {};
    }
    void clickDot(int box, int repeat, Qt::KeyboardModifiers keys = {}) {
        QVERIFY(!dotPosition(box, repeat).isNull());
        QTest::mouseClick(boxes()->viewport(), Qt::LeftButton, keys, dotPosition(box, repeat));
        m_window->workspace().tell();
        QCoreApplication::processEvents();
    }
    static void move(QAbstractScrollArea* area, QPoint to) {
        QMouseEvent event(QEvent::MouseMove, to, area->viewport()->mapToGlobal(to), Qt::NoButton, {}, {});
        QApplication::sendEvent(area->viewport(), &event);
    }
    static void leave(QAbstractScrollArea*, QWidget* receiver) {
        QEvent event(QEvent::Leave);
        QApplication::sendEvent(receiver, &event);
        QCoreApplication::processEvents();
    }
};

WORKBENCH_TEST(TestSelection, Windows)
#include "tst_selection.moc"
