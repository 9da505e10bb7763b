// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/charttext.h"
#include "gui/charts/chartticks.h"
#include "gui/charts/chartwindow.h"
#include "tests/gui/charts/chartsamples.h"
#include "tests/testmain.h"

#include <QLocale>
#include <QSet>
#include <QTest>
#include <limits>

class TestChartTicks : public QObject {
    Q_OBJECT

    static void checkTicks(const QVector<ChartTick>& ticks, AxisRange range) {
        QSet<QString> texts;
        for (int i = 0; i < ticks.size(); ++i) {
            QVERIFY(ticks[i].at >= range.low - 1e-9 * range.span() && ticks[i].at <= range.high + 1e-9 * range.span());
            QVERIFY(i == 0 || ticks[i].at > ticks[i - 1].at);
            texts.insert(ticks[i].text);
        }
        QCOMPARE(texts.size(), ticks.size());
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void linearTicksCoverAnyRange() {
        for (std::uint64_t i = 0; i < 4000; ++i) {
            const double size = std::pow(10, -8 + 16 * samples::uniform(3 * i)),
                         low = size * (4 * samples::uniform(3 * i + 1) - 2);
            const AxisRange range{low, low + size * (0.01 + samples::uniform(3 * i + 2))};
            const auto ticks = niceTicks(range);
            const double step = niceStep(range);
            QVERIFY2(ticks.size() >= 4 && ticks.size() <= 8, qPrintable(QString::number(ticks.size())));
            if (ticks.size() == 8) QVERIFY(range.span() < 8 * step);
            QVERIFY(ticks.front().at - range.low < step * (1 + 1e-9) &&
                    range.high - ticks.back().at < step * (1 + 1e-9));
            checkTicks(ticks, range);
        }
    }

    void niceRangesHaveFourToSevenLines() {
        for (std::uint64_t i = 0; i < 4000; ++i) {
            const double a = 1000 * samples::uniform(2 * i), b = a + 500 * samples::uniform(2 * i + 1);
            const AxisRange range = niceRange(a, b);
            QVERIFY(range.low <= a && range.high >= b);
            const auto ticks = niceTicks(range);
            QVERIFY(ticks.size() >= 4 && ticks.size() <= 8);
            checkTicks(ticks, range);
        }
    }

    void logTicksCoverAnyRange() {
        for (std::uint64_t i = 0; i < 3000; ++i) {
            const double low = -12 + 14 * samples::uniform(2 * i),
                         span = std::pow(10, -2 + 3 * samples::uniform(2 * i + 1));
            const AxisRange range{low, low + span};
            const auto ticks = logTicks(range);
            QVERIFY2(ticks.size() >= 2 && ticks.size() <= 8,
                     qPrintable(QStringLiteral("%1 at %2 + %3").arg(ticks.size()).arg(low).arg(span)));
            checkTicks(ticks, range);
        }
    }

    // The mock-up's loss axis: a range without any power of ten at its ends has labels all the same.
    void logTicksOfTheMockUp() {
        const AxisRange range = niceLogRange(std::log10(0.082), std::log10(0.29));
        QStringList texts;
        for (const ChartTick& tick : logTicks(range)) texts.append(tick.text);
        QCOMPARE(texts, QStringList({QStringLiteral("0.07"), QStringLiteral("0.1"), QStringLiteral("0.15"),
                                     QStringLiteral("0.2"), QStringLiteral("0.3")}));
        QVERIFY(logTicks({std::log10(0.02), std::log10(0.08)}).size() >= 4);
    }

    void oddRanges_data() {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        const double inf = std::numeric_limits<double>::infinity(), nan = std::numeric_limits<double>::quiet_NaN();
        QTest::newRow("point") << 136.761 << 136.761;
        QTest::newRow("zero") << 0.0 << 0.0;
        QTest::newRow("huge") << -1.7e308 << 1.7e308;
        QTest::newRow("big point") << 1e300 << 1e300;
        QTest::newRow("tiny") << 1e-300 << 2e-300;
        QTest::newRow("next double") << 1.0 << std::nextafter(1.0, 2.0);
        QTest::newRow("nan") << nan << nan;
        QTest::newRow("infinite") << -inf << inf;
        QTest::newRow("turned round") << 5.0 << -5.0;
    }
    void oddRanges() {
        QFETCH(double, low);
        QFETCH(double, high);
        const AxisRange range = niceRange(low, high);
        QVERIFY(std::isfinite(range.low) && std::isfinite(range.high) && range.span() > 0 &&
                std::isfinite(range.span()));
        checkTicks(niceTicks(range), range);
        const AxisRange log = niceLogRange(low, high);
        QVERIFY(log.span() > 0 && std::isfinite(log.span()));
        checkTicks(logTicks(log), log);
    }

    void streamingKeepsTheRange() {
        QVERIFY(steadyRange({85, 150}, {90, 145}) == (AxisRange{85, 150}));
        QVERIFY(steadyRange({85, 150}, {90, 155}) == (AxisRange{90, 155}));
        QVERIFY(steadyRange({0, 1000}, {90, 145}) == (AxisRange{90, 145}));
    }

    void numbers() {
        QCOMPARE(chartNumber(-13.7, 1), QString(QChar(0x2212)) + QStringLiteral("13.7"));
        QCOMPARE(chartNumber(-0.01, 1), QStringLiteral("0.0"));
        QCOMPARE(chartNumber(1000, 0), QStringLiteral("1000"));
        QCOMPARE(tickTexts({0, 0.25, 0.5}, 0.25),
                 QStringList({QStringLiteral("0.00"), QStringLiteral("0.25"), QStringLiteral("0.50")}));
        QVERIFY(chartNumber(1.5e12).contains(QLatin1Char('e')));
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(chartNumber(104.31, 1), QStringLiteral("104,3"));
        QLocale::setDefault(QLocale::c());
    }

    void labelsOfARow() {
        QCOMPARE(labelIndices(36, 18.5, 84), QVector<int>({0, 6, 12, 18, 24, 30, 35}));
        for (int n : {1, 2, 5, 36, 144, 2820})
            for (double width : {60.0, 300.0, 700.0, 2000.0}) {
                const auto shown = labelIndices(n, width / n, 50);
                QCOMPARE(shown.front(), 0);
                for (int i = 1; i < shown.size(); ++i) QVERIFY((shown[i] - shown[i - 1]) * width / n >= 50 - 1e-9);
                if (n > 1 && width * (n - 1) / n >= 50) QCOMPARE(shown.back(), n - 1);
            }
    }

    void labelsKeepApart() {
        for (std::uint64_t i = 0; i < 500; ++i) {
            QVector<double> wanted;
            for (std::uint64_t k = 0; k < 2 + i % 8; ++k) wanted.append(300 * samples::uniform(11 * i + k));
            const auto placed = spreadApart(wanted, 16, 0, 300);
            for (int a = 0; a < placed.size(); ++a) {
                QVERIFY(placed[a] >= -1e-9 && placed[a] <= 300 + 1e-9);
                for (int b = 0; b < a; ++b) {
                    QVERIFY(std::abs(placed[a] - placed[b]) >= 16 - 1e-9);
                    QCOMPARE(placed[a] < placed[b], wanted[a] < wanted[b]);
                }
            }
        }
        QCOMPARE(spreadApart({10, 200}, 16, 0, 300), QVector<double>({10, 200}));
    }

    void zoomIsClampedAndHomeIsNear() {
        ChartWindow window;
        window.setHome({0, 100}, {0, 1000});
        for (int i = 0; i < 400; ++i) window.zoom(0.5, 30);
        QVERIFY(window.view().span() >= 0.1 - 1e-12 && window.view().contains(30));
        for (int i = 0; i < 400; ++i) window.zoom(2, 30);
        QVERIFY(window.view() == (AxisRange{0, 1000}));
        window.goHome();
        QVERIFY(window.isHome() && window.view() == (AxisRange{0, 100}));
        window.zoom(0.5, 25);
        QCOMPARE(window.view().low, 12.5);  // 25 stays at a quarter
        window.setHome({0, 120}, {0, 1000});
        QVERIFY(!window.isHome());  // a zoomed view does not jump when values arrive
        window.show({std::numeric_limits<double>::quiet_NaN(), 3});
        window.zoom(0, 3);
        QCOMPARE(window.view().low, 12.5);
    }
};

WORKBENCH_TEST(TestChartTicks, Nothing)
#include "tst_chartticks.moc"
