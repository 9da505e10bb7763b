// SPDX-License-Identifier: GPL-3.0-or-later
// The Repeats page in its window, with networks that are really trained, by clicks and keys. Figures are compared with
// the engine's own, whose references stand in tests/engine/statistics/tst_repeats.cpp.
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <ctime>
#include <memory>

#include "engine/experiment/prepare.h"
#include "engine/experiment/run.h"
#include "engine/statistics/chancegap.h"
#include "gui/charts/charttable.h"
#include "gui/charts/gapchart.h"
#include "gui/charts/precisionchart.h"
#include "gui/configuration/configurationfeature.h"
#include "gui/experiments/gallerypanel.h"
#include "gui/repeats/repeatscontrols.h"
#include "gui/repeats/repeatsgoalbar.h"
#include "gui/repeats/repeatspage.h"
#include "gui/repeats/repeatsplanmodel.h"
#include "gui/repeats/repeatswords.h"
#include "gui/shell/menus.h"
#include "gui/toolkit/datatable.h"
#include "gui/toolkit/emptystate.h"
#include "gui/toolkit/language.h"
#include "gui/toolkit/pagetabs.h"
#include "gui/toolkit/segmentedcontrol.h"
#include "gui/toolkit/settings.h"
#include "gui/toolkit/textlabel.h"
#include "gui/training/runtoolbar.h"
#include "gui/window/commandpalette.h"
#include "gui/window/helpfeature.h"
#include "gui/workspace/training.h"
#include "gui/workspace/workspace.h"
#include "tests/gui/windowtest.h"
#include "tests/testmain.h"

using namespace Qt::Literals::StringLiterals;

class TestRepeatsPage : public WindowTest {
    Q_OBJECT

    Workspace& workspace() { return m_window->workspace(); }
    RunController& run() { return m_window->training().run(); }
    const ExperimentItem& item(int row) { return workspace().experiments()[static_cast<std::size_t>(row)]; }
    RepeatsPage* page() { return m_window->findChild<RepeatsPage*>(); }
    RepeatsControls* controls() { return page()->findChild<RepeatsControls*>(); }
    RepeatsGoalBar* bar() { return page()->findChild<RepeatsGoalBar*>(); }
    RepeatsGoal* goal() { return bar()->findChild<RepeatsGoal*>(); }
    PrecisionChart* precision() { return page()->findChild<PrecisionChart*>(); }
    GapChart* gap() { return page()->findChild<GapChart*>(); }
    QString words() {
        QStringList texts;
        for (auto* label : page()->findChildren<TextLabel*>())
            if (label->isVisible()) texts << label->text();
        return texts.join(u'\n');
    }
    bool says(const QString& text) { return words().contains(text); }
    void click(QWidget* widget) {
        QTest::mouseClick(widget, Qt::LeftButton);
        m_window->workspace().tell();
    }

    void train(int repeats) {
        m_window->training().setRepeats(repeats);
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        m_window->workspace().tell();
        QTRY_VERIFY_WITH_TIMEOUT(!run().running(), 60000);
        m_window->workspace().tell();
    }
    void trainStatefulAndStateless(int repeats) {
        GalleryPanel::openGroup(workspace(), "stateful-vs-stateless");
        train(repeats);
        QCOMPARE(page()->baseId(), item(1).id);
    }
    static std::vector<double> trained(lstm::ExperimentConfig config, int repeats, const Workspace& workspace) {
        config.repeats = repeats;
        lstm::ExperimentRun fresh({lstm::prepare(config, workspace.sharedSeries()).value});
        fresh.execute();
        std::vector<double> rmse(static_cast<std::size_t>(repeats));
        for (const auto& one : fresh.takeFinished())
            rmse[static_cast<std::size_t>(one.result.repeat)] = one.result.rmse;
        return rmse;
    }

private Q_SLOTS:
    void init() {
        forget();
        open({1280, 800});
        activate();
        m_window->pages().show(page());
    }

    // --- what is shown ---
    void nothingTrainedOffersToRun() {
        QVERIFY(says(u"stateful has not been trained yet."_s));
        QVERIFY(page()->hasOwnRunButton());
        QPushButton* button = nullptr;
        for (auto* one : page()->findChild<EmptyState*>()->findChildren<QPushButton*>())
            if (one->isVisible()) button = one;
        QVERIFY(button);
        click(button);
        QTRY_VERIFY(!run().running() && run().total() == 20);
        m_window->workspace().tell();
        QCOMPARE(m_window->pages().currentPage(), page());
        QVERIFY(!page()->hasOwnRunButton());
        QVERIFY(precision()->isVisible());
        QCOMPARE(precision()->curves().size(), 2);
    }
    void theHeadlineIsTheEngines() {
        train(30);
        const auto mean = lstm::meanPrecision(item(0).results.rmse());
        QVERIFY2(says(u"30 repeats place the mean of stateful within ±%1; for ±1 you need about %2"_s
                          .arg(mean.halfWidth, 0, 'f', 1)
                          .arg(lstm::repeatsForHalfWidth(mean.std, 1))),
                 qPrintable(words()));
        const double seen = lstm::meanGap(item(0).results.rmse(), item(1).results.rmse(), false);
        const double share = lstm::shareAtLeast(lstm::chanceGaps(item(0).results.rmse(), 10), seen);
        QVERIFY2(says(u"Two runs of the same network with 10 repeats each differ by %1 or more in %2 % of cases."_s
                          .arg(seen, 0, 'f', 1)
                          .arg(qRound(100 * share))),
                 qPrintable(words()));
        QCOMPARE(gap()->data().seen, seen);
        QCOMPARE(gap()->data().chance, share);
        QCOMPARE(precision()->curves()[0].repeats, 30);
        QCOMPARE(precision()->curves()[0].width, mean.halfWidth);
        QCOMPARE(precision()->curves()[0].soFar.back(), QPointF(30, mean.halfWidth));
        QVERIFY(!controls()->pairing()->isEnabled());  // stateful2 has a stream of its own
    }
    void otherRepeatsOfEachRunAndPairs() {
        trainStatefulAndStateless(30);
        QVERIFY(controls()->pairing()->isEnabled());
        const double ten = gap()->data().chance;
        click(controls()->eachChoice()->segment(2));
        QVERIFY(gap()->data().chance < ten);  // means of thirty lie closer
        QVERIFY(says(u"with 30 repeats each"_s));
        click(controls()->pairing()->segment(1));
        QVERIFY(says(u"30 pairs would differ by"_s));
        QCOMPARE(gap()->data().chance,
                 lstm::shareAtLeast(lstm::chanceGapsPaired(item(0).results.rmse(), item(1).results.rmse(), 30),
                                    gap()->data().seen));
        QVERIFY(says(u"stateless is better than stateful"_s));
        controls()->pairing()->segment(1)->setFocus();
        QTest::keyClick(controls()->pairing()->segment(1), Qt::Key_Left);
        m_window->workspace().tell();
        QVERIFY(!controls()->paired());
    }
    void theTargetIsTyped() {
        train(30);
        QDoubleSpinBox* target = controls()->target();
        QCOMPARE(target->value(), 1.0);  // the margin: 1 % of the persistence RMSE
        target->setFocus();
        target->selectAll();
        QTest::keyClicks(target, u"0.5"_s);
        m_window->workspace().tell();
        QTest::keyClick(target, Qt::Key_Return);
        m_window->workspace().tell();
        QVERIFY2(says(u"for ±0.5 you need about "_s), qPrintable(words()));
        QCOMPARE(precision()->target(), 0.5);
        QVERIFY(bar()->button()->text().contains(u"±0.5"_s));
    }
    void aClickOnACurveChoosesItsExperiment() {
        trainStatefulAndStateless(30);
        QSignalSpy clicked(precision(), &PrecisionChart::curveClicked);
        const auto& theory = precision()->curves()[1].theory;
        const QPointF point = theory[theory.size() * 2 / 3];
        QTest::mouseClick(precision()->viewport(), Qt::LeftButton, {},
                          precision()->place(point.x(), point.y()).toPoint());
        m_window->workspace().tell();
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(workspace().currentId(), item(1).id);
        QVERIFY(says(u"the mean of stateless"_s));
        precision()->setFocus();
        QTest::keyClick(precision(), Qt::Key_Right);
        m_window->workspace().tell();
        QCOMPARE(workspace().currentId(), item(0).id);
    }
    void theBaseIsChosen() {
        trainStatefulAndStateless(10);
        auto* box = controls()->base();
        QCOMPARE(box->count(), 2);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down);
        m_window->workspace().tell();
        QCOMPARE(page()->baseId(), item(2).id);
        QCOMPARE(precision()->curves()[1].name, item(2).name());
    }
    void scalesAreTwo() {
        train(30);
        QVERIFY(precision()->isLogarithmic());
        const auto before = precision()->crossPosition(0);
        click(controls()->scale()->segment(1));
        QVERIFY(!precision()->isLogarithmic());
        QVERIFY(precision()->crossPosition(0) != before);
        QVERIFY(precision()->plot().contains(precision()->crossPosition(0)));
    }
    void thePlanNamesBothDesigns() {
        trainStatefulAndStateless(30);
        auto* model = page()->findChild<RepeatsPlanModel*>();
        QCOMPARE(model->rowCount(), 2);
        QVERIFY(model->index(0, RepeatsPlanModel::Unpaired).data(Qt::EditRole).toDouble() <
                model->index(1, RepeatsPlanModel::Unpaired).data(Qt::EditRole).toDouble());
        QVERIFY(model->index(0, RepeatsPlanModel::Paired).data(Qt::EditRole).toDouble() >= 2);
        auto* table = page()->findChild<DataTable*>();
        table->copy(TableFormat::Tsv);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"The margin of practical equality\t1.00\t"_s));
        GalleryPanel::openGroup(workspace(), "a-vs-a");
        train(10);
        QCOMPARE(model->index(0, RepeatsPlanModel::Paired).data().toString(), u"—"_s);
    }
    void chartsHaveTwins() {
        train(100);
        const ChartTableModel left(*precision()), right(*gap());
        QVERIFY(left.rowCount() > 40);
        QCOMPARE(left.columnCount(), 8);
        bool now = false, blocks = false;
        for (const QStringList& row : precision()->tableRows()) {
            now = now || (row[0] == u"stateful"_s && row[1] == u"100"_s &&
                          row[2] == row[3]);       // where it stands the law and the repeats agree
            blocks = blocks || row[7] == u"20"_s;  // of five
        }
        QVERIFY(now && blocks);
        QCOMPARE(right.rowCount(), 40);
        QVERIFY(precision()->summary().contains(u"stateful2: ±"_s));
        QVERIFY(gap()->summary().contains(u"Two runs of the same network"_s));
    }
    void importedResultsAreShownAndNotRun() {
        workspace().importResults(u"<b>keras</b>"_s, {101, 99, std::nan(""), 104, 95, 97, 120});
        workspace().setCurrent(item(2).id);
        workspace().tell();
        QVERIFY(says(u"6 repeats place the mean of <b>keras</b> within"_s));
        QVERIFY(!bar()->button()->isEnabled());
        QVERIFY(says(u"was read from a file"_s));
        QCOMPARE(precision()->curves().size(), 1);
        QVERIFY(!controls()->base()->isVisible());
        QVERIFY(std::isnan(gap()->data().seen));
        QVERIFY(says(u"in half of all cases"_s));
        for (auto* label : page()->findChildren<QLabel*>()) QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    void tooFewAreSaid() {
        workspace().beginRun(item(0).id, 6);
        workspace().tell();
        for (int r = 0; r < 6; ++r) workspace().addResult(item(0).id, {r, r < 4 ? 100.0 + r : std::nan(""), {}, 0});
        workspace().endRun(item(0).id, RunState::Done);
        workspace().tell();
        QVERIFY2(says(u"stateful has 4 repeats with a finite error; five are needed"_s), qPrintable(words()));
    }
    void withoutAnyScatter() {
        workspace().importResults(u"same"_s, {100, 100, 100, 100, 100});
        workspace().setCurrent(item(2).id);
        workspace().tell();
        QVERIFY2(says(u"5 repeats place the mean of same within ±0.0; for ±1, 2 would have done"_s),
                 qPrintable(words()));
        QVERIFY(gap()->data().shares.isEmpty());
        page()->grab();
    }
    void bothLanguages() {
        train(10);
        const QString english = words();
        setLanguage(Language::Chinese);
        QTRY_VERIFY(says(u"重复"_s));
        QVERIFY(!says(u"repeats"_s));
        setLanguage(Language::English);
        QTRY_COMPARE(words(), english);
    }
    void thePaletteFindsIt() {
        bool found = false;
        for (const Command& command : m_window->feature<HelpFeature>().commands())
            found = found || (command.english == u"Repeats (page)"_s && !command.icon.isNull());
        QVERIFY(found);
    }

    void aThousandRepeatsStayCheap() {
        trainStatefulAndStateless(1000);
        const std::clock_t begun = std::clock();  // the processor's time: others may be at work as well
        for (int i = 0; i < 20; ++i) workspace().tell();
        const double each = 1000.0 * static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC / 20;
        QVERIFY2(each < 16, qPrintable(QString::number(each)));  // ms; one frame
    }

    // --- run until narrow ---
    void addsRepeatsUntilTheIntervalIsNarrow() {
        trainStatefulAndStateless(10);
        const auto before = item(0).results.rmse();
        QSignalSpy started(&run(), &RunController::started);
        click(bar()->button());
        QTRY_VERIFY(!run().running());
        m_window->workspace().tell();
        QVERIFY(started.count() >= 2);  // doubling at most
        QVERIFY2(says(u"Narrow enough"_s), qPrintable(words()));
        const auto after = item(0).results.rmse(), base = item(1).results.rmse();
        QVERIFY(after.size() > 20 && after.size() < 1000);
        QCOMPARE(after.size(), base.size());
        QVERIFY(std::equal(before.begin(), before.end(), after.begin()));
        QCOMPARE(after, trained(item(0).config, static_cast<int>(after.size()), workspace()));  // as if trained at once
        QCOMPARE(base, trained(item(1).config, static_cast<int>(base.size()), workspace()));
        QCOMPARE(item(2).results.repeats.size(), 10u);  // neither of the two
        QCOMPARE(item(0).results.state, RunState::Done);
        QCOMPARE(m_window->pages().currentPage(), page());
        click(bar()->button());  // once more: nothing to do
        QVERIFY(!run().running());
        QCOMPARE(item(0).results.rmse(), after);
    }
    void finishedRepeatsAreNotTrainedAgain() {
        trainStatefulAndStateless(10);
        std::vector<int> totals;
        connect(&run(), &RunController::started, page(), [&] { totals.push_back(run().total()); });
        click(bar()->button());
        QTRY_VERIFY(!run().running());
        m_window->workspace().tell();
        int sum = 0;
        for (const int total : totals) sum += total;
        QCOMPARE(sum, 2 * (static_cast<int>(item(0).results.repeats.size()) - 10));
    }
    void stopsAtTheLimit() {
        trainStatefulAndStateless(10);
        controls()->target()->setValue(0.001);
        click(bar()->limits()->segment(0));
        click(bar()->button());
        QTRY_VERIFY(!run().running());
        m_window->workspace().tell();
        QVERIFY2(says(u"Stopped at the limit of 100 repeats of each"_s), qPrintable(words()));
        QCOMPARE(item(0).results.repeats.size(), 100u);
    }
    void canBeStoppedAndKeepsWhatIsFinished() {
        trainStatefulAndStateless(10);
        m_window->action("pause")->trigger();
        m_window->workspace().tell();
        click(bar()->button());
        QVERIFY(run().running());
        QCOMPARE(bar()->button()->text(), u"Stop adding repeats"_s);
        click(bar()->button());
        QTRY_VERIFY(!run().running());
        m_window->workspace().tell();
        QVERIFY2(says(u"Stopped by you"_s), qPrintable(words()));
        QCOMPARE(item(0).results.state, RunState::Stopped);
        QVERIFY(item(0).results.repeats.size() >= 10);
        click(bar()->button());  // goes on from there
        QTRY_VERIFY(!run().running());
        m_window->workspace().tell();
        QVERIFY(says(u"Narrow enough"_s));
        const auto after = item(0).results.rmse();
        QCOMPARE(after, trained(item(0).config, static_cast<int>(after.size()), workspace()));
    }
    void anotherRunTakesItsPlace() {
        trainStatefulAndStateless(10);
        m_window->action("pause")->trigger();
        m_window->workspace().tell();
        click(bar()->button());
        m_window->training().setRepeats(30);
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        m_window->workspace().tell();
        m_window->action("pause")->trigger();
        m_window->workspace().tell();
        QTRY_VERIFY(!run().running());
        m_window->workspace().tell();
        QCOMPARE(item(0).results.repeats.size(), 30u);
        QVERIFY(bar()->button()->isEnabled());
        QVERIFY(!bar()->button()->text().contains(u"Stop"_s));
    }
    void anEditEndsIt() {
        trainStatefulAndStateless(10);
        m_window->action("pause")->trigger();
        m_window->workspace().tell();
        click(bar()->button());
        auto config = item(0).config;
        config.training.epochs = 20;
        m_window->feature<ConfigurationFeature>().edit(config, EditKind::Epochs);
        m_window->action("pause")->trigger();
        m_window->workspace().tell();
        QTRY_VERIFY(!run().running());
        m_window->workspace().tell();
        QVERIFY(item(0).results.repeats.empty());
        workspace().undoStack()->undo();
        workspace().tell();
        QVERIFY(item(0).results.repeats.size() > 10);  // what was trained is kept where it belongs
        const auto after = item(0).results.rmse();
        QCOMPARE(after, trained(item(0).config, static_cast<int>(after.size()), workspace()));
    }

    // --- words ---
    void absurdNumbersAreNotWritten_data() {
        QTest::addColumn<double>("needed");
        QTest::addColumn<QString>("words");
        QTest::newRow("few") << 43.0 << u"about 43 repeats would decide it"_s;
        QTest::newRow("two digits") << 1234.0 << u"about 1200 repeats would decide it"_s;
        QTest::newRow("many") << 23456.0 << u"it would take more than 10 000 repeats: not worth it"_s;
        QTest::newRow("never") << 2e6 << u"practically no number of repeats would decide it"_s;
        QTest::newRow("g = 0") << double(INFINITY) << u"practically no number of repeats would decide it"_s;
    }
    void absurdNumbersAreNotWritten() {
        QFETCH(double, needed);
        QFETCH(QString, words);
        RepeatsFacts facts;
        facts.name = u"a"_s;
        facts.base = u"b"_s;
        facts.mean = {30, 100, 5, 1.9};
        facts.target = 1;
        facts.needed = 99;
        facts.judged = lstm::Judgement{lstm::Verdict::Undecided, {}, 1, false, needed};
        QVERIFY2(repeatsHeadline(facts).detail.contains(words), qPrintable(repeatsHeadline(facts).detail));
    }
};

WORKBENCH_TEST(TestRepeatsPage, Windows)
#include "tst_repeatspage.moc"
