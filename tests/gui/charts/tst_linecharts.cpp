// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/charts/chartsamples.h"
#include "tests/testmain.h"

#include <QChart>
#include <QLineSeries>
#include <QSignalSpy>
#include <QTest>
#include <QValueAxis>
#include <limits>

namespace {
constexpr double noValue = std::numeric_limits<double>::quiet_NaN();

template <typename Chart>
void showNow(Chart& chart, QSize size = {500, 300}) {
    chart.resize(size);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
}
}  // namespace

class TestLineCharts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale::c());
        applyTheme(*qApp, ColorScheme::Light);
    }

    void seriesIsDrawnAsGiven() {
        SeriesChart chart;
        const SeriesChartData data = samples::shampoo();
        chart.setData(data);
        showNow(chart, {712, 246});
        const auto lines = chart.lines();
        QCOMPARE(lines[0]->count(), 24);
        QCOMPARE(lines[1]->count(), 13);  // joined to the last training value
        QCOMPARE(lines[2]->count(), 12);
        QCOMPARE(lines[1]->at(1), QPointF(24, 339.7));
        for (const QPointF& p : lines[0]->points()) {
            QCOMPARE(p.y(), data.values[int(p.x())]);
            QVERIFY((chart.chart()->mapToPosition(p, lines[0]) - chart.toPixel(p)).manhattanLength() < 0.01);
        }
        QStringList labels;
        for (const ChartTick& tick : chart.shownXTicks()) labels.append(tick.text);
        QCOMPARE(labels, QStringList({QStringLiteral("1-01"), QStringLiteral("1-07"), QStringLiteral("2-01"),
                                      QStringLiteral("2-07"), QStringLiteral("3-01"), QStringLiteral("3-07"),
                                      QStringLiteral("3-12")}));
        QCOMPARE(chart.tableRows().size(), 36);
    }

    void splitMovesByKeyAndDrag() {
        SeriesChart chart;
        chart.setData(samples::shampoo());
        showNow(chart, {712, 246});
        QSignalSpy moved(&chart, &SeriesChart::splitMoved), clicked(&chart, &SeriesChart::rowClicked);
        QTest::keyClick(&chart, Qt::Key_Left);
        QCOMPARE(moved.takeFirst()[0].toInt(), 13);
        QTest::keyClick(&chart, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(moved.takeFirst()[0].toInt(), 3);
        QTest::keyClick(&chart, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(moved.takeFirst()[0].toInt(), 1);  // the smallest that the owner allows
        QTest::keyClick(&chart, Qt::Key_Right);
        QVERIFY(moved.isEmpty());
        const QPoint from = chart.handlePosition().toPoint(), to(int(chart.toPixel({19.5, 0}).x()), from.y());
        QTest::mousePress(chart.viewport(), Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, to, chart.mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(chart.viewport(), &move);
        QTest::mouseRelease(chart.viewport(), Qt::LeftButton, {}, to);
        QCOMPARE(moved.last()[0].toInt(), 16);
        QCOMPARE(chart.lines()[0]->count(), 20);
        QVERIFY(clicked.isEmpty() && chart.xWindow().isHome());
        QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, chart.toPixel({5, 200}).toPoint());
        QCOMPARE(clicked.takeFirst()[0].toInt(), 5);
    }

    void anySeries_data() {
        QTest::addColumn<QVector<double>>("values");
        QTest::newRow("none") << QVector<double>{};
        QTest::newRow("one") << QVector<double>{3};
        QTest::newRow("all equal") << QVector<double>(40, 7.0);
        QTest::newRow("huge") << QVector<double>{1e308, -1e308, 1, 2};
        QTest::newRow("one NaN") << QVector<double>{1, 2, noValue, 4, 5};
        QTest::newRow("only NaN") << QVector<double>{noValue, noValue};
        QTest::newRow("long") << samples::longSeries(2820).values;
    }
    void anySeries() {
        QFETCH(QVector<double>, values);
        SeriesChart chart;
        SeriesChartData data;
        data.values = values;
        data.testSize = static_cast<int>(values.size()) / 3;
        data.largestTest = static_cast<int>(values.size()) - 1;
        data.labels = {QStringLiteral("<img src=/nowhere>")};
        chart.setData(data);
        chart.setHighlightedRow(1);
        showNow(chart);
        QVERIFY(!chart.grab().isNull());
        for (int i = 0; i < 60; ++i) chart.zoomBy(0.7, Qt::Horizontal);
        QVERIFY(values.size() < 8 || chart.xWindow().view().span() >= 4 - 1e-9);
        QTest::keyClick(&chart, Qt::Key_Home);
        QVERIFY(chart.xWindow().isHome());
        QVERIFY(!chart.grab().isNull());
        QCOMPARE(chart.tableRows().size(), values.size());
    }

    void lossIsDrawnAsGiven_data() {
        QTest::addColumn<bool>("log");
        QTest::newRow("log") << true;
        QTest::newRow("linear") << false;
    }
    void lossIsDrawnAsGiven() {
        QFETCH(bool, log);
        LossChart chart;
        chart.setLogarithmic(log);
        chart.setPlannedEpochs(1000);
        const QVector<LossLines> curves{samples::loss(QStringLiteral("a"), 0, 300, 500),
                                        samples::loss(QStringLiteral("b"), 1, 200, 500, 0.08, false)};
        chart.setCurves(curves);
        showNow(chart);
        QVERIFY(chart.xWindow().home() == (AxisRange{0, 1000}));
        for (int e = 0; e < 2; ++e) {
            const auto points = chart.points(e, LossChart::Line::Median);
            QCOMPARE(points.size(), curves[e].median.size());
            for (int i = 0; i < points.size(); ++i) {
                QCOMPARE(points[i].x(), curves[e].epochs[i]);
                QCOMPARE(points[i].y(), log ? std::log10(curves[e].median[i]) : curves[e].median[i]);
            }
        }
        QVERIFY(chart.shownYTicks().size() >= 4);
        QStringList labels;
        for (const CurveLabel& label : chart.labels()) labels.append(label.text);
        QVERIFY(labels.contains(QStringLiteral("a, median of 30")) && labels.contains(QStringLiteral("repeat #30")));
        for (int a = 0; a < labels.size(); ++a)
            for (int b = 0; b < a; ++b) QVERIFY(!chart.labels()[a].rect.intersects(chart.labels()[b].rect));
    }

    // Early in a slow run a line is one epoch long: a dot of 5.6 px across in its colour.
    void oneEpochIsADot() {
        LossChart chart;
        chart.setPlannedEpochs(10);
        LossLines c;
        c.epochs = {5};
        c.median = {0.1};
        chart.setCurves({c});
        showNow(chart);
        const QImage image = chart.grab().toImage();
        const QColor colour = Theme::current().experiment(0).outline;
        int dyed = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) dyed += image.pixelColor(x, y) == colour;
        const double all = 3.14159 * 2.8 * 2.8;  // 25; those at its edge are mixed with the ground
        QVERIFY2(dyed >= 8 && dyed <= all, qPrintable(QString::number(dyed)));
    }

    // Zero, negative, NaN and infinite losses leave the rest of the line where it is.
    void oddLossesDoNotTakeTheLineAway() {
        LossChart chart;
        LossLines c;
        c.epochs = {0, 1, 2, 3, 4, 5};
        c.median = {0.1, 0, -1, noValue, INFINITY, 0.01};
        chart.setCurves({c});
        showNow(chart);
        const auto points = chart.points(0, LossChart::Line::Median);
        QCOMPARE(points.size(), 4);
        QCOMPARE(points[1].y(), -12.0);
        QVERIFY(chart.yWindow().home().low <= -12 && std::isfinite(chart.yWindow().home().high));
        chart.setCurves({LossLines{}});
        chart.setCurves({});
        QVERIFY(!chart.grab().isNull());
    }

    void rangesChangeOnlyWhenTheyMust() {
        LossChart chart;
        chart.setPlannedEpochs(1000);
        showNow(chart);
        auto* axis = qobject_cast<QValueAxis*>(chart.chart()->axes(Qt::Vertical).front());
        QSignalSpy changes(axis, &QValueAxis::rangeChanged);
        for (int epochs = 10; epochs <= 1000; epochs += 10)
            chart.setCurves({samples::loss(QStringLiteral("a"), 0, 100, epochs)});
        QVERIFY2(changes.size() <= 6, qPrintable(QString::number(changes.size())));
        chart.setLogarithmic(false);
        QVERIFY(chart.yWindow().isHome() && chart.yWindow().home().low >= 0);
    }

    void keysZoomAndMoveTheView() {
        LossChart chart;
        chart.setPlannedEpochs(1000);
        chart.setCurves({samples::loss(QStringLiteral("a"), 0, 300, 1000)});
        showNow(chart);
        const AxisRange y = chart.yWindow().view();
        QTest::keyClick(&chart, Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY(chart.xWindow().isHome());
        QTest::keyClick(&chart, Qt::Key_Plus);
        QVERIFY(chart.xWindow().view() == (AxisRange{100, 900}) && chart.yWindow().view() == y);
        QTest::keyClick(&chart, Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY(std::abs(chart.xWindow().view().low - 20) < 1e-9);
        for (int i = 0; i < 20; ++i) QTest::keyClick(&chart, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(std::abs(chart.xWindow().view().high - 1000) < 1e-9);
        QTest::keyClick(&chart, Qt::Key_Plus, Qt::ShiftModifier);
        QVERIFY(std::abs(chart.yWindow().view().span() - 0.8 * y.span()) < 1e-9);
        QTest::mouseDClick(chart.viewport(), Qt::LeftButton, {}, chart.plot().center().toPoint());
        QVERIFY(chart.xWindow().isHome() && chart.yWindow().isHome());
    }

    void namesOfCurvesStayPlainText() {
        LossChart chart;
        chart.setCurves({samples::loss(QStringLiteral("<img src=/nowhere>"), 0, 50, 100),
                         samples::loss(QStringLiteral("b"), 1, 50, 100)});
        showNow(chart);
        for (const auto* series : chart.chart()->series()) QVERIFY(series->name().isEmpty());
        QVERIFY(chart.chart()->title().isEmpty());
    }
};

WORKBENCH_TEST(TestLineCharts, Windows)
#include "tst_linecharts.moc"
