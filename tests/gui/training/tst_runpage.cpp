// SPDX-License-Identifier: GPL-3.0-or-later
// The Run page without a run: results are given. Expected words follow from samples whose answer is plain to see, and
// must be those of the Compare page.
#include <QTest>
#include <limits>
#include <numeric>

#include "engine/data/csvreader.h"
#include "gui/charts/boxplotchart.h"
#include "gui/charts/serieschart.h"
#include "gui/compare/comparepage.h"
#include "gui/data/datapage.h"
#include "gui/toolkit/buttons.h"
#include "gui/toolkit/emptystate.h"
#include "gui/toolkit/language.h"
#include "gui/toolkit/textlabel.h"
#include "gui/toolkit/theme.h"
#include "gui/training/runpage.h"
#include "tests/testmain.h"

using namespace Qt::Literals::StringLiterals;

namespace {

std::shared_ptr<const lstm::Series> series(std::vector<double> values, std::string column = "Price") {
    lstm::Series made;
    for (std::size_t i = 0; i < values.size(); ++i) made.labels.push_back(std::to_string(i + 1));
    made.values = std::move(values);
    made.name = "other";
    made.valueColumn = std::move(column);
    return std::make_shared<const lstm::Series>(std::move(made));
}

}  // namespace

class TestRunPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ColorScheme::Light); }
    void init() {
        setLanguage(Language::English);
        m_workspace = std::make_unique<Workspace>();
        m_training = std::make_unique<Training>(*m_workspace);
        m_run = std::make_unique<RunPage>(*m_workspace, *m_training);
        m_compare = std::make_unique<ComparePage>(*m_workspace);
        for (QWidget* page : {static_cast<QWidget*>(m_run.get()), static_cast<QWidget*>(m_compare.get())}) {
            page->resize(1000, 700);
            page->show();
            QVERIFY(QTest::qWaitForWindowExposed(page));
        }
    }
    void cleanup() {
        m_run.reset();
        m_compare.reset();
        m_training.reset();
        m_workspace.reset();
    }

    /// Repeats finish in any order, so two stopped runs hold other ones; position by position they differ by 12.
    void stoppedRunsMeetByRepeat() {
        otherSettings();
        const auto rmse = [](int r) { return 100.0 + 3 * r; };
        give(0, 0, 10, rmse, RunState::Stopped);
        give(1, 4, 14, rmse, RunState::Stopped);
        QCOMPARE(headline(*m_run), u"a and b are identical in every repeat"_s);
        QVERIFY(headline(*m_compare).endsWith(u"identical in every repeat"_s));
    }

    /// Without a persistence forecast the margin is 1 % of the pooled median: 95.45 gives 1, and 0.95 lies within it.
    /// Of the first experiment alone, 94.5, it would be 0.9.
    void theMarginIsOfThePooledMedian() {
        m_workspace->setSeries(series({1, 2, 3}));
        m_workspace->tell();
        QVERIFY(!m_workspace->persistence());
        otherSettings();
        give(0, 0, 20, [](int) { return 94.5; });
        give(1, 0, 30, [](int) { return 95.45; });
        QCOMPARE(headline(*m_run), u"a and b are practically equal"_s);
        QVERIFY(headline(*m_compare).endsWith(u"are practically equal"_s));
    }

    /// What a finished pair is worth does not depend on a third experiment that trains.
    void anotherRunDoesNotHideTheAnswer() {
        otherSettings();
        give(0, 0, 20, [](int r) { return 110.0 + r % 5; });
        give(1, 0, 20, [](int r) { return 100.0 + r % 5; });
        Q_EMIT m_training->began(false);
        QVERIFY(headline(*m_run).startsWith(u"b is better than a"_s));
    }

    void noneFinishedIsSaid() {
        otherSettings();
        give(
            0, 0, 0, [](int) { return 0.0; }, RunState::Stopped);
        give(
            1, 0, 0, [](int) { return 0.0; }, RunState::Stopped);
        QVERIFY(headline(*m_run).startsWith(u"Too few repeats"_s));
        for (const std::size_t i : {0, 1}) give(i, 0, 6, [](int) { return std::numeric_limits<double>::quiet_NaN(); });
        QVERIFY(headline(*m_run).startsWith(u"Too few repeats"_s));
        m_workspace->importResults(u"lost"_s, std::vector<double>(6, std::numeric_limits<double>::quiet_NaN()));
        m_workspace->tell();
        QCOMPARE(headline(*m_run), u"Unstable: every repeat diverged"_s);
    }

    /// A constant series cannot be scaled: what could only fail is not offered, until it can run.
    void whatCannotRunIsNotOffered() {
        const auto button = [](const QWidget& page) { return page.findChild<EmptyState*>()->button(); };
        const auto before = m_workspace->sharedSeries();
        for (const QWidget* page : {static_cast<QWidget*>(m_run.get()), static_cast<QWidget*>(m_compare.get())}) {
            QVERIFY(button(*page)->isVisible());
            const auto constant = lstm::readCsvFile(GOLDEN_DIR "/csv/b35_constant_series.csv");
            m_workspace->setSeries(std::make_shared<const lstm::Series>(constant.series));
            m_workspace->tell();
            QVERIFY(!button(*page)->isVisible());
            QCOMPARE(page->findChild<EmptyState*>()->accessibleName(),
                     u"None of the ticked experiments can run; see the configuration."_s);
            m_workspace->setSeries(before);
            m_workspace->tell();
            QVERIFY(button(*page)->isVisible());
            lstm::ExperimentConfig config = m_workspace->experiment(id(0))->config;
            config.training.epochs = 0;
            for (const std::size_t i : {0, 1}) m_workspace->setConfig(id(i), config, u"epochs"_s);
            m_workspace->tell();
            QVERIFY(!button(*page)->isVisible());
            m_workspace->undoStack()->setIndex(0);
            m_workspace->tell();
        }
    }

    /// Two experiments train side by side and are seldom equally far: words above and beneath count the one behind.
    void countsAreOfTheOneBehind() {
        otherSettings();
        for (const std::size_t i : {0, 1}) {
            m_workspace->beginRun(id(i), 10);
            m_workspace->tell();
            for (int r = 0; r < (i == 0 ? 3 : 2); ++r) m_workspace->addResult(id(i), {r, 100.0 + r, {}, 0});
        }
        m_workspace->tell();
        int said = 0;
        for (const auto* label : m_run->findChildren<TextLabel*>())
            if (label->text().contains(u"Preview, "_s)) {
                ++said;
                QVERIFY2(label->text().contains(u"Preview, 2 of 10 repeats."_s), qPrintable(label->text()));
            }
        QCOMPARE(said, 2);
    }

    /// A vs A is about two of the window's own experiments, not about one and a file.
    void importedResultsAreNoTwins() {
        m_workspace->setTicked(id(1), false);
        m_workspace->tell();
        give(0, 0, 20, [](int r) { return 100.0 + r % 5; });
        m_workspace->importResults(u"file"_s, std::vector<double>(20, 102.0));
        m_workspace->tell();
        QVERIFY(!headline(*m_run).contains(u"Same settings"_s));
        QVERIFY(!headline(*m_compare).contains(u"Same settings"_s));
    }

    void anUndoneSeriesTakesItsResultsAlong() {
        give(0, 0, 10, [](int r) { return 100.0 + r; });
        give(1, 0, 10, [](int r) { return 100.0 + r; });
        const QString before = headline(*m_run);
        QVector<double> values(40);
        std::iota(values.begin(), values.end(), 0.0);
        m_workspace->setSeries(series({values.begin(), values.end()}));
        m_workspace->tell();
        give(0, 0, 10, [](int r) { return 5.0 + r; });  // as many, of the same names and styles
        give(1, 0, 10, [](int r) { return 500.0 + r; });
        QVERIFY(headline(*m_run) != before);
        QCOMPARE(boxes(*m_run)->boxes()[1].values.front(), 500.0);
        for (const QWidget* page : {static_cast<QWidget*>(m_run.get()), static_cast<QWidget*>(m_compare.get())})
            QVERIFY(boxes(*page)->yTitle().contains(u"Price"_s));
        m_workspace->undoStack()->undo();
        m_workspace->tell();
        QCOMPARE(headline(*m_run), before);
        QCOMPARE(boxes(*m_run)->boxes()[1].values.front(), 100.0);
        QCOMPARE(boxes(*m_run)->boxes()[1].box.median, 104.5);
        for (const QWidget* page : {static_cast<QWidget*>(m_run.get()), static_cast<QWidget*>(m_compare.get())})
            QVERIFY(boxes(*page)->yTitle().contains(u"sales"_s));
    }

    /// A series of one value has no place for a border; the sanitizers and assertions of the library watch.
    void oneValueOpens() {
        DataPage page(*m_workspace);
        page.resize(900, 600);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        for (const std::size_t n : {1, 2, 13}) {
            m_workspace->setSeries(series(std::vector<double>(n, 3.0)));
            m_workspace->tell();
            QVERIFY(headline(page).startsWith(QString::number(n)));
            auto* chart = page.findChild<SeriesChart*>();
            QVERIFY(chart->data().testSize < static_cast<int>(n) &&
                    chart->data().persistence.size() == chart->data().testSize);
            QTest::keyClick(chart, Qt::Key_Left);
            m_workspace->tell();
            QVERIFY(!page.grab().isNull());
        }
    }

private:
    int id(std::size_t position) const { return m_workspace->experiments()[position].id; }
    static QString headline(const QWidget& page) {
        const auto labels = page.findChildren<TextLabel*>();
        const auto first = std::ranges::find_if(labels, &QWidget::isVisible);
        return first == labels.end() ? QString() : (*first)->text();
    }
    static BoxPlotChart* boxes(const QWidget& page) { return page.findChild<BoxPlotChart*>(); }

    /// "a" and "b": other settings, the same random numbers.
    void otherSettings() {
        for (const std::size_t i : {0, 1}) {
            lstm::ExperimentConfig config = m_workspace->experiments()[i].config;
            config.name = i == 0 ? "a" : "b";
            config.seed = config.stream = 1;
            config.training.epochs += static_cast<int>(i);
            m_workspace->setConfig(id(i), config, QString());
            m_workspace->tell();
        }
    }
    void give(std::size_t position, int from, int to, double (*rmse)(int), RunState end = RunState::Done) {
        m_workspace->beginRun(id(position), 30);
        m_workspace->tell();
        for (int r = from; r < to; ++r) m_workspace->addResult(id(position), {r, rmse(r), {}, 0});
        m_workspace->endRun(id(position), end);
        m_workspace->tell();
    }

    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Training> m_training;
    std::unique_ptr<RunPage> m_run;
    std::unique_ptr<ComparePage> m_compare;
};

WORKBENCH_TEST(TestRunPage, Windows)
#include "tst_runpage.moc"
