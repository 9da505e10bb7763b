// SPDX-License-Identifier: GPL-3.0-or-later
// The Compare page by clicks and keys. Expected values are properties (orders, counts, words of the rule for samples
// whose answer is plain to see), never figures of a run.
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "gui/charts/boxplotchart.h"
#include "gui/charts/differencechart.h"
#include "gui/compare/comparecontrols.h"
#include "gui/compare/comparepage.h"
#include "gui/compare/pairtablemodel.h"
#include "gui/experiments/experimentspanel.h"
#include "gui/experiments/experimenttree.h"
#include "gui/experiments/gallerypanel.h"
#include "gui/toolkit/buttons.h"
#include "gui/toolkit/datatable.h"
#include "gui/toolkit/emptystate.h"
#include "gui/toolkit/language.h"
#include "gui/toolkit/pagetabs.h"
#include "gui/toolkit/segmentedcontrol.h"
#include "gui/toolkit/settings.h"
#include "gui/toolkit/switch.h"
#include "gui/window/mainwindow.h"
#include "gui/workspace/describetablemodel.h"
#include "gui/workspace/training.h"
#include "gui/workspace/workspace.h"
#include "tests/testmain.h"

using namespace Qt::Literals::StringLiterals;

namespace {

const QString hostile = u"<img src=/etc/hostname>"_s;

/// Values around a centre in a fixed pattern, so that the rule's answer is plain.
std::vector<double> around(double centre, int n, double spread = 1) {
    std::vector<double> values;
    for (int i = 0; i < n; ++i) values.push_back(centre + spread * ((i * 7) % 10 - 4.5) / 10);
    return values;
}

void give(Workspace& workspace, int id, const std::vector<double>& rmse, RunState end = RunState::Done) {
    workspace.beginRun(id, static_cast<int>(rmse.size()));
    workspace.tell();
    for (int r = 0; r < static_cast<int>(rmse.size()); ++r)
        workspace.addResult(id, {r, rmse[static_cast<std::size_t>(r)], {}, 0});
    if (end != RunState::Running) workspace.endRun(id, end);
    workspace.tell();
}

}  // namespace

class TestComparePage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setApplicationName(u"tst_comparepage"_s);
        applyTheme(*qApp, ColorScheme::Light);
        settings::setFirstRunWatched();
    }
    void init() {
        setLanguage(Language::English);
        m_workspace = std::make_unique<Workspace>();
        m_page = std::make_unique<ComparePage>(*m_workspace);
        m_page->resize(1040, 660);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    void cleanup() {
        m_page.reset();
        m_workspace.reset();
    }

    void emptyIsOneSentenceAndOneButton() {
        auto* empty = find<EmptyState>();
        QVERIFY(empty->isVisible() && m_page->hasOwnRunButton());
        QSignalSpy run(m_page.get(), &ComparePage::runRequested);
        QTest::mouseClick(empty->button(), Qt::LeftButton);
        m_workspace->tell();
        QCOMPARE(run.count(), 1);
        for (const int id : ids()) m_workspace->setTicked(id, false);
        m_workspace->tell();
        QTest::mouseClick(empty->button(), Qt::LeftButton);  // now it ticks all
        m_workspace->tell();
        QCOMPARE(run.count(), 1);
        for (const auto& item : m_workspace->experiments()) QVERIFY(item.ticked);
    }

    void oneExperimentStandsAlone() {
        give(*m_workspace, ids()[0], around(100, 10));
        QCOMPARE(find<BoxPlotChart>()->boxes().size(), 1);
        QVERIFY(!find<DifferenceChart>()->isVisible());
        QVERIFY(shows(u"typical test RMSE"_s));
    }

    void twoAreJudged() {
        open("stateful-vs-stateless");
        m_workspace->setTicked(ids()[2], false);
        m_workspace->tell();
        give(*m_workspace, ids()[0], around(105, 20));
        give(*m_workspace, ids()[1], around(95, 20));
        QVERIFY(shows(u"stateless is better than stateful"_s));
        QCOMPARE(word(0), u"better"_s);
        QCOMPARE(find<DifferenceChart>()->rows().size(), 1);
        // The other way round it is worse: the base chosen by keys.
        auto* base = find<CompareControls>()->base();
        base->setFocus();
        QTest::keyClick(base, Qt::Key_Down);
        m_workspace->tell();
        QCOMPARE(m_page->baseId(), ids()[1]);
        QCOMPARE(word(0), u"worse"_s);
        QVERIFY(shows(u"stateless is better than stateful"_s));
    }

    void theRulesWords_data() {
        QTest::addColumn<std::vector<double>>("other");
        QTest::addColumn<QString>("expected");
        auto diverged = around(100, 20);
        for (int i = 0; i < 11; ++i) diverged[static_cast<std::size_t>(i)] = std::numeric_limits<double>::quiet_NaN();
        QTest::newRow("identical") << around(100, 20) << u"identical"_s;
        QTest::newRow("equal") << around(100.2, 20) << u"practically equal"_s;
        QTest::newRow("slightly worse is equal as well") << around(100.6, 20) << u"practically equal"_s;
        QTest::newRow("slightly better is equal as well") << around(99.4, 20) << u"practically equal"_s;
        QTest::newRow("worse") << around(110, 20) << u"worse"_s;
        QTest::newRow("too few") << around(100, 4) << u"too few repeats"_s;
        QTest::newRow("unstable") << diverged << u"unstable"_s;
    }
    void theRulesWords() {
        QFETCH(std::vector<double>, other);
        open("stateful-vs-stateless");
        m_workspace->setTicked(ids()[2], false);
        m_workspace->tell();
        give(*m_workspace, ids()[0], around(100, 20));
        give(*m_workspace, ids()[1], other);
        QTEST(word(0), "expected");
    }

    void winsAndPValues() {
        open("stateful-vs-stateless");
        give(*m_workspace, ids()[0], {1, 2, 3, 4, 5});
        give(*m_workspace, ids()[1], {11, 12, 13, 14, 15});  // p = 2 / C(10, 5) = 0.0079
        give(*m_workspace, ids()[2], {1.5, 2.5, 3.5, 4.5, 5.5});
        QCOMPARE(cell(0, PairTableModel::Wins), u"0 %"_s);
        QCOMPARE(cell(0, PairTableModel::PValue), u"0.016"_s);  // Holm: twice that
        QCOMPARE(cell(1, PairTableModel::Wins), u"40 %"_s);     // 10 of 25 pairings
        QVERIFY(tip(0, PairTableModel::PValue).contains(u"Mann-Whitney"_s) &&
                tip(0, PairTableModel::PValue).contains(u"0.008"_s));
        QVERIFY(tip(0, PairTableModel::PValue).contains(u"Wilcoxon"_s));  // they share their seeds
        QVERIFY(tip(0, PairTableModel::Wins).contains(u"large effect"_s));
        QVERIFY(shows(u"corrected by Holm for 2 comparisons"_s));
        m_workspace->setTicked(ids()[2], false);
        m_workspace->tell();
        QCOMPARE(cell(0, PairTableModel::PValue), u"0.008"_s);
        QVERIFY(shows(u"stateful is better than stateless in every pairing, typically lower by 10.0"_s));
    }

    void theHeadlineTellsPairings() {
        open("stateful-vs-stateless");
        m_workspace->setTicked(ids()[2], false);
        m_workspace->tell();
        auto other = around(105, 30);
        for (std::size_t i = 0; i < 3; ++i) other[i] = 90;
        give(*m_workspace, ids()[0], around(100, 30));
        give(*m_workspace, ids()[1], other);
        QVERIFY(shows(u"stateful is better than stateless in 90 % of pairings ("_s));  // 27 of 30 lie above all others
        QVERIFY(shows(u"typically lower by 5.0"_s) && shows(u"n = 30 + 30, paired by seed."_s));
        QCOMPARE(cell(0, PairTableModel::Wins), u"10 %"_s);
        const QString title = m_page->findChildren<QLabel*>().front()->text();
        m_page->setBase(ids()[1]);
        QCOMPARE(m_page->findChildren<QLabel*>().front()->text(), title);  // the same from the other side
        QCOMPARE(cell(0, PairTableModel::Wins), u"90 %"_s);
    }

    /// Small steady differences of one seed decide what pairings across seeds hardly show: then no share is told.
    void theHeadlineKeepsToTheVerdict() {
        open("stateful-vs-stateless");
        m_workspace->setTicked(ids()[2], false);
        m_workspace->tell();
        const auto wide = around(100, 30, 60);
        auto lower = wide;
        for (double& value : lower) value -= 2;
        give(*m_workspace, ids()[0], wide);
        give(*m_workspace, ids()[1], lower);
        QVERIFY(shows(u"stateless is better than stateful, typically by 2.0"_s));
    }

    void stoppedRunsHaveNoP() {
        open("stateful-vs-stateless");
        m_workspace->setTicked(ids()[2], false);
        m_workspace->tell();
        give(*m_workspace, ids()[0], around(100, 20));
        m_workspace->beginRun(ids()[1], 30);
        m_workspace->tell();
        for (int r = 0; r < 20; ++r) m_workspace->addResult(ids()[1], {r, 90 + 0.1 * r, {}, 0});
        m_workspace->endRun(ids()[1], RunState::Stopped);
        m_workspace->tell();
        QCOMPARE(word(0), u"better"_s);
        QCOMPARE(cell(0, PairTableModel::PValue), u"—"_s);
        QVERIFY(tip(0, PairTableModel::PValue).contains(u"20 of 30"_s));
        QCOMPARE(cell(0, PairTableModel::Wins), u"100 %"_s);
        QVERIFY(!shows(u"Mann-Whitney"_s));
    }

    void identicalNeedsNoTest() {
        open("stateful-vs-stateless");
        m_workspace->setTicked(ids()[2], false);
        m_workspace->tell();
        for (const int id : {ids()[0], ids()[1]}) give(*m_workspace, id, around(100, 20));
        QCOMPARE(cell(0, PairTableModel::PValue), u"—"_s);
        QCOMPARE(cell(0, PairTableModel::Wins), u"50 %"_s);
    }

    void nothingIsJudgedWhileItRuns() {
        open("stateful-vs-stateless");
        give(*m_workspace, ids()[0], around(105, 20));
        give(*m_workspace, ids()[1], around(95, 20), RunState::Running);
        QVERIFY(word(0).contains(u"preview"_s));
        QVERIFY(shows(u"so far"_s));
        for (const int column : {PairTableModel::Difference, PairTableModel::Wins, PairTableModel::PValue}) {
            QCOMPARE(cell(0, column), u"—"_s);
            QCOMPARE(tip(0, column), QString());
        }
        QCOMPARE(m_page->comparison().judgements(), 0);
        m_workspace->endRun(ids()[1], RunState::Done);
        m_workspace->tell();
        QCOMPARE(m_page->comparison().judgements(), 1);
        for (int i = 0; i < 5; ++i) m_page->refresh();
        QCOMPARE(m_page->comparison().judgements(), 1);  // kept
    }

    void otherResultsAreJudgedAgain() {
        give(*m_workspace, ids()[0], around(100, 20));
        give(*m_workspace, ids()[1], around(95, 20));
        QCOMPARE(word(0), u"better"_s);
        m_page->hide();
        give(*m_workspace, ids()[1], around(110, 20));  // as many as before
        m_page->show();
        QCOMPARE(word(0), u"worse"_s);
    }

    void stoppedRunsMeetByRepeat() {
        open("stateful-vs-stateless");
        m_workspace->setTicked(ids()[2], false);
        m_workspace->tell();
        const auto values = around(100, 30, 20);
        for (const int id : {ids()[0], ids()[1]}) {
            m_workspace->beginRun(id, 30);
            m_workspace->tell();
            for (int r = id == ids()[0] ? 0 : 10; r < (id == ids()[0] ? 20 : 30); ++r)
                m_workspace->addResult(id, {r, values[static_cast<std::size_t>(r)], {}, 0});
            m_workspace->endRun(id, RunState::Stopped);
            m_workspace->tell();
        }
        m_workspace->tell();
        QCOMPARE(word(0), u"identical"_s);  // repeats 10 to 19 are in both
        QCOMPARE(m_page->comparison().pairs().front().n, 10);
    }

    void orders() {
        open("stateful-vs-stateless");
        give(*m_workspace, ids()[0], {100, 100, 100, 100, 100, 100});
        give(*m_workspace, ids()[1], {90, 90, 90, 90, 90, 300});
        give(*m_workspace, ids()[2], {80, 80, 80, 120, 120, 120});
        const auto names = [this] {
            QStringList list;
            for (const auto& box : find<BoxPlotChart>()->boxes()) list << box.name;
            return list;
        };
        const QStringList list{u"stateful"_s, u"stateless"_s, u"stateless_shuffle"_s};
        QCOMPARE(names(), list);
        auto* order = find<CompareControls>()->order();
        QTest::mouseClick(order->segment(1), Qt::LeftButton);
        m_workspace->tell();
        QCOMPARE(names(), (QStringList{list[1], list[0], list[2]}));  // medians 90, 100, 100
        QTest::mouseClick(order->segment(2), Qt::LeftButton);
        m_workspace->tell();
        QCOMPARE(names(), (QStringList{list[0], list[2], list[1]}));  // means 100, 100, 125
        QCOMPARE(table(0)->model()->index(2, 0).data().toString(), list[1]);
        QCOMPARE(m_page->baseId(), ids()[0]);
        QTest::keyClick(order->segment(2), Qt::Key_Left);
        m_workspace->tell();
        QTest::keyClick(order->segment(1), Qt::Key_Left);
        m_workspace->tell();
        QCOMPARE(names(), list);
    }

    void pairLinesNeedCommonSeeds() {
        for (const int id : ids()) give(*m_workspace, id, around(100, 10));
        auto* lines = find<CompareControls>()->lines();
        QVERIFY(!lines->isEnabled());  // A vs A draws other numbers
        QVERIFY(shows(u"share their seeds"_s));
        open("stateful-vs-stateless");
        for (const int id : ids()) give(*m_workspace, id, around(100, 10));
        QVERIFY(lines->isEnabled());
        QTest::mouseClick(lines, Qt::LeftButton);
        m_workspace->tell();
        QVERIFY(find<BoxPlotChart>()->pairLines());
        QTest::keyClick(lines, Qt::Key_Space);
        m_workspace->tell();
        QVERIFY(!find<BoxPlotChart>()->pairLines());
    }

    void aNameStaysText() {
        m_workspace->rename(ids()[0], hostile);
        m_workspace->tell();
        for (const int id : ids()) give(*m_workspace, id, around(100, 10));
        for (const auto* label : m_page->findChildren<QLabel*>()) QCOMPARE(label->textFormat(), Qt::PlainText);
        QCOMPARE(find<CompareControls>()->base()->itemText(0), hostile);
        QCOMPARE(find<BoxPlotChart>()->boxes()[0].name, hostile);
        QVERIFY(find<DifferenceChart>()->yTitle().contains(hostile));
        const QString tip = table(0)->model()->index(0, 0).data(Qt::ToolTipRole).toString();
        QVERIFY(!Qt::mightBeRichText(tip) || tip.contains(u"&lt;img"_s));
    }

    void elevenFit() {
        open("tutorial");
        QCOMPARE(ids().size(), std::size_t(11));
        for (const int id : ids()) give(*m_workspace, id, around(95 + id % 7, 1000, 10));
        QCOMPARE(find<BoxPlotChart>()->boxes().size(), 11);
        QCOMPARE(find<DifferenceChart>()->rows().size(), 10);
        QVERIFY(shows(u"300 of 1000"_s));
        QVERIFY(!m_page->grab().isNull());
    }

    void aRowOrBoxChooses() {
        for (const int id : ids()) give(*m_workspace, id, around(100, 10));
        QTest::mouseClick(table(1)->viewport(), Qt::LeftButton, {},
                          table(1)->visualRect(table(1)->model()->index(0, 0)).center());
        m_workspace->tell();
        QCOMPARE(m_workspace->selectedExperiment(), ids()[1]);
        QCOMPARE(find<DifferenceChart>()->selectedRow(), 0);
        auto* boxes = find<BoxPlotChart>();
        boxes->setFocus();
        QTest::keyClick(boxes, Qt::Key_Left);
        m_workspace->tell();
        QCOMPARE(m_workspace->selectedExperiment(), ids()[0]);
        auto* differences = find<DifferenceChart>();
        QTest::keyClick(differences, Qt::Key_Down);
        m_workspace->tell();
        QCOMPARE(m_workspace->currentId(), ids()[1]);
    }

    void dotsPreviewChooseAndAdd() {
        const auto& items = m_workspace->experiments();
        give(*m_workspace, items[0].id, around(100, 10));
        give(*m_workspace, items[1].id, around(90, 10));
        auto* chart = m_page->findChild<BoxPlotChart*>();
        const Selection& selection = m_workspace->selection();
        Q_EMIT chart->dotClicked(0, 3, Qt::NoModifier);
        QVERIFY(selection.contains(items[0].id, 3));
        Q_EMIT chart->dotClicked(1, 5, Qt::ControlModifier);
        QCOMPARE(selection.repeats().size(), std::size_t(2));
        QCOMPARE(chart->selectedExperiment(), 1);             // the one added last leads
        Q_EMIT chart->dotClicked(1, 5, Qt::ControlModifier);  // and is taken away again
        QCOMPARE(selection.repeats().size(), std::size_t(1));
        Q_EMIT chart->dotHovered(1, 7);
        QCOMPARE(selection.hoveredExperiment(), items[1].id);
        QCOMPARE(selection.hoveredRepeat(), std::optional(7));
        Q_EMIT chart->dotHovered(-1, -1);
        QVERIFY(!selection.hoveredRepeat());
    }

    void tablesAreCopied() {
        for (const int id : ids()) give(*m_workspace, id, around(100, 10));
        table(0)->setFocus();
        QTest::keyClick(table(0), Qt::Key_C, Qt::ControlModifier);
        m_workspace->tell();
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"Test RMSE\tcount\tmean"_s));
        table(1)->copy(TableFormat::Tsv);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"practically equal"_s));
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"10 + 10"_s));  // also where that column has no room
    }

    void filesFromPandasAndKerasBecomeBoxes() {
        QTemporaryDir folder;
        const auto write = [&](const QString& name, const QByteArray& text) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::WriteOnly)) file.write(text);
            return QUrl::fromLocalFile(file.fileName());
        };
        // DataFrame.to_csv() with its index, and to_csv(index=False), as the tutorial writes it.
        const QUrl indexed =
            write(u"experiment_indexed.csv"_s, ",results\n0,101.5\n1,99.25\n2,103.0\n3,98.5\n4,102.125\n");
        const QUrl plain = write(u"experiment_<img src=x>.csv"_s, "results\n101.5\n99.25\n");
        MainWindow window;
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QMimeData data;
        data.setUrls({indexed, plain});
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton,
                              Qt::NoModifier);  // Qt drops where a drag has entered
        QCoreApplication::sendEvent(&window, &enter);
        QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &drop);
        window.workspace().tell();
        auto* page = window.findChild<ComparePage*>();
        QVERIFY(page->isVisible());
        const auto& boxes = page->findChild<BoxPlotChart*>()->boxes();
        QCOMPARE(boxes.size(), 2);
        QCOMPARE(boxes[0].values, (QVector<double>{101.5, 99.25, 103.0, 98.5, 102.125}));
        QCOMPARE(boxes[1].name, u"<img src=x>"_s);
        QVERIFY(Theme::current().experiment(boxes[0].styleIndex).dashed);
        QVERIFY(!page->comparison().pairs().front().paired);
        QCOMPARE(page->comparison().pairs().front().judged->verdict, lstm::Verdict::TooFew);
    }

    void galleryAndF5StayOnCompare() {
        settings::setRepeats(10);
        MainWindow window;
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        auto* page = window.findChild<ComparePage*>();
        auto* tree = window.findChild<ExperimentsPanel*>()->tree();
        QVERIFY(!tree->ticksShown());
        window.pages().show(page);
        QVERIFY(tree->ticksShown());
        for (int row = 0; row < 4; ++row) {
            auto* list = window.findChild<GalleryPanel*>()->list();
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(row)).center());
            window.workspace().tell();
            QTest::keyClick(&window, Qt::Key_F5);
            window.workspace().tell();
            QTRY_VERIFY(!window.training().run().running());
            window.workspace().tell();
            QVERIFY(page->isVisible());
            QCOMPARE(page->findChild<BoxPlotChart*>()->boxes().size(),
                     static_cast<qsizetype>(window.workspace().experiments().size()));
            for (const auto& pair : page->comparison().pairs()) QVERIFY(pair.judged);
        }
        // A tick taken away by a key takes its box away.
        tree->setFocus();
        QTest::keyClick(tree, Qt::Key_Space);
        window.workspace().tell();
        QCOMPARE(page->findChild<BoxPlotChart*>()->boxes().size(),
                 static_cast<qsizetype>(window.workspace().experiments().size()) - 1);
    }

private:
    template <class T>
    T* find() const {
        return m_page->findChild<T*>();
    }
    DataTable* table(int which) const {  // 0 describe, 1 verdicts
        for (auto* table : m_page->findChildren<DataTable*>())
            if ((qobject_cast<PairTableModel*>(table->model()) != nullptr) == (which == 1)) return table;
        return nullptr;
    }
    QString cell(int row, int column) const { return table(1)->model()->index(row, column).data().toString(); }
    QString tip(int row, int column) const {
        return table(1)->model()->index(row, column).data(Qt::ToolTipRole).toString();
    }
    QString word(int row) const { return cell(row, PairTableModel::Verdict); }
    bool shows(const QString& words) const {
        for (const auto* label : m_page->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    }
    std::vector<int> ids() const {
        std::vector<int> list;
        for (const auto& item : m_workspace->experiments()) list.push_back(item.id);
        return list;
    }
    void open(const char* group) { GalleryPanel::openGroup(*m_workspace, group); }

    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<ComparePage> m_page;
};

WORKBENCH_TEST(TestComparePage, Windows)
#include "tst_comparepage.moc"
