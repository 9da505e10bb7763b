// SPDX-License-Identifier: GPL-3.0-or-later
// The Inside page driven by clicks and keys, with networks that are really trained. Expected numbers come from the
// engine asked directly: recorded results, traceForecast, experiments of fewer epochs.
#include <QDoubleSpinBox>
#include <QMouseEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <cmath>
#include <memory>

#include "engine/data/csvreader.h"
#include "engine/network/lstm.h"
#include "gui/inside/insidecell.h"
#include "gui/inside/insidecontrols.h"
#include "gui/inside/insidepage.h"
#include "gui/inside/tracerecall.h"
#include "gui/toolkit/emptystate.h"
#include "gui/toolkit/language.h"
#include "gui/toolkit/segmentedcontrol.h"
#include "gui/toolkit/textlabel.h"
#include "gui/toolkit/theme.h"
#include "gui/words/headline.h"
#include "gui/workspace/workspace.h"
#include "tests/testmain.h"

using namespace Qt::Literals::StringLiterals;

class TestInsidePage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        applyTheme(*qApp, ColorScheme::Light);
        setLanguage(Language::English);
    }
    void init() {
        m_workspace = std::make_unique<Workspace>();
        m_recall = std::make_unique<TraceRecall>();
        m_page = std::make_unique<InsidePage>(*m_workspace,
                                              [this](const lstm::ExperimentConfig& config, const InsideWish& wish) {
                                                  return m_recall->trace(config, m_workspace->sharedSeries(), wish);
                                              });
        connect(m_recall.get(), &TraceRecall::arrived, m_page.get(), &InsidePage::refresh);
        m_page->resize(1060, 640);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    void cleanup() {
        m_page.reset();
        m_recall.reset();
        m_workspace.reset();
    }

    void anUntrainedExperimentOffersToRun() {
        QVERIFY(emptyText().contains(u"not been trained"_s));
        QSignalSpy asked(m_page.get(), &InsidePage::runRequested);
        for (auto* button : m_page->findChild<EmptyState*>()->findChildren<QPushButton*>())
            if (button->isVisible()) QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(asked.takeFirst()[0].toInt(), id());
    }
    void importedErrorsHaveNoNetworks() {
        m_workspace->importResults(u"<b>x</b>"_s, {100, 101});
        m_workspace->setCurrent(m_workspace->experiments().back().id);
        m_workspace->tell();
        QVERIFY(emptyText().contains(u"results file"_s) && emptyText().contains(u"<b>x</b>"_s));
        for (auto* label : m_page->findChildren<QLabel*>()) QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    void theMedianIsShownUnlessOneIsChosen() {
        run(5);
        const int median = *results().median();
        QVERIFY2(
            headline().contains(
                u"#%1 forecasts with a test RMSE of %2"_s.arg(median + 1).arg(figure(results().find(median)->rmse))),
            qPrintable(headline()));
        QVERIFY(detail().contains(u"the median of 5"_s));
        QCOMPARE(forecasts(), results().find(median)->forecasts);
        const int worst = byRank(5);
        m_workspace->selection().choose(id(), worst);
        QCOMPARE(forecasts(), results().find(worst)->forecasts);
        QVERIFY2(detail().contains(u"the highest RMSE of 5"_s), qPrintable(detail()));
        QPushButton* button = this->button(u"Median repeat #%1"_s.arg(median + 1));
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        m_workspace->tell();
        QCOMPARE(m_workspace->selection().lead(id()), std::optional(median));
        QTest::mouseClick(this->button(u"Back to repeat #%1"_s.arg(worst + 1)), Qt::LeftButton);
        m_workspace->tell();
        QCOMPARE(m_workspace->selection().lead(id()), std::optional(worst));
    }
    void oneRepeatIsEnough() {
        run(1);
        QVERIFY(headline().contains(u"stateful #1 forecasts"_s));
        QVERIFY(!button(u"Median repeat #1"_s));
    }
    void aDivergedRepeatSaysSo() {
        auto config = m_workspace->current()->config;
        config.training.optimizer.learningRate = 1e30;
        edit(config);
        run(2);
        QVERIFY2(headline().contains(u"diverged in epoch"_s), qPrintable(headline()));
        m_page->grab();  // survives numbers that are none
        slider()->setValue(0);
        QVERIFY2(headline().contains(u"before training: a test RMSE of"_s), qPrintable(headline()));
    }

    void keysMoveTheMarkAndSpeakIt() {
        run(3);
        QTest::keyClick(chart(), Qt::Key_Home);
        m_workspace->tell();
        QCOMPARE(chart()->cursor(), 0);
        QTest::keyClick(chart(), Qt::Key_Right);
        m_workspace->tell();
        QTest::keyClick(chart(), Qt::Key_Right);
        m_workspace->tell();
        QCOMPARE(chart()->cursor(), 2);
        const InsideStep step = chart()->data().steps[2];
        QVERIFY2(chart()->summary().startsWith(u"3-03: forget "_s), qPrintable(chart()->summary()));
        QCOMPARE(chart()->accessibleDescription(), chart()->summary());
        QVERIFY(chart()->summary().contains(u"Forecast %1, actual 315.9."_s.arg(figure(step.forecast))));
        QTest::keyClick(chart(), Qt::Key_End);
        m_workspace->tell();
        QCOMPARE(chart()->cursor(), 11);
        QTest::keyClick(chart(), Qt::Key_Right);
        m_workspace->tell();
        QCOMPARE(chart()->cursor(), 11);
        QTest::keyClick(chart(), Qt::Key_Left);
        m_workspace->tell();
        QCOMPARE(chart()->cursor(), 10);
        QTest::mouseClick(chart()->viewport(), Qt::LeftButton, {},
                          chart()->place(InsideChart::Gates, 4, 0.5).toPoint());
        m_workspace->tell();
        QCOMPARE(chart()->cursor(), 4);
        QCOMPARE(chart()->tableRows().size(), 12);
        QCOMPARE(chart()->tableHeader().size(), chart()->tableRows().front().size());
    }
    /// The printed equations: their terms are the engine's numbers of that step.
    void equationsHaveTheNetworksNumbers() {
        run(3);
        const int median = *results().median();
        const auto experiment = lstm::prepare(m_workspace->current()->config, m_workspace->sharedSeries()).value;
        const auto trace = lstm::traceRepeat(*experiment, median);
        QTest::keyClick(chart(), Qt::Key_Home);
        m_workspace->tell();
        for (int step = 0; step < 12; ++step) {
            const lstm::TraceStep& s = trace.phases.back().steps[std::size_t(step)];
            const lstm::CellStep c = lstm::cellStep(experiment->config.shape(), s, 0, 0);
            const auto n = [](double v, int places = 3) { return figure(v, places); };
            const QStringList rows = m_page->findChild<FormulaTable*>()->texts();
            QCOMPARE(rows.size(), 5);
            QCOMPARE(rows[0],
                     u"c′ = f · c + i · g | %1 · %2 + %3 · %4 | %5"_s.arg(n(c.f), n(c.c), n(c.i), n(c.g), n(c.cNext)));
            QCOMPARE(rows[1], u"h′ = o · tanh c′ | %1 · %2 | %3"_s.arg(n(c.o), n(c.cellOutput), n(c.hNext)));
            QVERIFY(
                rows[2].startsWith(u"y = w · h′ + b | %1 · %2 "_s.arg(n(trace.network.parameters[12]), n(c.hNext))));
            QVERIFY(rows[3].endsWith(u"| %1"_s.arg(n(results().find(median)->forecasts[std::size_t(step)], 1))));
            QVERIFY(rows[4].endsWith(u"| %1"_s.arg(n(lstm::shampooSales().values[std::size_t(24 + step)], 1))));
            QCOMPARE(diagram()->values().step.cNext, s.layers[0].after[lstm::Lstm::C][0]);
            QTest::keyClick(chart(), Qt::Key_Right);
            m_workspace->tell();
        }
    }
    void theActivationInForceIsNamed() {
        auto config = m_workspace->current()->config;
        config.network.activation = lstm::Activation::Relu;
        config.network.recurrentActivation = lstm::Activation::Sigmoid;
        edit(config);
        run(2);
        QVERIFY(m_page->findChild<FormulaTable*>()->texts()[1].startsWith(u"h′ = o · relu c′"_s));
        QVERIFY(texts().contains(u"Gates use sigmoid, candidate and cell relu."_s));
    }

    void aClickBetweenTwoStepsInsertsAReset() {
        run(3);
        const int border = 8;
        click(border);
        const auto expected = edited({{border}, {}});
        const double before = results().find(*results().median())->rmse;
        QVERIFY(expected.rmse != before);
        const QString verb = expected.rmse < before ? u"lowers"_s : u"raises"_s;
        QCOMPARE(headline(), u"The reset in 3-09 %1 the test RMSE from %2 to %3"_s.arg(verb, figure(before),
                                                                                       figure(expected.rmse)));
        QVERIFY(detail().contains(u"Dotted"_s));
        QVERIFY(chart()->data().steps[border].resetByHand);
        for (int row = 0; row < 12; ++row) {
            QCOMPARE(chart()->data().steps[row].forecast, *expected.phases.back().steps[std::size_t(row)].forecast);
            QCOMPARE(chart()->data().steps[row].before,
                     results().find(*results().median())->forecasts[std::size_t(row)]);
        }
        QCOMPARE(m_workspace->undoStack()->undoText(), u"Insert a reset before 3-09"_s);
        m_workspace->undoStack()->undo();
        m_workspace->tell();
        QVERIFY(headline().contains(u"forecasts with"_s));
        m_workspace->undoStack()->redo();
        m_workspace->tell();
        QVERIFY(chart()->data().steps[border].resetByHand);
        click(border);  // once more takes it away
        QVERIFY(headline().contains(u"forecasts with"_s));
        click(3);
        click(5);
        QVERIFY2(headline().startsWith(u"What you changed (2 edit"_s), qPrintable(headline()));
        QTest::mouseClick(button(u"Clear edits"_s), Qt::LeftButton);
        m_workspace->tell();
        QVERIFY(headline().contains(u"forecasts with"_s));
        QVERIFY(!button(u"Clear edits"_s));
    }
    void theBarTakesTheNearestBorder() {
        run(2);
        const QRectF strip = chart()->strip();
        QTest::mouseClick(chart()->viewport(), Qt::LeftButton, {},
                          QPoint(qRound(chart()->place(InsideChart::Gates, 4.3, 0).x()), qRound(strip.top() + 8)));
        m_workspace->tell();
        QVERIFY(chart()->data().steps[5].resetByHand);
    }
    void theFirstZeroStateIsNobodysToRemove() {
        run(2);
        QVERIFY(!chart()->data().steps[0].mayReset);
        click(0);
        QVERIFY(headline().contains(u"forecasts with"_s));
    }
    void keyRPutsAResetBeforeTheMark() {
        run(2);
        chart()->setCursor(6);
        QTest::keyClick(chart(), Qt::Key_R);
        m_workspace->tell();
        QVERIFY(chart()->data().steps[6].resetByHand);
        QTest::keyClick(chart(), Qt::Key_R);
        m_workspace->tell();
        QVERIFY(!chart()->data().steps[6].reset);
    }
    void takingAwayAResetOfAStatelessNetwork() {
        auto config = m_workspace->current()->config;
        config.training.stateful = false;
        edit(config);
        run(3);
        click(4);
        QVERIFY(chart()->data().steps[4].resetRemoved);
        QVERIFY2(headline().startsWith(u"Leaving out the reset in 3-05 "_s), qPrintable(headline()));
        QCOMPARE(chart()->data().steps[11].forecast, *edited({{4}, {}}).phases.back().steps[11].forecast);
    }
    void aStateSetByHandIsOneStepOfUndo() {
        run(3);
        QTest::keyClick(chart(), Qt::Key_Home);
        m_workspace->tell();
        QVERIFY(diagram()->cellField()->isVisible());
        diagram()->cellField()->setFocus();
        QTest::keyClick(diagram()->cellField(), Qt::Key_Up);
        m_workspace->tell();
        QTest::keyClick(diagram()->cellField(), Qt::Key_Up);
        m_workspace->tell();
        QCOMPARE(diagram()->cellField()->value(), 0.10);
        QCOMPARE(m_workspace->undoStack()->count(), 1);
        QCOMPARE(m_workspace->undoStack()->undoText(), u"Set c in 3-01"_s);
        const auto expected = edited({{}, {{0, 0, 0, lstm::Lstm::C, 0.1f}}});
        QCOMPARE(chart()->data().steps[11].forecast, *expected.phases.back().steps[11].forecast);
        QVERIFY2(headline().startsWith(u"The state set in 3-01 "_s), qPrintable(headline()));
        QCOMPARE(diagram()->values().step.c, 0.1f);
        diagram()->hiddenField()->setValue(-0.5);
        QCOMPARE(m_workspace->undoStack()->count(), 2);
        QCOMPARE(diagram()->values().step.h, -0.5f);
        m_workspace->undoStack()->undo();
        m_workspace->undoStack()->undo();
        m_workspace->tell();
        QVERIFY(headline().contains(u"forecasts with"_s));
        QCOMPARE(diagram()->cellField()->value(), 0.0);
    }
    void aRingDraggedUpIsOneStepOfUndoToo() {
        run(2);
        QTest::keyClick(chart(), Qt::Key_Home);
        m_workspace->tell();
        const QImage picture = diagram()->grab().toImage();
        QPoint ring;  // of c: the left end of its line, which is 3 px thick
        const QColor ink = Theme::current().text;
        for (int y = 0; y < picture.height() / 3 && ring.isNull(); ++y)
            if (picture.pixelColor(picture.width() / 3, y) == ink &&
                picture.pixelColor(picture.width() / 3, y + 1) == ink)
                ring = {qRound(px(80)), y};
        QVERIFY(!ring.isNull());
        QTest::mousePress(diagram(), Qt::LeftButton, {}, ring);
        m_workspace->tell();
        for (int dy = 10; dy <= 60; dy += 10) {
            QMouseEvent move(QEvent::MouseMove, ring - QPoint(0, dy), diagram()->mapToGlobal(ring - QPoint(0, dy)),
                             Qt::LeftButton, Qt::LeftButton, {});
            QCoreApplication::sendEvent(diagram(), &move);
        }
        QTest::mouseRelease(diagram(), Qt::LeftButton, {}, ring - QPoint(0, 60));
        m_workspace->tell();
        QCOMPARE(diagram()->values().step.c, 0.5f);
        QCOMPARE(m_workspace->undoStack()->count(), 1);
        QVERIFY2(headline().startsWith(u"The state set in 3-01 "_s), qPrintable(headline()));
    }
    void editsThatAnEditedExperimentCannotBearAreLeftOut() {
        run(2);
        click(11);
        auto config = m_workspace->current()->config;
        config.framing.testSize = 6;
        edit(config);
        run(2);
        QVERIFY2(headline().contains(u"forecasts with"_s), qPrintable(headline()));
    }

    /// After k epochs: what an experiment of k epochs forecasts.
    void theSliderGoesBackInTraining() {
        run(3);
        const int median = *results().median();
        for (const int epoch : {1, 13, 30}) {
            slider()->setValue(epoch);
            auto config = m_workspace->current()->config;
            config.training.epochs = epoch;
            const auto part = lstm::prepare(config, m_workspace->sharedSeries()).value;
            const auto network = lstm::trainRepeats({{part.get(), median}}).at(0);
            QCOMPARE(forecasts(), lstm::evaluateRepeat(*part, median, network).forecasts);
            QCOMPARE(headline().contains(u"after %1 of 30 epochs"_s.arg(epoch)), epoch < 30);
        }
        slider()->setValue(0);
        QVERIFY(headline().contains(u"before training"_s));
        QVERIFY(!controls()->phases()->segment(0)->isEnabled());
        slider()->setFocus();
        QTest::keyClick(slider(), Qt::Key_End);
        m_workspace->tell();
        QCOMPARE(slider()->value(), 30);
        QVERIFY(controls()->phases()->segment(0)->isEnabled());
    }
    void trainingAndSeedingHaveNoEdits() {
        auto config = m_workspace->current()->config;
        config.forecast.seedWithTraining = true;
        edit(config);
        run(2);
        for (const int phase : {0, 1}) {
            QTest::mouseClick(controls()->phases()->segment(phase), Qt::LeftButton);
            m_workspace->tell();
            QCOMPARE(chart()->data().steps.size(), 22);
            QCOMPARE(chart()->data().steps[0].label, u"1-03"_s);
            QVERIFY(std::ranges::none_of(chart()->data().steps, &InsideStep::mayReset));
            QVERIFY(!diagram()->cellField()->isVisible());
            QVERIFY(detail().contains(phase == 0 ? u"Epoch 30"_s : u"Seeding"_s));
        }
        QTest::mouseClick(controls()->phases()->segment(2), Qt::LeftButton);
        m_workspace->tell();
        QCOMPARE(chart()->data().steps.size(), 12);
        QVERIFY(chart()->data().steps[0].mayReset);  // it goes on from seeding
    }
    void layersUnitsTimeStepsAndBatches() {
        auto config = m_workspace->current()->config;
        config.network.units = {3, 2};
        config.framing.lags = 2;
        config.framing.layout = lstm::Layout::TimeSteps;
        config.forecast.batchSize = 4;
        edit(config);
        run(2);
        QCOMPARE(chart()->data().steps.size(), 24);
        QCOMPARE(chart()->data().lanes, 4);
        QCOMPARE(chart()->data().otherCells.size(), 2);
        QCOMPARE(chart()->data().steps[9].from, 8);  // inside a row
        QCOMPARE(chart()->data().steps[8].from, 1);  // row 4 goes on from row 0
        QVERIFY(chart()->data().steps[8].mayReset && !chart()->data().steps[10].mayReset);
        const double before = chart()->data().steps[0].c;
        controls()->unit()->setValue(3);
        QVERIFY(chart()->data().steps[0].c != before);
        controls()->layer()->setValue(2);
        QCOMPARE(controls()->unit()->maximum(), 2);
        QCOMPARE(controls()->unit()->value(), 2);
        QTest::keyClick(chart(), Qt::Key_Home);
        m_workspace->tell();
        QVERIFY(!m_page->findChild<FormulaTable*>()->texts()[2].contains(u"0."_s));  // no forecast yet inside a row
        m_page->grab();
        QTest::keyClick(chart(), Qt::Key_Right);
        m_workspace->tell();
        QVERIFY(m_page->findChild<FormulaTable*>()->texts()[2].startsWith(u"y = Σ w · h′ + b | "_s));
    }
    void severalInputsAreGroupedBars() {
        auto config = m_workspace->current()->config;
        config.framing.lags = 3;
        edit(config);
        run(2);
        QCOMPARE(chart()->data().steps[0].x.size(), 3);
        m_page->grab();
        QCOMPARE(chart()->tableHeader().mid(2, 3), QStringList({u"x1"_s, u"x2"_s, u"x3"_s}));
    }
    void longPhasesStayReadable() {
        lstm::Series series;
        for (int i = 0; i < 700; ++i) series.values.push_back(100 + 20 * std::sin(i * 0.3) + i % 7);
        m_workspace->setSeries(std::make_shared<const lstm::Series>(series));
        m_workspace->tell();
        auto config = m_workspace->current()->config;
        config.framing.testSize = 400;
        config.training.epochs = 2;
        edit(config);
        run(2);
        QCOMPARE(chart()->data().steps.size(), 400);
        QVERIFY(chart()->shownXTicks().size() < 20);
        QTest::keyClick(chart(), Qt::Key_Home);
        m_workspace->tell();
        chart()->zoomBy(0.05, Qt::Horizontal);
        QTest::keyClick(chart(), Qt::Key_End);
        m_workspace->tell();
        QVERIFY(chart()->xWindow().view().contains(399));
        QVERIFY(chart()->xWindow().view().span() < 25);
        QTest::keyClick(chart(), Qt::Key_0);
        m_workspace->tell();
        QVERIFY(chart()->isHome());
        m_page->grab();
    }

    void largeNetworksArriveLater() {
        m_recall->setCheapWork(0);
        run(2);
        QVERIFY(emptyText().contains(u"trained once more"_s));
        QTRY_VERIFY(chart()->isVisible());
        QCOMPARE(forecasts(), results().find(*results().median())->forecasts);
        click(7);
        QVERIFY(detail().contains(u"trained once more"_s));  // the old picture stays meanwhile
        QTRY_VERIFY(headline().startsWith(u"The reset in 3-08 "_s));
        QTRY_VERIFY(!m_recall->busy());
    }
    /// An edited experiment is another network: what was there before is not shown for it.
    void nothingOldIsShownForAnotherConfiguration() {
        m_recall->setCheapWork(0);
        run(2);
        QTRY_VERIFY(chart()->isVisible());
        auto config = m_workspace->current()->config;
        config.seed = 99;
        edit(config);
        QVERIFY(emptyText().contains(u"not been trained"_s));
        run(2);
        QVERIFY(emptyText().contains(u"trained once more"_s));
        QTRY_VERIFY(chart()->isVisible());
        QCOMPARE(forecasts(), results().find(*results().median())->forecasts);
    }
    void repeatsOfARunDoNotPushTheShownOneAside() {
        run(3);
        const auto shown = forecasts();
        m_workspace->beginRun(id(), 5);
        m_workspace->addResult(id(), m_all[0]);
        m_workspace->tell();
        const auto first = forecasts();
        QCOMPARE(first, m_all[0].forecasts);
        for (int i = 1; i < 3; ++i) m_workspace->addResult(id(), m_all[std::size_t(i)]);
        m_workspace->tell();
        QCOMPARE(forecasts(), first);
        m_workspace->endRun(id(), RunState::Done);
        m_workspace->tell();
        QCOMPARE(forecasts(), shown);
    }
    void bothLanguagesAndLargeText() {
        run(2);
        setLanguage(Language::Chinese);
        QTRY_VERIFY(!button(u"Clear edits"_s));
        QTRY_COMPARE(controls()->phases()->accessibleName(), u"阶段"_s);
        setTextScale(2.0);
        m_page->resize(1100, 900);
        m_page->grab();
        QVERIFY(diagram()->width() >= diagram()->minimumSizeHint().width());
        setTextScale(1.0);
        setLanguage(Language::English);
        QTRY_COMPARE(controls()->phases()->accessibleName(), u"Phase"_s);
    }

private:
    int id() const { return m_workspace->currentId(); }
    const ExperimentResults& results() const { return m_workspace->current()->results; }
    InsideChart* chart() const { return m_page->findChild<InsideChart*>(); }
    CellDiagram* diagram() const { return m_page->findChild<CellDiagram*>(); }
    InsideControls* controls() const { return m_page->findChild<InsideControls*>(); }
    QSlider* slider() const { return controls()->epoch(); }
    QString headline() const {
        for (auto* label : m_page->findChildren<TextLabel*>())
            if (label->font() == themeFont(TypeRole::Headline)) return label->text();
        return {};
    }
    QString detail() const { return texts(); }
    QString texts() const {
        QStringList all;
        for (auto* label : m_page->findChildren<TextLabel*>()) all << label->text();
        return all.join(u'\n');
    }
    QString emptyText() const {
        auto* empty = m_page->findChild<EmptyState*>();
        return empty->isVisible() ? empty->findChild<TextLabel*>()->text() : QString();
    }
    QPushButton* button(const QString& text) const {
        for (auto* button : m_page->findChildren<QPushButton*>())
            if (button->isVisible() && button->text() == text) return button;
        return nullptr;
    }
    int byRank(int rank) const {
        for (const auto& result : results().repeats)
            if (results().rank(result.repeat) == rank) return result.repeat;
        return -1;
    }
    void edit(const lstm::ExperimentConfig& config) {
        m_workspace->setConfig(id(), config, u"edit"_s);
        m_workspace->undoStack()->clear();
        m_workspace->tell();
    }
    /// Trains for 30 epochs unless the configuration is shorter.
    void run(int repeats) {
        auto config = m_workspace->current()->config;
        config.training.epochs = std::min(config.training.epochs, 30);
        edit(config);
        const auto experiment = lstm::prepare(config, m_workspace->sharedSeries()).value;
        QVERIFY(experiment);
        m_workspace->beginRun(id(), repeats);
        m_workspace->tell();
        m_all.clear();
        for (int i = 0; i < repeats; ++i) {
            m_all.push_back(lstm::evaluateRepeat(*experiment, i, lstm::trainRepeats({{experiment.get(), i}}).at(0)));
            m_workspace->addResult(id(), m_all.back());
            m_workspace->tell();
        }
        m_workspace->endRun(id(), RunState::Done);
        m_workspace->tell();
    }
    lstm::ForecastTrace edited(const lstm::ForecastEdits& edits) const {
        const auto experiment = lstm::prepare(m_workspace->current()->config, m_workspace->sharedSeries()).value;
        return lstm::traceForecast(*experiment, lstm::trainRepeats({{experiment.get(), *results().median()}}).at(0),
                                   edits);
    }
    std::vector<double> forecasts() const {
        std::vector<double> all;
        for (const InsideStep& step : chart()->data().steps)
            if (std::isfinite(step.forecast)) all.push_back(step.forecast);
        return all;
    }
    /// On the border before a step, in the panel of the gates.
    void click(int step) {
        QTest::mouseClick(chart()->viewport(), Qt::LeftButton, {},
                          chart()->place(InsideChart::Gates, step - 0.5, 0.2).toPoint());
        m_workspace->tell();
    }

    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<TraceRecall> m_recall;
    std::unique_ptr<InsidePage> m_page;
    std::vector<lstm::RepeatResult> m_all;
};

WORKBENCH_TEST(TestInsidePage, Windows)
#include "tst_insidepage.moc"
