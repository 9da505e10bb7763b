// SPDX-License-Identifier: GPL-3.0-or-later
// The Forecast page driven by clicks and keys. Forecasts are made up so that the expected quantiles follow from the
// definition of type 7; the actual values are those of the shampoo sales.
#include <QMouseEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <cmath>
#include <memory>

#include "engine/experiment/prepare.h"
#include "gui/charts/forecastchart.h"
#include "gui/forecast/beyondview.h"
#include "gui/forecast/forecastpage.h"
#include "gui/forecast/forecasttablemodel.h"
#include "gui/toolkit/datatable.h"
#include "gui/toolkit/emptystate.h"
#include "gui/toolkit/language.h"
#include "gui/toolkit/segmentedcontrol.h"
#include "gui/toolkit/tabletext.h"
#include "gui/toolkit/textlabel.h"
#include "gui/toolkit/theme.h"
#include "gui/workspace/workspace.h"
#include "tests/testmain.h"

using namespace Qt::Literals::StringLiterals;

class TestForecastPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        applyTheme(*qApp, ColorScheme::Light);
        setLanguage(Language::English);
    }
    void init() {
        m_workspace = std::make_unique<Workspace>();
        m_page = std::make_unique<ForecastPage>(*m_workspace);
        m_page->resize(800, 640);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    void cleanup() {
        m_page.reset();
        m_workspace.reset();
    }

    void anUntrainedExperimentOffersToRun() {
        QVERIFY(sentence().contains(u"not been trained"_s));
        QSignalSpy asked(m_page.get(), &ForecastPage::runRequested);
        auto* empty = m_page->findChild<EmptyState*>();
        QPushButton* button = nullptr;
        for (auto* one : empty->findChildren<QPushButton*>())
            if (one->isVisible()) button = one;
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        m_workspace->tell();
        QCOMPARE(asked.takeFirst()[0].toInt(), id(0));
    }
    void importedErrorsHaveNoForecast() {
        m_workspace->importResults(u"<img src=/etc/hostname>"_s, {100, 101});
        m_workspace->setCurrent(id(2));
        m_workspace->tell();
        QVERIFY(sentence().contains(u"results file"_s));
        QVERIFY(sentence().contains(u"<img src=/etc/hostname>"_s));
        for (auto* label : m_page->findChildren<QLabel*>()) QCOMPARE(label->textFormat(), Qt::PlainText);
        for (auto* button : m_page->findChildren<QPushButton*>()) QVERIFY(!button->isVisible());
    }
    void allDivergedIsSaid() {
        m_workspace->beginRun(id(0), 1);
        m_workspace->addResult(id(0), {0, std::nan(""), {}, 3});
        m_workspace->tell();
        QVERIFY(sentence().contains(u"diverged"_s));
    }

    /// Everything that is wished is trained here at once; the values are those of the engine's own function.
    void beyondTheData() {
        run(0, 21);
        QSignalSpy wished(beyond(), &BeyondView::wished), noMore(beyond(), &BeyondView::wishedNoMore);
        m_page->showBeyond(true);
        QCOMPARE(wished.size(), 1);
        QVERIFY(says(u"0 of 21 networks"_s));
        m_page->showBeyond(false);  // not wished by anybody any more
        QCOMPARE(noMore.size(), 1);
        m_page->showBeyond(true);
        QCOMPARE(wished.size(), 2);
        const auto asked = wished.last();
        const auto prepared = asked[0].value<lstm::Prepared>();
        QCOMPARE(asked[1].toInt(), 21);
        QCOMPARE(prepared->train.rows(), 34);
        const auto repeats = lstm::repeatsBeyond(*prepared, 21);
        beyond()->showForecasts(prepared, repeats);

        auto* chart = beyond()->findChild<ForecastChart*>();
        QVERIFY(chart->isVisible());
        const auto fan = lstm::forecastFan(repeats, 12);
        QCOMPARE(chart->data().known, 24);
        QCOMPARE(chart->points(ForecastChart::Line::Actual).size(), 24);
        const auto median = chart->points(ForecastChart::Line::Median);
        QCOMPARE(median.size(), 13);  // from the last known value on
        QCOMPARE(median.front(), QPointF(23, 646.9));
        QCOMPARE(median.back(), QPointF(35, fan.median.back()));
        auto* table = beyond()->findChild<DataTable*>();
        QVERIFY(table->isColumnHidden(ForecastTableModel::Actual));
        QCOMPARE(table->model()->index(0, 0).data().toString(), u"4-01"_s);
        QCOMPARE(table->model()->index(11, ForecastTableModel::High).data(Qt::EditRole).toDouble(), fan.high.back());
        m_workspace->choose(id(0), 4);
        m_workspace->tell();
        QCOMPARE(chart->chosen().front().values.back(), repeats[4].forecasts.back());
        QCOMPARE(table->model()->columnCount(), ForecastTableModel::FixedColumns + 1);  // there is no error yet

        m_page->showBeyond(false);
        m_page->showBeyond(true);  // still there
        QCOMPARE(wished.size(), 2);
        QTest::keyClick(m_page->findChild<QSpinBox*>(u"steps beyond"_s), Qt::Key_Up);
        m_workspace->tell();
        QCOMPARE(wished.size(), 3);
        QCOMPARE(wished.last()[0].value<lstm::Prepared>()->config.framing.testSize, 13);
        auto config = m_workspace->current()->config;
        config.training.epochs = 7;
        m_workspace->setConfig(id(0), config, u"epochs"_s);
        m_workspace->tell();
        QVERIFY(says(u"not been trained"_s));
    }

    void chartAndTableShowTheFan() {
        run(0, 21);
        QVERIFY(chart()->isVisible());
        const auto actual = chart()->points(ForecastChart::Line::Actual);
        QCOMPARE(actual.size(), 12);
        QCOMPARE(actual.front().y(), 339.7);
        QCOMPARE(chart()->points(ForecastChart::Line::Persistence).front().y(), 342.3);  // the month before
        QCOMPARE(chart()->points(ForecastChart::Line::Low).front().y(), 301.0);          // of 300 ... 320
        QCOMPARE(chart()->points(ForecastChart::Line::Median).front().y(), 310.0);
        QCOMPARE(chart()->points(ForecastChart::Line::High).front().y(), 319.0);
        QCOMPARE(chart()->shownXTicks().front().text, u"3-01"_s);
        QCOMPARE(chart()->lineLabels(),
                 QStringList({u"actual"_s, u"median of 21"_s, u"5–95 % of repeats"_s, u"persistence"_s}));
        QCOMPARE(rowText(0), QStringList({u"3-01"_s, u"339.7"_s, u"342.3"_s, u"310.0"_s, u"301.0"_s, u"319.0"_s}));
        QCOMPARE(table()->model()->index(0, 3).data(Qt::EditRole).toDouble(), 310.0);
        QCOMPARE(table()->model()->rowCount(), 12);
        QCOMPARE(chart()->tableRows().size(), 12);
        QVERIFY(chart()->summary().contains(u"26 % below"_s));
    }
    void theHeadlineTellsTheSkill_data() {
        QTest::addColumn<double>("rmse");
        QTest::addColumn<QString>("words");
        // Persistence of the shampoo sales: 136.761.
        QTest::newRow("better") << 101.2 << u"a typical test RMSE of 101.2, 26 % below the persistence forecast"_s;
        QTest::newRow("worse") << 150.4 << u"a typical test RMSE of 150.4, 10 % above the persistence forecast"_s;
        QTest::newRow("level") << 136.5 << u"a typical test RMSE of 136.5, level with the persistence forecast"_s;
    }
    void theHeadlineTellsTheSkill() {
        QFETCH(double, rmse);
        QFETCH(QString, words);
        run(0, 3, rmse);
        QStringList texts;
        for (auto* label : m_page->findChildren<TextLabel*>()) texts << label->text();
        QVERIFY2(texts.join(u'\n').contains(words), qPrintable(texts.join(u'\n')));
    }
    void aClickOnTheFanChoosesTheNearestRepeat() {
        run(0, 5, 101.2, 40);
        QTest::mouseClick(chart()->viewport(), Qt::LeftButton, {}, at(3, 1));
        m_workspace->tell();
        QCOMPARE(m_workspace->selection().repeats(), (std::vector<RepeatRef>{{id(0), 1}}));
        QCOMPARE(chart()->chosen().size(), 1);
        QCOMPARE(chart()->chosen().front().label, u"#2"_s);
        QVERIFY(chart()->lineLabels().contains(u"#2"_s));
        QCOMPARE(table()->model()->headerData(6, Qt::Horizontal).toString(), u"#2"_s);
        QCOMPARE(rowText(0).mid(6), QStringList({u"340.0"_s, u"+0.3"_s}));
        QTest::mouseClick(chart()->viewport(), Qt::LeftButton, Qt::ControlModifier, at(7, 4));
        m_workspace->tell();
        QCOMPARE(m_workspace->selection().repeatsOf(id(0)), (std::vector<int>{1, 4}));
        QCOMPARE(table()->model()->columnCount(), 10);
        QTest::mouseClick(chart()->viewport(), Qt::LeftButton, Qt::ControlModifier, at(7, 1));
        m_workspace->tell();
        QCOMPARE(m_workspace->selection().repeatsOf(id(0)), (std::vector<int>{4}));
        QTest::mouseClick(chart()->viewport(), Qt::LeftButton, {}, at(5, 0));
        m_workspace->tell();
        QCOMPARE(m_workspace->selection().repeatsOf(id(0)), (std::vector<int>{0}));
    }
    void thePointerPreviewsARepeatAndLeavesNothing() {
        run(0, 5, 101.2, 40);
        m_workspace->selection().choose(id(0), 3);
        move(at(3, 1));
        QCOMPARE(m_workspace->selection().hoveredRepeat(), std::optional(1));
        QCOMPARE(chart()->preview().label, u"#2"_s);
        QCOMPARE(table()->model()->index(3, 0).data(TableHoverRole).toBool(), true);
        QCOMPARE(m_workspace->selection().lead(id(0)), std::optional(3));  // chosen as before
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(chart(), &leave);
        QCOMPARE(m_workspace->selection().hoveredExperiment(), 0);
        QVERIFY(chart()->preview().values.isEmpty());
        QCOMPARE(table()->model()->index(3, 0).data(TableHoverRole).toBool(), false);
    }
    void arrowsWalkByRank() {
        run(0, 5, 101.2, 40);
        const auto key = [this](Qt::Key k, Qt::KeyboardModifiers m = {}) { QTest::keyClick(chart(), k, m); };
        const auto lead = [this] { return m_workspace->selection().lead(id(0)).value_or(-1); };
        key(Qt::Key_Up);
        QCOMPARE(lead(), 2);  // the median; RMSE grows with the index
        key(Qt::Key_Up);
        QCOMPARE(lead(), 3);
        for (int i = 0; i < 4; ++i) key(Qt::Key_Up);
        QCOMPARE(lead(), 4);
        key(Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(m_workspace->selection().repeatsOf(id(0)), (std::vector<int>{4, 3}));
    }
    void repeatsOfOtherExperimentsStandBeside() {
        run(0, 5);
        run(1, 5);
        m_workspace->selection().choose(id(0), 1);
        m_workspace->selection().add(id(1), 2);
        QCOMPARE(chart()->chosen().size(), 2);
        QCOMPARE(chart()->chosen()[1].label, name(1) + u" #3"_s);
        QCOMPARE(chart()->chosen()[1].styleIndex, m_workspace->experiments()[1].style);
        m_workspace->selection().clear();
        QVERIFY(chart()->chosen().isEmpty());
        QCOMPARE(table()->model()->columnCount(), 6);
    }
    void theExperimentIsChosenBesideTheHeadline() {
        run(0, 5);
        run(1, 9);
        auto* choice = m_page->findChild<SegmentedControl*>(u"experiment"_s);
        QVERIFY(choice->isVisible());
        QTest::mouseClick(choice->segment(1), Qt::LeftButton);
        m_workspace->tell();
        QCOMPARE(m_workspace->currentId(), id(1));
        QCOMPARE(chart()->data().repeats, 9);
        m_workspace->setCurrent(id(0));
        m_workspace->tell();
        QCOMPARE(chart()->data().repeats, 5);
        QCOMPARE(choice->currentIndex(), 0);
    }
    void aRowOfTheTableMarksItsStep() {
        run(0, 5);
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(2, 0));
        QCOMPARE(chart()->highlightedStep(), 2);
        QTest::keyClick(table(), Qt::Key_Down);
        m_workspace->tell();
        QCOMPARE(chart()->highlightedStep(), 3);
    }
    /// Three values at once, each step with errors of its own: 10, 20 and 30 too many.
    void eachStepOfAHorizonHasItsOwnPicture() {
        QVERIFY(ahead()->isHidden());
        runThreeAtOnce(0);
        QVERIFY(ahead()->isVisible() && ahead()->maximum() == 3);
        const auto& sales = m_workspace->series().values;
        QCOMPARE(chart()->points(ForecastChart::Line::Actual).size(), 12);
        QCOMPARE(chart()->shownXTicks().front().text, u"2-11"_s);
        QCOMPARE(chart()->points(ForecastChart::Line::Median).front().y(), sales[22] + 10);
        QVERIFY(says(u"Of 3 values forecast at once, these were said 1 step ahead"_s));
        ahead()->setFocus();
        QTest::keyClick(ahead(), Qt::Key_Up);
        QTest::keyClick(ahead(), Qt::Key_Up);
        QTest::keyClick(ahead(), Qt::Key_Up);  // there is no fourth
        QCOMPARE(chart()->shownXTicks().front().text, u"3-01"_s);
        QCOMPARE(chart()->points(ForecastChart::Line::Actual).front().y(), sales[24]);
        QCOMPARE(chart()->points(ForecastChart::Line::Median).front().y(), sales[24] + 30);
        QCOMPARE(chart()->points(ForecastChart::Line::Persistence).front().y(), sales[21]);  // three months before
        QCOMPARE(rowText(0).mid(0, 4), QStringList({u"3-01"_s, u"339.7"_s, u"421.6"_s, u"369.7"_s}));
        double squares = 0;
        for (std::size_t t = 24; t < 36; ++t) squares += std::pow(sales[t] - sales[t - 3], 2);
        QVERIFY(says(
            u"3 steps ahead, from the actual values up to then; typical RMSE at this step 30.0, persistence %1"_s.arg(
                std::sqrt(squares / 12), 0, 'f', 1)));
        m_workspace->choose(id(0), 1);
        m_workspace->tell();
        QCOMPARE(rowText(11).mid(6), QStringList({u"676.9"_s, u"+30.0"_s}));
        m_page->showBeyond(true);
        QVERIFY(ahead()->isHidden());
        m_page->showBeyond(false);
        QCOMPARE(ahead()->value(), 3);
    }
    void repeatsOfAnotherHorizonDoNotStandBeside() {
        run(1, 3);
        runThreeAtOnce(0);
        m_workspace->choose(id(0), 0);
        m_workspace->selection().add(id(1), 1);
        QCOMPARE(chart()->chosen().size(), 1);
        runThreeAtOnce(1);
        m_workspace->choose(id(0), 0);
        m_workspace->selection().add(id(1), 1);
        QCOMPARE(chart()->chosen().size(), 2);
    }
    void theLanguageChangesWhatIsShown() {
        run(0, 5);
        const QStringList before = chart()->lineLabels();
        setLanguage(Language::Chinese);
        QTRY_VERIFY(chart()->lineLabels() != before);
        setLanguage(Language::English);
        QTRY_COMPARE(chart()->lineLabels(), before);
    }

private:
    int id(int i) const { return m_workspace->experiments()[static_cast<std::size_t>(i)].id; }
    QString name(int i) const { return m_workspace->experiments()[static_cast<std::size_t>(i)].name(); }
    ForecastChart* chart() const { return m_page->findChild<ForecastChart*>(u"test window"_s); }
    DataTable* table() const { return m_page->findChild<DataTable*>(u"test window"_s); }
    QString sentence() const {
        return m_page->findChild<EmptyState*>()->isVisible()
                   ? m_page->findChild<EmptyState*>()->findChild<QLabel*>()->text()
                   : QString();
    }
    QStringList rowText(int row) const {
        QStringList texts;
        for (int column = 0; column < table()->model()->columnCount(); ++column)
            texts << table()->model()->index(row, column).data().toString();
        return texts;
    }
    /// Repeat r forecasts 300 + r * apart + step, and has RMSE rmse + r / 100.
    void run(int experiment, int repeats, double rmse = 101.2, double apart = 1) {
        m_workspace->beginRun(id(experiment), repeats);
        m_workspace->tell();
        for (int r = 0; r < repeats; ++r) {
            std::vector<double> forecasts;
            for (int step = 0; step < 12; ++step) forecasts.push_back(300 + r * apart + step);
            m_workspace->addResult(id(experiment), {r, rmse + r / 10000.0, forecasts, 0});
            m_workspace->tell();
        }
        m_workspace->endRun(id(experiment), RunState::Done);
        m_workspace->tell();
    }
    void runThreeAtOnce(int experiment) {
        auto config = m_workspace->experiment(id(experiment))->config;
        config.framing.horizon = 3;
        m_workspace->setConfig(id(experiment), config, u"horizon"_s);
        m_workspace->beginRun(id(experiment), 3);
        const auto& sales = m_workspace->series().values;
        std::vector<double> forecasts;
        for (std::size_t row = 22; row < 34; ++row)
            for (std::size_t step = 0; step < 3; ++step)
                forecasts.push_back(sales[row + step] + 10 * static_cast<double>(step + 1));
        for (int r = 0; r < 3; ++r) m_workspace->addResult(id(experiment), {r, 21.6, forecasts, 0});
        m_workspace->endRun(id(experiment), RunState::Done);
        m_workspace->tell();
    }
    /// Where the forecast of a repeat of run(.., 40 apart) stands.
    QPoint at(int step, int repeat) const {
        return chart()->toPixel({double(step), 300.0 + repeat * 40 + step}).toPoint();
    }
    void move(QPoint to) const {
        QMouseEvent event(QEvent::MouseMove, to, chart()->mapToGlobal(to), Qt::NoButton, {}, {});
        QApplication::sendEvent(chart()->viewport(), &event);
    }

    QSpinBox* ahead() const { return m_page->findChild<QSpinBox*>(u"steps ahead"_s); }
    BeyondView* beyond() const { return m_page->beyond(); }
    bool says(const QString& text) const {
        for (auto* label : m_page->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(text)) return true;
        return false;
    }

    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<ForecastPage> m_page;
};

WORKBENCH_TEST(TestForecastPage, Windows)
#include "tst_forecastpage.moc"
