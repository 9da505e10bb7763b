// SPDX-License-Identifier: GPL-3.0-or-later
// The guided tour as a person has it: by clicks and keys, with runs that stream, in both languages, found again at the
// next start; and that its verdicts are the engine's. Expected values are those of the engine on the same repeats.
#include <QAccessible>
#include <QAction>
#include <QDockWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>
#include <memory>

#include "engine/experiment/presets.h"
#include "gui/compare/comparepage.h"
#include "gui/configuration/configurationfeature.h"
#include "gui/data/datafeature.h"
#include "gui/data/datapage.h"
#include "gui/forecast/forecastpage.h"
#include "gui/shell/files.h"
#include "gui/toolkit/buttons.h"
#include "gui/toolkit/language.h"
#include "gui/toolkit/segmentedcontrol.h"
#include "gui/toolkit/settings.h"
#include "gui/toolkit/textlabel.h"
#include "gui/tour/tour.h"
#include "gui/tour/tourcard.h"
#include "gui/tour/tourevidence.h"
#include "gui/tour/tourfeature.h"
#include "gui/tour/tourpanel.h"
#include "gui/tour/tourprogress.h"
#include "gui/tour/tourreview.h"
#include "gui/tour/tourwords.h"
#include "gui/training/runtoolbar.h"
#include "gui/words/inlineproblem.h"
#include "gui/workspace/training.h"
#include "gui/workspace/workspace.h"
#include "tests/gui/windowtest.h"
#include "tests/testmain.h"

class TestTour : public WindowTest {
    Q_OBJECT

    static constexpr int aVsA = 1, stateOrNot = 2, sameBatch = 4;

    Tour& tour() { return m_window->feature<TourFeature>().tour(); }
    Workspace& workspace() { return m_window->workspace(); }
    TourPanel& panel() { return *m_window->findChild<TourPanel*>(); }
    TourCard& card() { return *panel().card(); }
    QString said() {
        QStringList all;
        for (const auto* label : m_window->findChild<QDockWidget*>(QStringLiteral("tour"))->findChildren<QLabel*>())
            if (label->isVisible()) all << label->text();
        return all.join(QLatin1Char('\n'));
    }
    void click(QWidget* widget) {
        QTest::mouseClick(widget, Qt::LeftButton);
        m_window->workspace().tell();
    }
    void chooseRepeats(int index) {
        click(m_window->findChild<RunToolbar*>()->findChild<SegmentedControl*>()->segment(index));
    }
    void open() {
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1280, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->action("openTour")->trigger();
        m_window->workspace().tell();
        QTRY_VERIFY(panel().isVisible());
    }
    void run() {
        click(card().runButton());
        QTRY_VERIFY(!m_window->training().run().running());
        m_window->workspace().tell();
    }
    QStringList ticked() {
        QStringList names;
        for (const auto& item : workspace().experiments())
            if (item.ticked) names << item.name();
        return names;
    }
    template <class P>
    bool shows() {
        return m_window->findChild<P*>()->isVisible();
    }

private Q_SLOTS:
    void init() {
        forget();
        settings::forgetTour(QStringLiteral("tutorial"));
        settings::forgetTour(QStringLiteral("mine"));
        settings::setTourLesson({});
        open();
    }

    void itBeginsWithTheData() {
        QVERIFY(m_window->action("arrangeTeach")->isChecked());
        QCOMPARE(tour().position(), 0);
        QVERIFY(shows<DataPage>());
        QVERIFY(said().contains(QLatin1String("36 months of sales, the last 12 to be forecast.")));
        QVERIFY(said().contains(QLatin1String("RMSE 136.761")));
        QVERIFY(said().contains(QLatin1String("1 of 9")) && said().contains(tourwords::scope()));
        QVERIFY(!card().runButton()->isVisible() && !card().expectation()->isVisible() && !panel().why()->isVisible() &&
                !panel().back()->isEnabled());
        QCOMPARE(workspace().undoStack()->count(), 0);
    }

    void onlyNextHasTheAccent() {
        const auto accents = [this] {
            QStringList names;
            for (const auto* button : m_window->findChildren<QPushButton*>())
                if (button->isVisible() && button->property("accent").toBool()) names << button->text();
            return names;
        };
        QTRY_COMPARE(accents(), QStringList{panel().next()->text()});
        click(panel().next());
        QCOMPARE(accents(), QStringList{panel().next()->text()});
        run();
        QCOMPARE(accents(), QStringList{panel().next()->text()});
        m_window->action("arrangeExplore")->trigger();
        m_window->workspace().tell();
        QTRY_COMPARE(accents(), QStringList{QStringLiteral("Run")});
    }

    void nextBackStripAndKeys() {
        click(panel().next());
        QCOMPARE(tour().position(), 1);
        QCOMPARE(panel().next()->text(), QStringLiteral("Next: keeping state"));
        QCOMPARE(panel().back()->toolTip(), QStringLiteral("Back: the data"));
        click(panel().back());
        QCOMPARE(tour().position(), 0);
        TourProgress& strip = *panel().progress();
        QTest::mouseClick(&strip, Qt::LeftButton, {}, strip.piece(5).center());
        m_window->workspace().tell();
        QCOMPARE(tour().position(), 5);
        QVERIFY(strip.accessibleName().startsWith(QLatin1String("Card 6 of 9: ")));
        QTest::keyClick(&strip, Qt::Key_Right);
        m_window->workspace().tell();
        QCOMPARE(tour().position(), 6);
        QTest::keyClick(&strip, Qt::Key_Left);
        m_window->workspace().tell();
        QTest::keyClick(&strip, Qt::Key_End);
        m_window->workspace().tell();
        QCOMPARE(tour().position(), tour().count() - 1);
        QTest::keyClick(&strip, Qt::Key_Home);
        m_window->workspace().tell();
        QCOMPARE(tour().position(), 0);
        m_window->action("previousCard")->trigger();
        m_window->workspace().tell();
        QCOMPARE(tour().position(), 0);
        QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier);
        m_window->workspace().tell();
        QCOMPARE(tour().position(), 1);
    }

    void aClaimFromExpectationToVerdict() {
        tour().go(stateOrNot);
        QVERIFY(!card().verdict()->isVisible() && !panel().why()->isVisible());
        QCOMPARE(card().runButton()->text(), QStringLiteral("Run 10 + 10 networks"));
        chooseRepeats(1);
        QCOMPARE(card().runButton()->text(), QStringLiteral("Run 30 + 30 networks"));
        click(card().expectation()->segment(0));
        QVERIFY(tour().expected(stateOrNot) == lstm::Outcome::Better);
        run();
        QVERIFY(shows<ComparePage>());
        QCOMPARE(ticked(), (QStringList{QStringLiteral("stateful"), QStringLiteral("stateless")}));
        const auto evidence = *tour().evidence(stateOrNot);
        QVERIFY(evidence.ended() && evidence.found.a == 30);
        QTRY_COMPARE(card().verdict()->text(), tourwords::verdict(evidence.found.judgement.verdict));
        QVERIFY(!card().runButton()->isVisible() && panel().why()->isVisible());
        QCOMPARE(card().expectation()->currentIndex(), 0);
        QVERIFY(said().contains(QLatin1String("What your 30 + 30 networks say")));
        QVERIFY(said().contains(QStringLiteral("stateful 103.1\u00a0±\u00a07.1, stateless 95.7\u00a0±\u00a01.9")));
        // Compare tells the same of the same repeats.
        const ComparePage& page = *m_window->findChild<ComparePage*>();
        const PairOutcome* pair = page.comparison().pair(evidence.a.id);
        QCOMPARE(page.baseId(), evidence.b.id);
        QVERIFY(pair && pair->judged->verdict == evidence.found.judgement.verdict);
        QCOMPARE(pair->judged->difference.estimate, evidence.found.judgement.difference.estimate);
        QCOMPARE(pair->judged->margin, evidence.found.judgement.margin);
        QCOMPARE(evidence.found.wins.a + evidence.found.wins.b, 30.0);
    }

    void theVerdictIsTheEngines_data() {
        QTest::addColumn<int>("card");
        for (int i = 0; i < 6; ++i) QTest::addRow("expectation %d", i + 1) << stateOrNot + i;
    }
    void theVerdictIsTheEngines() {
        QFETCH(const int, card);
        tour().go(card);
        run();
        const lstm::Claim& claim = lstm::tutorialExpectations()[static_cast<std::size_t>(card - stateOrNot)];
        const auto rmse = [this](std::string_view name) {
            for (const auto& item : workspace().experiments())
                if (item.config.name == name) return item.results.rmse();
            return std::vector<double>();
        };
        const auto judged = lstm::judgeClaim(claim, rmse(claim.a), rmse(claim.b), true,
                                             lstm::defaultMargin(*workspace().persistence()));
        const auto evidence = tour().evidence(card);
        QCOMPARE(evidence->found.a, 10);
        QCOMPARE(evidence->found.judgement.verdict, judged.verdict);
        QCOMPARE(evidence->found.judgement.difference.estimate, judged.difference.estimate);
        QTRY_COMPARE(this->card().verdict()->text(), tourwords::verdict(judged.verdict));
    }

    void sharedExperimentsAreReusedAndMoreRepeatsKept() {
        chooseRepeats(1);
        tour().go(stateOrNot);
        run();
        const auto count = workspace().experiments().size();
        QCOMPARE(count, std::size_t(3));  // stateful was there
        chooseRepeats(0);
        tour().go(stateOrNot + 1);  // stateless against stateless_shuffle
        QCOMPARE(card().runButton()->text(), QStringLiteral("Run 10 networks"));
        run();
        QCOMPARE(workspace().experiments().size(), count + 1);
        QCOMPARE(workspace().experiments()[2].results.repeats.size(), std::size_t(30));
        QCOMPARE(tour().evidence(stateOrNot + 1)->found.a, 10);
        QCOMPARE(tour().evidence(stateOrNot)->found.a, 30);
    }

    void eachCardShowsItsOwnTwo() {
        for (int i = aVsA; i + 1 < tour().count(); ++i) {
            tour().go(i);
            run();
            const auto evidence = *tour().evidence(i);
            QStringList own{evidence.a.name, evidence.b.name}, shown = ticked();
            own.sort();
            shown.sort();
            QCOMPARE(shown, own);
        }
        tour().go(stateOrNot);
        QCOMPARE(ticked(), (QStringList{QStringLiteral("stateful"), QStringLiteral("stateless")}));
        tour().go(tour().count() - 1);
        QCOMPARE(ticked().size(), static_cast<qsizetype>(workspace().experiments().size()));  // the review shows all
    }

    void nobodysWorkIsLost() {
        auto config = workspace().current()->config;
        config.training.epochs = 7;
        m_window->feature<ConfigurationFeature>().edit(config, EditKind::Epochs);
        const auto before = workspace().experiments().size();
        const int steps = workspace().undoStack()->count();
        tour().go(sameBatch);
        run();
        QCOMPARE(workspace().undoStack()->count(), steps + 1);
        QCOMPARE(workspace().experiments().size(), before + 2);
        QCOMPARE(workspace().experiments().front().config.training.epochs, 7);
        QVERIFY(!workspace().experiments().front().ticked);
        tour().go(stateOrNot);  // the edited one is no longer what the card is about
        run();
        QCOMPARE(workspace().experiments().size(), before + 4);
        QVERIFY(tour().evidence(stateOrNot)->a.name == QLatin1String("stateful 2"));
        m_window->action("arrangeExplore")->trigger();
        m_window->workspace().tell();
        QTRY_VERIFY(workspace().experiments().front().ticked);  // the tour's ticks go with it
        m_window->action("undo")->trigger();
        m_window->workspace().tell();
        m_window->action("undo")->trigger();
        m_window->workspace().tell();
        QCOMPARE(workspace().experiments().size(), before);
        QVERIFY(tour().evidence(sameBatch)->state == RunState::NotRun);
    }

    void noVerdictBeforeTheEnd() {
        tour().go(stateOrNot);
        chooseRepeats(3);
        click(card().runButton());
        QTRY_VERIFY(tour().evidence(stateOrNot)->found.a >= 5);
        m_window->action("pause")->trigger();
        m_window->workspace().tell();
        QTRY_VERIFY(said().contains(QLatin1String("So far, ")));
        QVERIFY(m_window->training().run().running());
        QVERIFY(!card().verdict()->isVisible() && !panel().why()->isVisible() && !card().runButton()->isVisible());
        QVERIFY(!said().contains(QLatin1String("What the tutorial saw")));
        QVERIFY(said().contains(QLatin1String("wins")));
        m_window->action("stop")->trigger();
        m_window->workspace().tell();
        QTRY_VERIFY(!m_window->training().run().running());
        m_window->workspace().tell();
        QTRY_VERIFY(card().verdict()->isVisible());
        QVERIFY(said().contains(QLatin1String("stopped at")));
        QCOMPARE(card().runButton()->isVisible(), true);  // what was stopped can be finished
    }

    void switchingTheLanguageOnACard() {
        tour().go(sameBatch);
        run();
        QTRY_COMPARE(card().verdict()->text(), QStringLiteral("Identical"));
        setLanguage(Language::Chinese);
        QTRY_COMPARE(card().verdict()->text(), QStringLiteral("完全相同"));
        QVERIFY(said().contains(Tour::text(tour().card().title)));
        QVERIFY(Tour::text(tour().card().title).contains(QStringLiteral("批次")));
        QVERIFY(!said().contains(QLatin1String("network")));
        QCOMPARE(tour().position(), sameBatch);
    }

    void itIsRemembered() {
        tour().go(stateOrNot);
        click(card().expectation()->segment(2));
        tour().go(sameBatch);
        click(card().expectation()->segment(1));
        m_window->close();
        open();
        QCOMPARE(tour().position(), sameBatch);
        QCOMPARE(card().expectation()->currentIndex(), 1);
        QVERIFY(tour().expected(stateOrNot) == lstm::Outcome::Worse && !tour().expected(aVsA));
        m_window->action("tourAgain")->trigger();
        m_window->workspace().tell();
        QCOMPARE(tour().position(), 0);
        QVERIFY(!tour().expected(stateOrNot) && !tour().expected(sameBatch));
    }

    void whyShowsTheReasonAndAPage() {
        tour().go(stateOrNot);
        run();
        QTRY_VERIFY(panel().why()->isVisible());
        const QString reason = Tour::text(tour().card().reason);
        QVERIFY(!said().contains(reason));
        click(panel().why());
        QVERIFY(said().contains(reason));
        QVERIFY(!shows<ComparePage>());  // Inside, or Forecast in its place
        QCOMPARE(workspace().currentId(), tour().evidence(stateOrNot)->a.id);
        click(panel().next());
        click(panel().back());
        QVERIFY(!said().contains(reason));
        QVERIFY(shows<ComparePage>());
    }

    void theReviewListsAllVerdicts() {
        tour().go(sameBatch);
        click(card().expectation()->segment(1));
        run();
        tour().go(tour().count() - 1);
        QCOMPARE(ticked(), (QStringList{QStringLiteral("stateful_batch12"), QStringLiteral("stateless_batch12")}));
        const auto& rows = card().review()->rows();
        QCOMPARE(rows.size(), std::size_t(7));
        QCOMPARE(rows[sameBatch - 1]->accessibleName(),
                 QStringLiteral("One batch, Identical, n = 10 + 10 · you expected: no difference"));
        QCOMPARE(rows[0]->accessibleName().section(QLatin1String(", "), 1, 1), QStringLiteral("not run yet"));
        click(rows[sameBatch - 1]);
        QCOMPARE(tour().position(), sameBatch);
        tour().go(tour().count() - 1);
        QCOMPARE(panel().next()->text(), QStringLiteral("Finish"));
        click(panel().next());
        QVERIFY(m_window->action("arrangeExplore")->isChecked() && !panel().isVisible());
    }

    void otherSeriesAndOtherSeeds() {
        m_window->feature<DataFeature>().openSample(QStringLiteral("airline-passengers.csv"));
        auto config = workspace().current()->config;
        config.seed = 5;
        m_window->feature<ConfigurationFeature>().edit(config, EditKind::Seed);
        tour().go(stateOrNot);
        run();
        const auto evidence = *tour().evidence(stateOrNot);
        QCOMPARE(workspace().experiment(evidence.b.id)->config.seed, std::uint64_t(5));
        QTRY_VERIFY(said().contains(QLatin1String("These figures are about the series shampoo-sales.")));
        QVERIFY(!said().contains(QLatin1String("direction")));
    }

    void aTeachersLesson() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("mine.json"));
        const auto write = [&path](const QByteArray& text) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        };
        const QByteArray good =
            R"({"lesson": 1, "id": "mine", "title": "Widths", "experiments": [{"name": "<b>wide", "network": {"units": [2]}, "training": {"epochs": 50}}],
 "cards": [{"id": "one", "name": "width", "title": "<i>Wide</i>", "claim": {"a": "<b>wide", "b": "stateless"}},
           {"id": "two", "name": "end", "title": "End", "review": true}]})";
        write(good);
        m_window->files().open({path});
        QCOMPARE(tour().lesson().id, std::string("mine"));
        QVERIFY(said().contains(QLatin1String("<i>Wide</i>")));
        for (const auto* label : panel().findChildren<QLabel*>())
            if (label->text().contains(QLatin1String("<i>"))) QCOMPARE(label->textFormat(), Qt::PlainText);
        run();
        QTRY_VERIFY(card().verdict()->isVisible());
        const auto evidence = *tour().evidence(0);
        QCOMPARE(workspace().experiment(evidence.a.id)->config.network.units, std::vector<int>{2});
        QVERIFY(!tourwords::wins(evidence).contains(QLatin1String("<b>")));
        m_window->close();
        open();
        QCOMPARE(tour().lesson().id, std::string("mine"));  // goes on with it
        write(QByteArray(good).replace("stateless\"", "steateless\""));
        m_window->files().open({path});
        const InlineProblem* told = nullptr;
        for (const auto* problem : m_window->findChildren<InlineProblem*>())
            if (problem->isVisible()) told = problem;
        QVERIFY(told && told->what().contains(QLatin1String("mine.json")));
        QString details;
        for (const auto* label : told->findChildren<QLabel*>()) details += label->text();
        QVERIFY2(details.contains(QLatin1String("Line 2, column 98")) && details.contains(QLatin1String("steateless")),
                 qPrintable(details));
        QCOMPARE(tour().lesson().id, std::string("mine"));
        m_window->close();
        open();
        QCOMPARE(tour().lesson().id, std::string("tutorial"));  // the broken file is not forced on anybody
        write(good);
        m_window->files().open({path});
        m_window->action("ownLesson")->trigger();
        m_window->workspace().tell();
        QCOMPARE(tour().lesson().id, std::string("tutorial"));
    }

    void aQueuedRunIsToldAndFollows() {
        chooseRepeats(3);
        m_window->action("run")->trigger();
        m_window->workspace().tell();
        tour().go(sameBatch);
        chooseRepeats(0);
        click(card().runButton());
        QVERIFY(workspace().queue().count() > 0);
        QTRY_VERIFY(said().contains(QLatin1String("Waits until the present run has ended.")));
        QVERIFY(!card().runButton()->isVisible());
        m_window->action("stop")->trigger();
        m_window->workspace().tell();
        QTRY_VERIFY(!m_window->training().run().running());
        m_window->workspace().tell();
        QTRY_VERIFY(card().runButton()->isVisible());  // a stopped run takes along what waits
        run();
        QTRY_COMPARE(card().verdict()->text(), QStringLiteral("Identical"));
    }

    /// Every way by keys alone: to the strip, the question, Run, Why?, Next.
    void byKeysAlone() {
        tour().go(stateOrNot);
        QApplication::setActiveWindow(m_window.get());
        QTRY_VERIFY(m_window->isActiveWindow());
        const auto key = [](Qt::Key pressed) { QTest::keyClick(QApplication::focusWidget(), pressed); };
        panel().progress()->setFocus();
        QTRY_VERIFY(panel().progress()->hasFocus());
        key(Qt::Key_Tab);
        QVERIFY(card().expectation()->isAncestorOf(QApplication::focusWidget()));
        key(Qt::Key_Space);
        QVERIFY(tour().expected(stateOrNot).has_value());
        while (QApplication::focusWidget() != card().runButton()) {
            QVERIFY(panel().isAncestorOf(QApplication::focusWidget()));
            key(Qt::Key_Tab);
        }
        key(Qt::Key_Space);
        QTRY_VERIFY(panel().why()->isVisible());
        for (QWidget* wanted : std::initializer_list<QWidget*>{panel().why(), panel().back(), panel().next()}) {
            wanted->setFocus(Qt::TabFocusReason);
            QVERIFY(wanted->hasFocus() && (wanted->focusPolicy() & Qt::TabFocus));
            QVERIFY(!QAccessible::queryAccessibleInterface(wanted)->text(QAccessible::Name).isEmpty());
        }
        key(Qt::Key_Space);
        QCOMPARE(tour().position(), stateOrNot + 1);
    }

    void theNextCardOpensAClosedTour() {
        m_window->action("arrangeExplore")->trigger();
        m_window->workspace().tell();
        QVERIFY(!panel().isVisible());
        m_window->action("nextCard")->trigger();
        m_window->workspace().tell();
        QVERIFY(panel().isVisible());
        QCOMPARE(tour().position(), 0);
        m_window->action("nextCard")->trigger();
        m_window->workspace().tell();
        QCOMPARE(tour().position(), 1);
    }
};

WORKBENCH_TEST(TestTour, Windows)
#include "tst_tour.moc"
