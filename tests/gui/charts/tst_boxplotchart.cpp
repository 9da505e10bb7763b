// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/boxplotchart.h"
#include "gui/charts/boxplotpainter.h"
#include "tests/gui/charts/chartsamples.h"
#include "tests/testmain.h"

#include <QBoxPlotSeries>
#include <QBoxSet>
#include <QChart>
#include <QSignalSpy>
#include <QTest>
#include <limits>
#include <memory>

namespace {
constexpr double noValue = std::numeric_limits<double>::quiet_NaN();

BoxPlotInput of(const QVector<double>& values, const QString& name = QStringLiteral("stateful")) {
    BoxPlotInput input;
    input.name = name;
    input.values = values;
    input.planned = static_cast<int>(values.size());
    input.box = lstm::boxPlot(std::span(values.constData(), static_cast<std::size_t>(values.size())));
    return input;
}

/// Pixels of the plot that differ from the ground.
int inked(const QWidget& widget) {
    const QImage image = const_cast<QWidget&>(widget).grab().toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) count += image.pixelColor(x, y) != Theme::current().base;
    return count;
}
}  // namespace

class TestBoxPlotChart : public QObject {
    Q_OBJECT

    static std::unique_ptr<BoxPlotChart> shown(const QVector<BoxPlotInput>& boxes, double persistence = noValue,
                                               QSize size = {500, 400}) {
        auto chart = std::make_unique<BoxPlotChart>();
        chart->setBoxes(boxes, persistence);
        chart->resize(size);
        chart->show();
        (void)QTest::qWaitForWindowExposed(chart.get());
        return chart;
    }

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale::c());
        applyTheme(*qApp, ColorScheme::Light);
    }

    void drawsWhereQtChartsPutsIt() {
        const auto chartOwner =
            shown({samples::box(QStringLiteral("a"), 0, 30), samples::box(QStringLiteral("b"), 1, 30)}, 136.761);
        BoxPlotChart& chart = *chartOwner;
        QCOMPARE(chart.series()->count(), 2);
        for (int i = 0; i < 2; ++i) {
            const lstm::BoxPlot& box = chart.boxes()[i].box;
            const QBoxSet* set = chart.series()->boxSets()[i];
            QCOMPARE(set->at(QBoxSet::Median), box.median);
            QCOMPARE(set->at(QBoxSet::LowerExtreme), box.whiskerLow);
            QCOMPARE(set->at(QBoxSet::UpperExtreme), box.whiskerHigh);
            const QPointF qt = chart.chart()->mapToPosition({double(i), box.median}, chart.series());
            const QPointF ours = chart.toPixel({double(i), box.median});
            QVERIFY2((qt - ours).manhattanLength() < 0.01,
                     qPrintable(QStringLiteral("%1 %2 / %3 %4").arg(qt.x()).arg(qt.y()).arg(ours.x()).arg(ours.y())));
            QVERIFY(std::abs(chart.placed()[i].centre - qt.x()) < 0.01);
            const PlacedBox& placed = chart.placed()[i];
            QCOMPARE(placed.dots.size() + placed.rings.size() + placed.offScale, 30);
            for (const BoxPlotDot& dot : placed.dots)
                QVERIFY(std::abs(dot.at.y() - chart.toPixel({0, chart.boxes()[i].values[dot.index]}).y()) < 0.01);
            QCOMPARE(placed.rings.size() + placed.offScale, static_cast<int>(box.outliers.size()));
        }
    }

    void anyNumberOfValues_data() {
        QTest::addColumn<QVector<double>>("values");
        QTest::addColumn<bool>("box");
        QVector<double> thousand;
        for (int i = 0; i < 1000; ++i) thousand.append(samples::rmse(0, i, 100, 4));
        QTest::newRow("none") << QVector<double>{} << false;
        QTest::newRow("one") << QVector<double>{100} << false;
        QTest::newRow("four") << QVector<double>{100, 101, 99, 103} << false;
        QTest::newRow("five") << QVector<double>{100, 101, 99, 103, 102} << true;
        QTest::newRow("thousand") << thousand << true;
        QTest::newRow("all equal") << QVector<double>(30, 136.761) << true;
        QTest::newRow("huge") << QVector<double>{1e300, -1e300, 1.7e308, -1.7e308, 0, 1} << true;
        QTest::newRow("tiny") << QVector<double>{1e-300, 2e-300, 3e-300, 4e-300, 5e-300} << true;
        QTest::newRow("one NaN") << QVector<double>{100, noValue, 101, 99, 103, 102} << true;
        QTest::newRow("all diverged") << QVector<double>{noValue, INFINITY, noValue} << false;
    }
    void anyNumberOfValues() {
        QFETCH(QVector<double>, values);
        QFETCH(bool, box);
        const auto chartOwner = shown({of(values)});
        BoxPlotChart& chart = *chartOwner;
        QCOMPARE(chart.placed()[0].hasBox, box);
        const bool finite = std::any_of(values.begin(), values.end(), [](double v) { return std::isfinite(v); });
        QCOMPARE(!chart.shownYTicks().isEmpty(), finite);
        QVERIFY(inked(chart) > 100);
        QCOMPARE(divergedText(chart.boxes()[0]).isEmpty(),
                 std::all_of(values.begin(), values.end(), [](double v) { return std::isfinite(v); }));
        chart.showAll();
        QVERIFY(inked(chart) > 100);
        QCOMPARE(chart.tableRows().size(), 1);
        QCOMPARE(chart.tableRows()[0].size(), chart.tableHeader().size());
    }

    void dotsAreCappedAndSaySo() {
        const auto chartOwner = shown({samples::box(QStringLiteral("a"), 0, 1000)});
        BoxPlotChart& chart = *chartOwner;
        QCOMPARE(chart.placed()[0].dots.size(), mostDotsPerBox);
        QVERIFY(chart.caption().contains(QStringLiteral("of 1000")));
        QVERIFY(shown({samples::box(QStringLiteral("a"), 0, 100)})->caption().isEmpty());
    }

    // A badly trained network does not squash the rest.
    void offScaleValuesBecomeATriangle() {
        QVector<double> values{161, 173};
        for (int i = 0; i < 30; ++i) values.append(95 + i % 12);
        const auto chartOwner = shown({of(values)}, 136.761);
        BoxPlotChart& chart = *chartOwner;
        QVERIFY(chart.yWindow().view().high < 160 && chart.yWindow().view().contains(136.761) &&
                chart.yWindow().view().contains(95));
        QCOMPARE(offScaleText(chart.placed()[0]), QStringLiteral("2 up to 173"));
        QTest::mouseDClick(chart.viewport(), Qt::LeftButton, {}, chart.plot().center().toPoint());
        QVERIFY(chart.yWindow().view().high >= 173);
        QVERIFY(offScaleText(chart.placed()[0]).isEmpty());
        QTest::mouseDClick(chart.viewport(), Qt::LeftButton, {}, chart.plot().center().toPoint());
        QVERIFY(chart.yWindow().isHome());
    }

    void growsInPlace() {
        const auto chartOwner = shown({samples::box(QStringLiteral("a"), 0, 10, 100, 2, 0, 100),
                                       samples::box(QStringLiteral("b"), 1, 10, 100, 2, 0, 100)});
        BoxPlotChart& chart = *chartOwner;
        const QBoxSet* set = chart.series()->boxSets()[0];
        const double x = chart.placed()[0].dots[0].at.x(), radius = chart.placed()[0].dotRadius;
        chart.setBoxes({samples::box(QStringLiteral("a"), 0, 60, 100, 2, 0, 100),
                        samples::box(QStringLiteral("b"), 1, 60, 100, 2, 0, 100)},
                       noValue);
        QCOMPARE(chart.series()->boxSets()[0], set);
        QCOMPARE(chart.placed()[0].dots[0].at.x(), x);  // dots do not dance
        QCOMPARE(chart.placed()[0].dotRadius, radius);
        chart.setBoxes({}, noValue);
        QCOMPARE(chart.series()->count(), 0);
    }

    void arrowsWalkByRank() {
        const auto chartOwner =
            shown({of({104, 101, 103, 102, 105}, QStringLiteral("a")), of({1, 2}, QStringLiteral("b"))});
        BoxPlotChart& chart = *chartOwner;
        QSignalSpy dots(&chart, &BoxPlotChart::dotClicked), boxes(&chart, &BoxPlotChart::boxClicked);
        QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(boxes.takeFirst()[0].toInt(), 0);
        QVector<int> repeats;
        for (int i = 0; i < 4; ++i) QTest::keyClick(&chart, Qt::Key_Up);
        for (int i = 0; i < 5; ++i) QTest::keyClick(&chart, Qt::Key_Down);
        for (const auto& arguments : dots) repeats.append(arguments[1].toInt());
        QCOMPARE(repeats, QVector<int>({2, 0, 4, 4, 0, 2, 3, 1, 1}));  // 103 104 105 105 | 104 103 102 101 101
        QCOMPARE(chart.selectedRepeats(), QVector<int>{1});
        QTest::keyClick(&chart, Qt::Key_Right);
        QTest::keyClick(&chart, Qt::Key_Right);  // stays on the last
        QCOMPARE(chart.selectedExperiment(), 1);
        QVERIFY(chart.selectedRepeats().isEmpty());
    }

    void pointerFindsDotsAndBoxes() {
        const auto chartOwner =
            shown({samples::box(QStringLiteral("a"), 0, 30), samples::box(QStringLiteral("b"), 1, 30)});
        BoxPlotChart& chart = *chartOwner;
        QSignalSpy clicked(&chart, &BoxPlotChart::dotClicked), hovered(&chart, &BoxPlotChart::dotHovered),
            boxes(&chart, &BoxPlotChart::boxClicked);
        const BoxPlotDot dot = chart.placed()[1].dots[3];
        QMouseEvent move(QEvent::MouseMove, dot.at, chart.mapToGlobal(dot.at), Qt::NoButton, {}, {});
        QApplication::sendEvent(chart.viewport(), &move);
        QCOMPARE(hovered.size(), 1);
        QCOMPARE(hovered.last()[0].toInt(), 1);
        QTest::mouseClick(chart.viewport(), Qt::LeftButton, Qt::ControlModifier, dot.at.toPoint());
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(clicked[0][0].toInt(), 1);
        QCOMPARE(clicked[0][2].value<Qt::KeyboardModifiers>(), Qt::ControlModifier);
        QTest::mouseClick(chart.viewport(), Qt::LeftButton, {},
                          QPointF(chart.placed()[0].centre, chart.plot().bottom() + 15).toPoint());
        QCOMPARE(boxes.size(), 1);  // on the name
        // On the box itself, where no dot is near.
        BoxPlotInput wide = of({0, 100, 200, 300, 400, 500});
        chart.setBoxes({wide}, noValue);
        QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, chart.toPixel({-0.2, 250}).toPoint());
        QTRY_COMPARE(boxes.size(), 2);
        QTest::mousePress(chart.viewport(), Qt::LeftButton, {}, QPoint(1, 1));  // where nothing is: must not crash
        QTest::mouseRelease(chart.viewport(), Qt::LeftButton, {}, QPoint(1, 1));
    }

    void zoomsByKeyWheelAndDrag() {
        const auto chartOwner = shown({samples::box(QStringLiteral("a"), 0, 30)});
        BoxPlotChart& chart = *chartOwner;
        const AxisRange home = chart.yWindow().view();
        for (int i = 0; i < 200; ++i) QTest::keyClick(&chart, Qt::Key_Plus);
        QVERIFY(chart.yWindow().view().span() >= home.span() / 1001);
        QTest::keyClick(&chart, Qt::Key_Home);
        QVERIFY(chart.yWindow().view() == home);
        const QPoint from = chart.plot().topLeft().toPoint() + QPoint(4, 60), to = from + QPoint(30, 80);
        QTest::mousePress(chart.viewport(), Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, to, chart.mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(chart.viewport(), &move);
        QTest::mouseRelease(chart.viewport(), Qt::LeftButton, {}, to);
        QVERIFY(std::abs(chart.yWindow().view().span() / home.span() - 80 / chart.plot().height()) < 0.01);
        QTest::keyClick(&chart, Qt::Key_0);
        QVERIFY(chart.yWindow().view() == home);
        QVERIFY(chart.xWindow().isHome());
    }

    void namesAreLegible_data() {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("width");
        for (int count : {1, 2, 3, 6, 11, 12})
            for (int width : {240, 316, 628, 960}) QTest::addRow("%d in %d", count, width) << count << width;
    }
    void namesAreLegible() {
        QFETCH(int, count);
        QFETCH(int, width);
        QVector<BoxPlotInput> boxes;
        for (int i = 0; i < count; ++i)
            boxes.append(samples::box(QStringLiteral("stateful_batch12_seed_%1").arg(i), i, 20));
        const auto chartOwner = shown(boxes, 136.761, {width, 396});
        BoxPlotChart& chart = *chartOwner;
        QCOMPARE(chart.shownNames().size(), count);
        for (const QString& name : chart.shownNames()) QVERIFY2(name.size() >= 4, qPrintable(name));
        QVERIFY(chart.plot().height() > 180);
    }

    // A name is a name, whatever it looks like: nothing is rendered, nothing is opened.
    void namesStayPlainText() {
        const QString name = QStringLiteral("<img src=\"/nowhere/x.png\"><b>bold</b>");
        const auto markedOwner = shown({samples::box(name, 0, 10)}, noValue, {900, 400});
        BoxPlotChart& marked = *markedOwner;
        QCOMPARE(marked.shownNames()[0], name);
        QCOMPARE(marked.tableRows()[0][0], name);
        for (const QBoxSet* set : marked.series()->boxSets()) QVERIFY(!set->label().contains(QLatin1Char('<')));
        QVERIFY(plainToolTip(name).contains(QStringLiteral("&lt;img")) &&
                !plainToolTip(name).contains(QStringLiteral("<img")));
    }

    void speaksAndFollowsTheTheme() {
        const auto chartOwner = shown({samples::box(QStringLiteral("a"), 0, 30)});
        BoxPlotChart& chart = *chartOwner;
        chart.setTitles(QStringLiteral("Test RMSE"));
        chart.setSummary(QStringLiteral("Median 102.4, 30 repeats."));
        QCOMPARE(chart.accessibleName(), QStringLiteral("Test RMSE"));
        QCOMPARE(chart.accessibleDescription(), QStringLiteral("Median 102.4, 30 repeats."));
        applyTheme(*qApp, ColorScheme::Dark);
        QTRY_COMPARE(chart.chart()->backgroundBrush().color(), Theme::make(true).base);
        applyTheme(*qApp, ColorScheme::Light);
        QTRY_COMPARE(chart.chart()->backgroundBrush().color(), Theme::make(false).base);
    }
};

WORKBENCH_TEST(TestBoxPlotChart, Windows)
#include "tst_boxplotchart.moc"
