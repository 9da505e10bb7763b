// SPDX-License-Identifier: GPL-3.0-or-later
// What is left of long lines, beside searches over all of their rows.
#include <QLineSeries>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

#include "gui/charts/serieschart.h"
#include "gui/charts/thinning.h"
#include "tests/testmain.h"

namespace {

constexpr int manyRows = 200'000;

QVector<double> noise(int rows) {
    std::mt19937 generator(7);
    QVector<double> values;
    for (int i = 0; i < rows; ++i) values << static_cast<double>(generator() % 1000);
    return values;
}

}  // namespace

class TestThinning : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shortLinesAreWhole() {
        const auto points = thinned({1, 2, std::nan(""), 4}, 0, 4, {1.5, 3}, 1);
        QCOMPARE(points, QVector<QPointF>({{0, 1}, {1, 2}, {3, 4}}));
        QVERIFY(thinned({}, 0, 0, {0, 1}, 800).isEmpty());
        QCOMPARE(thinned(noise(3200), 0, 3200, {0, 3200}, 800).size(), 3200);
    }
    /// 250 rows a pixel: buckets of 128, none without its extremes.
    void extremesOfEveryPixelStay() {
        const auto values = noise(manyRows);
        const auto points = thinned(values, 0, manyRows, {-0.5, manyRows - 0.5}, 800);
        QVERIFY(points.size() <= 4 * (manyRows / 128 + 1));
        QVERIFY(std::ranges::is_sorted(points, {}, &QPointF::x));
        QCOMPARE(points.front(), QPointF(0, values.front()));
        QCOMPARE(points.back(), QPointF(manyRows - 1, values.back()));
        auto point = points.begin();
        for (int from = 0; from < manyRows; from += 128) {
            const auto rows = values.mid(from, 128);
            double low = std::numeric_limits<double>::infinity(), high = -low;
            for (; point != points.end() && point->x() < from + 128; ++point) {
                QCOMPARE(point->y(), values[int(point->x())]);
                low = std::min(low, point->y());
                high = std::max(high, point->y());
            }
            QCOMPARE(low, *std::ranges::min_element(rows));
            QCOMPARE(high, *std::ranges::max_element(rows));
        }
    }
    void aSingleSpikeIsSeen() {
        for (const int at : {0, 127, 128, 131'071, manyRows - 1}) {
            QVector<double> values(manyRows, 5.0);
            values[at] = -1e6;
            const auto points = thinned(values, 0, manyRows, {0, manyRows}, 300);
            QVERIFY(points.contains(QPointF(at, -1e6)));
        }
    }
    /// Zoomed in as far as a pixel a row, each row in view is there and hardly any other.
    void closeByEveryRowIsThere() {
        const auto values = noise(manyRows);
        const auto points = thinned(values, 0, manyRows, {100'000, 100'800}, 800);
        for (int row = 100'000; row <= 100'800; ++row) QVERIFY(points.contains(QPointF(row, values[row])));
        QVERIFY(points.size() < 820);
        QVERIFY(points.front().x() < 100'000 && points.back().x() > 100'800);  // the line runs on beyond the plot
    }
    void pannedLinesKeepTheirPoints() {
        const auto values = noise(manyRows);
        const auto before = thinned(values, 0, manyRows, {50'000, 150'000}, 800),
                   after = thinned(values, 0, manyRows, {50'017, 150'017}, 800);
        const auto middle = [](const QVector<QPointF>& points) {
            QVector<QPointF> inside;
            for (const QPointF& point : points)
                if (point.x() > 51'000 && point.x() < 149'000) inside << point;
            return inside;
        };
        QVERIFY(middle(before).size() > 1000);
        QCOMPARE(middle(after), middle(before));
    }
    void missingValuesAreLeftOut() {
        QVector<double> values(manyRows, std::nan(""));
        QVERIFY(thinned(values, 0, manyRows, {0, manyRows}, 800).isEmpty());
        values[777] = 3;
        QCOMPARE(thinned(values, 0, manyRows, {0, manyRows}, 800), QVector<QPointF>({{777, 3}}));
    }
    /// The chart draws what its plot has room for, all the more of it the closer it is looked at.
    void aLongSeriesIsThinnedInItsChart() {
        applyTheme(*qApp, ColorScheme::Light);
        SeriesChart chart;
        SeriesChartData data;
        data.values = noise(manyRows);
        data.testSize = 12;
        data.largestTest = 100;
        chart.setData(data);
        chart.resize(712, 246);
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        const auto* train = chart.lines()[0];
        const auto drawn = [train] { return train->points(); };
        QVERIFY(drawn().size() > 1000 && drawn().size() < 8 * static_cast<int>(chart.plot().width()));
        for (int i = 0; i < 40; ++i) chart.zoomBy(0.7, Qt::Horizontal);
        const auto [low, high] = chart.xWindow().view();
        for (int row = static_cast<int>(std::ceil(low)); row <= high; ++row)
            QVERIFY(drawn().contains(QPointF(row, data.values[row])));
        QTest::keyClick(&chart, Qt::Key_Home);
        QCOMPARE(drawn().front(), QPointF(0, data.values.front()));
        QCOMPARE(chart.lines()[1]->count(), 13);  // the test is short and stays whole
    }
};

WORKBENCH_TEST(TestThinning, Windows)
#include "tst_thinning.moc"
