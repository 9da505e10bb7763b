// SPDX-License-Identifier: GPL-3.0-or-later
// Every way that leads to the window's selection, by pointer and by keys: boxes, dots, curves, rows of the tree and of
// the tables. Each does the same: hover previews and leaves nothing, a click chooses, Ctrl adds repeats, Esc clears.
#include <QAction>
#include <QMouseEvent>
#include <QTest>
#include <cmath>
#include <memory>

#include "gui/charts/boxplotchart.h"
#include "gui/charts/differencechart.h"
#include "gui/charts/forecastchart.h"
#include "gui/charts/losschart.h"
#include "gui/compare/comparepage.h"
#include "gui/compare/pairtablemodel.h"
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
#include "gui/workspace/training.h"
#include "gui/workspace/workspace.h"
#include "tests/gui/windowtest.h"
#include "tests/testmain.h"

using namespace Qt::Literals::StringLiterals;

namespace {

/// A point of the window, and what stands there.
struct Place {
    QAbstractScrollArea* area = nullptr;
    QPoint at;
    int experiment = 0;  ///< position in the list
    std::optional<int> repeat;
};

double apart(QPointF a, QPointF b) { return std::hypot(a.x() - b.x(), a.y() - b.y()); }

}  // namespace

class TestSelectionPaths : public WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        forget();
        open({1280, 900});
        auto config = item(1).config;  // another batch size: its curve runs well apart
        config.training.batchSize = 2;
        config.stream = item(0).config.stream;  // paired with the first
        workspace().setConfig(item(1).id, config, u"batch"_s);
        workspace().tell();
        m_window->action("run")->trigger();
        m_window->workspace().tell();
        QTRY_VERIFY(!m_window->training().run().running());
        m_window->workspace().tell();
        QTRY_COMPARE(item(1).results.state, RunState::Done);
        m_window->workspace().tell();
        settle();
    }

    void everyPath_data() {
        QTest::addColumn<QString>("path");
        for (const char* path :
             {"box", "name of a box", "dot", "median", "band", "curve of a repeat", "row of the table",
              "experiment in the tree", "repeat in the tree", "compare: box", "compare: dot", "compare: figures",
              "compare: verdicts", "compare: difference", "compare: pair", "fan", "line in the fan"})
            QTest::newRow(path) << QString::fromLatin1(path);
    }
    void everyPath() {
        QFETCH(QString, path);
        const Place place = find(path);
        QVERIFY(place.area);
        QVERIFY2(!place.at.isNull(), "nothing there");
        const auto before = selection().repeats();
        const int id = item(place.experiment).id;

        move(place.area, place.at);
        QCOMPARE(selection().hoveredExperiment(), id);
        QCOMPARE(selection().hoveredRepeat(), place.repeat);
        QCOMPARE(selection().repeats(), before);
        leave(place.area);
        QCOMPARE(selection().hoveredExperiment(), 0);

        click(place);
        QCOMPARE(selection().experiment(), id);
        std::vector<RepeatRef> chosen;
        if (place.repeat) chosen.push_back({id, *place.repeat});
        QCOMPARE(selection().repeats(), chosen);
        QCOMPARE(workspace().currentId(), id);

        QTest::keyClick(place.area, Qt::Key_Escape);
        m_window->workspace().tell();
        QCOMPARE(selection().experiment(), 0);
        QVERIFY(selection().repeats().empty());
    }

    void ctrlAddsARepeat_data() {
        QTest::addColumn<QString>("path");
        for (const char* path : {"dot", "curve of a repeat", "repeat in the tree", "compare: dot", "compare: pair",
                                 "fan", "line in the fan"})
            QTest::newRow(path) << QString::fromLatin1(path);
    }
    void ctrlAddsARepeat() {
        QFETCH(QString, path);
        const Place place = find(path);
        const RepeatRef there{item(place.experiment).id, *place.repeat};
        auto expected = selection().repeats();
        const bool had = selection().contains(there.experiment, there.repeat);
        click(place, Qt::ControlModifier);
        if (had) std::erase(expected, there);  // and takes away what was chosen
        else expected.push_back(there);
        QCOMPARE(selection().repeats(), expected);
        QVERIFY(had || selection().lead() == there);
    }

    void whatIsChosenAnywhereIsMarkedOnCharts() {
        workspace().choose(id(0), 3);
        workspace().choose(id(0), 6, true);
        workspace().choose(id(1), 2, true);
        workspace().tell();
        const auto chosen = [this](int curve) {
            QVector<int> repeats;
            for (const LossRepeat& one : loss()->curves()[curve].chosen) repeats << one.repeat;
            return repeats;
        };
        QCOMPARE(chosen(0), (QVector<int>{3, 6}));  // all of them, not the last one only
        QCOMPARE(chosen(1), QVector<int>{2});
        QStringList labels;
        for (const CurveLabel& label : loss()->labels()) labels << label.text;
        QVERIFY2(labels.contains(u"stateful #4"_s) && labels.contains(u"stateful #7"_s) &&
                     labels.contains(u"stateful2 #3"_s),
                 qPrintable(labels.join(u'|')));
        QCOMPARE(loss()->tableHeader().mid(5), (QStringList{u"stateful #4"_s, u"stateful #7"_s, u"stateful2 #3"_s}));
        QCOMPARE(loss()->selected(), 1);
        workspace().choose(id(0), {});  // a box: its median gets the halo
        workspace().tell();
        QCOMPARE(loss()->selected(), 0);
        QVERIFY(chosen(0).isEmpty());
        const QImage with = loss()->grab().toImage();
        selectionClear();
        QVERIFY(loss()->grab().toImage() != with);
    }
    void hoverIsPreviewedOnEveryChart() {
        show<RunPage>();
        move(boxes(), dot(boxes(), 0, 5));
        QCOMPARE(loss()->previewed(), 0);
        QCOMPARE(loss()->preview().repeat, 5);
        QVERIFY(!loss()->preview().losses.isEmpty());
        QVERIFY(loss()->curves()[0].chosen.isEmpty());
        leave(boxes());
        QCOMPARE(loss()->previewed(), -1);
        const Place median = find(u"median"_s);
        move(median.area, median.at);
        QCOMPARE(loss()->previewed(), median.experiment);
        QVERIFY(page<RunPage>()
                    ->findChild<DataTable*>()
                    ->model()
                    ->index(median.experiment, 0)
                    .data(TableHoverRole)
                    .toBool());
        leave(median.area);
        const Place row = find(u"compare: verdicts"_s);
        move(row.area, row.at);
        QVERIFY(table(1)->model()->index(0, 0).data(TableHoverRole).toBool());
    }

    void arrowsWalkTheCurves() {
        loss()->setFocus();
        QTest::keyClick(loss(), Qt::Key_Right);
        m_window->workspace().tell();
        QCOMPARE(selection().experiment(), id(0));
        QTest::keyClick(loss(), Qt::Key_Right);
        m_window->workspace().tell();
        QCOMPARE(selection().experiment(), id(1));
        QTest::keyClick(loss(), Qt::Key_Left);
        m_window->workspace().tell();
        QCOMPARE(selection().experiment(), id(0));
        QTest::keyClick(loss(), Qt::Key_Up);
        m_window->workspace().tell();
        const auto rmse = [this] { return item(0).results.find(selection().lead()->repeat)->rmse; };
        const double median = rmse();
        QTest::keyClick(loss(), Qt::Key_Up);
        m_window->workspace().tell();
        QVERIFY(rmse() > median);
        QTest::keyClick(loss(), Qt::Key_Down, Qt::ControlModifier);
        m_window->workspace().tell();
        QCOMPARE(selection().repeats().size(), std::size_t(2));
        QCOMPARE(loss()->curves()[0].chosen.size(), 2);
        QTest::keyClick(loss(), Qt::Key_Escape);
        m_window->workspace().tell();
        QCOMPARE(selection().experiment(), 0);
    }
    void arrowsWalkTreeAndTables() {
        QTest::keyClick(tree(), Qt::Key_Down);
        m_window->workspace().tell();
        QCOMPARE(selection().experiment(), id(1));
        tree()->expand(treeModel()->indexOf(id(1)));
        QTest::keyClick(tree(), Qt::Key_Down);
        m_window->workspace().tell();
        QCOMPARE(selection().experiment(), id(1));
        QVERIFY(selection().lead(id(1)).has_value());
        find(u"compare: figures"_s);
        click(find(u"compare: verdicts"_s));
        QTest::keyClick(table(0), Qt::Key_Up);  // the cursor went with the selection
        m_window->workspace().tell();
        QCOMPARE(selection().experiment(), id(0));
        QCOMPARE(table(1)->currentIndex().isValid(), false);  // the base has no row there
        auto* differences = m_window->findChild<DifferenceChart*>();
        QTest::keyClick(differences, Qt::Key_Down);
        m_window->workspace().tell();
        QCOMPARE(selection().experiment(), id(1));
        QCOMPARE(table(0)->currentIndex().row(), 1);
        QCOMPARE(table(1)->currentIndex().row(), 0);
        double last = -1e9;  // pairs from the left to the right, all of them, once
        QSet<int> walked;
        for (int i = 0; i < 10; ++i) {
            QTest::keyClick(differences, Qt::Key_Right);
            m_window->workspace().tell();
            const int repeat = *selection().lead(id(1));
            const double difference = item(1).results.find(repeat)->rmse - item(0).results.find(repeat)->rmse;
            QVERIFY(difference >= last);
            last = difference;
            walked << repeat;
        }
        QCOMPARE(walked.size(), 10);
        QTest::keyClick(differences, Qt::Key_Right);
        m_window->workspace().tell();
        QVERIFY(walked.contains(*selection().lead(id(1))));
    }
    /// Rows that come and go while nobody touches the table choose nothing.
    void rowsThatGoChooseNothing() {
        show<ComparePage>();
        workspace().choose(id(0), 3);
        workspace().setTicked(id(0), false);
        workspace().tell();
        QCOMPARE(selection().repeats(), (std::vector<RepeatRef>{{id(0), 3}}));
        workspace().setTicked(id(0), true);
        workspace().tell();
        QCOMPARE(selection().repeats(), (std::vector<RepeatRef>{{id(0), 3}}));
    }

private:
    Workspace& workspace() const { return m_window->workspace(); }
    Selection& selection() const { return m_window->workspace().selection(); }
    void selectionClear() { selection().clear(); }
    const ExperimentItem& item(int i) const { return workspace().experiments()[static_cast<std::size_t>(i)]; }
    int id(int i) const { return item(i).id; }
    template <class P>
    P* page() const {
        return m_window->findChild<P*>();
    }
    template <class P>
    void show() {
        m_window->pages().show(page<P>());
        settle();
    }
    static void settle() {
        for (int i = 0; i < 4; ++i) QCoreApplication::processEvents();
    }
    BoxPlotChart* boxes() const { return page<RunPage>()->findChild<BoxPlotChart*>(); }
    LossChart* loss() const { return m_window->findChild<LossChart*>(); }
    ForecastChart* forecast() const { return m_window->findChild<ForecastChart*>(QStringLiteral("test window")); }
    ExperimentTree* tree() const { return m_window->findChild<ExperimentTree*>(); }
    ExperimentTreeModel* treeModel() const { return m_window->findChild<ExperimentsPanel*>()->model(); }
    /// Of the Compare page: 0 the figures, 1 the verdicts.
    DataTable* table(int which) const {
        for (auto* table : page<ComparePage>()->findChildren<DataTable*>())
            if ((qobject_cast<PairTableModel*>(table->model()) != nullptr) == (which == 1)) return table;
        return nullptr;
    }

    static QPoint dot(BoxPlotChart* chart, int box, int repeat) {
        const BoxPlotInput& input = chart->boxes()[box];
        for (const auto* dots : {&chart->placed()[box].rings, &chart->placed()[box].dots})
            for (const BoxPlotDot& one : *dots)
                if (input.repeat(one.index) == repeat) return one.at.toPoint();
        return {};
    }
    /// Inside a box and off its dots.
    static QPoint bare(BoxPlotChart* chart, int box) {
        const PlacedBox& placed = chart->placed()[box];
        const lstm::BoxPlot& b = chart->boxes()[box].box;
        const double top = chart->toPixel({0, b.q3}).y(), bottom = chart->toPixel({0, b.q1}).y();
        for (double y = top + 2; y < bottom - 1; y += 1)
            for (double x = placed.centre - placed.width / 2 + 2; x < placed.centre + placed.width / 2 - 2; x += 1) {
                bool free = true;
                for (const BoxPlotDot& one : placed.dots) free = free && apart(one.at, {x, y}) > 9;
                if (free) return QPointF(x, y).toPoint();
            }
        return {};
    }
    /// On a median and off the other one.
    QPoint onMedian(int experiment) const {
        const auto own = loss()->points(experiment, LossChart::Line::Median),
                   other = loss()->points(1 - experiment, LossChart::Line::Median);
        for (qsizetype k = 2; k < own.size(); ++k)
            if (std::abs(loss()->toPixel(own[k]).y() - loss()->toPixel(other[k]).y()) > 14)
                return loss()->toPixel(own[k]).toPoint();
        return {};
    }
    /// In a band, off both medians.
    QPoint inBand(int experiment) const {
        const auto high = loss()->points(experiment, LossChart::Line::High),
                   own = loss()->points(experiment, LossChart::Line::Median);
        const auto other = loss()->points(1 - experiment, LossChart::Line::Median);
        for (qsizetype k = 1; k < high.size(); ++k) {
            const QPointF top = loss()->toPixel(high[k]), middle = loss()->toPixel(own[k]), at(top.x(), top.y() + 2);
            if (middle.y() - at.y() > 9 && std::abs(loss()->toPixel(other[k]).y() - at.y()) > 9 &&
                std::abs(loss()->toPixel(other[k]).y() - at.y()) > middle.y() - at.y())
                return at.toPoint();
        }
        return {};
    }
    QPoint onChosen(int repeat) const {
        for (const LossRepeat& one : loss()->curves()[0].chosen)
            if (one.repeat == repeat) return loss()->toPixel({one.epochs[40], std::log10(one.losses[40])}).toPoint();
        return {};
    }
    static QPoint centre(const QAbstractItemView* view, const QModelIndex& index) {
        return view->visualRect(index).center();
    }

    Place find(const QString& path) {
        if (path.startsWith(u"compare"_s)) return onCompare(path);
        if (path == u"fan"_s || path == u"line in the fan"_s) return onForecast(path);
        show<RunPage>();
        if (path == u"box"_s) return {boxes(), bare(boxes(), 0), 0, {}};
        if (path == u"name of a box"_s)
            return {boxes(), QPointF(boxes()->placed()[1].centre, boxes()->plot().bottom() + 12).toPoint(), 1, {}};
        if (path == u"dot"_s) return {boxes(), dot(boxes(), 1, 4), 1, 4};
        if (path == u"median"_s) return {loss(), onMedian(0), 0, {}};
        if (path == u"band"_s) return {loss(), inBand(0), 0, {}};
        if (path == u"curve of a repeat"_s) {
            workspace().choose(id(1), 2);
            workspace().choose(id(0), 7, true);
            workspace().tell();
            return {loss(), onChosen(7), 0, 7};
        }
        if (path == u"row of the table"_s) {
            auto* rows = page<RunPage>()->findChild<DataTable*>();
            return {rows, centre(rows, rows->model()->index(1, 2)), 1, {}};
        }
        if (path == u"experiment in the tree"_s) return {tree(), centre(tree(), treeModel()->indexOf(id(1))), 1, {}};
        tree()->expand(treeModel()->indexOf(id(0)));
        const QModelIndex row = treeModel()->indexOf(id(0), 8);
        tree()->scrollTo(row);
        settle();
        return {tree(), centre(tree(), row), 0, 8};
    }
    Place onCompare(const QString& path) {
        show<ComparePage>();
        auto* chart = page<ComparePage>()->findChild<BoxPlotChart*>();
        if (path.endsWith(u"box"_s)) return {chart, bare(chart, 1), 1, {}};
        if (path.endsWith(u"dot"_s)) return {chart, dot(chart, 0, 5), 0, 5};
        if (path.endsWith(u"figures"_s)) return {table(0), centre(table(0), table(0)->model()->index(1, 3)), 1, {}};
        if (path.endsWith(u"verdicts"_s)) return {table(1), centre(table(1), table(1)->model()->index(0, 1)), 1, {}};
        auto* differences = m_window->findChild<DifferenceChart*>();
        if (path.endsWith(u"pair"_s)) {
            const PairDots::Dot& dot = differences->pairDots().dots[6];
            return {
                differences, dot.at.toPoint(), 1,
                m_window->findChild<ComparePage*>()->comparison().pairs()[0].differences[std::size_t(dot.pair)].repeat};
        }
        return {differences, differences->markerPosition(0).toPoint(), 1, {}};
    }
    Place onForecast(const QString& path) {
        workspace().choose(id(1), 2);
        workspace().choose(id(0), {});
        workspace().choose(id(1), 2, true);  // drawn beside the fan of the first
        workspace().setCurrent(id(0));
        workspace().tell();
        show<ForecastPage>();
        const bool fan = path == u"fan"_s;
        const auto& data = forecast()->data();
        const auto& line = forecast()->chosen().front().values;
        const auto steps = static_cast<std::size_t>(data.actual.size());
        // Where the wanted line is nearest by some way.
        for (std::size_t step = 0; step < steps; ++step) {
            const QPointF other = forecast()->toPixel({double(step), line[static_cast<qsizetype>(step)]});
            for (std::size_t r = 0; r < 10; ++r) {
                const QPointF own = forecast()->toPixel({double(step), data.forecasts[r * steps + step]});
                if (fan && apart(own, other) > 14) {
                    bool alone = true;
                    for (std::size_t q = 0; q < 10; ++q)
                        alone = alone &&
                                (q == r ||
                                 apart(own, forecast()->toPixel({double(step), data.forecasts[q * steps + step]})) > 2);
                    if (alone) return {forecast(), own.toPoint(), 0, data.repeatNumbers[static_cast<qsizetype>(r)]};
                }
                if (!fan && apart(own, other) < 4) break;
                if (!fan && r == 9) return {forecast(), other.toPoint(), 1, 2};
            }
        }
        return {};
    }

    static void move(QAbstractScrollArea* area, QPoint to) {
        QMouseEvent event(QEvent::MouseMove, to, area->viewport()->mapToGlobal(to), Qt::NoButton, {}, {});
        QApplication::sendEvent(area->viewport(), &event);
        settle();
    }
    /// Charts hear of it themselves, views through their viewport.
    static void leave(QAbstractScrollArea* area) {
        for (QWidget* widget : {area->viewport(), static_cast<QWidget*>(area)}) {
            QEvent event(QEvent::Leave);
            QApplication::sendEvent(widget, &event);
        }
        settle();
    }
    void click(const Place& place, Qt::KeyboardModifiers keys = {}) {
        QTest::mouseClick(place.area->viewport(), Qt::LeftButton, keys, place.at);
        m_window->workspace().tell();
        settle();
    }
};

WORKBENCH_TEST(TestSelectionPaths, Windows)
#include "tst_selectionpaths.moc"
